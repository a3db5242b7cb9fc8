import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Calendar } from "#law/calendar.ts";
import { workingDaysAfter } from "#law/worked-days.ts";
import type { Text } from "#kernel/text.ts";
import type { Viewer } from "#access/model.ts";
import type { UnitId } from "#people/model.ts";

import type { Calendars, ChangedDay } from "./model.ts";

/** A thing with running deadlines, as far as a recount has to know of it. */
export type Running = {
  /** A uuid; things are read in its order. */
  readonly id: string;
  /** Null where only those who have it in hand may know of it: lists then show that it is one, not which. */
  readonly code: string | null;
  readonly unit: UnitId;
};

/**
 * One date that another calendar changes. Days and instants are text that compares by `<`.
 *
 * Two things, never mixed: what law or policy give on a calendar (`counted`), and what is owed
 * (`owed`), which never becomes worse for the person who waits.
 */
export type Move = {
  /** Which limit of the thing: "answer", "acceptance" … */
  readonly term: string;
  readonly counted: { readonly from: string; readonly to: string };
  readonly owed: { readonly from: string; readonly to: string };
};

/** A thing together with its dates that move. */
export type Moved<Thing extends Running, Its extends Move = Move> = {
  readonly thing: Thing;
  readonly moves: readonly Its[];
};

/** Why things are counted again: the change, and the calendars before and after. */
export type Change = {
  readonly recount: number;
  readonly cause: "version" | "closure" | "withdrawal" | "nightly";
  readonly before: string;
  readonly after: string;
  /** The paper it rests on; null for the nightly look. */
  readonly document: string | null;
  /** The days that are off now and were not, or the other way round, in a unit. */
  readonly changed: (unit: UnitId) => readonly ChangedDay[];
};

/** How one kind of thing is counted again. Modules make one and src/recounters.ts lists it. */
export type Recounter<Thing extends Running, Its extends Move = Move> = {
  /** "matter": in tables and addresses, so it never changes. */
  readonly kind: string;
  readonly name: Text;
  /** What each of its limits is called. */
  readonly terms: Readonly<Record<string, Text>>;
  /**
   * The next things with running deadlines after `after`, by id; held until the transaction ends
   * where `lock`, so that no step comes between reading and writing.
   */
  readonly read: (
    sql: Sql,
    asked: { readonly after: string | null; readonly limit: number; readonly lock: boolean },
  ) => Promise<readonly Thing[]>;
  /** The dates of a thing that are not what these calendars give; none where all are. Pure. */
  readonly count: (thing: Thing, calendars: Calendars, today: Day) => readonly Its[];
  /**
   * Which of these things somebody may open. Only those are named to them in a list of what moved;
   * without this, none is.
   */
  readonly visible?: (
    sql: Sql,
    viewer: Viewer,
    ids: readonly string[],
  ) => Promise<readonly string[]>;
  /** Writes what moved, as few statements as possible, and an event for each thing. */
  readonly write: (
    sql: Transaction,
    moved: readonly Moved<Thing, Its>[],
    change: Change,
    at: Date,
  ) => Promise<void>;
};

/**
 * What is owed after a limit on somebody who answers was counted again: the earlier of what was told
 * and what is right now. A date already told stays a promise where the law's moves later; and no
 * change makes anybody late on the spot, so that a new date is never before `soonest`.
 */
export function owedByOffice<At extends string>(told: At, counted: At, soonest: At): At {
  if (counted >= told || told <= soonest) return told;
  return counted < soonest ? soonest : counted;
}

/** The earliest day a change may bring a date to: the next working day. */
export const soonestFrom = (today: Day, calendar: Calendar): Day =>
  workingDaysAfter(calendar, today, 1);

/** What a limit on the person who waits becomes: never shorter than they were told. */
export const owedToResident = <At extends string>(told: At, counted: At): At =>
  counted > told ? counted : told;
