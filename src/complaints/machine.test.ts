import fc from "fast-check";
import { expect, test } from "vitest";

import { day, plusDays, type Day } from "#kernel/day.ts";
import { publishedCalendar as calendar } from "#law/calendars/published.ts";

import {
  accept,
  head,
  officer,
  registered,
  said,
  settle,
  theDesk,
  theHead,
  theHouse,
  thePerson,
  theVerifier,
  told,
  verifier,
} from "./complaint.fixture.ts";
import type { Command } from "./command.ts";
import type { Actor, ComplaintEvent } from "./events.ts";
import { evolve, fold, type Registered } from "./evolve.ts";
import { stages, type Complaint, type ComplaintLevel, type Stage } from "./model.ts";
import { refusalText } from "./refusals.ts";
import { decide } from "./rules.ts";
import { officerSteps } from "./steps.ts";
import { pinnedOn } from "./terms.ts";

const secondId = "second" as Complaint["id"];

/**
 * What the law says of each act, written down a second time and in another way: at which stages, what
 * must be on record, what must not be, and what it leaves. "wait" is forty days that pass after a decision.
 */
type Rule = {
  readonly by: Actor;
  readonly make: (on: Day) => Command;
  readonly at: readonly Stage[];
  readonly needs?: readonly Fact[];
  readonly lacks?: readonly Fact[];
  readonly adds?: readonly Fact[];
  readonly drops?: readonly Fact[];
  readonly to?: Stage;
};
type Fact =
  | "verifier"
  | "verified"
  | "differs"
  | "called"
  | "held"
  | "withdrawn"
  | "suspended"
  | "sent"
  | "public"
  | "posted"
  | "down"
  | "second"
  | "court"
  | "complex"
  | "kept"
  | "amended"
  | "effect-day"
  | "posting-over"
  | "first"
  | "pending"
  | "never";

const before = ["accepted", "verifying", "dialogue"] as const;
const later = ["decided", "published", "awaiting-effect", "in-effect", "enforcing"] as const;
const all = ["complainant", "inspectorate"] as const;
const running = { lacks: ["suspended", "withdrawn"] } as const;
const notices = (on: Day) => told(on, "complainant", "respondent");

