import fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import type { OfficerId, Role } from "#people/model.ts";

import { isEligible } from "./eligibility.ts";
import { entryOf } from "./entry.ts";
import { evolve } from "./evolve.ts";
import { aLetter } from "./letters.fixture.ts";
import {
  stages,
  type Actor,
  type Child,
  type Classification,
  type Command,
  type Letter,
  type LetterCode,
  type LetterId,
  type LetterWordsId,
  type Notice,
  type Stage,
  type Step,
} from "./model.ts";
import { refusalText } from "./refusals.ts";
import { decide } from "./rules.ts";
import { letterSteps, nextSteps, stepAt, stepNames } from "./steps.ts";

const officers = ["lan", "minh", "hoa"] as string[] as OfficerId[];
const [lan, minh] = officers as [OfficerId, OfficerId];
const said = { words: "w" as string as LetterWordsId, hash: "h" };
const on = day("2026-11-25");
const notice: Notice = { how: "handed", on };
const actor = (officer: OfficerId, role: Role, unit = 10): Actor => {
  const post = { "case-officer": 100, reception: 101, head: 102 }[role as "head"];
  return { kind: "officer", officer, post, unit, role, posts: [{ post, unit, role }] };
};
const found = (over: Partial<Classification> = {}): Classification => ({
  parts: ["feedback"],
  missing: [],
  noted: [],
  eligible: true,
  competent: true,
  settlement: "not",
  ...over,
});
const classified = (over: Partial<Classification> = {}, more: Partial<Letter> = {}) =>
  aLetter({ progress: { stage: "classified", found: found(over) }, ...more });

test("an unsigned letter that names an official, with photos and place, is fit to be handled", () => {
  const unsigned = { parts: ["denunciation"], missing: ["name-address", "signature"] } as const;
  expect(isEligible({ ...unsigned, evidenced: true })).toBe(true);
});

test("the same without evidence is not, and may be kept for a year", () => {
  const unsigned = { parts: ["denunciation"], missing: ["name-address", "signature"] } as const;
  expect(isEligible({ ...unsigned, evidenced: false })).toBe(false);
  const unfit = classified({ eligible: false, missing: ["signature"] }, { hasSender: false });
  const kept = decide(
    unfit,
    { do: "keep", said, on, until: day("2027-11-25") },
    actor(lan, "head"),
  );
  expect(kept).toMatchObject({ ok: true, value: { type: "kept", until: "2027-11-25" } });
});

test("evidence forgives a missing name, nothing else, and no other kind of letter", () => {
  const evidenced = true;
  expect(isEligible({ parts: ["denunciation"], missing: ["illegible"], evidenced })).toBe(false);
  expect(isEligible({ parts: ["complaint"], missing: ["signature"], evidenced })).toBe(false);
  expect(isEligible({ parts: ["feedback"], missing: ["complaint-parts"], evidenced })).toBe(true);
});

test("a letter called a proposal that asks to annul the writer’s fine is a complaint: content decides", () => {
  // The title of a letter is nowhere in what is decided; the person says what each part is.
  const registered = aLetter();
  const command: Command = { do: "classify", found: found({ parts: ["complaint"] }), said };
  const decision = decide(registered, command, actor(lan, "case-officer"));
  if (!decision.ok) throw new Error(decision.refusal.because);
  expect(evolve(registered, decision.value).progress).toMatchObject({
    stage: "classified",
    found: { parts: ["complaint"] },
  });
});

test("a letter in English without a translation is not fit, and its writer is guided", () => {
  const finding = { parts: ["feedback"], missing: ["vietnamese"], evidenced: false } as const;
  expect(isEligible(finding)).toBe(false);
  const unfit = classified({ eligible: false, missing: ["vietnamese"] });
  const open = nextSteps(unfit, actor(lan, "case-officer")).flatMap(({ step, because }) =>
    because === null ? [step] : [],
  );
  expect(open).toContain("guide");
  expect(open).not.toContain("propose");
  expect(open).not.toContain("transfer");
});

test("a ground nobody verified can be noted and decides nothing", () => {
  const noted = found({ noted: ["sent-to-several", "already-guided"] });
  const decision = decide(
    aLetter(),
    { do: "classify", found: noted, said },
    actor(lan, "case-officer"),
  );
  expect(decision.ok).toBe(true);
  const wrong = { ...noted, eligible: false };
  expect(
    decide(aLetter(), { do: "classify", found: wrong, said }, actor(lan, "case-officer")),
  ).toEqual({ ok: false, refusal: { because: "wrong-finding" } });
});

