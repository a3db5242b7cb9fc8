import type { Sql } from "#kernel/sql.ts";
import { readable } from "#kernel/secret.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";

type Row = {
  readonly received: string;
  readonly promised: string;
  readonly stage:
    | "received"
    | "accepted"
    | "answered"
    | "reopened"
    | "declined"
    | "withdrawn"
    | "closed";
  readonly answered: string | null;
  readonly answerBy: string;
  readonly ended: string | null;
  readonly rating: "satisfied" | "accepted" | "unsatisfied" | null;
  readonly reopened: string | null;
  readonly declined: string | null;
  readonly ground: string | null;
  readonly appeal: "open" | "upheld" | "overturned" | null;
  readonly handoverBy: string | null;
};

const plain: Row = {
  received: "2026-10-05",
  promised: "2026-10-20",
  stage: "received",
  answered: null,
  answerBy: "2026-10-20",
  ended: null,
  rating: null,
  reopened: null,
  declined: null,
  ground: null,
  appeal: null,
  handoverBy: null,
};

/**
 * A matter as its row stands, for counting; say only what the test is about. Real steps make such
 * rows one by one; counts need many, and days in the past.
 */
export async function keepRow(
  sql: Sql,
  at: { readonly unit: number; readonly officer: string },
  over: Partial<Row> = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const row = { ...plain, ...over };
  const id = randomUUID();
  const letters = readable(randomBytes(5)).padStart(8, "0").slice(-8);
  const code = `DV-${letters.slice(0, 4)}-${letters.slice(4)}`;
  await sql`
    insert into matters (id, code, province, kind, channel, area, place_unit_id, unit_id, officer_id, stage,
                         received_at, received_on, accept_by, promised_by, answer_by, answered_on, answered_last,
                         confirm_until, ended_on, ended_because, decline_ground, declined_by, declined_on, appeal,
                         reopened_on, rating, handover_by, secret_hash, once_hash, content_mark, due_at)
    values (${id}, ${code}, '01', 'feedback', 'web', 'duong-sa', ${at.unit}, ${at.unit}, ${at.officer}, ${row.stage},
            ${row.received}, ${row.received}, ${row.received}, ${row.promised}, ${row.answerBy},
            ${row.answered}, ${row.answered}, ${row.answered}, ${row.ended},
            ${row.stage === "closed" ? "confirmed" : null}, ${row.ground},
            ${row.ground === null ? null : at.officer}, ${row.declined}, ${row.appeal}, ${row.reopened}, ${row.rating},
            ${row.handoverBy}, ${randomBytes(32)}, ${randomBytes(32)}, ${randomBytes(8)}, ${row.answerBy})`;
  return { id, code };
}