const table: Readonly<Record<string, Rule>> = {
  accept: {
    by: theHead,
    make: accept,
    at: ["awaiting-acceptance"],
    lacks: ["withdrawn"],
    to: "accepted",
  },
  "accept, the inspectorate not told": {
    by: theHead,
    make: (on) => ({ do: "accept", on, notices: told(on, all[0]), local: null }),
    at: [],
  },
  "accept by the desk": { by: theDesk, make: accept, at: [] },
  refuse: {
    by: theHead,
    make: (on) => ({
      do: "refuse",
      on,
      ground: "court",
      said,
      notices: told(on, "complainant"),
    }),
    at: ["awaiting-acceptance"],
    lacks: ["withdrawn"],
    to: "not-accepted",
  },
  "refuse without a notice": {
    by: theHead,
    make: (on) => ({ do: "refuse", on, ground: "court", said, notices: [] }),
    at: [],
  },
  assign: {
    by: theHead,
    make: (on) => ({ do: "assign", officer: verifier, on }),
    at: ["accepted"],
    ...running,
    adds: ["verifier"],
    to: "verifying",
  },
  complex: {
    by: theHead,
    make: (on) => ({ do: "circumstance", is: "complex", on, document: "3", said }),
    at: before,
    lacks: ["suspended", "withdrawn", "complex"],
    adds: ["complex"],
  },
  "report, it differs": {
    by: theVerifier,
    make: (on) => ({ do: "report", on, differs: true, said }),
    at: ["verifying"],
    ...running,
    adds: ["verified", "differs"],
  },
  "report, it agrees": {
    by: theVerifier,
    make: (on) => ({ do: "report", on, differs: false, said }),
    at: ["verifying"],
    ...running,
    adds: ["verified"],
    drops: ["differs"],
  },
  "report by another officer": {
    by: { ...theVerifier, officer: officer("else") } as Actor,
    make: (on) => ({ do: "report", on, differs: false, said }),
    at: [],
  },
  call: {
    by: theVerifier,
    make: (on) => ({ do: "call-dialogue", on, plannedOn: on, notices: notices(on) }),
    at: ["verifying", "dialogue"],
    needs: ["verified"],
    lacks: ["suspended", "withdrawn", "held"],
    adds: ["called"],
    to: "dialogue",
  },
  "call, the respondent not told": {
    by: theHead,
    make: (on) => ({
      do: "call-dialogue",
      on,
      plannedOn: on,
      notices: told(on, "complainant"),
    }),
    at: [],
  },
  hold: {
    by: theHead,
    make: (on) => ({ ...held(on), inPerson: true }),
    at: ["dialogue"],
    lacks: ["suspended", "withdrawn", "held"],
    adds: ["held"],
  },
  "hold, a deputy chairs": {
    by: theHead,
    make: (on) => ({ ...held(on), inPerson: false }),
    at: ["dialogue"],
    needs: ["first"],
    lacks: ["suspended", "withdrawn", "held"],
    adds: ["held"],
  },
  settle: {
    by: theHead,
    make: settle,
    at: ["verifying", "dialogue"],
    needs: ["verified"],
    ...running,
    adds: ["amended"],
    to: "decided",
  },
  "settle, kept": {
    by: theHead,
    make: (on) => ({ ...(settle(on) as Extract<Command, { do: "settle" }>), outcome: "kept" }),
    at: ["verifying", "dialogue"],
    needs: ["verified"],
    ...running,
    adds: ["kept"],
    to: "decided",
  },
  "settle without a conclusion": {
    by: theHead,
    make: (on) => ({
      ...(settle(on) as Extract<Command, { do: "settle" }>),
      said: { verified: said, basis: said, dialogue: said },
    }),
    at: [],
  },
  send: {
    by: theDesk,
    make: (on) => ({ do: "send", on, notices: told(on, "complainant") }),
    at: later,
    lacks: ["sent"],
    adds: ["sent"],
  },
  "send to nobody": {
    by: theDesk,
    make: (on) => ({ do: "send", on, notices: [] }),
    at: [],
  },
  "publish at a meeting": {
    by: theDesk,
    make: (on) => publish(on, "meeting"),
    at: ["decided"],
    needs: ["sent"],
    adds: ["public"],
    to: "published",
  },
  "publish by posting": {
    by: theDesk,
    make: (on) => publish(on, "posting"),
    at: ["decided"],
    needs: ["sent"],
    adds: ["public", "posted"],
    to: "published",
  },
  "publish, one broadcast": {
    by: theDesk,
    make: (on) => ({ ...publish(on, "broadcast"), times: 1 }),
    at: [],
  },
  "publish, not on the portal": {
    by: theDesk,
    make: (on) => ({ ...publish(on, "posting"), hasPortal: true }),
    at: [],
  },
  unpublish: {
    by: theDesk,
    make: (on) => ({ do: "unpublish", on }),
    at: later,
    needs: ["public"],
    lacks: ["down"],
    adds: ["down"],
  },
  second: {
    by: thePerson,
    make: (on) => ({ do: "second", on, complaint: secondId }),
    at: later,
    needs: ["first"],
    lacks: ["second"],
    adds: ["second"],
  },
  court: {
    by: theDesk,
    make: (on) => ({ do: "record-court", on, said }),
    at: ["awaiting-acceptance", ...before, ...later],
    lacks: ["court"],
    adds: ["court"],
  },
  effect: {
    by: theHouse,
    make: (on) => ({ do: "take-effect", today: on }),
    at: ["published", "awaiting-effect"],
    needs: ["effect-day"],
    lacks: ["second"],
    to: "in-effect",
  },
  "move by an officer": {
    by: theHead,
    make: () => ({ do: "move", unit: 20, keeps: false }),
    at: [],
  },
  "effect by the head": {
    by: theHead,
    make: (on) => ({ do: "take-effect", today: on }),
    at: [],
  },
  enforce: {
    by: theHead,
    make: (on) => ({ do: "enforce", on, said }),
    at: ["in-effect"],
    to: "enforcing",
  },
  close: {
    by: theHead,
    make: (on) => ({ do: "close", on, said: null }),
    at: later,
    needs: ["sent", "public", "down"],
    to: "closed",
  },
  suspend: {
    by: theHead,
    make: (on) => ({
      do: "suspend",
      from: on,
      ground: "awaits-result",
      document: "5",
      said,
      notices: notices(on),
    }),
    at: before,
    ...running,
    adds: ["suspended"],
  },
  "suspend, nobody told": {
    by: theHead,
    make: (on) => ({
      do: "suspend",
      from: on,
      ground: "obstacle",
      document: "5",
      said,
      notices: [],
    }),
    at: [],
  },
  resume: {
    by: theHead,
    make: (on) => ({ do: "resume", on, document: "6", notices: notices(on) }),
    at: before,
    needs: ["suspended"],
    drops: ["suspended"],
  },
  withdraw: {
    by: theDesk,
    make: (on) => ({ do: "withdraw", on, contents: [1], how: "signed", said: null }),
    at: ["awaiting-acceptance", ...before],
    lacks: ["withdrawn"],
    adds: ["withdrawn"],
  },
  reopen: {
    by: theHead,
    make: (on) => ({ do: "reopen-content", n: 1, on, said }),
    at: ["awaiting-acceptance", ...before],
    needs: ["withdrawn"],
    drops: ["withdrawn"],
  },
  terminate: {
    by: theHead,
    make: (on) => ({ do: "terminate", on, ground: "withdrawn", said: null, notices: notices(on) }),
    at: ["awaiting-acceptance", ...before],
    needs: ["withdrawn"],
    to: "terminated",
  },
  note: { by: theDesk, make: () => ({ do: "note", said }), at: stages },
  reissue: { by: theDesk, make: () => ({ do: "reissue", said }), at: stages },
  "reissue by the head": { by: theHead, make: () => ({ do: "reissue", said }), at: [] },
  handover: {
    by: theDesk,
    make: () => ({ do: "handover", n: 1 }),
    at: stages,
    lacks: ["pending"],
    adds: ["pending"],
  },
  "handover of what is not there": {
    by: theDesk,
    make: () => ({ do: "handover", n: 2 }),
    at: [],
  },
  "handover-confirm by the same person": {
    by: theDesk,
    make: () => ({ do: "handover-confirm" }),
    at: [],
  },
  "handover-cancel": {
    by: theHead,
    make: () => ({ do: "handover-cancel" }),
    at: stages,
    needs: ["pending"],
    drops: ["pending"],
  },
};

