import type { Calendars } from "#calendars/model.ts";
import {
  owedByOffice,
  owedToResident,
  soonestFrom,
  type Change,
  type Recounter,
} from "#calendars/recounter.ts";
import type { Day } from "#kernel/day.ts";

import { datedLimits, datesAfter, nextDue, type Dates } from "./dates.ts";
import type { Recalculated } from "./events.ts";
import {
  runningComplaints,
  writeMovedComplaints,
  type MovedComplaint,
  type RunningComplaint,
} from "./recount.store.ts";
import { limitWords } from "./texts/standing.ts";

/**
 * How the limits of complaints are counted again when a calendar changes. Limits of law are counted on
 * the national calendar: the closure of one unit moves none of them.
 */
export const complaintRecounter: Recounter<RunningComplaint, Recalculated> = {
  kind: "complaint",
  name: { vi: "khiếu nại", en: "complaints" },
  terms: limitWords,
  read: runningComplaints,
  count: movesOfComplaint,
  write: (sql, moved, change, at) =>
    writeMovedComplaints(
      sql,
      moved.map(({ thing, moves }) => afterMoves(thing, moves, change)),
      at,
    ),
};

/** The dates of a complaint that are not what these calendars give. Pure. */
function movesOfComplaint(
  { complaint, dates }: RunningComplaint,
  { national }: Calendars,
  today: Day,
): readonly Recalculated[] {
  const now = datesAfter(complaint, {}, { calendar: national, asOf: today });
  const soonest = soonestFrom(today, national);
  return datedLimits(dates).flatMap((term): readonly Recalculated[] => {
    const [told, right] = [dates[term], now[term]?.counted];
    if (!told || !right || told.counted === right) return [];
    const owed =
      term === "second-window"
        ? owedToResident(told.owed, right)
        : term === "effect" || term === "posting"
          ? right
          : owedByOffice(told.owed, right, soonest);
    return [
      { term, counted: { from: told.counted, to: right }, owed: { from: told.owed, to: owed } },
    ];
  });
}

function afterMoves(
  { id, complaint, dates }: RunningComplaint,
  moves: readonly Recalculated[],
  change: Change,
): MovedComplaint {
  const moved: Dates = {
    ...dates,
    ...Object.fromEntries(
      moves.map(({ term, counted, owed }) => [term, { counted: counted.to, owed: owed.to }]),
    ),
  };
  const { recount, cause, document, before, after } = change;
  return {
    id,
    seq: complaint.seq + 1,
    dates: moved,
    dueOn: nextDue(moved),
    calendar: after,
    event: { type: "recalculated", recount, cause, document, before, after, moves },
  };
}
