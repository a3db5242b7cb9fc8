import fc from "fast-check";
import { expect, test } from "vitest";

import { day, type Instant } from "#kernel/day.ts";
import type { OfficerId } from "#people/model.ts";
import { aMatter } from "#test/make.ts";

import { dueAt } from "./due.ts";
import { evolve } from "./evolve.ts";
import type { Actor, Command, Matter, WordsId } from "./model.ts";
import { refusalText } from "./refusals.ts";
import { decide, whyNot } from "./rules.ts";
import { officerSteps } from "#access/roles.ts";
import { nextSteps, residentNext, stepAt, stepNames, whileMerged } from "./steps.ts";

const officers = ["lan", "minh", "hoa"] as string[] as OfficerId[];
const [lan, minh] = officers as [OfficerId, OfficerId];
const said = { words: "w" as string as WordsId, hash: "h" };
const actor = (
  officer: OfficerId,
  role: "reception" | "case-officer" | "head",
  unit = 10,
): Actor => ({
  kind: "officer",
  officer,
  post: role === "case-officer" ? 100 : 101,
  unit,
  role,
  posts: [{ post: role === "case-officer" ? 100 : 101, unit, role }],
});
const on = day("2026-11-25");
const desk = { unit: 10, department: null, post: 100 };

test("a matter cannot be accepted twice", () => {
  const accepted = aMatter({ progress: { stage: "accepted", officer: lan } });
  const decision = decide(
    accepted,
    { do: "accept", officer: minh, at: accepted.receivedAt, urgentBy: null },
    actor(lan, "reception"),
  );
  expect(decision).toEqual({ ok: false, refusal: { because: "wrong-stage" } });
});

test("what was received waits for acceptance, what was accepted for the answer, what is urgent sooner", () => {
  expect(dueAt(aMatter())).toBe("2026-11-23T16:00:00+07:00");
  const accepted = aMatter({ progress: { stage: "accepted", officer: lan } });
  expect(dueAt(accepted)).toBe("2026-12-08T00:00:00+07:00");
  const urgentBy = "2026-11-24T10:00:00+07:00" as Instant;
  expect(dueAt({ ...accepted, urgent: true, urgentBy })).toBe(urgentBy);
});

test("a step that is closed says why, in both languages", () => {
  const steps = nextSteps(aMatter(), actor(minh, "case-officer", 11), whyNot);
  expect(steps.map((s) => s.step)).toEqual([...officerSteps]);
  for (const { because } of steps) {
    if (because)
      expect(refusalText[because].vi.length * refusalText[because].en.length).toBeGreaterThan(0);
  }
  expect(steps.filter((s) => s.because === null)).toEqual([]);
});

test("every step has an address of its own, and the address leads back to it", () => {
  for (const step of officerSteps) expect(stepAt(stepNames[step].slug)).toBe(step);
  expect(new Set(officerSteps.map((step) => stepNames[step].slug)).size).toBe(officerSteps.length);
  expect(stepAt("khong-co")).toBeNull();
});

// — whatever anybody does, in whatever order

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: "resident" }),
  fc.constant<Actor>({ kind: "house" }),
  fc
    .tuple(
      fc.constantFrom(...officers),
      fc.constantFrom("reception", "case-officer", "head"),
      fc.constantFrom(10, 11),
    )
    .map(([officer, role, unit]) => actor(officer, role as "head", unit)),
);
const someone = fc.constantFrom(...officers);
const { id, code, kind } = aMatter();
const main = { id: "m" as string as typeof id, code, kind };
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  someone.map((officer): Command => ({
    do: "accept",
    officer,
    at: "2026-11-21T09:00:00+07:00" as Instant,
    urgentBy: null,
    desk,
  })),
  someone.map((officer): Command => ({ do: "assign", officer, desk })),
  fc.constantFrom<Command>(
    { do: "urgent", urgentBy: null },
    { do: "note", said },
    { do: "ask", said },
    { do: "transfer", to: 11, said },
    { do: "transfer", to: 10, said },
    { do: "take", desk: { ...desk, unit: 11 } },
    { do: "return", said },
    { do: "decline", ground: "illegible", said, on },
    { do: "decline", ground: "already-guided", said, on },
    { do: "answer", said, on, confirmUntil: day("2026-12-09") },
    { do: "publish" },
    { do: "unpublish" },
    { do: "merge", into: { ...main, unit: 10, merged: false }, said, on },
    { do: "merge", into: { ...main, unit: 11, merged: false }, said, on },
    { do: "merge", into: { ...main, unit: 10, merged: true }, said, on },
    { do: "unmerge", said },
    { do: "handover" },
    { do: "handover-cancel" },
    { do: "decide-appeal", outcome: "upheld", said, on, answerBy: on },
    { do: "decide-appeal", outcome: "overturned", said, on, answerBy: on },
    { do: "reissue" },
    { do: "reply", said: null },
    { do: "withdraw", on },
    { do: "consent", publish: true },
    { do: "consent", publish: false },
    { do: "appeal", said, on, desk, answerBy: on },
    { do: "close", on },
    { do: "close", on: day("2026-12-10") },
  ),
  someone.map((officer): Command => ({ do: "help", officer })),
  someone.map((officer): Command => ({ do: "unhelp", officer })),
  someone.map((officer): Command => ({ do: "name", officer, desk: { ...desk, post: 101 } })),
  fc.constantFrom("satisfied", "accepted", "unsatisfied").map((rating): Command => ({
    do: "rate",
    rating: rating as "accepted",
    said,
    on,
    head: desk,
    answerBy: on,
  })),
);

