import type { UnitId } from "#access/model.ts";
import { dayOf, type Instant } from "#kernel/day.ts";
import { dateWords, timeWords } from "#law/words.ts";
import { Select, SubmitButton, TextField } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { SideLinks } from "#web/parts/side-links.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { tagAddress } from "../desk.view.ts";
import type { AfterOnDesk, DeskFilter } from "../desk.store.ts";
import { articleStates, type Article, type ArticleState } from "../model.ts";
import { stateWords } from "../rules.ts";
import { stepNames } from "../step-names.ts";
import { contentTexts } from "../texts/content.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { deskPage, type Frame } from "./frame.ts";

type DeskListProps = Frame & {
  readonly rows: readonly Article[];
  readonly next: AfterOnDesk | null;
  readonly filter: DeskFilter;
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[];
  readonly tags: readonly { readonly key: string; readonly label: string }[];
  readonly dropped: boolean;
};

export const stateLooks = {
  draft: "neutral",
  scheduled: "soon",
  published: "done",
  archived: "closed",
  removed: "late",
} as const satisfies Record<ArticleState, Look>;

/** The articles of the units an editor writes for. */
export const DeskListPage = (props: DeskListProps) => {
  const { lang, trial, staff, rows, next, filter } = props;
  const here = paths.news.desk.to({}, lang);
  const to = (over: Partial<DeskFilter>) => here + query(tagAddress({ ...filter, ...over }));
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={here}
      here={paths.news.desk.to({})}
      styles={deskPage.styles}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      {props.dropped && (
        <Notice look="done" live>
          <p>{say(lang, t.done(stepNames.drop.name))}</p>
        </Notice>
      )}
      <p class="actions">
        <a class="button primary" href={paths.news.make.to({}, lang)}>
          {say(lang, t.make)}
        </a>
      </p>
      <div class="news-desk">
        <div>
          <SideLinks
            label={t.states}
            links={[
              { href: to({ state: null }), label: t.all, current: filter.state === null },
              ...articleStates.map((state) => ({
                href: to({ state }),
                label: stateWords[state],
                current: filter.state === state,
              })),
            ]}
          />
          <Narrow {...props} here={here} />
        </div>
        <div>
          {rows.length === 0 ? (
            <EmptyState
              title={t.none}
              action={{ href: paths.news.make.to({}, lang), label: t.make }}
            >
              <p>{say(lang, t.noneHint)}</p>
            </EmptyState>
          ) : (
            <Articles {...props} />
          )}
          <Pager
            next={
              next
                ? here + query({ ...tagAddress(filter), sau: `${next.at}.${next.id}` })
                : undefined
            }
            labels={{ previous: t.older, next: t.older }}
          />
        </div>
      </div>
    </Layout>
  );
};

const Articles = ({ lang, rows, units }: DeskListProps) => (
  <DataTable<Article>
    caption={t.title}
    headed
    dense
    rows={rows}
    href={({ id }) => paths.news.article.to({ id: String(id) }, lang)}
    columns={[
      { key: "title", head: t.head, cell: ({ title }) => title },
      {
        key: "state",
        head: t.state,
        cell: ({ state }) => <StatusChip look={stateLooks[state]} label={stateWords[state]} />,
      },
      ...(units.length > 1
        ? [{ key: "unit", head: t.unit, cell: ({ unitName }: Article) => unitName }]
        : []),
      { key: "when", head: t.when, cell: (article) => <When article={article} /> },
      { key: "changed", head: t.changed, cell: ({ changedAt }) => <Moment at={changedAt} /> },
    ]}
  />
);

const When = ({ article }: { readonly article: Article }) => {
  const tell = useSay();
  const { publishAt, publishedAt } = article;
  if (publishedAt) return <Moment at={publishedAt} />;
  if (!publishAt) return <>{tell(t.notYet)}</>;
  const day = dateWords(dayOf(publishAt));
  const time = timeWords(publishAt);
  return <>{tell(t.due({ vi: `${time} ${day.vi}`, en: `${time} ${day.en}` }))}</>;
};

export const Moment = ({ at }: { readonly at: Instant }) => {
  const tell = useSay();
  return (
    <time dateTime={at}>
      {timeWords(at)} {tell(dateWords(dayOf(at)))}
    </time>
  );
};

const Narrow = (props: DeskListProps & { readonly here: string }) => {
  const { lang, filter, units, tags, here } = props;
  const form = filled({
    "don-vi": filter.unit === null ? "" : String(filter.unit),
    the: filter.tag ?? "",
    tu: filter.words,
  });
  return (
    <form class="stack" method="get" action={here}>
      {filter.state && <input type="hidden" name="trang-thai" value={filter.state} />}
      <TextField form={form} name="tu" label={t.words} type="search" />
      {units.length > 1 && (
        <Select
          form={form}
          name="don-vi"
          label={contentTexts.unit}
          empty={t.all}
          options={units.map(({ unit, name }) => ({ value: String(unit), label: name }))}
        />
      )}
      {tags.length > 0 && (
        <Select
          form={form}
          name="the"
          label={t.tag}
          empty={t.all}
          options={tags.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <SubmitButton label={say(lang, t.find)} look="quiet" />
    </form>
  );
};
