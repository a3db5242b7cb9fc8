import type { Context } from "hono";

import { complaintSightOf } from "#access/complaints.ts";
import { audit, doerOf } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Column, Table } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { readListQuery } from "./filter.ts";
import { dutyOf, listedOf, openPlace, placeOf, sealPlace, whenOf } from "./list-view.ts";
import { frameOf, notThere } from "./office-view.ts";
import { listFigures, complaintList } from "./pages.store.ts";
import { ListPage } from "./pages/list.tsx";
import { complaintCodeTyped } from "./receipt.ts";
import { registrarPost } from "./registration-desk.ts";
import { complaintSight } from "./sight.ts";
import { levelWords, limitWords, stageWords } from "./texts/standing.ts";
import { listTexts as t } from "./texts/list-page.ts";

/** Enough to fill a screen twice; the most urgent come first anyway. */
const pageSize = 40;
/** How many one file holds; a file that holds fewer than there are says so. */
const mostExported = 5000;

/** The complaints an officer may see, as a page and as files. */
export function listRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

  open.get(paths.complaints.list, "complaints", async (c, staff, lang) => {
    const code = complaintCodeTyped(c.req.query("ma") ?? "");
    if (code) return c.redirect(paths.complaints.show.to({ code }, lang), 303);
    const q = readListQuery(c.req.query());
    const today = dayAt(house.clock());
    const when = whenOf(today, house.calendar);
    const sight = complaintSight(staff);
    const after = openPlace(house.master, staff.officer, q);
    const [found, figures] = await Promise.all([
      complaintList(sql, sight, q, when, after, pageSize + 1),
      listFigures(sql, sight, q.scope, when),
    ]);
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    return html(
      <ListPage
        {...frameOf(site, staff, lang)}
        singleKeys={staff.singleKeys}
        q={{ ...q, after: after ? q.after : null }}
        rows={rows.map((row) => listedOf(row, today, house.calendar))}
        figures={figures}
        next={last ? sealPlace(house.master, staff.officer, q, placeOf(q, last)) : null}
        mayRegister={registrarPost(staff) !== undefined}
        severalUnits={complaintSightOf(staff.posts).units.length > 1}
      />,
    );
  });

  open.get(paths.complaints.export, "complaints", async (c, staff, lang) => {
    const format = c.req.param("format") ?? "";
    if (format !== "csv" && format !== "xlsx") return notThere(c, site, staff);
    const name = fileName([t.fileName[lang], dayAt(house.clock())], format);
    const table = await tableOf(c, staff, lang, format);
    return format === "csv" ? csvFile(name, table) : xlsxFile(name, table);
  });

  /** The same rows as the page with these filters, through the same policy. */
  async function tableOf(c: Context, staff: Staff, lang: Lang, format: string): Promise<Table> {
    const q = readListQuery(c.req.query());
    const when = whenOf(dayAt(house.clock()), house.calendar);
    return sql.begin(async (tx) => {
      const sight = complaintSight(staff);
      const found = await complaintList(tx, sight, q, when, null, mostExported + 1);
      const rows = found.slice(0, mostExported);
      const { scope, state } = q;
      await audit(tx, {
        by: doerOf(staff),
        did: "complaint.list-exported",
        detail: { format, count: rows.length, scope, state },
      });
      return {
        lang,
        title: t.title,
        columns,
        rows: rows.map((row) => {
          const duty = dutyOf(row);
          return [
            row.code,
            levelWords[row.level][lang],
            stageWords[row.stage][lang],
            row.suspended ? t.figures.suspended[lang] : "",
            row.unitName,
            row.verifierName,
            row.receivedOn,
            duty ? limitWords[duty][lang] : "",
            row.dueOn,
          ];
        }),
        note: found.length > mostExported ? t.onlyFirst(mostExported) : undefined,
      };
    });
  }
}

const columns: readonly Column[] = [
  { head: t.columns.code, width: 14 },
  { head: t.columns.level, width: 10 },
  { head: t.columns.stage, width: 18 },
  { head: t.columns.standing, width: 14 },
  { head: t.columns.unit, width: 28 },
  { head: t.columns.person },
  { head: t.columns.receivedOn, as: "day" },
  { head: t.columns.duty, width: 24 },
  { head: t.columns.dueOn, as: "day" },
];
