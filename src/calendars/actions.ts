import { audit } from "#audit/record.ts";
import { dayAt, daysBetween, plusDays, plusMonths } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import type { UnitId } from "#people/model.ts";

import { readCalendars, type LiveCalendars } from "./live.ts";
import type { By, Closure, Document } from "./model.ts";
import { askRecount, forgetDry, recountOf } from "./recount.store.ts";
import type { Refusal } from "./refusals.ts";
import { changesBetween, inForce } from "./rules.ts";
import {
  changeMark,
  closureById,
  decideVersion,
  keepClosure,
  keepVersion,
  lockVersion,
  withdrawClosure,
} from "./store.ts";

/** What changing a calendar needs of the house. */
export type CalendarsHouse = {
  readonly sql: Database;
  readonly calendars: LiveCalendars;
  readonly clock: () => Date;
};

/** What somebody declares: whole years, on a paper. */
export type Declared = {
  readonly years: readonly CalendarYear[];
  readonly document: Document;
  readonly note: string;
};

/**
 * Declares years of the calendar. Nothing counts by them yet: the house tries out what they would
 * move, and a second person confirms.
 *
 * @returns the number of the version
 */
export const declareVersion =
  ({ sql, clock }: CalendarsHouse) =>
  (by: By, declared: Declared): Promise<Result<number, Refusal>> =>
    sql.begin(async (tx): Promise<Result<number, Refusal>> => {
      const at = clock();
      const { national } = await readCalendars(tx);
      const next = inForce(national, [{ id: 0, years: declared.years }]);
      if (
        !changesStatus(national.years, declared.years) &&
        changesBetween(national, next).length === 0
      )
        return refuse({ because: "nothing-changes" });
      const id = await keepVersion(tx, { ...declared, base: national.id }, by, at);
      if (id === null) return refuse({ because: "one-waits" });
      const asked = { cause: "version", causeId: id, before: national.id, after: "" } as const;
      await askRecount(tx, { ...asked, after: `${national.id}?${id}`, dry: true }, at);
      await audit(tx, {
        by,
        did: "calendar.declared",
        about: { kind: "calendar", id },
        detail: { years: declared.years.map(({ year }) => year).join(" ") },
      });
      return ok(id);
    });

// That a provisional year was announced is a change, also where no day is another one.
const changesStatus = (known: readonly CalendarYear[], declared: readonly CalendarYear[]) =>
  declared.some(({ year, status }) => known.find((one) => one.year === year)?.status !== status);

/**
 * Confirms a version: from now on everything is counted by it, and what runs is counted again. Only a
 * second person can, who has seen what it would move.
 */
export const confirmVersion =
  ({ sql, calendars, clock }: CalendarsHouse) =>
  async (by: By, id: number): Promise<Result<number, Refusal>> => {
    const done = await sql.begin(async (tx): Promise<Result<number, Refusal>> => {
      await changeMark(tx);
      const version = await lockVersion(tx, id);
      if (!version) return refuse({ because: "no-such-version" });
      if (version.outcome.kind !== "waiting") return refuse({ because: "decided-already" });
      if (version.declaredBy.officer === by.officer) return refuse({ because: "second-person" });
      const before = (await readCalendars(tx)).national.id;
      if (version.base !== before) return refuse({ because: "calendar-moved-on" });
      if (!(await recountOf(tx, "version", id, true))?.done) {
        return refuse({ because: "not-counted-yet" });
      }
      const at = clock();
      await decideVersion(tx, id, "confirmed", by, at);
      const after = (await readCalendars(tx)).national.id;
      await forgetDry(tx, id);
      await askRecount(tx, { cause: "version", causeId: id, dry: false, before, after }, at);
      await audit(tx, { by, did: "calendar.confirmed", about: { kind: "calendar", id } });
      return ok(id);
    });
    if (done.ok) await calendars.refresh();
    return done;
  };

/** Drops a version nobody confirmed; whoever declared it may, too. */
export const dropVersion =
  ({ sql, clock }: CalendarsHouse) =>
  (by: By, id: number): Promise<Result<number, Refusal>> =>
    sql.begin(async (tx): Promise<Result<number, Refusal>> => {
      const version = await lockVersion(tx, id);
      if (!version) return refuse({ because: "no-such-version" });
      if (version.outcome.kind !== "waiting") return refuse({ because: "decided-already" });
      await decideVersion(tx, id, "dropped", by, clock());
      await forgetDry(tx, id);
      await audit(tx, { by, did: "calendar.dropped", about: { kind: "calendar", id } });
      return ok(id);
    });

/** What the head of a unit declares. */
export type DeclaredClosure = Pick<Closure, "from" | "to" | "reason" | "document">;

/**
 * Policy: how far back a closure may reach (a flood is declared when it is over), and how far ahead.
 * A closure moves no date that was told, so that there is nothing to gain by it.
 */
const daysBack = 7;
const mostDays = 31;

/** Declares days on which a unit is closed. They count for its policies and opening hours at once. */
export const declareClosure =
  ({ sql, calendars, clock }: CalendarsHouse) =>
  async (by: By, unit: UnitId, closure: DeclaredClosure): Promise<Result<number, Refusal>> => {
    const at = clock();
    const today = dayAt(at);
    if (closure.to < closure.from) return refuse({ because: "wrong-order" });
    if (daysBetween(closure.from, closure.to) >= mostDays) return refuse({ because: "too-long" });
    if (closure.from < plusDays(today, -daysBack)) return refuse({ because: "too-far-back" });
    if (closure.to > plusMonths(today, 12)) return refuse({ because: "too-far-ahead" });
    const id = await sql.begin(async (tx) => {
      await changeMark(tx);
      const before = (await readCalendars(tx)).of(unit).id;
      const kept = await keepClosure(tx, { unit, ...closure }, by, at);
      const after = (await readCalendars(tx)).of(unit).id;
      await askRecount(tx, { cause: "closure", causeId: kept, dry: false, before, after }, at);
      await audit(tx, {
        by,
        did: "closure.declared",
        about: { kind: "closure", id: kept },
        detail: { unit, from: closure.from, to: closure.to },
      });
      return kept;
    });
    await calendars.refresh();
    return ok(id);
  };

/** Takes a closure back: the days count again for what is counted from now on. */
export const takeBackClosure =
  ({ sql, calendars, clock }: CalendarsHouse) =>
  async (by: By, unit: UnitId, id: number): Promise<Result<number, Refusal>> => {
    const at = clock();
    const done = await sql.begin(async (tx): Promise<Result<number, Refusal>> => {
      await changeMark(tx);
      const closure = await closureById(tx, id);
      if (!closure || closure.unit !== unit) return refuse({ because: "no-such-closure" });
      if (closure.withdrawn) return refuse({ because: "withdrawn-already" });
      if (closure.to < dayAt(at)) return refuse({ because: "over-already" });
      const before = (await readCalendars(tx)).of(unit).id;
      await withdrawClosure(tx, id, by, at);
      const after = (await readCalendars(tx)).of(unit).id;
      await askRecount(tx, { cause: "withdrawal", causeId: id, dry: false, before, after }, at);
      await audit(tx, { by, did: "closure.withdrawn", about: { kind: "closure", id } });
      return ok(id);
    });
    if (done.ok) await calendars.refresh();
    return done;
  };
