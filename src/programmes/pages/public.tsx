import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { AfterPublished, PublicDirective, PublishedTask } from "../publication.store.ts";
import { programmeTexts } from "../texts/programmes.ts";
import { publicTexts as t } from "../texts/publication.ts";
import { PublicPart } from "./public-part.tsx";

type Frame = { readonly lang: Lang; readonly trial: boolean };

/** The directives that are public, the newest first. */
export const PublicListPage = (
  props: Frame & {
    readonly rows: readonly PublicDirective[];
    readonly next: AfterPublished | null;
  },
) => {
  const { lang, trial, rows, next } = props;
  const here = paths.programmes.publicList.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} title={t.list} path={here}>
      <p class="lead">{say(lang, t.lead)}</p>
      {rows.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <DataTable<PublicDirective>
          caption={t.list}
          headed
          rows={rows}
          href={({ slug }) => paths.programmes.publicShow.to({ slug }, lang)}
          columns={[
            { key: "title", head: t.promised, cell: ({ title }) => <span lang="vi">{title}</span> },
            { key: "document", head: t.document, cell: ({ canonical }) => canonical },
            { key: "issuer", head: t.issuer, cell: ({ issuer }) => issuer ?? "–" },
            {
              key: "published",
              head: t.published,
              cell: ({ publishedOn }) => say(lang, dateWords(publishedOn)),
            },
            { key: "tasks", head: t.tasks, figures: true, cell: ({ tasks }) => tasks },
          ]}
        />
      )}
      <Pager
        next={next ? here + query({ sau: `${next.on}~${next.id}` }) : undefined}
        labels={{ previous: programmeTexts.next, next: programmeTexts.next }}
      />
    </Layout>
  );
};

/** One directive as everybody may read it. */
export const PublicDirectivePage = (
  props: Frame & {
    readonly directive: PublicDirective;
    readonly tasks: readonly PublishedTask[];
    readonly today: Day;
  },
) => {
  const { lang, trial, directive, tasks, today } = props;
  const { slug } = directive;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={directive.title}
      titleLang="vi"
      path={paths.programmes.publicShow.to({ slug }, lang)}
      wide
    >
      <PublicPart
        directive={directive}
        publishedOn={directive.publishedOn}
        tasks={tasks}
        today={today}
      />
      <p class="actions no-print">
        <a href={paths.programmes.publicJson.to({ slug }, lang)}>{say(lang, t.json)}</a>
        <a href={paths.programmes.publicList.to({}, lang)}>{say(lang, t.list)}</a>
      </p>
    </Layout>
  );
};
