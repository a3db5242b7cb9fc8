import type { ShownRow } from "#cases/mask.ts";
import { historyTexts } from "#cases/texts/history.ts";
import type { WorkRow } from "#cases/worklist.store.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Column, Row, Table } from "#outlets/leaving.ts";
import type { Area } from "#residents/choices.ts";

import { exportTexts as t } from "./texts/exports.ts";
import { listTexts, stageText } from "./texts/list.ts";

/** How many matters one file holds; a file that holds fewer than there are says so. */
export const mostExported = 5000;

/**
 * A work list as a table, in the order of the page. The rows went through the mask; of a restricted
 * matter there is no title, as on the page.
 *
 * @param more whether there are more than these
 */
export function listTable(
  rows: readonly ShownRow<WorkRow>[],
  areas: readonly Area[],
  lang: Lang,
  more: boolean,
): Table {
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name[lang] ?? code;
  return {
    lang,
    title: t.listTitle,
    columns,
    rows: rows.map((row): Row => [
      row.code,
      historyTexts.kinds[row.kind][lang],
      row.title,
      row.place,
      nameOf(row.area),
      row.unitName,
      row.officerName,
      row.postTitle,
      stageText[row.stage][lang],
      marksOf(row)
        .map((mark) => mark[lang])
        .join(", "),
      row.receivedOn,
      row.dueAt,
    ]),
    note: more ? t.onlyFirst(mostExported) : undefined,
  };
}

const columns: readonly Column[] = [
  { head: t.columns.code, width: 14 },
  { head: t.columns.kind, width: 12 },
  { head: t.columns.title, width: 48 },
  { head: t.columns.place, width: 28 },
  { head: t.columns.area, width: 20 },
  { head: t.columns.unit },
  { head: t.columns.person },
  { head: t.columns.post },
  { head: t.columns.stage, width: 16 },
  { head: t.columns.marks },
  { head: t.columns.receivedOn, as: "day" },
  { head: t.columns.dueAt, as: "moment" },
];

const marksOf = (row: ShownRow<WorkRow>): readonly Text[] => [
  ...(row.level === "restricted" ? [listTexts.restricted] : []),
  ...(row.urgent && row.stage !== "closed" ? [listTexts.urgent] : []),
  ...(row.offered ? [listTexts.offered] : []),
  ...(row.appealOpen ? [listTexts.appeal] : []),
  ...(row.waitsForReply ? [listTexts.waitsForReply] : []),
];
