import type { OfficerId } from "#access/model.ts";
import { may, unitsWorked } from "#access/policy.ts";
import { stepNames } from "#cases/steps.ts";
import { stateSlug } from "#office/filter.ts";
import { stages } from "#cases/model.ts";

import { disguised } from "./canaries.ts";
import type { Made } from "./matters.ts";
import { audits, type Oracle, type Reader } from "./oracle.ts";
import type { Errand } from "./tour.ts";
import type { World } from "./world.ts";

/** Draws from a fixed row of numbers, so that the same seed asks the same. */
export type Dice = <One>(all: readonly One[], many: number) => readonly One[];

export type Ids = {
  readonly posts: readonly string[];
  readonly departments: readonly string[];
  readonly appointments: readonly string[];
  readonly plans: readonly string[];
  readonly audit: readonly string[];
  readonly sessions: readonly { readonly id: string; readonly slug: string }[];
  readonly visits: readonly string[];
  readonly complaints: readonly string[];
  readonly letters: readonly string[];
};

export type Ask = {
  readonly world: World;
  readonly oracle: Oracle;
  readonly dice: Dice;
  readonly ids: Ids;
};

export const steps = Object.values(stepNames).map(({ slug }) => slug);

/** What officers ask under one pattern: the addresses, and for each who may want something of it. */
export type Filling = (ask: Ask, officer: OfficerId) => readonly Asked[];

/** An address filled in, with what it says and what must be there. */
export type Asked = Pick<Errand, "address" | "says" | "must" | "beyond">;

export const each = <One>(all: readonly One[], address: (one: One) => string): readonly Asked[] =>
  all.map((one) => ({ address: address(one) }));

export function listed(at: string): Filling {
  return (ask, officer) => [
    ...["toi", "don-vi"].flatMap((scope) =>
      ["dang-mo", ...stages.map((stage) => stateSlug(stage))].map((state) => ({
        address: `${at}?cua=${scope}&tinh-trang=${state}`,
      })),
    ),
    ...each(ask.dice(stages, 2), (stage) => `${at}?cua=bo-phan&tinh-trang=${stateSlug(stage)}`),
    { address: `${at}?cua=bo-phan` },
    { address: at },
    ...each(["qua-han", "sap-den-han", "cho-toi"], (due) => `${at}?cua=don-vi&han=${due}`),
    ...each(
      ask.dice(ask.world.organisation.units, 2),
      ({ slug }) => `${at}?cua=don-vi&noi=${slug}`,
    ),
    ...looked(at, ask, officer, 4),
  ];
}

export function taken(at: string): Filling {
  return (ask, officer) => [
    ...each(ask.dice(["toi", "bo-phan", "don-vi"], 1), (scope) => `${at}?cua=${scope}`),
    ...each(ask.dice(stages, 1), (stage) => `${at}?cua=don-vi&tinh-trang=${stateSlug(stage)}`),
    ...ask.dice(looked(at, ask, officer, 1), 3),
  ];
}

/** Searches by what stands in a matter: found exactly where the policy shows it, by no other spelling. */
function looked(at: string, { world, oracle, dice }: Ask, officer: OfficerId, many: number) {
  const units = unitsWorked(oracle.viewer(officer));
  return dice(world.matters, many).flatMap((matter) => {
    const facts = oracle.facts.get(matter.nth);
    // Not `allows`: the code of a published matter is everybody's, its row in a work list is not.
    const shown = oracle.decides(officer, matter.nth, "see");
    const words = wordsOf(world, matter, ["title", "body", "place"]);
    const byWord = shown && facts?.level === "ordinary" && units.includes(facts.unit);
    const state = facts ? stateSlug(facts.stage) : "dang-mo";
    const find = (typed: string, must: boolean) => ({
      address: `${at}?cua=don-vi&tinh-trang=${state}&tim=${encodeURIComponent(typed)}`,
      ...(must ? { must: [matter.code] } : {}),
    });
    const [word = ""] = dice(words, 1);
    return [
      find(disguised(word), byWord),
      find(disguised(word.slice(0, 6)), byWord),
      find(disguised(matter.code), shown && facts !== undefined && units.includes(facts.unit)),
      { address: `${at}?tim=${encodeURIComponent(disguised(word))}` },
    ];
  });
}