const held = (on: Day) =>
  ({
    do: "hold-dialogue",
    on,
    chair: head,
    deputyMay: false,
    attended: true,
    minutes: said,
  }) as const;

function publish(on: Day, form: "meeting" | "posting" | "broadcast"): Command & { do: "publish" } {
  const announcedOn = form === "meeting" ? plusDays(on, -15) : null;
  return {
    do: "publish",
    on,
    form,
    from: on,
    announcedOn,
    times: 2,
    portalOn: null,
    hasPortal: false,
  };
}

type Reference = { readonly stage: Stage; readonly facts: ReadonlySet<Fact> };

function allows(ref: Reference, name: string, rule: Rule): boolean {
  const has = (fact: Fact) => ref.facts.has(fact);
  if (!rule.at.includes(ref.stage)) return false;
  if (!(rule.needs ?? []).every(has) || (rule.lacks ?? []).some(has)) return false;
  if (has("pending") && name !== "handover-cancel" && name !== "effect") return false;
  switch (name) {
    case "settle":
    case "settle, kept":
      // The dialogue: always at the second level, where it differs at the first, and once it was called.
      return has("held") || (has("first") && !has("differs") && !has("called"));
    case "unpublish":
      return !has("posted") || has("posting-over");
    case "close":
      return (
        ref.stage === "enforcing" ||
        has("second") ||
        has("court") ||
        (ref.stage === "in-effect" && has("kept"))
      );
    default:
      return true;
  }
}

function next(ref: Reference, name: string, rule: Rule): Reference {
  const facts = new Set([...ref.facts, ...(rule.adds ?? [])]);
  for (const fact of rule.drops ?? []) facts.delete(fact);
  const down = name === "unpublish" && ref.stage === "published";
  return { stage: down ? "awaiting-effect" : (rule.to ?? ref.stage), facts };
}

const waited = (ref: Reference): Reference => ({
  ...ref,
  facts: new Set<Fact>([
    ...ref.facts,
    ...(ref.facts.has("kept") || ref.facts.has("amended") ? (["effect-day"] as const) : []),
    ...(ref.facts.has("posted") ? (["posting-over"] as const) : []),
  ]),
});

const start = day("2026-09-01");
function first(level: ComplaintLevel): Registered {
  const c = registered({ level, receivedOn: start });
  const { channel, unit, respondent, named, parties, eligibility, receivedAt, receivedOn } = c;
  return {
    type: "registered",
    level,
    channel,
    unit,
    respondent,
    named,
    parties,
    contents: [{ n: 1, said }],
    transferor: null,
    first: null,
    eligibility,
    receivedAt,
    receivedOn,
    pinned: pinnedOn(level, receivedOn, ["acceptance"]),
  };
}

