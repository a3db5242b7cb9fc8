import type { Context } from "hono";

import { taskSightOf } from "#access/tasks.ts";
import { audit, doerOf } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { dayAt, yearOf } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Column } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { topsSeen } from "./choices.store.ts";
import { rollUp } from "./figures.store.ts";
import { yearWindow } from "./filter.ts";
import { standings, type TaskId } from "./model.ts";
import { codeIn, frameOf, notThere } from "./office-view.ts";
import { SummaryPage } from "./pages/summary.tsx";
import { TreePage } from "./pages/tree.tsx";
import { askedForTask } from "./sight.ts";
import { numberOf } from "./step-read.ts";
import { taskByCode } from "./store.ts";
import { standingWords } from "./texts/standing.ts";
import { summaryTexts as t } from "./texts/tree-page.ts";
import { grow, mostInTree, type Branch } from "./tree.ts";
import { treeOf, type TreeRow } from "./tree.store.ts";

/** How many children of a tree, and how many units of a summary, stand on one page. */
const breadth = 50;
const mostUnitRows = 200;
/** How many years back a summary can be asked for. */
const yearsBack = 5;

/** What was given down from a task, and how the tasks of units stand. */
export function overviewRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

  open.get(paths.tasks.tree, "tasks", async (c, staff, lang) => {
    const code = codeIn(c);
    const placed = code && (await taskByCode(sql, code));
    if (!placed || !askedForTask(house, staff, placed)) return notThere(c, site, staff);
    const { task } = placed;
    const today = dayAt(house.clock());
    const rows = await treeOf(sql, { root: task.root }, today, taskSightOf(staff));
    const branch = branchOf(grow(rows), task.id);
    if (!branch) return notThere(c, site, staff);
    const from = Math.min(startIn(c), branch.children.length);
    const root = rows.find(({ id }) => id === task.root);
    return html(
      <TreePage
        {...frameOf(site, staff, lang)}
        branch={branch}
        from={from}
        to={Math.min(from + breadth, branch.children.length)}
        root={root && root.id !== task.id ? root.code : null}
        cut={rows.length >= mostInTree}
        today={today}
      />,
    );
  });

  open.get(paths.tasks.summary, "tasks", async (c, staff, lang) => {
    const asked = await summaryOf(sql, c, staff);
    if (!asked) return notThere(c, site, staff);
    const { units } = asked.rollUp;
    const from = Math.min(startIn(c), units.length);
    return html(
      <SummaryPage
        {...frameOf(site, staff, lang)}
        {...asked}
        from={from}
        to={Math.min(from + mostUnitRows, units.length)}
      />,
    );
  });

  open.get(paths.tasks.summaryXlsx, "tasks", async (c, staff, lang) =>
    sql.begin(async (tx) => {
      const asked = await summaryOf(tx, c, staff);
      if (!asked) return notThere(c, site, staff);
      const { units, all } = asked.rollUp;
      await audit(tx, {
        by: doerOf(staff),
        did: "task.list-exported",
        detail: { format: "xlsx", count: units.length, year: asked.year },
      });
      const lines = [...units, { ...all, name: t.sum[lang] }];
      return xlsxFile(fileName([t.fileName[lang], String(asked.year)], "xlsx"), {
        lang,
        title: t.title,
        columns,
        rows: lines.map(({ name, counts, total }) => [
          name,
          ...standings.map((standing) => counts[standing]),
          total,
        ]),
        note: t.order,
      });
    }),
  );

  /** The figures the address asks for, of a unit this officer sees; null when they see none. */
  async function summaryOf(on: Sql, c: Context, staff: Staff) {
    const today = dayAt(house.clock());
    const sight = taskSightOf(staff);
    const tops = await topsSeen(on, sight, today);
    const wanted = numberOf(c.req.query("don-vi") ?? "");
    const top = tops.find(({ unit }) => unit === wanted) ?? tops[0];
    // A unit that is not theirs is not there, rather than another one in its place.
    if (!top || (wanted !== null && top.unit !== wanted)) return null;
    const now = yearOf(today);
    const years = Array.from({ length: yearsBack }, (_, n) => now - n);
    const year = years.find((one) => String(one) === c.req.query("nam")) ?? now;
    const below = sight.above.includes(top.unit) || !top.own;
    const figures = await rollUp(on, sight, top.unit, yearWindow(year), today);
    return { top, below, year, years, tops, rollUp: figures };
  }
}

const columns: readonly Column[] = [
  { head: t.unit, width: 36 },
  ...standings.map((standing) => ({ head: standingWords[standing], as: "number" as const })),
  { head: t.total, as: "number" },
];

/** From which one on; anything unreadable is from the first. */
const startIn = (c: Context): number => {
  const typed = c.req.query("tu") ?? "";
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
};

function branchOf(branches: readonly Branch<TreeRow>[], id: TaskId): Branch<TreeRow> | undefined {
  for (const branch of branches) {
    const found = branch.row.id === id ? branch : branchOf(branch.children, id);
    if (found) return found;
  }
  return undefined;
}
