import { isDeepStrictEqual } from "node:util";

import { evolve } from "#cases/evolve.ts";
import type { Event, Matter } from "#cases/model.ts";
import { mattersAfter } from "#cases/store.ts";

import { batch, beginning, type Part } from "./model.ts";

/** Each matter's row against what its events add up to. */
export const checkMatters: Part = async (world, found) => {
  const { sql, progress } = world;
  let after = beginning(world);
  let count = 0;
  for (;;) {
    // Rows and events of one moment: a step taken meanwhile must not look like a disagreement.
    const rows = await sql.begin("isolation level repeatable read read only", async (tx) => {
      const matters = await mattersAfter(tx, after, batch);
      const events = await tx<{ id: string; seqs: readonly number[]; events: readonly Event[] }[]>`
        select matter_id as id, array_agg(seq order by seq) as seqs, jsonb_agg(event order by seq) as events
          from matter_events where matter_id = any(${matters.map((m) => m.id)}::uuid[]) group by matter_id`;
      const known = new Map(events.map((one) => [one.id, one]));
      return matters.map((matter) => ({ matter, record: known.get(matter.id) }));
    });
    for (const { matter, record } of rows) {
      const broken = brokenIn(record?.seqs ?? [], record?.events[0], matter);
      if (broken) found({ kind: "events-broken", about: matter.code, details: [broken] });
      else {
        const details = differing(matter, record?.events ?? []);
        if (details.length > 0) found({ kind: "row-differs", about: matter.code, details });
      }
    }
    count += rows.length;
    progress("matters", count);
    const last = rows.at(-1);
    if (!last) return count;
    after = last.matter.id;
  }
};

function brokenIn(seqs: readonly number[], first: Event | undefined, m: Matter): string | null {
  if (first?.type !== "filed") return "filed";
  if (seqs.some((seq, nth) => seq !== nth + 1)) return "seq";
  return seqs.length === m.seq ? null : `seq ${seqs.length} ≠ ${m.seq}`;
}

/** The names of what differs; how a limit is counted begins with what no event says and is left out. */
function differing(row: Matter, [filed, ...later]: readonly Event[]): readonly string[] {
  if (filed?.type !== "filed") return [];
  const begun: Matter = {
    ...row,
    kind: filed.kind,
    channel: filed.channel,
    area: filed.area,
    desk: filed.desk,
    progress: { stage: "received" },
    acceptBy: filed.acceptBy,
    promisedBy: filed.answerBy,
    answerBy: filed.answerBy,
    acceptedAt: null,
    counted: {},
    urgent: false,
    urgentBy: null,
    answeredOn: null,
    reopenedOn: null,
    rating: null,
    transfer: null,
    returnedOnce: false,
    mergedInto: null,
    waitsForReply: false,
    publishConsent: filed.publish,
    published: false,
    helpers: [],
    named: [],
    level: "ordinary",
    handoverBy: null,
    seq: 1,
  };
  const folded = later.reduce(evolve, begun);
  const [is, should] = [plain(row), plain(folded)];
  return Object.keys(is).filter((name) => !isDeepStrictEqual(is[name], should[name]));
}

const plain = (m: Matter): Readonly<Record<string, unknown>> => ({
  ...m,
  term: null,
  helpers: m.helpers.toSorted(),
  named: m.named.toSorted(),
});