test("each part of a mixed letter becomes exactly one thing", () => {
  const mixed = classified({ parts: ["complaint", "feedback"] });
  const by = actor(lan, "case-officer");
  const matter = { what: "matter", code: "DV-1" } as const;
  const complaint = { what: "complaint", code: "KN-1" } as const;
  const split = (children: readonly Child[]) =>
    decide(mixed, { do: "split", children, said, notice, on }, by);
  expect(split([matter])).toMatchObject({ refusal: { because: "parts-differ" } });
  expect(split([matter, complaint])).toMatchObject({ refusal: { because: "parts-differ" } });
  expect(split([complaint, matter])).toMatchObject({ ok: true });
  expect(
    decide(mixed, { do: "propose", children: [complaint], said, notice, on }, by),
  ).toMatchObject({ refusal: { because: "mixed" } });
});

test("every step has an address of its own, and the address leads back to it", () => {
  for (const step of stepNames) expect(stepAt(letterSteps[step].slug)).toBe(step);
  expect(new Set(stepNames.map((step) => letterSteps[step].slug)).size).toBe(stepNames.length);
  expect(stepAt("khong-co")).toBeNull();
});

// — the machine against a small table, whatever is asked in whatever order

/** The table: from which stage a step leads where. What it needs besides is below. */
const table: Partial<Record<Step, Partial<Record<Stage, Stage>>>> = {
  register: { received: "registered" },
  classify: { registered: "classified", classified: "classified" },
  propose: { classified: "proposed" },
  split: { classified: "split" },
  guide: { classified: "guided" },
  transfer: { classified: "transferred" },
  urge: { classified: "urged" },
  return: { classified: "returned" },
  refuse: { classified: "refused" },
  keep: { classified: "kept", kept: "kept" },
  destroy: { kept: "destroyed" },
};

/** The steps that are nothing without a word to the sender. */
const announced: readonly Step[] = [
  "propose",
  "split",
  "guide",
  "transfer",
  "return",
  "refuse",
  "offer",
];

function expected(l: Letter, command: Command, by: Actor): Stage | null {
  const { stage } = l.progress;
  const mine = by.kind === "officer" && by.unit === l.desk.unit;
  if (l.handoverBy && command.do !== "handover-cancel") return null;
  if (!mine || l.mergedInto || l.offered || l.named.includes(by.officer)) return null;
  const hand = by.role === "head" || by.officer === l.officer || isDesk(l, by);
  const to = table[command.do]?.[stage];
  const open = hand || (command.do === "register" && l.level === "ordinary");
  if (!to || !open) return null;
  if (command.do === "destroy")
    return by.role === "head" && l.progress.stage === "kept" && command.on >= l.progress.until
      ? to
      : null;
  if ("notice" in command && (l.hasSender ? command.notice === null : command.notice !== null))
    return null;
  if (command.do === "classify") return to;
  if (!("found" in l.progress)) return to;
  const { eligible, competent, parts } = l.progress.found;
  switch (command.do) {
    case "propose":
    case "split": {
      const fits = command.children.length === parts.length;
      const one = parts.length === 1;
      const kinds = command.children.every(
        ({ what }, i) => (what === "complaint") === (parts[i] === "complaint"),
      );
      return eligible && competent && fits && kinds && one === (command.do === "propose")
        ? to
        : null;
    }
    case "guide":
      return !eligible || !competent ? to : null;
    case "transfer":
    case "urge":
      return eligible && !competent ? to : null;
    case "return":
    case "refuse":
      return eligible ? null : to;
    case "keep":
      return l.progress.stage === "kept"
        ? command.until > l.progress.until
          ? to
          : null
        : eligible
          ? null
          : to;
    default:
      return to;
  }
}

const isDesk = (l: Letter, by: Extract<Actor, { kind: "officer" }>): boolean =>
  l.officer === null && (by.role === "reception" || by.post === l.desk.post);

const anyActor: fc.Arbitrary<Actor> = fc
  .tuple(
    fc.constantFrom(...officers),
    fc.constantFrom<Role>("reception", "case-officer", "head"),
    fc.constantFrom(10, 10, 11),
  )
  .map(([officer, role, unit]) => actor(officer, role, unit));

