import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { TaskCode } from "../model.ts";
import { mostInTree, type Branch } from "../tree.ts";
import type { TreeRow } from "../tree.store.ts";
import { listTexts } from "../texts/list-page.ts";
import { treeTexts as t } from "../texts/tree-page.ts";
import type { OfficeFrame } from "./frame.ts";
import { StandingChip } from "./say.tsx";

export type TreePageProps = OfficeFrame & {
  readonly branch: Branch<TreeRow>;
  /** Which of the children of the top this page shows, from 0. */
  readonly from: number;
  readonly to: number;
  /** The task at the very top, where this is a part of its tree and it may be seen. */
  readonly root: TaskCode | null;
  readonly cut: boolean;
  readonly today: Day;
};

/** How many children of a task inside the tree stand on one page; the rest on a page of their own. */
const mostInside = 12;
/** How deep one page goes; what is deeper has its own. */
const deepest = 5;

/** A task with everything given down from it: who is late, and why, at a glance. */
export const TreePage = (props: TreePageProps) => {
  const { lang, trial, staff, branch, from, to, root, today } = props;
  const { code, title } = branch.row;
  const here = paths.tasks.tree.to({ code }, lang);
  const all = branch.children.length;
  const late = branch.counts.overdue + (branch.row.standing === "overdue" ? 1 : 0);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title(title)}
      path={here}
      here={paths.tasks.list.to({})}
      wide
    >
      <p class="crumb no-print">
        <a href={paths.tasks.show.to({ code }, lang)}>{t.back[lang]}</a>{" "}
        {root && <a href={paths.tasks.tree.to({ code: root }, lang)}>{t.whole[lang]}</a>}
      </p>
      <p class="lead">{t.lateHere(late, branch.under + 1)[lang]}</p>
      <p class="hint">{t.asOf(today)[lang]}</p>
      {props.cut && <Notice look="warn" title={t.cut(mostInTree)} />}
      <ol class="task-tree">
        <Twig branch={{ ...branch, children: branch.children.slice(from, to) }} depth={0} top />
      </ol>
      {all === 0 && <p class="quiet-text">{t.none[lang]}</p>}
      <Pager
        previous={from === 0 ? undefined : here}
        next={to >= all ? undefined : here + query({ tu: to })}
        {...(all > to - from ? { note: t.shown(from + 1, to, all) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
    </Layout>
  );
};

type TwigProps = {
  readonly branch: Branch<TreeRow>;
  readonly depth: number;
  readonly top?: boolean;
};

const Twig = ({ branch, depth, top = false }: TwigProps) => {
  const lang = useLanguage();
  const say = useSay();
  const { row, children, counts, under } = branch;
  const shown = top ? children : depth >= deepest ? [] : children.slice(0, mostInside);
  // Of the top the page says itself how many there are.
  const rest = top ? 0 : children.length - shown.length;
  return (
    <li>
      <div class={row.standing === "overdue" ? "twig late" : "twig"}>
        <p>
          <a href={paths.tasks.show.to({ code: row.code }, lang)}>{row.title}</a>
        </p>
        <p class="chips">
          <StandingChip standing={row.standing} />
          <small class="quiet-text">{factsOf(row).map(say).join(" · ")}</small>
        </p>
        {row.standing === "overdue" && (
          <p class="why">
            {row.why === null ? (
              say(t.unexplained)
            ) : (
              <>
                <b>{say(t.why)}</b> {row.why}
              </>
            )}
          </p>
        )}
        {under > 0 && (
          <p class="hint">
            {say(t.under(under))}
            {counts.overdue > 0 && <> · {say(t.late(counts.overdue))}</>}
          </p>
        )}
      </div>
      {(shown.length > 0 || rest > 0) && (
        <ol>
          {shown.map((child) => (
            <Twig branch={child} depth={depth + 1} />
          ))}
          {rest > 0 && (
            <li>
              <a href={paths.tasks.tree.to({ code: row.code }, lang)}>{say(t.rest(rest))}</a>
            </li>
          )}
        </ol>
      )}
    </li>
  );
};

/** Who, where, by when, how far. */
const factsOf = (row: TreeRow) => [
  row.officerName ?? t.nobody,
  row.unitName,
  row.dueOn === null ? t.undated : t.due(dateWords(row.dueOn)),
  ...(row.dueOriginal !== null && row.dueOriginal !== row.dueOn
    ? [t.wasDue(dateWords(row.dueOriginal))]
    : []),
  listTexts.percent(row.percent),
];
