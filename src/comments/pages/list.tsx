import type { Lang } from "#kernel/text.ts";
import { instantWords } from "#law/words.ts";
import type { StaffHeader } from "#web/header.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import {
  fieldNames,
  listAddress,
  shelfSlug,
  shelves,
  type ListQuery,
  type Shelf,
} from "../filter.ts";
import type { Comment } from "../model.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { ownTexts } from "../texts/own.ts";
import { groundWords } from "../texts/public.ts";
import { stateLooks } from "./own.tsx";

/** What every page of a moderator needs for its frame. */
export type DeskFrame = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
};

/** A row as the mask let it through. */
export type ListedComment = {
  readonly comment: Comment;
  readonly article: string;
  readonly unitName: string;
  readonly title: string;
  readonly body: string;
};

type ListProps = DeskFrame & {
  readonly q: ListQuery;
  readonly rows: readonly ListedComment[];
  readonly next: string | null;
  readonly counts: Readonly<Partial<Record<Shelf, number>>>;
  readonly erased: boolean;
};

/** What waits for a moderator, the longest waiting first. */
export const CommentListPage = (props: ListProps) => {
  const { lang, trial, staff, q, rows, next, erased } = props;
  const here = paths.comments.desk.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + listAddress(q, { after: q.after })}
      here={paths.comments.desk.to({})}
      wide
    >
      {erased && <Notice look="done" title={t.doneErased} live />}
      <p class="hint">{say(lang, t.about)}</p>
      <Filters {...props} />
      {q.article !== null && (
        <p>
          {say(lang, t.onlyArticle)}{" "}
          <a href={here + listAddress(q, { article: null })}>{say(lang, t.allArticles)}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t.empty}>
          <p>{say(lang, t.emptyAbout)}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          headed
          dense
          columns={columns}
          rows={rows}
          href={({ comment }) => paths.comments.show.to({ code: comment.code }, lang)}
        />
      )}
      <Pager
        previous={q.after === null ? undefined : here + listAddress(q)}
        next={next === null ? undefined : here + next}
        labels={{ previous: t.first, next: t.next }}
      />
    </Layout>
  );
};

const Filters = ({ q, counts }: ListProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const nameOf = (shelf: Shelf) => {
    const count = counts[shelf];
    return count === undefined ? t.shelves[shelf] : t.counted(t.shelves[shelf], count);
  };
  return (
    <search>
      <form class="actions" method="get" action={paths.comments.desk.to({}, lang)}>
        <div class="field">
          <label for="tinh-trang">{tell(t.shelf)}</label>
          <select id="tinh-trang" name={fieldNames.shelf}>
            {shelves.map((shelf) => (
              <option value={shelfSlug(shelf)} selected={shelf === q.shelf}>
                {tell(nameOf(shelf))}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="ma">{tell(t.code)}</label>
          <input
            type="search"
            id="ma"
            name={fieldNames.code}
            value={q.code ?? ""}
            maxLength={20}
            placeholder="BL-"
            data-search
          />
        </div>
        {q.article !== null && (
          <input type="hidden" name={fieldNames.article} value={String(q.article)} />
        )}
        <button type="submit" class="button quiet">
          {tell(t.apply)}
        </button>
      </form>
    </search>
  );
};

const columns: readonly Column<ListedComment>[] = [
  { key: "comment", head: t.columns.comment, cell: (row) => <Said row={row} /> },
  { key: "article", head: t.columns.article, cell: (row) => <Article row={row} /> },
  { key: "state", head: t.columns.state, cell: ({ comment }) => <StateOf comment={comment} /> },
  {
    key: "received",
    head: t.columns.received,
    cell: ({ comment }) => <Received comment={comment} />,
  },
];

const Said = ({ row: { comment, title, body } }: { readonly row: ListedComment }) => {
  const tell = useSay();
  return (
    <>
      {title || <em>{tell(t.noWords)}</em>}
      <small class="under">{body}</small>
      <small class="under">{comment.code}</small>
    </>
  );
};

const Article = ({ row: { article, unitName } }: { readonly row: ListedComment }) => (
  <>
    {article}
    <small class="under">{unitName}</small>
  </>
);

/** State, and what stands beside it. */
export const StateOf = ({ comment }: { readonly comment: Comment }) => (
  <span class="chips">
    <StatusChip look={stateLooks[comment.state]} label={ownTexts.states[comment.state]} />
    {comment.ground && <StatusChip look="neutral" label={groundWords[comment.ground]} />}
    {comment.appeal === "open" && <StatusChip look="soon" label={t.shelves.appeals} />}
    {comment.appeal === "upheld" && <StatusChip look="closed" label={ownTexts.upheld} />}
    {comment.handoverBy !== null && <StatusChip look="late" label={t.shelves.handover} />}
    {comment.matterCode !== null && <StatusChip look="info" label={comment.matterCode} />}
  </span>
);

const Received = ({ comment }: { readonly comment: Comment }) => {
  const tell = useSay();
  return <>{tell(instantWords(comment.receivedAt))}</>;
};