const anyFound: fc.Arbitrary<Classification> = fc
  .record({
    parts: fc.array(fc.constantFrom("complaint", "feedback"), { minLength: 1, maxLength: 3 }),
    unfit: fc.boolean(),
    competent: fc.boolean(),
  })
  .map(({ parts, unfit, competent }) =>
    found({
      parts,
      missing: unfit ? ["signature"] : [],
      eligible: !unfit,
      competent,
    }),
  );

const anyNotice = fc.constantFrom<Notice | null>(notice, notice, null);
const child = fc.constantFrom(
  { what: "matter", code: "DV-1" } as const,
  { what: "complaint", code: "KN-1" } as const,
);
const to = { body: "Sở Xây dựng", number: "12/PC" };
const main = { id: "m" as string as LetterId, code: "DT-M" as string as LetterCode };
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  anyFound.map((what): Command => ({ do: "classify", found: what, said })),
  anyFound.map((what): Command => ({ do: "classify", found: what, said })),
  fc
    .tuple(fc.array(child, { minLength: 1, maxLength: 3 }), anyNotice)
    .chain(([children, told]) =>
      fc
        .constantFrom("propose", "split")
        .map((what): Command => ({ do: what as "split", children, said, notice: told, on })),
    ),
  anyNotice.chain((told) =>
    fc.constantFrom<Command>(
      { do: "guide", said, notice: told, on },
      { do: "return", said, notice: told, on },
      { do: "refuse", said, notice: told, on },
      { do: "transfer", to, said, notice: told, on },
      { do: "offer", to: 11, said, notice: told, on },
    ),
  ),
  fc.constantFrom<Command>(
    { do: "register", on },
    { do: "urge", to, said, on },
    { do: "keep", said, on, until: day("2027-11-25") },
    { do: "keep", said, on, until: day("2028-11-25") },
    { do: "destroy", on },
    { do: "destroy", on: day("2029-01-01") },
    { do: "take", desk: { unit: 11, department: null, post: 110 }, on },
    { do: "give-back", said },
    { do: "reply", said, on },
    { do: "note", said },
    { do: "reword", said },
    { do: "merge", into: { ...main, unit: 10, merged: false }, said, on },
    { do: "merge", into: { ...main, unit: 11, merged: false }, said, on },
    { do: "merge", into: { ...main, unit: 10, merged: true }, said, on },
    { do: "unmerge", said },
    { do: "restrict", said },
    { do: "unrestrict", said },
    { do: "handover" },
    { do: "handover-cancel" },
    { do: "name", officer: minh, desk: null },
    { do: "assign", officer: minh, desk: { unit: 10, department: null, post: 101 } },
    { do: "assign", officer: lan, desk: { unit: 10, department: null, post: 100 } },
  ),
);

const start = fc
  .record({ hasSender: fc.boolean(), stage: fc.constantFrom("received", "registered") })
  .map(({ hasSender, stage }) =>
    aLetter({
      hasSender,
      progress: { stage: stage as "received" },
      officer: stage === "received" ? null : lan,
    }),
  );
// Of children that fit the parts, so that stories get as far as the end.
const likely: fc.Arbitrary<readonly [Command, Actor]> = fc.constantFrom<readonly [Command, Actor]>(
  [
    { do: "classify", found: found({ parts: ["complaint", "feedback"] }), said },
    actor(lan, "head"),
  ],
  [
    {
      do: "split",
      children: [
        { what: "complaint", code: "KN-1" },
        { what: "matter", code: "DV-1" },
      ],
      said,
      notice,
      on,
    },
    actor(lan, "head"),
  ],
  [{ do: "classify", found: found(), said }, actor(lan, "head")],
  [
    { do: "propose", children: [{ what: "matter", code: "DV-1" }], said, notice, on },
    actor(lan, "head"),
  ],
  [
    {
      do: "classify",
      found: found({ eligible: false, missing: ["signature"], competent: false }),
      said,
    },
    actor(lan, "head"),
  ],
  [{ do: "keep", said, on, until: day("2027-11-25") }, actor(lan, "head")],
  [{ do: "destroy", on: day("2029-01-01") }, actor(lan, "head")],
);
const story = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(anyCommand, anyActor) },
    { weight: 3, arbitrary: likely },
  ),
  { maxLength: 40 },
);
const runs = { numRuns: 1500 };

