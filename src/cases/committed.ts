import { instant } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";
import { commitAct, commitActs } from "#register/acts.ts";

import type { Event, Matter } from "./model.ts";

/**
 * The acts residents rely on: each becomes an entry of the receipt log in the transaction in which
 * it happens (docs/decisions/0051). What only concerns the office — notes, helpers, restrictions —
 * is not among them, and neither is the handing over of a denunciation, of which nothing stays.
 */
const reliedOn: ReadonlySet<Event["type"]> = new Set([
  "accepted",
  "assigned",
  "asked",
  "replied",
  "transfer-offered",
  "transfer-taken",
  "transfer-returned",
  "reorganised",
  "declined",
  "appealed",
  "appeal-decided",
  "answered",
  "rated",
  "closed",
  "withdrawn",
  "published",
  "unpublished",
  "merged",
  "unmerged",
  "recalculated",
  "erased",
] as const);

/** What a receipt shows of a later act, as one exact text: what was done, and the words said with it. */
export const saidOfStep = (type: Event["type"], words: string | null): string =>
  JSON.stringify([type, words]);

/** What a receipt shows of a filing, as one exact text. @param files SHA-256 of each, in order, in hex */
export const saidOfFiling = (filing: {
  readonly title: string;
  readonly body: string;
  readonly place: string | null;
  readonly files: readonly string[];
}): string => JSON.stringify(["filed", filing.title, filing.body, filing.place, filing.files]);

/** Commits to a step in its own transaction; the row has been written already. */
export async function commitStep(
  sql: Transaction,
  after: Matter,
  event: Event,
  at: Date,
  words: string | null,
): Promise<void> {
  if (reliedOn.has(event.type)) await commit(sql, after, event.type, at, words);
}

/** Commits to a new secret, sealed to it: written after the row has the new key. */
export const commitReissue = (sql: Transaction, after: Matter, at: Date): Promise<void> =>
  commit(sql, after, "secret-reissued", at, null);

/** Commits to new dates of many matters, which a new calendar gave them; the rows have been written. */
export async function commitRecounts(
  sql: Transaction,
  moved: readonly { readonly id: string; readonly seq: number; readonly answerBy: string }[],
  at: Date,
): Promise<void> {
  const about = await receiptsOf(
    sql,
    moved.map(({ id }) => id),
  );
  const acts = moved.flatMap(({ id, seq, answerBy }) => {
    const matter = about.get(id);
    return matter ? [committed(matter, { id, seq, answerBy }, "recalculated", at, null)] : [];
  });
  await commitActs(sql, acts);
}

async function commit(
  sql: Transaction,
  after: Matter,
  type: Event["type"],
  at: Date,
  words: string | null,
): Promise<void> {
  const matter = (await receiptsOf(sql, [after.id])).get(after.id);
  if (!matter) return;
  const { act, publicKey } = committed(matter, after, type, at, words);
  await commitAct(sql, act, publicKey);
}

type OfReceipt = { readonly code: string; readonly unit: string; readonly key: Buffer };

const committed = (
  { code, unit, key }: OfReceipt,
  after: { readonly id: string; readonly seq: number; readonly answerBy: string },
  type: Event["type"],
  at: Date,
  words: string | null,
) => ({
  publicKey: key,
  act: {
    kind: "matter",
    about: after.id,
    seq: after.seq,
    code,
    act: type,
    at: instant(at),
    unit,
    due: after.answerBy,
    said: saidOfStep(type, words),
  },
});

async function receiptsOf(
  sql: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfReceipt>> {
  const rows = await sql<(OfReceipt & { readonly id: string })[]>`
    select m.id, m.code, m.receipt_key as key, u.slug as unit
      from matters m join units u on u.id = m.unit_id
     where m.id = any(${[...ids]}::uuid[]) and m.receipt_key is not null`;
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