const story = fc.array(fc.tuple(anyCommand, anyActor), { maxLength: 40 });

/** Plays a story and gives every matter on the way, refused steps left out. */
function played(steps: readonly (readonly [Command, Actor])[], from: Matter): readonly Matter[] {
  const path = [from];
  for (const [command, by] of steps) {
    const now = path.at(-1) ?? from;
    const decision = decide(now, command, by);
    if (decision.ok) path.push(evolve(now, decision.value));
  }
  return path;
}

test("whatever anybody does: the promise stays, an accountable person is never a named one, ends are final", () => {
  fc.assert(
    fc.property(story, (steps) => {
      const path = played(steps, aMatter());
      for (const [i, m] of path.entries()) {
        const before = path[i - 1];
        expect(m.promisedBy).toBe("2026-12-07");
        expect(m.acceptBy).toBe("2026-11-23T16:00:00+07:00");
        if (before) expect(m.seq).toBe(before.seq + 1);
        if (before?.answeredOn) expect(m.answeredOn).toBe(before.answeredOn);
        if (before?.acceptedAt) expect(m.acceptedAt).toBe(before.acceptedAt);
        if (before?.reopenedOn) expect(m.reopenedOn).toBe(before.reopenedOn);
        if (before?.progress.stage === "closed" || before?.progress.stage === "withdrawn") {
          expect(m.progress).toEqual(before.progress);
        }
        if (m.published) expect(m.publishConsent).toBe(true);
        for (const named of m.named) expect(m.helpers).not.toContain(named);
        if (m.progress.stage === "accepted") expect(m.named).not.toContain(m.progress.officer);
        expect(dueAt(m)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
      }
    }),
    { numRuns: 600 },
  );
});

test("a matter is reopened at most once and closes only when confirmed or after the window", () => {
  fc.assert(
    fc.property(story, (steps) => {
      const path = played(steps, aMatter());
      const reopenings = path.filter(
        (m, i) => m.progress.stage === "reopened" && path[i - 1]?.progress.stage !== "reopened",
      );
      expect(reopenings.length).toBeLessThanOrEqual(1);
      for (const [i, m] of path.entries()) {
        const before = path[i - 1];
        if (m.progress.stage !== "closed" || before?.progress.stage === "closed") continue;
        expect(before?.progress.stage).toBe("answered");
        if (m.progress.because === "confirmed")
          expect(["satisfied", "accepted"]).toContain(m.rating);
      }
    }),
    { numRuns: 400 },
  );
});

test("a closed gate refuses and an open one never refuses for the gate's reason", () => {
  fc.assert(
    fc.property(story, anyCommand, anyActor, (steps, command, by) => {
      const m = played(steps, aMatter()).at(-1) ?? aMatter();
      const gate = whyNot(m, command.do, by);
      const decision = decide(m, command, by);
      if (gate) expect(decision).toEqual({ ok: false, refusal: { because: gate } });
      if (by.kind === "resident" && residentNext(m).some((step) => step === command.do))
        expect(gate).toBeNull();
    }),
    { numRuns: 600 },
  );
});

test("nothing but its way back is open on a duplicate, and merged and parted it is what it was", () => {
  fc.assert(
    fc.property(story, (steps) => {
      for (const m of played(steps, aMatter())) {
        const into = { ...main, kind: m.kind, unit: m.desk.unit, merged: false };
        const by = actor(lan, "head", m.desk.unit);
        if (m.mergedInto) {
          for (const { step, because } of nextSteps(m, by, whyNot))
            if (because === null) expect(whileMerged).toContain(step);
          continue;
        }
        const merged = decide(m, { do: "merge", into, said, on }, by);
        if (!merged.ok) continue;
        const there = evolve(m, merged.value);
        const back = decide(there, { do: "unmerge", said }, by);
        if (!back.ok) throw new Error(back.refusal.because);
        expect(evolve(there, back.value)).toEqual({ ...m, seq: m.seq + 2 });
      }
    }),
  );
});
