import { instant } from "#kernel/day.ts";
import type { Transaction } from "#kernel/sql.ts";
import { commitAct, commitActs } from "#register/acts.ts";

import type { Event, Matter } from "./model.ts";

/**
 * Which acts residents rely on: each becomes an entry of the receipt log in the transaction in which it
 * happens (docs/decisions/0051); of the others, why not.
 */
export const matterCommitments: Readonly<Record<Event["type"], true | string>> = {
  filed: true,
  accepted: true,
  assigned: true,
  "made-urgent": "an order of work within the office; the date promised stays",
  "helper-added": "who helps, for the office alone",
  "helper-removed": "who helps, for the office alone",
  noted: "for the unit alone",
  asked: true,
  replied: true,
  "transfer-offered": true,
  "transfer-taken": true,
  "transfer-returned": true,
  reorganised: true,
  declined: true,
  appealed: true,
  "appeal-decided": true,
  answered: true,
  rated: true,
  closed: true,
  withdrawn: true,
  consented: true,
  published: true,
  unpublished: true,
  merged: true,
  unmerged: true,
  "officer-named": "keeps an officer away; for the unit alone",
  restricted: "says who of the office may read, not what becomes of the matter",
  unrestricted: "says who of the office may read, not what becomes of the matter",
  "handover-proposed": "of a denunciation nothing stays",
  "handover-cancelled": "of a denunciation nothing stays",
  "handed-over": "of a denunciation nothing stays",
  "secret-reissued": true,
  recalculated: true,
  erased: true,
};

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
  // A new secret is committed to once the row has its key (commitReissue).
  if (event.type === "secret-reissued") return;
  if (matterCommitments[event.type] === true) await commit(sql, after, event.type, at, words);
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
