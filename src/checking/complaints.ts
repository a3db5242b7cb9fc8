import { fold } from "#complaints/evolve.ts";
import type { ComplaintEvent } from "#complaints/events.ts";
import type { ComplaintCode, ComplaintId } from "#complaints/model.ts";

import { batch, beginning, type Part } from "./model.ts";

type Row = {
  readonly id: ComplaintId;
  readonly code: ComplaintCode;
  readonly seqs: readonly number[];
  readonly events: readonly ComplaintEvent[];
  readonly kept: Readonly<Record<string, unknown>>;
};

/** The columns of each complaint that lists and rights read, against what its events add up to. */
export const checkComplaints: Part = async (world, found) => {
  const { sql, progress } = world;
  let after = beginning(world);
  let count = 0;
  for (;;) {
    const rows = await sql<Row[]>`
      select c.id, c.code,
             array(select seq from complaint_events e where e.complaint_id = c.id order by seq) as seqs,
             coalesce((select jsonb_agg(e.event order by e.seq) from complaint_events e
                        where e.complaint_id = c.id), '[]') as events,
             jsonb_build_object('stage', c.stage, 'unit', c.unit_id, 'verifier', c.verifier_id,
               'accepted', c.accepted_on, 'decided', c.decided_on, 'by', c.settled_by,
               'finding', c.finding, 'outcome', c.outcome, 'handover', c.handover_by, 'seq', c.seq) as kept
        from complaints c where c.id > ${after} order by c.id limit ${batch}`;
    for (const { id, code, seqs, events, kept } of rows) {
      const c = fold(id, code, events);
      if (!c || seqs.some((seq, nth) => seq !== nth + 1)) {
        found({ kind: "events-broken", about: code, details: ["seq"] });
        continue;
      }
      const should: Readonly<Record<string, unknown>> = {
        stage: c.stage,
        unit: c.unit,
        verifier: c.verifier,
        accepted: c.acceptance?.on ?? null,
        decided: c.decision?.on ?? null,
        by: c.decision?.by ?? null,
        finding: c.decision?.finding ?? null,
        outcome: c.decision?.outcome ?? null,
        handover: c.handover?.by ?? null,
        seq: c.seq,
      };
      const details = Object.keys(should).filter((name) => should[name] !== kept[name]);
      if (details.length > 0) found({ kind: "row-differs", about: code, details });
    }
    count += rows.length;
    progress("complaints", count);
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
  }
};
