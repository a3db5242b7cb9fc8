import type { Viewer } from "#access/model.ts";
import { canHandle } from "#access/policy.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { wordsHash } from "#cases/receipt.ts";
import { colleagues, deskIn, isBarred, nameable } from "#cases/routing.store.ts";
import { dayAt, plusMonths, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";

import { makeChildren, placeholders, type MadeChild, type Making } from "./children.ts";
import { countDenunciation } from "./counting.store.ts";
import { isEligible } from "./eligibility.ts";
import { evolve } from "./evolve.ts";
import type { StepInput } from "./input.ts";
import type { Command, Letter, LetterCode, Said } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { decide } from "./rules.ts";
import { actorFor, askedFor, type OfficerActor } from "./sight.ts";
import { eraseContent, eraseLetter, saveStep, type KeptWords } from "./step.store.ts";
import { whyNot } from "./steps.ts";
import { lockLetter, lockMain, opened, quietSince, saidLast } from "./store.ts";

/** What came of a step: the letter as it now is (null when it was erased) and what it became. */
export type Stepped = {
  readonly letter: Letter | null;
  /** What the letter became, each with the secret its sender takes away. */
  readonly made: readonly MadeChild[];
  /** Objects on the disk to remove after the commit. */
  readonly removed: readonly string[];
};

/** Thrown inside the transaction where it has to be undone as a whole; answered as a refusal. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.because);
    this.refusal = refusal;
  }
}

/**
 * Takes one officer's step: read, decide, write, all or nothing, under a lock. What the officer holds is
 * read again once the letter is locked.
 *
 * @param seen the last line of the record the officer saw; if somebody did anything but note since, the
 *   step is refused as "moved-on"
 * @param beside what has to be kept in the same transaction, such as the paper that was made
 */
export const takeLetterStep =
  (house: House) =>
  async (
    code: LetterCode,
    asking: Staff,
    input: StepInput,
    seen: number,
    beside?: (sql: Transaction, letter: Letter) => Promise<void>,
  ): Promise<Result<Stepped, Refusal>> => {
    try {
      return await house.sql.begin(async (sql): Promise<Result<Stepped, Refusal>> => {
        const before = await lockLetter(sql, code);
        const staff = await viewerOf(sql, asking.officer, dayAt(house.clock()));
        const by = askedFor(house, staff, before, input.step);
        if (!before || !by) return refuse({ because: "no-such-letter" });
        await opened(sql, before.id);
        if (before.seq !== seen && input.step !== "note") {
          if (!(await quietSince(sql, before.id, seen))) {
            const twice = await tookAlready(sql, before, input, by, seen);
            return twice
              ? ok({ letter: before, made: [], removed: [] })
              : refuse({ because: "moved-on" });
          }
        }
        return take(sql, house, before, { by, staff: { ...asking, ...staff } }, input, beside);
      });
    } catch (thrown) {
      if (thrown instanceof Undone) return refuse(thrown.refusal);
      throw thrown;
    }
  };

async function take(
  sql: Transaction,
  house: House,
  before: Letter,
  { by, staff }: { readonly by: OfficerActor; readonly staff: Staff },
  input: StepInput,
  beside?: (sql: Transaction, letter: Letter) => Promise<void>,
): Promise<Result<Stepped, Refusal>> {
  // Asked before anything is looked up or made, so that a closed step costs nothing and tells nothing.
  const closed = whyNot(before, input.step, by);
  if (closed) return refuse({ because: closed });
  const at = house.clock();
  const kept = keptWords(house, input, at);
  const asked = await commandOf(sql, house, before, input, kept, staff);
  if (!asked.ok) return asked;
  const tried = decide(before, asked.value, by);
  if (!tried.ok) return tried;

  if (input.step === "handover-confirm") {
    await eraseLetter(sql, before.id, by.officer);
    await countDenunciation(sql, before.desk.unit, dayAt(at), input.counted);
    return ok({ letter: null, made: [], removed: [] });
  }
  const made = await becoming(sql, house, before, { by, staff, at }, input);
  const decision = made.length > 0 ? decide(before, withChildren(asked.value, made), by) : tried;
  if (!decision.ok) throw new Undone(decision.refusal);

  const removed = await contentAfter(sql, before, input, at);
  const after = evolve(before, decision.value);
  await saveStep(sql, before, after, decision.value, by, at, kept);
  if (input.step === "reword" && input.counted)
    await countDenunciation(sql, before.desk.unit, dayAt(at), input.counted);
  if (input.step === "destroy") {
    const about = { kind: "letter", id: after.id };
    await audit(sql, {
      by: { officer: by.officer, post: by.post },
      did: "letter.destroyed",
      about,
    });
  }
  if (beside) await beside(sql, after);
  return ok({ letter: after, made, removed });
}

// The record holds what became of the letter, and nobody's secret.
const withChildren = (command: Command, made: readonly MadeChild[]): Command =>
  command.do === "propose" || command.do === "split"
    ? { ...command, children: made.map(({ what, code }) => ({ what, code })) }
    : command;

// What the letter becomes is made in the same transaction: all of it, or nothing.
async function becoming(
  sql: Transaction,
  house: House,
  before: Letter,
  making: Making,
  input: StepInput,
): Promise<readonly MadeChild[]> {
  if (input.step !== "propose" && input.step !== "split") return [];
  if (before.officer !== making.by.officer) throw new Undone({ because: "not-accountable" });
  const made = await makeChildren(sql, house, before, making, input.children);
  if (!made.ok) throw new Undone(made.refusal);
  return made.value;
}

/**
 * What goes with a step. What a letter says stands in one place: once it became something, there and not
 * here. The same whatever it became, so that nothing shows which letters held a denunciation.
 */
async function contentAfter(
  sql: Transaction,
  { id }: Letter,
  input: StepInput,
  at: Date,
): Promise<readonly string[]> {
  switch (input.step) {
    case "propose":
    case "split":
      return eraseContent(sql, id, at, { roles: ["summary"], pages: "all" });
    case "reword":
      return eraseContent(sql, id, at, { roles: ["summary"], pages: input.remove });
    case "destroy":
      return eraseContent(sql, id, at, { roles: ["summary", "note", "reason"], pages: "all" });
    default:
      return [];
  }
}

// A button pressed twice: the very step, with the very words, is the newest line and this officer's.
const tookAlready = (
  sql: Transaction,
  l: Letter,
  input: StepInput,
  by: OfficerActor,
  seen: number,
) =>
  "text" in input && l.seq === seen + 1
    ? saidLast(sql, l.id, l.seq, by.officer, input.text)
    : Promise.resolve(false);

function keptWords(house: House, input: StepInput, at: Date): KeptWords | null {
  if (!("text" in input)) return null;
  return {
    id: newId<"letter-words">(at.getTime(), house.noise(10)),
    role: input.step === "note" ? "note" : input.step === "reword" ? "summary" : "reason",
    title: input.step === "reword" ? input.title : null,
    body: input.text,
    salt: house.noise(16),
  };
}

// Looks up what the pure rules need to know: who holds a post, which desk, which days.
async function commandOf(
  sql: Transaction,
  house: House,
  l: Letter,
  input: StepInput,
  kept: KeptWords | null,
  viewer: Viewer,
): Promise<Result<Command, Refusal>> {
  const today = dayAt(house.clock());
  const spoken = (): Said => {
    if (!kept) throw new Error(`the step ${input.step} came without its words`);
    return { words: kept.id, hash: wordsHash(kept.salt, kept.title, kept.body, null) };
  };
  switch (input.step) {
    case "register":
    case "destroy":
      return ok({ do: input.step, on: today });
    case "handover":
    case "handover-cancel":
    case "handover-confirm":
      return ok({ do: input.step });
    case "note":
    case "reword":
    case "restrict":
    case "unrestrict":
    case "give-back":
    case "unmerge":
      return ok({ do: input.step, said: spoken() });
    case "reply":
      return ok({ do: "reply", said: spoken(), on: today });
    case "keep":
      return ok({ do: "keep", said: spoken(), on: today, until: keptUntil(l, today) });
    case "assign":
      return assignment(sql, l, input.officer, today);
    case "name": {
      if (!(await nameable(sql, l.desk.unit, today)).some((one) => one.officer === input.officer))
        return refuse({ because: "no-such-officer" });
      return ok({
        do: "name",
        officer: input.officer,
        desk: await deskWithout(sql, l, input.officer, today),
      });
    }
    case "classify": {
      const { parts, missing, noted, competent, settlement } = input;
      const eligible = isEligible({ parts, missing, evidenced: false });
      const found = { parts, missing, noted, eligible, competent, settlement };
      return ok({ do: "classify", found, said: spoken() });
    }
    case "propose":
    case "split": {
      const { step, children, notice } = input;
      const planned = placeholders(children);
      return ok({ do: step, children: planned, said: spoken(), notice, on: today });
    }
    case "guide":
    case "return":
    case "refuse":
      return ok({ do: input.step, said: spoken(), notice: input.notice, on: today });
    case "transfer":
      return ok({
        do: "transfer",
        to: input.to,
        said: spoken(),
        notice: input.notice,
        on: today,
      });
    case "urge":
      return ok({ do: "urge", to: input.to, said: spoken(), on: today });
    case "offer":
      return ok({
        do: "offer",
        to: input.unit,
        said: spoken(),
        notice: input.notice,
        on: today,
      });
    case "take": {
      const unit = l.offered?.to ?? l.desk.unit;
      const { area, named } = l;
      const desk = await deskIn(sql, { unit, area, on: today, named, to: "desk" });
      return ok({ do: "take", desk, on: today });
    }
    case "merge": {
      const main = await lockMain(sql, input.into);
      if (!main || !actorFor(viewer, main)) return refuse({ because: "no-such-main" });
      const { id, code, desk, mergedInto } = main;
      const into = { id, code, unit: desk.unit, merged: mergedInto !== null };
      return ok({ do: "merge", into, said: spoken(), on: today });
    }
    default:
      return unreachable(input);
  }
}

/** TT 05/2021 Art. 28: a letter is kept for one year; kept again, for one more. */
const keptUntil = (l: Letter, today: Day): Day =>
  plusMonths(
    l.progress.stage === "kept" && l.progress.until > today ? l.progress.until : today,
    12,
  );

async function assignment(
  sql: Transaction,
  l: Letter,
  officer: OfficerId,
  today: Day,
): Promise<Result<Command, Refusal>> {
  const who = (await colleagues(sql, l.desk.unit, today)).find(
    (one) => one.officer === officer && canHandle(one.role),
  );
  if (!who) return refuse({ because: "no-such-officer" });
  if (await isBarred(sql, officer, l.named, today)) return refuse({ because: "named-officer" });
  const department = who.department ?? l.desk.department;
  return ok({
    do: "assign",
    officer,
    desk: { unit: l.desk.unit, department, post: who.post },
  });
}

// As for a matter: it stays unless whoever has it is the one named, or under them; a named head takes the
// whole unit with them, and the superior unit gets it.
async function deskWithout(sql: Transaction, l: Letter, officer: OfficerId, today: Day) {
  const named = [...l.named, officer];
  const desk = await deskIn(sql, { unit: l.desk.unit, area: l.area, on: today, named, to: "desk" });
  const holderBarred = l.officer !== null && (await isBarred(sql, l.officer, named, today));
  return desk.unit === l.desk.unit && !holderBarred && l.officer !== null ? null : desk;
}
