import { canHandle } from "#access/policy.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

import { evolve } from "./evolve.ts";
import { later } from "./house.ts";
import type { Desk, Event, Matter } from "./model.ts";
import { colleagues, deskIn, isBarred, type Colleague } from "./routing.store.ts";
import { saveStep } from "./store.ts";

/** What of a matter decides where it lands. */
export type Moving = Pick<Matter, "area" | "progress" | "named">;

/** Where a matter lands in another unit; "nobody": it would have to be somebody's, and nobody is there. */
export type Landing =
  | { readonly desk: Desk; readonly officer: OfficerId | null }
  | { readonly because: "nobody" };

/**
 * The desk an open matter gets in the unit that answers from `on`, by the rules of the house: bars
 * for conflicts of interest, routing, the superior where the unit has nobody. Who is accountable stays
 * so if they act for that unit on that day; otherwise whoever holds the post it comes to.
 */
export async function landingOf(sql: Sql, m: Moving, target: UnitId, on: Day): Promise<Landing> {
  const { progress, area, named } = m;
  if (progress.stage === "accepted") {
    const along = await firstFree(
      sql,
      (await colleagues(sql, target, on)).filter((one) => one.officer === progress.officer),
      m,
      on,
    );
    if (along) return given(target, along);
  }
  const appealed = progress.stage === "declined";
  const desk = await deskIn(sql, {
    unit: target,
    area,
    on,
    named,
    without: appealed ? [progress.by] : [],
    to: appealed || progress.stage === "reopened" ? "head" : "desk",
  });
  if (desk.post === null) return { because: "nobody" };
  if (progress.stage !== "accepted") return { desk, officer: null };
  const holder = await firstFree(
    sql,
    (await colleagues(sql, desk.unit, on)).filter((one) => one.post === desk.post),
    m,
    on,
  );
  return holder ? { desk, officer: holder.officer } : { because: "nobody" };
}

const given = (unit: UnitId, { officer, department, post }: Colleague): Landing => ({
  desk: { unit, department, post },
  officer,
});

/** The first of these who is not barred by who is named in the matter. */
async function firstFree(
  sql: Sql,
  among: readonly Colleague[],
  { named }: Moving,
  on: Day,
): Promise<Colleague | undefined> {
  for (const one of among.filter(({ role }) => canHandle(role))) {
    if (named.length === 0 || !(await isBarred(sql, one.officer, named, on))) return one;
  }
  return undefined;
}

/** A move as it goes into the matter's own record. */
export type Move = Omit<Extract<Event, { type: "reorganised" }>, "type">;

/** Moves a matter that is held locked: its row, its record, and what follows from a step. */
export async function moveMatter(
  sql: Transaction,
  before: Matter,
  move: Move,
  at: Date,
): Promise<Matter> {
  const event: Event = { type: "reorganised", ...move };
  const after = evolve(before, event);
  await saveStep(sql, after, event, { kind: "house" }, at, null);
  await later(sql, "matter-stepped", { matter: after.id, seq: after.seq });
  return after;
}
