import { instant } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Column, Row } from "#outlets/leaving.ts";
import { xlsxFile } from "#outlets/xlsx.ts";

import type { Place } from "./filter.ts";
import { isLongerThan, logLines, type LogFilter, type LogLine } from "./log.store.ts";
import { logTexts as t } from "./texts.ts";
import { aboutWords, didWords, postWords, whoWords } from "./words.ts";

/** Policy: so many lines leave at once; Excel's file is built in memory, CSV is sent while it is read. */
export const mostLines = { csv: 100_000, xlsx: 10_000 } as const;
export type Format = keyof typeof mostLines;

export const isFormat = (text: string): text is Format => Object.hasOwn(mostLines, text);

/** The lines of the filter as a file; where there are more than fit, its last row says so. */
export async function exported(
  sql: Database,
  filter: LogFilter | null,
  days: Pick<LogFilter, "from" | "to">,
  format: Format,
  lang: Lang,
): Promise<Response> {
  const name = fileName([t.file(days.from, days.to)[lang]], format);
  const table = { lang, title: t.title, columns };
  const most = mostLines[format];
  const note = filter && (await isLongerThan(sql, filter, most)) ? t.tooMany(most) : undefined;
  const rows = filter ? batches(sql, filter, most, lang) : none();
  if (format === "csv") return csvFile(name, { ...table, rows, note });
  const all: Row[] = [];
  for await (const batch of rows) all.push(...batch);
  return xlsxFile(name, { ...table, rows: all, note });
}

const columns: readonly Column[] = [
  { head: t.line, as: "number" },
  { head: t.when, as: "moment" },
  { head: t.by },
  { head: t.post },
  { head: t.what, width: 36 },
  { head: t.outcome },
  { head: t.on },
];

const rowOf =
  (lang: Lang) =>
  (line: LogLine): Row => [
    line.id,
    instant(line.at),
    whoWords(line)[lang],
    postWords(line),
    didWords(line)[lang],
    t.outcomes[line.outcome][lang],
    aboutWords(line)?.[lang] ?? "",
  ];

const atOnce = 1000;

// Page by page with the key of the list: no connection is held while somebody's line is slow.
async function* batches(
  sql: Database,
  filter: LogFilter,
  most: number,
  lang: Lang,
): AsyncGenerator<readonly Row[]> {
  let after: Place | null = null;
  for (let sent = 0; sent < most; sent += atOnce) {
    const lines: readonly LogLine[] = await logLines(
      sql,
      filter,
      after,
      Math.min(atOnce, most - sent),
    );
    yield lines.map(rowOf(lang));
    const last = lines.at(-1);
    if (!last || lines.length < atOnce) return;
    after = { at: last.key, id: last.id };
  }
}

async function* none(): AsyncGenerator<readonly Row[]> {}
