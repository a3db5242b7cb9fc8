import type { Area } from "#residents/choices.ts";
import type { Publication } from "#cases/publication.store.ts";
import { dayOf } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { matterTexts as t } from "../texts.ts";

type MattersPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: Unit;
  readonly publications: readonly Publication[];
  readonly areas: readonly Area[];
  readonly area: string | undefined;
  readonly next: string | undefined;
  readonly after: string | undefined;
};

/** Every published matter of a unit, newest first, page by page. */
export const MattersPage = (props: MattersPageProps) => {
  const { lang, unit, publications, areas, area, next, after } = props;
  const { slug, name } = unit;
  const here = paths.unit.matters.to({ slug }, lang);
  return (
    <Layout
      lang={lang}
      title={t.title(name)}
      path={paths.unit.matters.to({ slug }) + query({ "linh-vuc": area, sau: after })}
      here={paths.unit.list.to({})}
      trial={props.trial}
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <form class="finder" method="get" action={here}>
        <div class="field">
          <label for="linh-vuc">{say(lang, t.area)}</label>
          <select id="linh-vuc" name="linh-vuc">
            <option value="">{say(lang, t.everyArea)}</option>
            {areas.map(({ code, name: of }) => (
              <option value={code} selected={code === area}>
                {say(lang, of)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button quiet">
          {say(lang, t.filter)}
        </button>
      </form>
      {publications.length === 0 ? (
        <EmptyState
          title={t.noneTitle}
          {...(area === undefined ? {} : { action: { href: here, label: t.everyArea } })}
        >
          {area !== undefined && <p>{say(lang, t.noneInArea)}</p>}
        </EmptyState>
      ) : (
        <Publications lang={lang} slug={slug} publications={publications} areas={areas} />
      )}
      <Pager
        next={next === undefined ? undefined : here + query({ "linh-vuc": area, sau: next })}
      />
      <p>
        <a href={paths.unit.feed.to({ slug }, lang)} type="application/atom+xml">
          {say(lang, t.feed)}
        </a>
      </p>
      <p>
        <a href={paths.unit.show.to({ slug }, lang)}>{say(lang, t.back(name))}</a>
      </p>
    </Layout>
  );
};

type PublicationsProps = {
  readonly lang: Lang;
  readonly slug: string;
  readonly publications: readonly Publication[];
  readonly areas: readonly Area[];
};

/** Published matters as a list of titles that lead to them. */
const Publications = ({ lang, slug, publications, areas }: PublicationsProps) => {
  return (
    <ul class="results">
      {publications.map(({ code, title, content, area, publishedAt }) => (
        <li>
          <h2>
            <a href={paths.unit.matter.to({ slug, code }, lang)} lang="vi">
              {title}
            </a>
          </h2>
          <p lang="vi">{beginning(content)}</p>
          <p class="meta">
            {nameOf(areas, area, lang)} · {say(lang, t.published(dayOf(publishedAt)))}
          </p>
        </li>
      ))}
    </ul>
  );
};

export const nameOf = (areas: readonly Area[], code: string, lang: Lang): string => {
  const found = areas.find((area) => area.code === code);
  return found ? say(lang, found.name) : code;
};

/** The first words, up to a blank. */
function beginning(text: string, most = 160): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most);
  return `${line.slice(0, cut > 0 ? cut : most)}…`;
}
