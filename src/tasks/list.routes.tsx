import type { Context } from "hono";

import { taskSightOf } from "#access/tasks.ts";
import { audit, doerOf } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { dayAt } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Column, Table } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { changesAlong } from "./along.store.ts";
import { bareQuery, filterOf, readTaskQuery } from "./filter.ts";
import { soonEnds } from "./follow-up.ts";
import { dueShown, openPlace, sealPlace } from "./list-view.ts";
import { taskCounts, taskList, type TaskRow } from "./lists.store.ts";
import { originsOf } from "./origins.store.ts";
import { givingPost } from "./giving.ts";
import { frameOf, notThere, taskCodeTyped } from "./office-view.ts";
import type { TaskOrigins } from "./origins.ts";
import { ListPage } from "./pages/list.tsx";
import { listTexts as t } from "./texts/list-page.ts";
import { sourceWords, standingWords } from "./texts/standing.ts";

/** Enough to fill a screen twice; the nearest dates come first anyway. */
const pageSize = 40;
/** So long a unit is told that it was added to a task or let go. */
const daysTold = 30;
const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
/** How many one file holds; a file that holds fewer than there are says so. */
const mostExported = 5000;

/** The tasks an officer may see, as a page and as files. */
export function taskListRoutes(
  open: Open,
  { house, site }: Pick<Portal, "house" | "site">,
  origins: TaskOrigins,
): void {
  const { sql } = house;

  open.get(paths.tasks.list, "tasks", async (c, staff, lang) => {
    const code = taskCodeTyped(c.req.query("ma") ?? "");
    if (code) return c.redirect(paths.tasks.show.to({ code }, lang), 303);
    const q = readTaskQuery(c.req.query());
    const today = dayAt(house.clock());
    const soon = soonEnds(today, house.calendar);
    const sight = taskSightOf(staff);
    const after = openPlace(house.master, staff.officer, q);
    const [found, counts, unit, changes] = await Promise.all([
      taskList(sql, sight, filterOf(q, soon), today, after, pageSize + 1),
      taskCounts(sql, sight, filterOf({ ...bareQuery, scope: q.scope }, soon), today),
      q.unit === null ? undefined : unitById(sql, q.unit),
      q.scope === "cooperating" && !after
        ? changesAlong(sql, sight, daysBefore(house.clock(), daysTold))
        : [],
    ]);
    const rows = found.slice(0, pageSize);
    const from = await cameFrom(sql, staff, rows);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    return html(
      <ListPage
        {...frameOf(site, staff, lang)}
        singleKeys={staff.singleKeys}
        q={{ ...q, after: after ? q.after : null }}
        rows={rows.map((row) => ({
          ...row,
          ...from(row),
          due: dueShown({ ...row, ...from(row) }, today, house.calendar),
        }))}
        counts={counts}
        next={
          last
            ? sealPlace(house.master, staff.officer, q, { orderOn: last.orderOn, id: last.id })
            : null
        }
        unitName={unit?.name ?? null}
        changes={changes}
        mayGive={givingPost(staff)}
        today={today}
      />,
    );
  });

  open.get(paths.tasks.export, "tasks", async (c, staff, lang) => {
    const format = c.req.param("format") ?? "";
    if (format !== "csv" && format !== "xlsx") return notThere(c, site, staff);
    const name = fileName([t.fileName[lang], dayAt(house.clock())], format);
    const table = await tableOf(c, staff, lang, format);
    return format === "csv" ? csvFile(name, table) : xlsxFile(name, table);
  });

  /** Where each row comes from; a directive by its name. */
  async function cameFrom(on: Sql, staff: Staff, rows: readonly TaskRow[]) {
    const known = await originsOf(
      on,
      rows.map(({ id }) => id),
    );
    const ids = [...known.values()].flatMap(({ directive }) => directive ?? []);
    const directives = await origins.directives(on, [...new Set(ids)], staff);
    return ({ id }: TaskRow) => {
      const { source = "office", directive = null, askedUntil = null } = known.get(id) ?? {};
      const directiveName = (directive && directives.get(directive)?.name) || null;
      return { source, askedUntil, directiveName } as const;
    };
  }

  /** The same rows as the page with these filters, through the same policy. */
  async function tableOf(c: Context, staff: Staff, lang: Lang, format: string): Promise<Table> {
    const q = readTaskQuery(c.req.query());
    const today = dayAt(house.clock());
    return sql.begin(async (tx) => {
      const found = await taskList(
        tx,
        taskSightOf(staff),
        filterOf(q, soonEnds(today, house.calendar)),
        today,
        null,
        mostExported + 1,
      );
      const rows = found.slice(0, mostExported);
      const from = await cameFrom(tx, staff, rows);
      const { scope, state } = q;
      await audit(tx, {
        by: doerOf(staff),
        did: "task.list-exported",
        detail: { format, count: rows.length, scope, state },
      });
      return {
        lang,
        title: t.title,
        columns,
        rows: rows.map((row) => [
          row.code,
          row.title,
          row.product,
          row.unitName,
          row.officerName,
          standingWords[row.standing][lang],
          row.percent,
          row.givenOn,
          row.dueOriginal,
          row.dueOn,
          row.setDueBy,
          row.handedInOn,
          row.assignerUnitName,
          from(row).directiveName ?? sourceWords[from(row).source][lang],
        ]),
        note: found.length > mostExported ? t.onlyFirst(mostExported) : undefined,
      };
    });
  }
}

const columns: readonly Column[] = [
  { head: t.columns.code, width: 14 },
  { head: t.columns.title, width: 50 },
  { head: t.columns.product, width: 30 },
  { head: t.columns.unit, width: 28 },
  { head: t.columns.person, width: 22 },
  { head: t.columns.standing, width: 18 },
  { head: t.columns.percent, as: "number" },
  { head: t.columns.givenOn, as: "day" },
  { head: t.columns.originalDue, as: "day" },
  { head: t.columns.dueOn, as: "day" },
  { head: t.columns.setDueBy, as: "day" },
  { head: t.columns.handedInOn, as: "day" },
  { head: t.columns.assigner, width: 28 },
  { head: t.columns.from, width: 28 },
];
