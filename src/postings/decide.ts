import type { Day } from "#kernel/day.ts";
import { plusDays } from "#kernel/day.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Calendar } from "#law/calendar.ts";

import { dutyOf } from "./duties.ts";
import type { Posting, PostingEvent, PostingForm, PostingStage, PostingWords } from "./model.ts";
import {
  countedFrom,
  dueOf,
  lackingOf,
  mayComeDown,
  minimumOf,
  shortestReason,
  type DownRefusal,
} from "./rules.ts";

/** The steps with an item, in the order in which they are offered. */
export const postingSteps = [
  "write",
  "attach",
  "detach",
  "post",
  "record",
  "interrupt",
  "extend",
  "correct",
  "take-down",
  "withdraw",
  "drop",
] as const;
export type PostingStep = (typeof postingSteps)[number];

const stepsAt = {
  expected: ["write", "attach", "detach", "drop"],
  draft: ["post", "write", "attach", "detach", "drop"],
  posted: ["record", "interrupt", "extend", "correct", "attach", "detach", "take-down", "withdraw"],
  down: ["record", "withdraw"],
  withdrawn: [],
  dropped: [],
} as const satisfies Record<PostingStage, readonly PostingStep[]>;

/** The steps open at this stage; pages draw their forms from this and nothing else. */
export const stepsOf = (stage: PostingStage): readonly PostingStep[] => stepsAt[stage];

/** What somebody does to an item. Files and what is private in the words are looked at before. */
export type PostingInput =
  | { readonly step: "write"; readonly words: PostingWords; readonly dueOn: Day | null }
  | { readonly step: "attach" | "detach"; readonly nth: number }
  | { readonly step: "post" }
  | {
      readonly step: "record";
      readonly form: PostingForm;
      readonly from: Day;
      readonly to: Day;
      readonly place: string;
      readonly by: string;
    }
  | {
      readonly step: "interrupt";
      readonly from: Day;
      readonly to: Day;
      readonly because: string;
    }
  | { readonly step: "extend"; readonly until: Day; readonly because: string }
  | {
      readonly step: "correct";
      readonly words: Pick<PostingWords, "title" | "body" | "document" | "audience" | "place">;
      readonly because: string;
      readonly anew: boolean;
      readonly hidesBefore: boolean;
    }
  | {
      readonly step: "take-down" | "withdraw" | "drop";
      readonly because: string;
    };

export type PostingRefusal =
  | DownRefusal
  | { readonly because: "not-there" }
  | { readonly because: "not-your-unit" }
  | { readonly because: "changed-meanwhile"; readonly seq: number }
  | { readonly because: "wrong-stage" }
  | { readonly because: "due-missing" }
  | { readonly because: "text-missing" }
  | { readonly because: "item-missing" }
  | { readonly because: "event-missing" }
  | { readonly because: "day-wrong" }
  | { readonly because: "too-many-days" }
  | { readonly because: "not-longer" }
  | { readonly because: "says-why" }
  | { readonly because: "nothing-changed" }
  | { readonly because: "no-such-file" }
  | { readonly because: "too-many-files" }
  | { readonly because: "private"; readonly found: readonly string[] };

/** The most days one line of the record holds: longer broadcasts are written down in several. */
const mostDays = 31;

type Decided = Result<{ readonly after: Posting; readonly event: PostingEvent }, PostingRefusal>;

