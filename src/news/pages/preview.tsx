import { useSay, type Words } from "#web/language.ts";

import { deskTexts as t } from "../texts/desk.ts";
import { ArticleBody } from "./article-body.tsx";

/** A picture or paper as the desk shows it. */
export type ShownFile = {
  readonly nth: number;
  readonly alt: string;
  readonly label: string;
  readonly href: string;
  readonly width: number;
  readonly height: number;
};

export type Previewed = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly byline: string;
  readonly source: string;
  readonly lead: ShownFile | null;
  readonly attachments: readonly ShownFile[];
};

/** An article the way readers get it, inside a page of its desk. */
export const Preview = ({
  article,
  head,
}: {
  readonly article: Previewed;
  readonly head: Words;
}) => {
  const say = useSay();
  const { title, summary, body, byline, source, lead, attachments } = article;
  return (
    <section class="previewed">
      <h2>{say(head)}</h2>
      <div class="article" lang="vi">
        <p class="preview-title">{title}</p>
        <p class="meta">{byline}</p>
        {summary !== "" && <p class="lead">{summary}</p>}
        {lead && (
          <figure>
            <img src={lead.href} alt={lead.alt} width={lead.width} height={lead.height} />
            {lead.label !== "" && <figcaption>{lead.label}</figcaption>}
          </figure>
        )}
        {body === "" ? <p class="hint">{say(t.empty)}</p> : <ArticleBody html={body} />}
        {source !== "" && (
          <p class="source">
            {say(t.source)}: {source}
          </p>
        )}
        {attachments.length > 0 && (
          <>
            <p>
              <b>{say(t.attachments)}</b>
            </p>
            <ul>
              {attachments.map(({ nth, label, href }) => (
                <li key={nth}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
};
