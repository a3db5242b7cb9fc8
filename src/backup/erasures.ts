import { open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import { flushFolder } from "./make.ts";
import { refusals } from "./refusals.ts";

/**
 * What was taken out for good, one line each: which ledger, whose id, what of it, when. An id alone
 * says nothing of anybody; it is needed because a backup made before brings the thing itself back.
 */
const line = z.object({
  ledger: z.enum(["matter", "complaint", "letter"]),
  thing: z.uuid(),
  what: z.string().max(20),
  at: z.string(),
});
type Line = z.infer<typeof line>;

/** The name of the list beside backups; `dv restore` looks for it there. */
export const erasuresName = "erasures.jsonl";

/**
 * Writes the list of everything ever erased beside, and then over the old one: whole or not at all.
 * Cheap, because it is ids only; nothing is written where nothing is new. What the old list says and the
 * ledgers do not, as after a restore without the list, stays in it: one that is missed comes back.
 *
 * @param admin the administrator: the app may not read all three ledgers
 */
export async function writeErasures(
  admin: Database,
  file: string,
): Promise<Result<{ readonly lines: number; readonly written: boolean }, Text>> {
  const old = await readFile(file, "utf8").catch(() => "");
  const kept = old === "" ? ok<readonly Line[]>([]) : await readErasures(file);
  if (!kept.ok) return kept;
  const all = new Map(kept.value.map((one) => [keyOf(one), one]));
  for await (const rows of ledgers(admin).cursor(2000)) {
    for (const row of rows) all.set(keyOf(row), row);
  }
  const lines = [...all.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const text = lines.map((one) => `${JSON.stringify(one)}\n`).join("");
  if (old === text && text !== "") return ok({ lines: lines.length, written: false });
  const half = `${file}.${process.pid}.half`;
  try {
    const handle = await open(half, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (thrown) {
    await rm(half, { force: true });
    throw thrown;
  }
  await flushFolder(path.dirname(file));
  return ok({ lines: lines.length, written: true });
}

const keyOf = ({ ledger, thing, what }: Line): string => `${ledger} ${thing} ${what}`;
const orderOf = (one: Line): string => `${one.at} ${keyOf(one)}`;

const ledgers = (sql: Sql) => sql<Line[]>`
  select 'matter' as ledger, matter_id::text as thing, what, to_json(at) #>> '{}' as at from erasures
  union all
  select 'complaint', thing::text, what, to_json(at) #>> '{}' from complaint_erasures
  union all
  select 'letter', thing::text, what, to_json(at) #>> '{}' from letter_erasures`;

/** Reads such a list; a line that is not one is a refusal, because one that is missed comes back. */
export async function readErasures(file: string): Promise<Result<readonly Line[], Text>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse(refusals.missing(file));
  const found: Line[] = [];
  for (const [i, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const read = line.safeParse(parsed(written));
    if (!read.success) return refuse(refusals.badErasures(file, i + 1));
    found.push(read.data);
  }
  return ok(found);
}

/**
 * Brings the ledgers of a restored database to what the list says; erasing itself is the next step.
 *
 * @param admin the administrator: the app may not add to two of the three ledgers by itself
 * @returns how many lines were new to it
 */
export async function addErasures(admin: Database, lines: readonly Line[]): Promise<number> {
  const rows = JSON.stringify(lines);
  return admin.begin(async (tx) => {
    const matters = await tx`
      insert into erasures (matter_id, what, at)
      select thing::uuid, what, at::timestamptz from json_to_recordset(${rows}::text::json)
             as l (ledger text, thing text, what text, at text) where ledger = 'matter'
      on conflict do nothing`;
    const complaints = await tx`
      insert into complaint_erasures (thing, what, at)
      select thing::uuid, what, at::timestamptz from json_to_recordset(${rows}::text::json)
             as l (ledger text, thing text, what text, at text) where ledger = 'complaint'
      on conflict do nothing`;
    const letters = await tx`
      insert into letter_erasures (thing, what, at)
      select thing::uuid, what, at::timestamptz from json_to_recordset(${rows}::text::json)
             as l (ledger text, thing text, what text, at text) where ledger = 'letter'
      on conflict do nothing`;
    return matters.count + complaints.count + letters.count;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
