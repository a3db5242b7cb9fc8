import type { OfficerId } from "#access/model.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

/** Through whose eyes lists are read; made from the signed-in officer (sight.ts), never from an address. */
export type ComplaintSight = {
  readonly officer: OfficerId;
  /** Units all of whose complaints are seen, and units in which those they verify are. */
  readonly units: readonly number[];
  readonly verifierUnits: readonly number[];
  /** Officers whose being complained of hides it. */
  readonly above: readonly OfficerId[];
};

/**
 * The policy of access/complaints.ts as one SQL condition on the complaint `c`: true for exactly those
 * this officer may see. Every list, count and export asks it; src/complaints/visible.store.test.ts holds
 * it to `decideComplaint`.
 */
export const visibleComplaints = (sql: Sql, sight: ComplaintSight): Fragment => sql`
  c.id not in (select n.complaint_id from complaint_named n
                where n.officer_id = any(${[...sight.above]}::uuid[]))
  and (c.unit_id = any(${[...sight.units]}::int[])
       or (c.verifier_id = ${sight.officer} and c.unit_id = any(${[...sight.verifierUnits]}::int[])))`;
