import type { Viewer } from "#access/model.ts";
import { canHandle } from "#access/policy.ts";
import { dayAt, instant } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import { confirmationEnds, reopenedAnswerDue, urgentDue } from "#law/feedback.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import { receiptKeyOf } from "#register/boxes.ts";
import { viewerOf } from "#people/store.ts";

import { askedToStep } from "./asked.ts";
import { commitReissue } from "./committed.ts";
import type { GroundId } from "./grounds.ts";
import { evolve } from "./evolve.ts";
import { later, type House } from "./house.ts";
import type { Command, Event, Matter, MatterCode, Said } from "./model.ts";
import { savePublication, type Masked } from "./publication.store.ts";
import { freshSecret, receiptKeys, secretHash, wordsHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { colleagues, deskIn, isBarred, nameable } from "./routing.store.ts";
import { decide, whyNot } from "./rules.ts";
import {
  eraseDenunciation,
  provinceOf,
  quietSince,
  replaceSecret,
  saidLast,
} from "./step.store.ts";
import { lockMain, lockMatter, opened, saveStep, type KeptWords } from "./store.ts";
import { actorFor, type OfficerActor } from "./sight.ts";

/** What an officer asks for, read from the form of the step. */
export type StepInput =
  | { readonly step: "accept" | "assign" | "help" | "unhelp" | "name"; readonly officer: OfficerId }
  | {
      readonly step:
        | "urgent"
        | "take"
        | "unpublish"
        | "handover"
        | "handover-cancel"
        | "handover-confirm"
        | "reissue";
    }
  | {
      readonly step: "note" | "ask" | "return" | "answer" | "restrict" | "unrestrict" | "unmerge";
      readonly text: string;
    }
  | { readonly step: "transfer"; readonly unit: number; readonly text: string }
  /** `into` is the code of the main matter, which its officer must be able to see. */
  | { readonly step: "merge"; readonly into: MatterCode; readonly text: string }
  | { readonly step: "decline"; readonly ground: GroundId; readonly text: string }
  | {
      readonly step: "decide-appeal";
      readonly outcome: "upheld" | "overturned";
      readonly text: string;
    }
  | { readonly step: "publish"; readonly masked: Masked };

/** What came of a step: the matter as it now is (null when it was erased) and a new secret to print. */
export type Stepped = { readonly matter: Matter | null; readonly secret: string | null };

/**
 * Takes one officer's step: read, decide, write, all or nothing, under a lock. What the officer holds is
 * read again once the matter is locked: a post that ended while the form was on its way, or while it
 * waited for another step, gives nothing any more. An end that commits later finds the step done.
 *
 * @param seen the last line of the record the officer saw; if somebody did anything but note since,
 *   the step is refused as "moved-on", so that nobody's work is overwritten unread
 * @param beside what has to be kept in the same transaction, such as the files of an answer
 */
export const takeStep =
  (house: House) =>
  (
    code: MatterCode,
    asking: Staff,
    input: StepInput,
    seen: number,
    beside?: (sql: Transaction, matter: Matter) => Promise<void>,
  ): Promise<Result<Stepped, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Stepped, Refusal>> => {
      const before = await lockMatter(sql, code);
      const staff = await viewerOf(sql, asking.officer, dayAt(house.clock()));
      const by = askedToStep(house, staff, before, input.step);
      if (!before || !by) return refuse({ because: "no-such-matter" });
      await opened(sql, before.id);
      const noting = input.step === "note";
      if (before.seq !== seen && (noting || !(await quietSince(sql, before.id, seen)))) {
        const twice = await tookAlready(sql, before, input, by, seen);
        if (twice) return ok({ matter: before, secret: null });
        if (!noting) return refuse({ because: "moved-on" });
      }
      // Asked before anything is looked up, so that a closed step costs nothing and tells nothing.
      const closed = whyNot(before, input.step, by);
      if (closed) return refuse({ because: closed });

      const at = house.clock();
      const kept = keptWords(house, input, at);
      const command = await commandOf(sql, house, before, input, kept, at, staff);
      if (!command.ok) return command;
      const decision = decide(before, command.value, by);
      if (!decision.ok) return decision;
      if (decision.value.type === "handed-over") {
        await eraseDenunciation(sql, before.id, by.officer);
        if (beside) await beside(sql, before);
        return ok({ matter: null, secret: null });
      }

      const after = evolve(before, decision.value);
      await saveStep(sql, after, decision.value, by, at, kept);
      const secret = await effectsOf(sql, house, after, decision.value, input, by, at);
      if (beside) await beside(sql, after);
      await later(sql, "matter-stepped", { matter: after.id, seq: after.seq });
      return ok({ matter: after, secret });
    });

// A button pressed twice: the very step, with the very words, is the newest line and this officer's.
const tookAlready = (
  sql: Transaction,
  m: Matter,
  input: StepInput,
  by: OfficerActor,
  seen: number,
) =>
  "text" in input && m.seq === seen + 1
    ? saidLast(sql, m.id, m.seq, by.officer, input.text)
    : Promise.resolve(false);

/** Words of this step as a row to keep; null for steps without words. */
function keptWords(house: House, input: StepInput, at: Date): KeptWords | null {
  if (!("text" in input)) return null;
  const salt = house.noise(16);
  return {
    id: newId<"words">(at.getTime(), house.noise(10)),
    role: roleOf[input.step],
    body: input.text,
    salt,
  };
}

const roleOf = {
  note: "note",
  ask: "question",
  answer: "answer",
  return: "reason",
  transfer: "reason",
  decline: "reason",
  restrict: "reason",
  unrestrict: "reason",
  merge: "reason",
  unmerge: "reason",
  "decide-appeal": "appeal",
} as const;

