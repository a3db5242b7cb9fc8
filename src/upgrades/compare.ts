import type { Database } from "#kernel/sql.ts";

import type { Declared } from "./declared.ts";
import { rowTables } from "./rows.ts";

/** What a database held before an upgrade: of every table its columns and, row by row, a hash of each. */
export type Kept = ReadonlyMap<string, KeptTable>;

type KeptTable = {
  readonly columns: readonly string[];
  /** The hashes of whole rows, in order. */
  readonly rows: readonly string[];
  /** The hash of all values of a column, without regard to their order. */
  readonly sums: Readonly<Record<string, string>>;
};

/**
 * Looks at every row of a database. Asked for what another one held, it looks at the same columns only,
 * and leaves out tables and columns that are gone.
 */
export async function whatIsKept(admin: Database, before?: Kept): Promise<Kept> {
  const kept = new Map<string, KeptTable>();
  for (const { name, columns } of await rowTables(admin)) {
    const known = before?.get(name)?.columns;
    if (before && !known) continue;
    const looked = known ? known.filter((column) => columns.includes(column)) : columns;
    if (looked.length > 0) kept.set(name, await tableOf(admin, name, looked));
  }
  return kept;
}

async function tableOf(
  admin: Database,
  name: string,
  columns: readonly string[],
): Promise<KeptTable> {
  const sums = columns.map(
    (column) =>
      `md5(coalesce(string_agg(md5(${column}::text), '' order by md5(${column}::text)), ''))`,
  );
  const [row] = await admin
    .unsafe(
      `select coalesce(array_agg(hash order by hash), '{}') as rows, array[${sums.join(", ")}] as sums
         from (select t.*, md5(row(${columns.map((one) => `t.${one}`).join(", ")})::text) as hash
                 from ${name} t) t`,
    )
    .values();
  const [rows, hashes] = row ?? [];
  if (!Array.isArray(rows) || !Array.isArray(hashes)) throw new Error(`${name} was not read`);
  return {
    columns,
    rows: rows.map(String),
    sums: Object.fromEntries(columns.map((column, i) => [column, String(hashes[i])])),
  };
}

/**
 * What an upgrade did to rows of before that nobody declared, in sentences: tables and columns gone,
 * rows gone, changed or added. Empty is what is hoped for.
 */
export function lostRows(
  before: Kept,
  after: Kept,
  declared: readonly Declared[] = [],
): readonly string[] {
  const may = (change: Declared["change"], thing: string) =>
    declared.some((one) => one.change === change && one.thing === thing);
  return [...before].flatMap(([table, had]): readonly string[] => {
    const has = after.get(table);
    if (!has) return may("gone", table) ? [] : [`${table}: gone, with ${had.rows.length} rows`];
    const said: string[] = [];
    for (const column of had.columns) {
      const thing = `${table}.${column}`;
      if (!has.columns.includes(column)) {
        if (!may("gone", thing)) said.push(`${thing}: gone`);
      } else if (had.sums[column] !== has.sums[column] && had.rows.length === has.rows.length) {
        if (!may("changed", thing)) said.push(`${thing}: not what it was`);
      }
    }
    const more = has.rows.length - had.rows.length;
    if (more < 0 && !may("fewer", table)) said.push(`${table}: ${-more} rows fewer`);
    if (more > 0 && !may("more", table)) said.push(`${table}: ${more} rows more`);
    if (more > 0 && said.length === 0) {
      const missing = difference(had.rows, has.rows);
      const whole = had.columns.every((column) => has.columns.includes(column));
      const changes = had.columns.some((column) => may("changed", `${table}.${column}`));
      if (missing > 0 && whole && !changes)
        said.push(`${table}: ${missing} rows not what they were`);
    }
    return said;
  });
}

/** How many of `had` are not among `has`; both in order. */
function difference(had: readonly string[], has: readonly string[]): number {
  let missing = 0;
  let at = 0;
  for (const hash of had) {
    while (at < has.length && (has[at] ?? "") < hash) at += 1;
    if (has[at] === hash) at += 1;
    else missing += 1;
  }
  return missing;
}

/** What stood in the schema of before and stands no longer, undeclared. */
export const lostFacts = (
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  declared: readonly Declared[] = [],
): readonly string[] =>
  [...before].filter(
    (fact) =>
      !after.has(fact) &&
      !declared.some(({ change, thing }) => change === "dropped" && thing === fact),
  );
