import { type Day, dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";
import {
  type Doing,
  lockUnit,
  namesUnder,
  saveEnding,
  saveNewUnit,
  saveRenaming,
  subordinatesAfter,
} from "./changes.ts";
import type { Citation, Unit } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { decideCreation, decideEnding, decideRenaming, type NewUnit } from "./rules.ts";
import { unitBySlug } from "./store.ts";

/**
 * Founds a unit under the unit with slug `superior`.
 * Refuses an unfit or taken name, a type that is not of the level, a superior not in force, no source.
 */
export const createUnit =
  (db: Database) =>
  (draft: NewUnit & { readonly superior: string }, doing: Doing): Promise<Result<Unit, Refusal>> =>
    db.begin(async (sql): Promise<Result<Unit, Refusal>> => {
      // Locked, so that two units of one name cannot be founded under it at once.
      const superior = await lockUnit(sql, draft.superior);
      const names = superior ? await namesUnder(sql, superior.id, draft.validFrom) : [];
      const { superior: _, ...unit } = { ...draft, name: cleanLine(draft.name) };
      const decision = decideCreation(unit, superior, names);
      if (!decision.ok) return decision;
      if (!superior) return refuse({ because: "superior-unfit" });
      return ok(await saveNewUnit(sql, decision.value, superior, doing));
    });

/**
 * Ends a unit on its last day, inclusive, and says who takes its area.
 * Refuses the province, a unit already ended or with subordinates left, successors not in force.
 */
export const endUnit =
  (db: Database) =>
  (
    slug: string,
    ending: {
      readonly lastDay: Day;
      readonly successors: readonly { readonly slug: string; readonly extent: "full" | "part" }[];
      readonly source: string;
      readonly document?: Citation;
    },
    doing: Doing,
  ): Promise<Result<Unit, Refusal>> =>
    db.begin(async (sql): Promise<Result<Unit, Refusal>> => {
      const unit = await lockUnit(sql, slug);
      if (!unit) return refuse({ because: "no-such-unit" });
      const takers = await Promise.all(
        ending.successors.map(async ({ slug: to, extent }) => ({
          unit: await unitBySlug(sql, to),
          extent,
        })),
      );
      const successors = takers.flatMap((taker) =>
        taker.unit ? [{ unit: taker.unit, extent: taker.extent }] : [],
      );
      if (successors.length < takers.length) return refuse({ because: "successor-unfit" });
      const left = await subordinatesAfter(sql, unit.id, ending.lastDay);
      const decision = decideEnding(unit, { ...ending, successors }, left);
      if (!decision.ok) return decision;
      const edges = successors.map(({ unit: { id }, extent }) => ({ id, extent }));
      const written = { ...ending, successors: edges };
      return ok(await saveEnding(sql, unit, written, doing));
    });

/**
 * Gives a unit another name from today on. Its address stays, and the names it had stay its own for
 * their days and still find it.
 * For a new unit in law, end the old one and create the new one.
 */
export const renameUnit =
  (db: Database) =>
  (slug: string, typed: string, doing: Doing): Promise<Result<Unit, Refusal>> =>
    db.begin(async (sql): Promise<Result<Unit, Refusal>> => {
      const unit = await lockUnit(sql, slug);
      if (!unit) return refuse({ because: "no-such-unit" });
      const names = unit.parent === null ? [] : await namesUnder(sql, unit.parent, dayAt(doing.at));
      const decision = decideRenaming(unit, cleanLine(typed), names);
      if (!decision.ok) return decision;
      return ok(await saveRenaming(sql, unit, decision.value, doing));
    });