test("whatever anybody asks, the machine goes where the table says, and a refusal has words", () => {
  fc.assert(
    fc.property(start, story, (from, steps) => {
      let l = from;
      for (const [command, by] of steps) {
        const decision = decide(l, command, by);
        if (command.do in table) {
          const stage = expected(l, command, by);
          expect(decision.ok ? evolve(l, decision.value).progress.stage : null).toBe(stage);
        }
        if (!decision.ok) {
          const { vi, en } = refusalText[decision.refusal.because];
          expect(Math.min(vi.length, en.length)).toBeGreaterThan(10);
          continue;
        }
        l = evolve(l, decision.value);
      }
    }),
    runs,
  );
});

test("every stage can be reached", () => {
  const parts = ["complaint", "feedback"] as const;
  const children = [{ what: "matter", code: "DV-1" }] as const;
  const two = [{ what: "complaint", code: "KN-1" }, children[0]] as const;
  const unfit = found({ eligible: false, missing: ["signature"] });
  const commands: readonly Command[] = [
    { do: "register", on },
    ...[found(), found({ parts }), unfit, found({ competent: false })].map((what): Command => ({
      do: "classify",
      found: what,
      said,
    })),
    { do: "propose", children, said, notice, on },
    { do: "split", children: two, said, notice, on },
    { do: "guide", said, notice, on },
    { do: "return", said, notice, on },
    { do: "refuse", said, notice, on },
    { do: "transfer", to, said, notice, on },
    { do: "urge", to, said, on },
    { do: "keep", said, on, until: on },
    { do: "destroy", on },
  ];
  const reached = new Map<Stage, Letter>([
    ["received", aLetter({ progress: { stage: "received" }, officer: null })],
  ]);
  for (const l of reached.values())
    for (const command of commands) {
      const decision = decide(l, command, actor(lan, "head"));
      const after = decision.ok ? evolve(l, decision.value) : l;
      if (after.progress.stage === "classified") {
        // Every finding opens other ways.
        for (const next of commands) {
          const further = decide(after, next, actor(lan, "head"));
          if (!further.ok) continue;
          const there = evolve(after, further.value);
          if (!reached.has(there.progress.stage)) reached.set(there.progress.stage, there);
        }
      }
      if (!reached.has(after.progress.stage)) reached.set(after.progress.stage, after);
    }
  expect([...reached.keys()].toSorted()).toEqual([...stages].toSorted());
});

test("no step the law wants told is ever taken without telling a sender who can be told", () => {
  fc.assert(
    fc.property(start, story, (from, steps) => {
      let l = from;
      for (const [command, by] of steps) {
        const decision = decide(l, command, by);
        if (!decision.ok) continue;
        l = evolve(l, decision.value);
        if (!announced.includes(command.do)) continue;
        expect("notice" in decision.value && decision.value.notice !== null).toBe(l.hasSender);
        if (l.hasSender) expect(l.toldOn).not.toBeNull();
      }
    }),
    runs,
  );
});

test("merged and taken out again, a letter is what it was", () => {
  const before = classified();
  const by = actor(lan, "head");
  const merged = decide(
    before,
    { do: "merge", into: { ...main, unit: 10, merged: false }, said, on },
    by,
  );
  if (!merged.ok) throw new Error(merged.refusal.because);
  const there = evolve(before, merged.value);
  expect(entryOf(there).outcome).toBe("merged");
  expect(decide(there, { do: "guide", said, notice, on }, by)).toEqual({
    ok: false,
    refusal: { because: "merged" },
  });
  const back = decide(there, { do: "unmerge", said }, by);
  if (!back.ok) throw new Error(back.refusal.because);
  expect(evolve(there, back.value)).toEqual({ ...before, seq: before.seq + 2 });
});

test("the line of the register always fits the form: fit and ours, or fit and gone one of three ways", () => {
  fc.assert(
    fc.property(start, story, (from, steps) => {
      let l = from;
      for (const [command, by] of steps) {
        const decision = decide(l, command, by);
        if (decision.ok) l = evolve(l, decision.value);
        const { eligible, competent, outcome } = entryOf(l);
        if (outcome === null) continue;
        const ways = !eligible
          ? ["guided", "merged", "set-aside"]
          : competent
            ? ["accepted", "merged"]
            : ["guided", "transferred", "urged"];
        expect(ways).toContain(outcome);
      }
    }),
    runs,
  );
});