/** What an event says of kept words: their id and the hash that pins them. */
export const saidOf = (kept: KeptWords): Said => ({
  words: kept.id,
  hash: wordsHash(kept.salt, null, kept.body, null),
});

// Looks up what the pure rules need to know: who holds a post, which desk, which days.
async function commandOf(
  sql: Transaction,
  house: House,
  m: Matter,
  input: StepInput,
  kept: KeptWords | null,
  at: Date,
  viewer: Viewer,
): Promise<Result<Command, Refusal>> {
  const today = dayAt(at);
  const spoken = () => {
    if (!kept) throw new Error(`the step ${input.step} came without its words`);
    return saidOf(kept);
  };
  const urgentBy = async (accepted: Matter["receivedAt"]) =>
    urgentDue(
      accepted,
      { province: await provinceOf(sql, m.id) },
      house.calendar,
      house.calendarOf(m.placeUnit),
    ).due;

  switch (input.step) {
    case "accept":
    case "assign": {
      const who = (await colleagues(sql, m.desk.unit, today)).find(
        (c) => c.officer === input.officer && canHandle(c.role),
      );
      if (!who) return refuse({ because: "no-such-officer" });
      if (await isBarred(sql, input.officer, m.named, today))
        return refuse({ because: "named-officer" });
      const desk = {
        unit: m.desk.unit,
        department: who.department ?? m.desk.department,
        post: who.post,
      };
      return input.step === "assign"
        ? ok({ do: "assign", officer: who.officer, desk })
        : ok({
            do: "accept",
            officer: who.officer,
            at: instant(at),
            urgentBy: m.urgent ? await urgentBy(m.acceptedAt ?? instant(at)) : null,
            desk,
          });
    }
    case "help": {
      const who = (await colleagues(sql, m.desk.unit, today)).find(
        (c) => c.officer === input.officer,
      );
      if (!who) return refuse({ because: "no-such-officer" });
      if (await isBarred(sql, input.officer, m.named, today))
        return refuse({ because: "named-officer" });
      return ok({ do: "help", officer: input.officer });
    }
    case "unhelp":
      return ok({ do: "unhelp", officer: input.officer });
    case "urgent":
      return ok({ do: "urgent", urgentBy: m.acceptedAt ? await urgentBy(m.acceptedAt) : null });
    case "note":
    case "ask":
    case "return":
    case "restrict":
    case "unrestrict":
    case "unmerge":
      return ok({ do: input.step, said: spoken() });
    case "merge": {
      const main = await lockMain(sql, input.into);
      if (!main || !actorFor(viewer, main)) return refuse({ because: "no-such-main" });
      const { id, code, kind, desk, mergedInto } = main;
      const into = { id, code, kind, unit: desk.unit, merged: mergedInto !== null };
      return ok({ do: "merge", into, said: spoken(), on: today });
    }
    case "answer":
      return ok({
        do: "answer",
        said: spoken(),
        on: today,
        confirmUntil: confirmationEnds(today, house.calendarOf(m.desk.unit)).due,
      });
    case "transfer":
      return ok({ do: "transfer", to: input.unit, said: spoken() });
    case "take":
      return ok({
        do: "take",
        desk: await deskIn(sql, {
          unit: m.transfer?.to ?? m.desk.unit,
          area: m.area,
          on: today,
          named: m.named,
          to: "desk",
        }),
      });
    case "decline":
      return ok({ do: "decline", ground: input.ground, said: spoken(), on: today });
    case "decide-appeal":
      return ok({
        do: "decide-appeal",
        outcome: input.outcome,
        said: spoken(),
        on: today,
        answerBy: reopenedAnswerDue(today, house.calendarOf(m.desk.unit)).due,
      });
    case "name":
      if (!(await nameable(sql, m.desk.unit, today)).some((one) => one.officer === input.officer))
        return refuse({ because: "no-such-officer" });
      return ok({
        do: "name",
        officer: input.officer,
        desk: await deskWithout(sql, m, input.officer, today),
      });
    case "publish":
    case "unpublish":
    case "handover":
    case "handover-cancel":
    case "handover-confirm":
    case "reissue":
      return ok({ do: input.step });
    default:
      return unreachable(input);
  }
}

// Where a matter goes when someone is named in it: it stays where it is unless whoever has it is
// that person or one of their subordinates; a named head takes the whole unit with them.
async function deskWithout(
  sql: Transaction,
  m: Matter,
  officer: OfficerId,
  today: ReturnType<typeof dayAt>,
) {
  const named = [...m.named, officer];
  const desk = await deskIn(sql, { unit: m.desk.unit, area: m.area, on: today, named, to: "desk" });
  const holder = "officer" in m.progress ? m.progress.officer : null;
  const holderBarred = holder !== null && (await isBarred(sql, holder, named, today));
  const postFree = desk.unit === m.desk.unit;
  return postFree && !holderBarred && holder !== null ? null : desk;
}

// What a step changes beyond the matter itself, in the same transaction.
async function effectsOf(
  sql: Transaction,
  house: House,
  after: Matter,
  event: Event,
  input: StepInput,
  by: OfficerActor,
  at: Date,
): Promise<string | null> {
  if (event.type === "published" && input.step === "publish") {
    await savePublication(sql, after, input.masked, by.officer, at);
  }
  if (event.type === "secret-reissued") {
    const secret = freshSecret(house.noise(15));
    const hash = secretHash(receiptKeys(house.master), secret);
    await replaceSecret(sql, after.id, hash, receiptKeyOf(secret).publicKey);
    await commitReissue(sql, after, at);
    return secret;
  }
  return null;
}