/** What becomes of an item by a step, and the line its record gets. */
export function decide(
  before: Posting,
  events: readonly PostingEvent[],
  input: PostingInput,
  today: Day,
  calendar: Calendar,
): Decided {
  if (!stepsOf(before.stage).includes(input.step)) return refuse({ because: "wrong-stage" });
  const done = (event: PostingEvent, change: Partial<Posting>): Decided =>
    ok({ event, after: settled({ ...before, ...change }, [...events, event], calendar) });

  switch (input.step) {
    case "write":
      return written(before, input, calendar);
    case "attach":
    case "detach":
      return done({ type: `${input.step}ed`, nth: input.nth }, {});
    case "post": {
      const fault = unfit(before);
      if (fault) return refuse({ because: fault });
      return done({ type: "posted", on: today }, { stage: "posted", version: 1, postedOn: today });
    }
    case "record": {
      const { form, from, to, place, by } = input;
      const last = form === "loudspeaker" ? to : from;
      if (from > today || last > today || last < from) return refuse({ because: "day-wrong" });
      const days: Day[] = [];
      for (let at = from; at <= last; at = plusDays(at, 1)) {
        if (days.length === mostDays) return refuse({ because: "too-many-days" });
        days.push(at);
      }
      return done({ type: "carried-out", form, days, place, by }, {});
    }
    case "interrupt": {
      const { from, to, because } = input;
      if (before.postedOn === null || from < before.postedOn || to < from || to > today)
        return refuse({ because: "day-wrong" });
      if (isShort(because)) return refuse({ because: "says-why" });
      return done({ type: "interrupted", from, to, because }, {});
    }
    case "extend": {
      const { until, because } = input;
      const now = [before.untilOn, before.keptUntil, today].filter((day) => day !== null);
      if (now.some((day) => until <= day)) return refuse({ because: "not-longer" });
      if (isShort(because)) return refuse({ because: "says-why" });
      return done({ type: "extended", until, because }, { keptUntil: until });
    }
    case "correct": {
      const { words, because, anew, hidesBefore } = input;
      if (isShort(because)) return refuse({ because: "says-why" });
      if (words.body.trim() === "") return refuse({ because: "text-missing" });
      if (same(before, words)) return refuse({ because: "nothing-changed" });
      const version = before.version + 1;
      return done(
        { type: "corrected", version, on: today, because, anew, hidesBefore },
        { ...words, version },
      );
    }
    case "take-down": {
      const { because } = input;
      const may = mayComeDown(before, events, today, because);
      if (!may.ok) return may;
      return done(
        { type: "taken-down", on: today, because },
        { stage: "down", downOn: today, downBecause: because },
      );
    }
    case "withdraw":
      if (isShort(input.because)) return refuse({ because: "says-why" });
      return done(
        { type: "withdrawn", on: today, because: input.because },
        { stage: "withdrawn", downOn: before.downOn ?? today, downBecause: input.because },
      );
    case "drop":
      if (isShort(input.because)) return refuse({ because: "says-why" });
      return done(
        { type: "dropped", because: input.because },
        { stage: "dropped", downBecause: input.because },
      );
    default:
      return unreachable(input);
  }
}

const isShort = (because: string): boolean => because.trim().length < shortestReason;

/** What an item must have before anything else can be said of it. */
export function unfitWords(
  words: Pick<PostingWords, "kind" | "item" | "eventOn">,
): "item-missing" | "event-missing" | null {
  const { asks } = dutyOf(words.kind);
  if (asks.includes("item") && !fits(words)) return "item-missing";
  return asks.includes("event") && words.eventOn === null ? "event-missing" : null;
}

const fits = ({ kind, item }: Pick<PostingWords, "kind" | "item">): boolean =>
  item !== null && (kind === "paragraph-4-6" ? item <= 6 : item >= 7);

const unfit = (words: PostingWords) =>
  unfitWords(words) ?? (words.body.trim() === "" ? ("text-missing" as const) : null);

/** When it is owed: by the law where the law says so, else when the unit said. */
export function owed(
  words: PostingWords,
  typed: Day | null,
  calendar: Calendar,
): { readonly dueOn: Day | null; readonly dueBy: "law" | "unit" | null } {
  const law = dueOf(dutyOf(words.kind), words, calendar);
  if (law) return { dueOn: law.on, dueBy: "law" };
  return typed === null ? { dueOn: null, dueBy: null } : { dueOn: typed, dueBy: "unit" };
}

function written(
  before: Posting,
  { words, dueOn }: Extract<PostingInput, { step: "write" }>,
  calendar: Calendar,
): Decided {
  const fault = unfitWords(words);
  if (fault) return refuse({ because: fault });
  const due = owed(words, dueOn, calendar);
  const stage = before.stage === "draft" || words.body.trim() !== "" ? "draft" : "expected";
  if (stage === "expected" && due.dueOn === null) return refuse({ because: "due-missing" });
  return ok({
    event: { type: "drafted" },
    after: { ...before, ...words, ...due, stage, seq: before.seq + 1 },
  });
}

const same = (
  before: Posting,
  words: Pick<PostingWords, "title" | "body" | "document" | "audience" | "place">,
): boolean =>
  before.title === words.title &&
  before.body === words.body &&
  before.document === words.document &&
  before.audience === words.audience &&
  before.place === words.place;

/** The item with what follows from its record: from when its time counts, until when, what is lacking. */
function settled(after: Posting, events: readonly PostingEvent[], calendar: Calendar): Posting {
  const next = { ...after, seq: after.seq + 1 };
  if (after.postedOn === null) return next;
  const from = countedFrom(events) ?? after.postedOn;
  const lacking = lackingOf(after, events);
  // Once it is down, its time is over and stays as it was counted.
  if (after.stage !== "posted") return { ...next, lacking };
  const minimum = minimumOf(dutyOf(after.kind), from, calendar);
  return {
    ...next,
    lacking,
    countedFrom: from,
    untilOn: minimum?.until ?? null,
    untilRule: minimum?.rule ?? null,
    untilMark: minimum?.mark ?? null,
  };
}
