import type { Context } from "hono";

import { audit, doerOf } from "#audit/record.ts";
import { maskRows } from "#cases/mask.ts";
import type { Portal } from "#cases/portal.ts";
import { sightOf } from "#cases/sight.ts";
import { workList } from "#cases/worklist.store.ts";
import { dayAt, instant } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { docxFile } from "#outlets/docx.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Table } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { areasOf } from "#residents/choices.ts";
import { unitBySlug } from "#units/store.ts";
import { paths } from "#web/paths.ts";

import { nowOf } from "./due-words.ts";
import { filterOf, readWorkQuery } from "./filter.ts";
import { listTable, mostExported } from "./list-export.ts";
import { matterPaper } from "./matter-paper.ts";
import { openMatter } from "./matter-view.ts";
import { exportTexts as t } from "./texts/exports.ts";
import { codeIn, notThere } from "./view.ts";

/** Files an officer takes along: the work list as a table, a matter as a document. */
export function exportRoutes(open: Open, { house, site }: Portal): void {
  const { sql } = house;

  open.get(paths.staff.listCsv, "matters", async (c, staff, lang) =>
    csvFile(listName(lang, "csv"), await listOf(c, staff, lang, "csv")),
  );

  open.get(paths.staff.listXlsx, "matters", async (c, staff, lang) =>
    xlsxFile(listName(lang, "xlsx"), await listOf(c, staff, lang, "xlsx")),
  );

  open.get(paths.staff.paper, "matters", async (c, staff, lang) => {
    const code = codeIn(c);
    const view = code && (await openMatter(house)(code, staff));
    if (!view) return notThere(c, site, staff);
    await audit(sql, {
      by: { officer: view.by.officer, post: view.by.post },
      did: "matter.exported",
      about: { kind: "matter", id: view.matter.id },
      detail: { format: "docx" },
    });
    const name = fileName([t.paperName[lang], view.matter.code], "docx");
    return docxFile(name, matterPaper(view, staff.name, lang));
  });

  const listName = (lang: Lang, extension: "csv" | "xlsx") =>
    fileName([t.listTitle[lang], dayAt(house.clock())], extension);

  /** The same rows as the page with these filters, through the same policy and mask. */
  async function listOf(c: Context, staff: Staff, lang: Lang, format: string): Promise<Table> {
    const q = readWorkQuery(c.req.query());
    const when = nowOf(instant(house.clock()), house.calendar);
    const place = q.place === null ? undefined : await unitBySlug(sql, q.place);
    return sql.begin(async (tx) => {
      const filter = filterOf(q, place?.id ?? null);
      const found = await workList(tx, sightOf(staff), filter, when, null, mostExported + 1);
      const rows = maskRows(staff, found.slice(0, mostExported));
      const { scope, state } = q;
      await audit(tx, {
        by: doerOf(staff),
        did: "matter.list-exported",
        detail: { format, count: rows.length, scope, state },
      });
      return listTable(rows, await areasOf(tx), lang, found.length > mostExported);
    });
  }
}
