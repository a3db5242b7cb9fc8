import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { EventType } from "./events.ts";
import type { Complaint } from "./model.ts";
import type { StepInput } from "./step-input.ts";
import type { OfficerStep } from "./steps.ts";

/** What each step writes. */
const writes = {
  accept: "accepted",
  refuse: "not-accepted",
  assign: "assigned",
  circumstance: "circumstance-found",
  report: "verified",
  "call-dialogue": "dialogue-called",
  "hold-dialogue": "dialogue-held",
  settle: "settled",
  send: "sent",
  "record-receipt": "received-by-complainant",
  publish: "published",
  unpublish: "publication-ended",
  "record-court": "court-recorded",
  enforce: "enforcement-began",
  close: "closed",
  suspend: "suspended",
  resume: "resumed",
  terminate: "terminated",
  withdraw: "withdrawn",
  "reopen-content": "content-reopened",
  name: "officer-named",
  note: "noted",
  reissue: "secret-reissued",
  handover: "handover-proposed",
  "handover-confirm": "content-handed-over",
  "handover-cancel": "handover-cancelled",
} as const satisfies Record<OfficerStep, EventType>;

/**
 * Whether a button was pressed twice: the newest line of the record is this very step, by this officer,
 * right after what they saw, with every word they typed.
 */
export async function tookAlready(
  sql: Transaction,
  c: Complaint,
  input: StepInput,
  officer: OfficerId,
  seen: number,
): Promise<boolean> {
  // Another press would show another secret.
  if (c.seq !== seen + 1 || input.step === "reissue") return false;
  const [row] = await sql<{ same: boolean }[]>`
    select e.event ->> 'type' = ${writes[input.step]}
           and not exists (
             select from unnest(${[...typedIn(input)]}::text[]) t
              where not exists (select from complaint_words w
                                 where w.complaint_id = e.complaint_id and w.at = e.at and w.body = t)) as same
      from complaint_events e
     where e.complaint_id = ${c.id} and e.seq = ${c.seq} and e.officer_id = ${officer}`;
  return row?.same ?? false;
}

const typedIn = (input: StepInput): readonly string[] =>
  ["text", "reason", "words", "verified", "dialogue", "basis", "conclusion", "compensation"]
    .map((name): unknown => Reflect.get(input, name))
    .filter((value): value is string => typeof value === "string" && value !== "");
