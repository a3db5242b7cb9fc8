import type { OfficerId, UnitId } from "#access/model.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type {
  DirectiveId,
  Finding,
  FindingState,
  Precision,
  RefCorrection,
  TaskCorrection,
} from "./model.ts";
import type { Campaign, Reading, Reference } from "./reader/findings.ts";

/** Keeps what was read, in the order of the text. */
export async function saveFindings(
  sql: Transaction,
  id: DirectiveId,
  { refs, tasks, campaigns }: Reading,
  replaces: (one: Reference) => boolean,
): Promise<void> {
  const all = [
    ...refs.map((read) => ({ kind: "ref" as const, read })),
    ...tasks.map((read) => ({ kind: "task" as const, read })),
    ...campaigns.map((read) => ({ kind: "campaign" as const, read: confident(read) })),
  ].toSorted((a, b) => a.read.start - b.read.start || b.read.end - a.read.end);
  const rows = all
    .filter(({ read }) => read.end > read.start)
    .map(({ kind, read }, i) => ({
      directive_id: id,
      nth: i + 1,
      kind,
      start_at: read.start,
      end_at: read.end,
      rule: read.rule,
      confidence: read.confidence,
      read: JSON.stringify(read),
      replaces: kind === "ref" && replaces(read),
      canonicals: JSON.stringify(
        kind === "ref" ? (read.list_of ?? (read.canonical === null ? [] : [read.canonical])) : [],
      ),
    }));
  await sql`
    insert into directive_findings (directive_id, nth, kind, start_at, end_at, rule, confidence, read, canonicals, replaces)
    select ${id}, r.nth, r.kind, r.start_at, r.end_at, r.rule, r.confidence, r.read::jsonb,
           array(select jsonb_array_elements_text(r.canonicals::jsonb)), r.replaces
      from jsonb_to_recordset(${sql.json(rows)}) as
           r (nth int, kind text, start_at int, end_at int, rule text, confidence text, read text, canonicals text,
              replaces boolean)`;
}

const confident = (read: Campaign) => ({ ...read, confidence: "likely" as const });

export const findingsOf = (sql: Sql, id: DirectiveId): Promise<readonly Finding[]> =>
  sql<Finding[]>`
    select nth, kind, start_at as start, end_at as end, rule, confidence, read, state, corrected,
           decided_by as "decidedBy", unit_id as unit, task_id as task
      from directive_findings where directive_id = ${id} order by nth`;

export type Decision = {
  readonly state: FindingState;
  readonly corrected: TaskCorrection | RefCorrection | null;
};

/** Writes a decision; a finding that already became a task is not decided again. @returns whether it was written */
export async function saveDecision(
  sql: Transaction,
  id: DirectiveId,
  nth: number,
  { state, corrected }: Decision,
  by: OfficerId,
  at: Date,
): Promise<boolean> {
  const back = state === "proposed";
  const done = await sql`
    update directive_findings
       set state = ${state}, corrected = ${corrected === null ? null : sql.json(corrected)},
           decided_by = ${back ? null : by}, decided_at = ${back ? null : at}
     where directive_id = ${id} and nth = ${nth} and task_id is null`;
  return done.count === 1;
}

/** Accepts everything the reader is certain of and nobody has decided. @returns how many */
export async function acceptCertain(
  sql: Transaction,
  id: DirectiveId,
  by: OfficerId,
  at: Date,
): Promise<number> {
  const done = await sql`
    update directive_findings set state = 'accepted', decided_by = ${by}, decided_at = ${at}
     where directive_id = ${id} and state = 'proposed' and confidence = 'certain'`;
  return done.count;
}

export const saveGiven = (
  sql: Transaction,
  id: DirectiveId,
  given: readonly { readonly nth: number; readonly unit: UnitId; readonly task: string }[],
) => sql`
  update directive_findings f set unit_id = g.unit, task_id = g.task
    from jsonb_to_recordset(${sql.json([...given])}) as g (nth int, unit int, task uuid)
   where f.directive_id = ${id} and f.nth = g.nth and f.task_id is null`;

/** The last twelve months with decisions, the newest first. Counts only: no document and no person. */
export const precisionByMonth = (sql: Sql): Promise<readonly Precision[]> =>
  sql<Precision[]>`
    select to_char(decided_at, 'YYYY-MM') as month, kind, rule,
           count(*) filter (where state = 'accepted')::int as accepted,
           count(*) filter (where state = 'corrected')::int as corrected,
           count(*) filter (where state = 'rejected')::int as rejected
      from directive_findings
     where decided_at > now() - interval '12 months'
     group by 1, 2, 3 order by 1 desc, 2, 3`;
