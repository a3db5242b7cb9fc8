import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { KeptVersion } from "../desk.store.ts";
import type { Article } from "../model.ts";
import { stateWords } from "../rules.ts";
import { deskTexts as t, didWords } from "../texts/desk.ts";
import { Moment } from "./desk-list.tsx";
import { deskPage, type Frame } from "./frame.ts";
import { Preview, type ShownFile } from "./preview.tsx";

type Version = Omit<KeptVersion, "body">;

type HistoryProps = Frame & {
  readonly article: Article;
  readonly versions: readonly Version[];
  readonly shown: KeptVersion | null;
  readonly lead: ShownFile | null;
  readonly attachments: readonly ShownFile[];
  /** Whether the reader writes for this unit; auditors only look. */
  readonly writes: boolean;
};

/** Everything an article ever said, for its desk and for auditors. */
export const HistoryPage = (props: HistoryProps) => {
  const { lang, trial, staff, article, versions, shown, lead, attachments, writes } = props;
  const id = String(article.id);
  const here = paths.news.history.to({ id }, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      styles={deskPage.styles}
      title={{ vi: `${t.history.vi}: ${article.title}`, en: `${t.history.en}: ${article.title}` }}
      path={here}
      here={paths.news.desk.to({})}
      wide
    >
      {writes && (
        <p>
          <a href={paths.news.article.to({ id }, lang)}>{say(lang, t.back)}</a>
        </p>
      )}
      <DataTable<Version>
        caption={t.versions}
        rows={versions}
        columns={[
          {
            key: "version",
            head: t.look,
            cell: ({ version }) => (
              <a
                href={here + query({ ban: version })}
                aria-current={shown?.version === version ? "true" : undefined}
              >
                {say(lang, t.version(version))}
              </a>
            ),
          },
          { key: "did", head: t.what, cell: ({ did }) => say(lang, didWords[did]) },
          { key: "state", head: t.state, cell: ({ state }) => say(lang, stateWords[state]) },
          {
            key: "who",
            head: t.who,
            cell: ({ by, postTitle }) =>
              by === null
                ? say(lang, t.house)
                : postTitle && postTitle !== by
                  ? `${by}, ${postTitle}`
                  : by,
          },
          { key: "at", head: t.at, cell: ({ at }) => <Moment at={at} /> },
          { key: "said", head: t.said, cell: ({ said }) => said ?? "–" },
        ]}
      />
      {shown && (
        <Preview article={{ ...shown, lead, attachments }} head={t.version(shown.version)} />
      )}
    </Layout>
  );
};
