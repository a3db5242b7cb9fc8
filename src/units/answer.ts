import type { Day } from "#kernel/day.ts";
import type { Hit, NearHit } from "./lookup.ts";
import {
  type Candidate,
  type Found,
  inForce,
  type Successor,
  type Unit,
  type UnitId,
} from "./model.ts";
import type { Reading } from "./names.ts";

/** The units a text names exactly, the unlikely ones already left out. */
export type Named = {
  readonly now: readonly Unit[];
  readonly old: readonly Unit[];
  /** The type word, if there was one, is that of the unit. */
  readonly sure: boolean;
};

type Next = Successor & { readonly old: UnitId };

/**
 * Which of the hits are meant: those in the first part of the text that names any, and among them
 * those where the place, then the type word, then the accents agree with what was typed.
 */
export function namedBy(
  read: readonly Reading[],
  hits: readonly Hit[],
  on: Day,
): Named | undefined {
  const known = hits.filter(({ unit }) => unit.validFrom === null || unit.validFrom <= on);
  const scored = read.flatMap((reading) =>
    known
      .filter(
        (hit) => hit.key === reading.key && !(reading.part > 0 && hit.unit.level === "province"),
      )
      .map((hit) => ({ unit: hit.unit, part: reading.part, ...agreement(reading, hit) })),
  );
  const part = Math.min(...scored.map((one) => one.part));
  const here = scored.filter((one) => one.part === part);
  const best = Math.max(...here.map((one) => one.score));
  const meant = here.filter((one) => one.score === best);
  if (meant.length === 0) return undefined;
  const units = [...new Map(meant.map((one) => [one.unit.id, one.unit])).values()];
  return {
    now: units.filter((unit) => inForce(unit, on)),
    old: units.filter((unit) => !inForce(unit, on)),
    sure: meant.some((one) => one.sure),
  };
}

function agreement(reading: Reading, hit: Hit): { readonly score: number; readonly sure: boolean } {
  const places = reading.within.filter((place) => hit.above.includes(place.key)).length;
  const sure = reading.type === null || reading.type === hit.unit.type;
  const accents = reading.spelling === reading.key || reading.spelling === hit.spelling;
  return { score: places * 4 + (sure ? 2 : 0) + (accents ? 1 : 0), sure };
}

/**
 * The answer to an exact name. A unit in force wins over an old ward of the same name, because
 * its name is the law's today; an old district of that name is asked about, because people
 * still say "Cầu Giấy" for all of it.
 */
export function answerFrom({ now, old, sure }: Named, next: readonly Next[], limit: number): Found {
  const still = old.filter((unit) => now.length === 0 || unit.level === "district");
  const candidates = distinct([
    ...now.map((unit) => ({ unit, match: "exact", via: null }) as const),
    ...still.flatMap((unit) => throughOld(unit, next, "exact")),
  ]);
  const [only] = still;
  const asked = only && still.length === 1 ? { asked: only } : {};
  return kindOf(candidates.slice(0, limit), candidates.length === 1 && sure, asked);
}

/** The answer to an unfinished or misspelt name: always a question, never a decision. */
export function answerNear(
  hits: readonly NearHit[],
  next: readonly Next[],
  on: Day,
  limit: number,
): Found {
  const candidates = hits.flatMap(({ unit, match }): readonly Candidate[] =>
    inForce(unit, on) ? [{ unit, match, via: null }] : throughOld(unit, next, match),
  );
  return kindOf(distinct(candidates).slice(0, limit), false, {});
}

const throughOld = (
  old: Unit,
  next: readonly Next[],
  match: Candidate["match"],
): readonly Candidate[] =>
  next
    .filter((row) => row.old === old.id)
    .map(({ unit, extent }) => ({ unit, match, via: { unit: old, extent } }));

/** Each unit once, where it first stands. */
const distinct = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(
    (one, at) => candidates.findIndex(({ unit }) => unit.id === one.unit.id) === at,
  );

function kindOf(
  candidates: readonly Candidate[],
  decided: boolean,
  asked: { readonly asked?: Unit },
): Found {
  const [first] = candidates;
  if (!first) return { kind: "none", ...asked, candidates: [] };
  return decided
    ? { kind: "one", ...asked, candidates: [first] }
    : { kind: "choose", ...asked, candidates };
}