/** Runs names of acts one after the other, against the machine and against the table. */
function run(level: ComplaintLevel, names: readonly string[]) {
  const events: ComplaintEvent[] = [first(level)];
  let c = registered({ level, receivedOn: start });
  let ref: Reference = {
    stage: "awaiting-acceptance",
    facts: new Set(level === 1 ? ["first"] : []),
  };
  let on = start;
  for (const name of names) {
    if (name === "wait") {
      if (!c.decision) continue;
      on = plusDays(on, 40);
      ref = waited(ref);
      continue;
    }
    const rule = table[name];
    if (!rule) throw new Error(name);
    const decided = decide(c, rule.make(on), rule.by, calendar);
    const expected = allows(ref, name, rule);
    const context = `${names.join(" → ")}: ${name} at ${ref.stage}`;
    if (name === "second" && ref.facts.has("effect-day")) {
      // Forty days after a decision the window may be over or not begun: only the record must agree.
      if (!decided.ok) continue;
    } else if (decided.ok !== expected) {
      throw new Error(
        `${context}: ${decided.ok ? "allowed, the table refuses" : `refused (${decided.refusal.because}), the table allows`}`,
      );
    }
    if (!decided.ok) {
      const words = refusalText[decided.refusal.because];
      expect([words.vi.length > 3, words.en.length > 3, context]).toEqual([true, true, context]);
      continue;
    }
    c = evolve(c, decided.value);
    events.push(decided.value);
    ref = next(ref, name, rule);
    expect([c.stage, context]).toEqual([ref.stage, context]);
    expect(fold(c.id, c.code, events)).toEqual(c);
    nothingSkipped(c, events);
  }
  return c;
}

/** What the law wants announced was announced, whatever came to pass. */
function nothingSkipped(c: Complaint, events: readonly ComplaintEvent[]): void {
  const tells = (type: ComplaintEvent["type"], to: string) =>
    events.some(
      (one) =>
        one.type === type && "notices" in one && one.notices.some((notice) => notice.to === to),
    );
  if (c.acceptance) {
    expect(tells("accepted", "complainant") && tells("accepted", "inspectorate")).toBe(true);
  }
  if (c.refusal) expect(tells("not-accepted", "complainant")).toBe(true);
  if (c.decision && c.level === 2) expect(c.dialogue?.held).toMatchObject({ inPerson: true });
  if (c.decision && c.verification?.differs) expect(c.dialogue?.held).toBeTruthy();
  if (c.dialogue) expect(tells("dialogue-called", "respondent")).toBe(true);
  if (c.publication) expect(c.sent).not.toBeNull();
  if (c.effectOn) expect([c.sent, c.publication]).not.toContain(null);
  if (c.closed && c.decision) expect(c.publication?.endedOn).toBeTruthy();
  if (c.suspensions.length > 0) expect(tells("suspended", "complainant")).toBe(true);
  if (c.suspensions.some(({ resumedOn }) => resumedOn)) {
    expect(tells("resumed", "complainant")).toBe(true);
  }
}

const names = [...Object.keys(table), "wait"];
const level = fc.constantFrom<ComplaintLevel>(1, 2);

test("whatever is tried in whatever order, the machine allows what the table of the law allows", () => {
  fc.assert(
    fc.property(level, fc.array(fc.constantFrom(...names), { maxLength: 40 }), (at, tried) => {
      run(at, tried);
    }),
    { numRuns: 3000 },
  );
});

// A way on is tried first at every moment, so that long lives are lived too, not only early refusals.
const onward = ["accept", "assign", "report, it differs", "call", "hold", "settle", "send"];
const andOn = ["publish by posting", "wait", "unpublish", "effect", "enforce", "close"];

test("a whole life with anything tried in between", () => {
  const life = [...onward, ...andOn];
  fc.assert(
    fc.property(
      level,
      fc.array(fc.array(fc.constantFrom(...names), { maxLength: 3 }), {
        minLength: life.length,
        maxLength: life.length,
      }),
      (at, between) => {
        run(
          at,
          life.flatMap((step, i) => [...(between[i] ?? []), step]),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("every stage is reached, and every officer's step is tried by the table", () => {
  const reached = new Set<Stage>();
  for (const life of [
    [],
    ["refuse"],
    ["accept"],
    ["accept", "assign"],
    ["accept", "assign", "report, it differs", "call"],
    onward,
    [...onward, "publish by posting"],
    [...onward, "publish at a meeting", "unpublish"],
    [...onward, "publish by posting", "wait", "effect"],
    [...onward, "publish by posting", "wait", "effect", "enforce"],
    [...onward, ...andOn],
    ["withdraw", "terminate"],
  ])
    reached.add(run(1, life).stage);
  expect([...stages].filter((stage) => !reached.has(stage))).toEqual([]);
  const tried = new Set(Object.values(table).map(({ make }) => make(start).do));
  const untried = officerSteps.filter((step) => !tried.has(step));
  // These change no stage; actions.test.ts takes them.
  expect(untried).toEqual(["record-receipt", "name"]);
});

test("every refusal has words in both languages", () => {
  for (const [because, { vi, en }] of Object.entries(refusalText))
    expect([because, vi.trim().length > 3, en.trim().length > 3]).toEqual([because, true, true]);
});
