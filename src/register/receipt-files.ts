import { fault, log } from "#kernel/log.ts";
import type { Sql } from "#kernel/sql.ts";

import { actsOf, entryOf, type CommittedAct } from "./acts.ts";
import { openedWith, receiptKeyOf } from "./boxes.ts";
import type { LogFolder } from "./folder.ts";
import { promiseOf } from "./house-log.ts";
import { compactOf } from "./compact.ts";
import { receiptText } from "./proofs.ts";
import { readStatement, writeSlip } from "./browser/log-statement.ts";

/** Where proofs are read from, and how many witnesses a checkpoint should have. */
export type ReceiptLog = { readonly folder: LogFolder; readonly witnesses: number };

/** The receipts of a record: one file for each act its holder’s secret opens. */
export type ReceiptFiles = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Acts this secret does not open: they came before it was issued anew. */
  readonly leftOut: number;
};

/**
 * Makes the receipt of every act of a record so far. What was said is rebuilt from what is kept now,
 * so that a word changed since is found by whoever checks the receipt.
 *
 * @param said the exact text an act pinned, as it would be written today; null where it was erased
 */
export async function receiptFiles(
  house: { readonly sql: Sql; readonly master: Buffer },
  from: ReceiptLog,
  of: { readonly kind: string; readonly about: string },
  secret: string,
  said: (act: CommittedAct) => string | null,
): Promise<ReceiptFiles> {
  const acts = await actsOf(house.sql, of.kind, of.about);
  const files: { readonly name: string; readonly text: string }[] = [];
  for (const act of acts) {
    const salt = saltOf(act, secret);
    const statement = readStatement(act.statement);
    if (salt === null || !statement) continue;
    const promise = promiseOf(house.master, statement.log, act.entry);
    const shown = { salt, said: said(act), promise };
    const name = `${String(act.nth).padStart(2, "0")}-${statement.act}.tlog-proof`;
    files.push({ name, text: await written(house.sql, from, act, shown) });
  }
  return { files, leftOut: acts.length - files.length };
}

/** What the house signs at once for a first act, whose salt the secret gives. */
export function promiseOfFiling(master: Buffer, statement: string, secret: string): string {
  const read = readStatement(statement);
  if (!read) throw new Error("a statement of ours cannot be read");
  return promiseOf(master, read.log, entryOf(receiptKeyOf(secret).firstSalt, statement));
}

/**
 * The promise for a first act as the code printed on its receipt: with it in hand the sender can show
 * what was received, from the first minute. Null where the filing came before the log, or where the
 * secret is another one by now.
 *
 * @param statement of the first act
 */
export async function promiseCodeOf(
  master: Buffer,
  statement: string | null,
  secret: string | null,
): Promise<string | null> {
  if (statement === null || secret === null) return null;
  const slip = writeSlip({
    salt: Uint8Array.from(receiptKeyOf(secret).firstSalt),
    statement,
    said: null,
    promise: promiseOfFiling(master, statement, secret),
    before: null,
  });
  return compactOf(Buffer.from(slip).toString("utf8"));
}

function saltOf(act: CommittedAct, secret: string): Buffer | null {
  if (act.box === null) {
    const { firstSalt } = receiptKeyOf(secret);
    return entryOf(firstSalt, act.statement).equals(act.entry) ? firstSalt : null;
  }
  try {
    return openedWith(secret, act.box);
  } catch {
    return null;
  }
}

async function written(
  sql: Sql,
  { folder, witnesses }: ReceiptLog,
  act: CommittedAct,
  shown: Parameters<typeof receiptText>[3],
): Promise<string> {
  try {
    return await receiptText(sql, folder, act, shown, witnesses);
  } catch (thrown) {
    // Tiles that cannot be read are the office's trouble; its promise is evidence all the same.
    log("error", "a proof could not be made", fault(thrown));
    return receiptText(sql, folder, { ...act, place: null }, shown, witnesses);
  }
}
