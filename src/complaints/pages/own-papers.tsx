import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { ShownPaper } from "../complaint-view.ts";
import type { OwnPageProps } from "../own-view.ts";
import { ownTexts as t } from "../texts/own-page.ts";
import { Pair } from "./own-choices.tsx";

type Own = Pick<OwnPageProps, "complaint" | "secret">;

/** The papers issued to the complainant: each to read and print, and as the file it is. */
export const OwnPapers = ({ papers, ...own }: Own & Pick<OwnPageProps, "papers">) => {
  const say = useSay();
  return (
    <section>
      <h2>{say(t.papers)}</h2>
      {papers.length === 0 ? (
        <p>{say(t.papersNone)}</p>
      ) : (
        <ul class="answers">
          {papers.map((paper) => (
            <li class="stack">
              <h3>{say(paper.title)}</h3>
              <p class="hint">
                {[paper.number, say(dayWords(paper.on))].filter(Boolean).join(" · ")}
              </p>
              <div class="actions no-print">
                <PaperPage {...own} paper={paper} />
                <PaperFile {...own} paper={paper} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

type OnePaper = Own & { readonly paper: ShownPaper };

/** The way to the file; the two codes go in the body, never in an address. */
export const PaperFile = (props: OnePaper) => <Way {...props} how="file" label={t.paperFile} />;

const PaperPage = (props: OnePaper) => <Way {...props} how="page" label={t.paperRead} />;

const Way = (props: OnePaper & { readonly how: "file" | "page"; readonly label: Text }) => {
  const { paper, how, label } = props;
  const say = useSay();
  const lang = useLanguage();
  return (
    <form class="inline" method="post" action={paths.follow.complaintPaper.to({}, lang)}>
      <Pair {...props} />
      <input type="hidden" name="paper" value={paper.id} />
      <input type="hidden" name="how" value={how} />
      <button type="submit" class="button quiet">
        {say(label)} <span class="unseen">{say(paper.title)}</span>
      </button>
    </form>
  );
};
