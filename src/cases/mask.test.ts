import { expect, expectTypeOf, test } from "vitest";

import { levels, roles, type HeldPost, type MatterFacts, type Viewer } from "#access/model.ts";
import { sees } from "#access/policy.ts";
import type { Instant } from "#kernel/day.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";
import type { OfficerId } from "#people/model.ts";
import { aMatter } from "#test/make.ts";

import { mask, maskRows, type Dossier, type Reader, type Shown } from "./mask.ts";
import type { Event, Matter, Recorded, WordsId } from "./model.ts";
import { factsOf } from "./steps.ts";
import type { Wrote } from "./store.ts";

const at = "2026-11-20T16:00:00+07:00" as Instant;
const officer = "01900000-0000-7000-8000-00000000000a" as OfficerId;
const other = "01900000-0000-7000-8000-00000000000b" as OfficerId;

const said = (words: string) => ({ words: words as WordsId, hash: "" });
const line = (seq: number, event: Event): Recorded => {
  return { seq, at, by: "officer", officer, post: 100, event };
};
const wrote = (id: string, role: Wrote["role"], title: string | null = null) => {
  const held = { title: withholdIf(title), body: withhold(`canary-${id}`), place: null };
  return [id as WordsId, { id: id as WordsId, role, ...held }] as const;
};

const dossier = (matter: Matter): Dossier<string> => ({
  matter,
  record: [
    line(2, { type: "noted", said: said("note") }),
    line(3, { type: "asked", said: said("question") }),
    line(4, { type: "officer-named", officer: other, desk: null }),
    line(5, {
      type: "answered",
      officer,
      said: said("answer"),
      on: matter.receivedOn,
      confirmUntil: matter.receivedOn,
    }),
  ],
  words: new Map([
    wrote("filing", "filing", "canary-title"),
    wrote("note", "note"),
    wrote("question", "question"),
    wrote("answer", "answer"),
  ]),
  names: { units: new Map(), posts: new Map(), departments: new Map(), officers: new Map() },
  readings: [
    {
      at,
      officer,
      officerName: "Cán bộ",
      postTitle: null,
      unitName: null,
      client: null,
      what: "identity",
      reason: withhold("canary-reason"),
      opener: null,
      approvedBy: null,
    },
  ],
  files: ["canary-file"],
  requests: [
    {
      id: "1",
      kinds: ["contact"],
      askedBy: officer,
      askedPost: 100,
      reason: withhold("canary-request"),
      askedAt: new Date(at),
      state: "refused",
      decidedBy: other,
      decision: withhold("canary-decision"),
      decidedAt: new Date(at),
      askerName: "",
      askerPost: "",
      deciderName: null,
    },
  ],
  hasContact: true,
});

const canaries = (shown: unknown): readonly string[] => [
  ...new Set(JSON.stringify(shown).match(/canary-\w+/g)),
];
const all = "title filing answer note question reason file request decision".split(" ");
const named = (names: readonly string[]) => names.map((name) => `canary-${name}`).toSorted();

test("the resident whose secret was shown has everything but the office's notes", () => {
  const matter = aMatter();
  const shown = mask({ kind: "resident", of: matter.id }, dossier(matter));
  expect([...canaries(shown)].toSorted()).toEqual(named(all.filter((one) => one !== "note")));
  expect(shown?.history.map(({ type }) => type)).toEqual(["asked", "answered"]);
});

test.each<readonly [string, Reader]>([
  ["the public", { kind: "public" }],
  [
    "who holds another receipt",
    { kind: "resident", of: "01900000-0000-7000-8000-0000000000ff" as Matter["id"] },
  ],
  ["an officer of nowhere", { kind: "officer", staff: { officer, posts: [], above: [officer] } }],
])("%s is told nothing", (_, reader) => {
  expect(mask(reader, dossier(aMatter()))).toBeNull();
});

const viewer = (role: HeldPost["role"], unit: number): Viewer => {
  const post = { post: 200, title: "", role, unit, unitName: "", department: null };
  return { officer, posts: [{ ...post, tenure: "held" }], above: [officer] };
};

/** Every role, here or elsewhere, in every relation to a matter of every level. */
const meetings = roles.flatMap((role) =>
  [10, 20].flatMap((unit) =>
    levels.flatMap((level) =>
      [
        {},
        { helpers: [officer] },
        { named: [officer] },
        { transfer: { to: 20 } },
        { progress: { stage: "accepted", officer } as const },
      ].map((over) => ({ staff: viewer(role, unit), matter: aMatter({ level, ...over }) })),
    ),
  ),
);

test("of every officer the mask says exactly what the policy says, field by field", () => {
  const seen = { something: 0, nothing: 0 };
  for (const { staff, matter } of meetings) {
    const facts = factsOf(matter);
    const has = (field: Parameters<typeof sees>[2]) => sees(staff, facts, field);
    const shown = mask({ kind: "officer", staff }, dossier(matter));
    seen[shown ? "something" : "nothing"] += 1;
    const expected = [
      ...(has("words") ? ["title", "filing", "answer", "question"] : []),
      ...(has("words") && has("notes") ? ["note"] : []),
      ...(has("readings") ? ["reason"] : []),
      ...(has("files") ? ["file"] : []),
      ...(has("sender") ? ["request", "decision"] : []),
    ];
    expect([...canaries(shown ?? {})].toSorted()).toEqual(named(expected));
    expect(shown?.hasContact ?? false).toBe(has("sender"));
    expect(shown?.shows.notes ?? false).toBe(has("notes"));
  }
  expect(seen.something).toBeGreaterThan(20);
  expect(seen.nothing).toBeGreaterThan(20);
});

test("a row of a list is shown only where the policy shows it, and never a restricted title", () => {
  for (const { staff, matter } of meetings) {
    const facts: MatterFacts = factsOf(matter);
    const row = {
      code: "x",
      facts,
      title: withhold("canary-title"),
      place: withhold("canary-place"),
    };
    const rows = maskRows(staff, [row]);
    const there = sees(staff, facts, "facts");
    expect(rows).toEqual(
      there
        ? [
            matter.level === "ordinary"
              ? { code: "x", title: "canary-title", place: "canary-place" }
              : { code: "x", title: "", place: null },
          ]
        : [],
    );
  }
});

test("what is shown is plain, what is kept is not", () => {
  expectTypeOf<NonNullable<Shown["filing"]>["body"]>().toEqualTypeOf<string>();
  expectTypeOf<Wrote["body"]>().toEqualTypeOf<Withheld>();
});