/** The codes this officer asks about. */
export const wonderedAt = (
  { matters, organisation }: World,
  officer: OfficerId,
): readonly string[] =>
  matters
    .filter(({ nth }) => (nth + organisation.officers.indexOf(officer)) % 6 === 0)
    .map(({ code }) => code);

/** All words an officer's own page of a matter must hold, by the policy. */
export function granted(
  world: World,
  oracle: Oracle,
  officer: OfficerId,
  { nth }: Made,
): readonly string[] {
  const reader: Reader = { kind: "officer", officer };
  return [...world.canaries.known].flatMap(([word, canary]) =>
    canary.matter === nth &&
    canary.what !== "id" &&
    canary.part !== "published" &&
    !isFingerprint(world, word) &&
    oracle.allows(reader, canary)
      ? [word]
      : [],
  );
}

const wordsOf = (world: World, { nth }: Made, whats: readonly string[]): readonly string[] =>
  [...world.canaries.known].flatMap(([word, { matter, what }]) =>
    matter === nth && whats.includes(what) ? [word] : [],
  );

export const filesOf = (world: World) =>
  world.matters.flatMap(({ files }) =>
    files.flatMap((id) => {
      const canary = world.canaries.known.get(id);
      return canary ? [{ id, nth: canary.matter, part: canary.part }] : [];
    }),
  );

/** The fingerprints of a matter's pictures of one kind: view, then thumbnail. */
export const picturesOf = (world: World, nth: number, part: string): readonly string[] =>
  [...world.canaries.known].flatMap(([word, canary]) =>
    canary.matter === nth &&
    canary.part === part &&
    canary.what.startsWith("picture") &&
    isFingerprint(world, word)
      ? [word]
      : [],
  );

const isFingerprint = (world: World, word: string): boolean => {
  const canary = world.canaries.known.get(word);
  return (
    canary?.what.startsWith("picture") === true &&
    !world.matters.some(({ files }) => files.some((id) => id === word))
  );
};

export const recorded = (world: World, dice: Dice, at: string): readonly Asked[] =>
  [
    "",
    "?ket-qua=tu-choi",
    ...dice(world.matters, 2).map(({ code }) => `?ve=${encodeURIComponent(disguised(code))}`),
  ].map((query) => ({ address: at + query, beyond: onRecord }));

/**
 * By design beyond the policy on matters: who keeps the record reads there which code somebody did
 * something to, or was refused; never what stands in the matter.
 */
export const onRecord: NonNullable<Errand["beyond"]> = ({ what, matter }, oracle, reader) =>
  (what === "id" || (what === "code" && (oracle.facts.has(matter) || oracle.erased.has(matter)))) &&
  reader.kind === "officer" &&
  audits(oracle, reader.officer);

export const planned = ({ plans }: Ids, rest: string): readonly Asked[] =>
  plans.map((id) => ({ address: `/can-bo/sap-xep/${id}${rest}`, beyond: moved }));

/**
 * By design beyond the policy on matters: who plans or heads what is reorganised reads of each open
 * ordinary matter it moves the code, with area, stage and day; no word of it, nothing of a restricted
 * one, and nothing where they or somebody above them is named.
 */
export const moved: NonNullable<Errand["beyond"]> = ({ what, matter }, oracle, reader) => {
  const facts = oracle.facts.get(matter);
  if (!facts || reader.kind !== "officer" || (what !== "code" && what !== "id")) return false;
  const viewer = oracle.viewer(reader.officer);
  return (
    facts.level === "ordinary" &&
    may(viewer, "reorganise") &&
    !facts.named.some((named) => viewer.above.includes(named))
  );
};

export const slugs = (world: World, rest: string) =>
  each(
    world.organisation.units.slice(0, 2),
    ({ slug }) => `/can-bo/quan-tri/don-vi/${slug}${rest}`,
  );
export const units = (world: World, rest: string) =>
  each(world.organisation.units, ({ slug }) => `/don-vi/${slug}${rest}`);

export const searched = (at: string, world: World) => [
  { address: at },
  ...each(
    world.matters.slice(0, 2),
    (matter) => `${at}?tim=${disguised(wordsOf(world, matter, ["title"])[0] ?? "")}`,
  ),
];
