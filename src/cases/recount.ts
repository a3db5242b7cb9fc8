import type { Calendars, ChangedDay } from "#calendars/model.ts";
import {
  owedByOffice,
  owedToResident,
  soonestFrom,
  type Change,
  type Recounter,
} from "#calendars/recounter.ts";
import { dayAt, instantAt, type Day, type Instant } from "#kernel/day.ts";
import { acceptanceDue, urgentDue } from "#law/feedback.ts";
import { workingDaysAfter } from "#law/worked-days.ts";

import { dueOf, type Dates } from "./due.ts";
import { countedBy } from "./evolve.ts";
import type { Counted, Recalculated, TermKind } from "./model.ts";
import {
  runningMatters,
  visibleOf,
  writeMoved,
  type MovedMatter,
  type RunningMatter,
} from "./recount.store.ts";
import { sightOf } from "./sight.ts";
import { termNames } from "./texts/recalculated.ts";

/** How the dates of matters are counted again when a calendar changes. */
export const matterRecounter: Recounter<RunningMatter, Recalculated> = {
  kind: "matter",
  name: { vi: "phản ánh, kiến nghị", en: "feedback and proposals" },
  terms: termNames,
  read: runningMatters,
  count: movesOf,
  visible: (sql, viewer, ids) => visibleOf(sql, sightOf(viewer), ids),
  write: (sql, moved, change, at) =>
    writeMoved(
      sql,
      moved.map(({ thing, moves }) => afterMoves(thing, moves, change)),
      at,
    ),
};

/** The dates of a matter that are not what these calendars give. Pure. */
function movesOf(m: RunningMatter, calendars: Calendars, today: Day): readonly Recalculated[] {
  const moves: Recalculated[] = [];
  const add = (term: TermKind, told: string, right: string, owed: string) => {
    const was = m.counted[term] ?? told;
    if (was === right) return;
    moves.push({ term, counted: { from: was, to: right }, owed: { from: told, to: owed } });
  };
  if (m.stage === "received" && m.acceptedAt === null) {
    const right = hours("acceptance", m.receivedAt, m, calendars);
    add(
      "acceptance",
      m.acceptBy,
      right,
      owedByOffice(m.acceptBy, right, closing(today, calendars)),
    );
  }
  if (m.stage === "accepted" && m.urgentBy !== null && m.acceptedAt !== null) {
    const right = hours("urgent", m.acceptedAt, m, calendars);
    add("urgent", m.urgentBy, right, owedByOffice(m.urgentBy, right, closing(today, calendars)));
  }
  if (m.term === null) return moves;
  const right = workingDaysAfter(calendars.of(m.term.unit), m.term.from, m.term.days);
  if (m.stage !== "answered") {
    const soonest = soonestFrom(today, calendars.national);
    add("answer", m.answerBy, right, owedByOffice(m.answerBy, right, soonest));
  } else if (m.confirmUntil !== null) {
    add("confirmation", m.confirmUntil, right, owedToResident(m.confirmUntil, right));
  }
  return moves;
}

// A new limit in hours leaves the whole of the next working day.
const closing = (today: Day, { national }: Calendars): Instant =>
  instantAt(soonestFrom(today, national), "17:00");

/*
 * Counting hours says every step of it, which a recount has no use for; and matters of one minute
 * share theirs. A calendar object is never changed, so what was counted on it stays right.
 */
function hours(
  term: "acceptance" | "urgent",
  from: Instant,
  m: RunningMatter,
  calendars: Calendars,
): Instant {
  const own = calendars.of(m.placeUnit);
  let known = counted.get(own);
  if (!known) counted.set(own, (known = new Map()));
  const key = `${term} ${calendars.national.id} ${m.province} ${from.slice(0, 16)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > 20_000) known.clear();
  const count = term === "acceptance" ? acceptanceDue : urgentDue;
  const { due } = count(from, { province: m.province }, calendars.national, own);
  known.set(key, due);
  return due;
}

const counted = new WeakMap<object, Map<string, Instant>>();

/** A matter after its dates moved, with the event that says so. */
function afterMoves(m: RunningMatter, moves: readonly Recalculated[], change: Change): MovedMatter {
  let dates: Dates & { readonly counted: Counted } = m;
  for (const move of moves) {
    dates = {
      ...dates,
      [columns[move.term]]: move.owed.to,
      counted: countedBy(dates.counted, move),
    };
  }
  const { recount, cause, document, before, after } = change;
  const days = daysBehind(m, moves, change.changed(m.term?.unit ?? m.placeUnit));
  const { acceptBy, urgentBy, answerBy, confirmUntil } = dates;
  return {
    id: m.id,
    seq: m.seq + 1,
    acceptBy,
    urgentBy,
    answerBy,
    confirmUntil,
    counted: dates.counted,
    dueAt: dueOf(dates),
    event: { type: "recalculated", recount, cause, document, before, after, moves, days },
    tell: moves.some(({ owed }) => owed.to < owed.from),
  };
}

const columns = {
  acceptance: "acceptBy",
  urgent: "urgentBy",
  answer: "answerBy",
  confirmation: "confirmUntil",
} as const satisfies Record<TermKind, keyof Dates>;

/** The changed days on which the moves hang: those the limits run over. */
const daysBehind = (
  m: RunningMatter,
  moves: readonly Recalculated[],
  changed: readonly ChangedDay[],
): readonly ChangedDay[] => {
  if (changed.length === 0) return changed;
  const from = m.term?.from ?? dayAt(new Date(m.receivedAt));
  const ends = moves.flatMap((move) => [move.counted.from, move.counted.to]);
  const last = ends.reduce((late, end) => (end > late ? end : late), "");
  return changed.filter(({ day }) => day > from && day <= last.slice(0, 10)).slice(0, 5);
};
