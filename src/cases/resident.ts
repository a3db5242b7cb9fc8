import { eraseFilesOf } from "#files/erase.ts";
import { dayAt } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import { reopenedAnswerDue } from "#law/feedback.ts";

import { saidOf } from "./actions.ts";
import { evolve } from "./evolve.ts";
import { later, type House } from "./house.ts";
import type { Command, Matter, MatterCode, Rating } from "./model.ts";
import { onceHash, receiptKeys, secretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { deskIn, unitAnswering } from "./routing.store.ts";
import { decide } from "./rules.ts";
import {
  lockMatter,
  matterBySecret,
  opened,
  saidBefore,
  saveStep,
  type KeptWords,
} from "./store.ts";

/** What a resident asks for from the page of their matter. `once` is the once-key of the form. */
export type ResidentInput =
  | { readonly step: "reply" | "appeal"; readonly text: string; readonly once?: string }
  | {
      readonly step: "rate";
      readonly rating: Rating;
      readonly text: string;
      readonly once?: string;
    }
  | { readonly step: "withdraw" }
  | { readonly step: "consent"; readonly publish: boolean };

/** The matter this code and secret open; null for any other pair, without saying which was wrong. */
export const followMatter =
  (house: House) =>
  (code: MatterCode, secret: string): Promise<Matter | null> =>
    matterBySecret(house.sql, code, secretHash(receiptKeys(house.master), secret));

/**
 * Takes one step of the resident's own: reply, rating, withdrawal, consent, appeal. Words that came
 * with the same form before are not kept twice: the matter is answered as it is.
 *
 * @param beside what has to be kept in the same transaction, such as photos of a reply
 */
export const takeResidentStep =
  (house: House) =>
  (
    code: MatterCode,
    secret: string,
    input: ResidentInput,
    beside?: (sql: Transaction, matter: Matter) => Promise<void>,
  ): Promise<Result<Matter, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Matter, Refusal>> => {
      const before = await matterBySecret(
        sql,
        code,
        secretHash(receiptKeys(house.master), secret),
        true,
      );
      if (!before) return refuse({ because: "no-such-matter" });
      await opened(sql, before.id);
      const at = house.clock();
      const kept = keptWords(house, code, input, at);
      if (kept?.onceHash && (await saidBefore(sql, before.id, kept.onceHash))) return ok(before);
      const command = await commandOf(sql, house, before, input, kept, at);
      const decision = decide(before, command, { kind: "resident" });
      if (!decision.ok) return decision;
      const after = evolve(before, decision.value);
      await saveStep(sql, after, decision.value, { kind: "resident" }, at, kept);
      // What was public of it is gone at once, copies of pictures with it; a job removes the objects.
      if (before.published && !after.published)
        await eraseFilesOf(sql, after.id, at, ["published"]);
      if (beside) await beside(sql, after);
      await later(sql, "matter-stepped", { matter: after.id, seq: after.seq });
      return ok(after);
    });

function keptWords(
  house: House,
  code: MatterCode,
  input: ResidentInput,
  at: Date,
): KeptWords | null {
  if (!("text" in input) || input.text === "") return null;
  const role = { reply: "reply", appeal: "appeal", rate: "rating" } as const;
  return {
    id: newId<"words">(at.getTime(), house.noise(10)),
    role: role[input.step],
    body: input.text,
    salt: house.noise(16),
    ...(input.once
      ? { onceHash: onceHash(receiptKeys(house.master), `${code} ${input.step} ${input.once}`) }
      : {}),
  };
}

async function commandOf(
  sql: Transaction,
  house: House,
  m: Matter,
  input: ResidentInput,
  kept: KeptWords | null,
  at: Date,
): Promise<Command> {
  const on = dayAt(at);
  const answerBy = (unit: number) => reopenedAnswerDue(on, house.calendarOf(unit)).due;
  const said = kept ? saidOf(kept) : null;
  switch (input.step) {
    case "reply":
      return { do: "reply", said };
    case "appeal": {
      const without = m.progress.stage === "declined" ? [m.progress.by] : [];
      const desk = await deskIn(sql, {
        unit: await unitAnswering(sql, m.desk.unit, m.area, on),
        area: m.area,
        on,
        named: m.named,
        without,
        to: "head",
      });
      return { do: "appeal", said, on, desk, answerBy: answerBy(desk.unit) };
    }
    case "rate": {
      const head = await deskIn(sql, {
        unit: await unitAnswering(sql, m.desk.unit, m.area, on),
        area: m.area,
        on,
        named: m.named,
        to: "head",
      });
      const { rating } = input;
      return { do: "rate", rating, said, on, head, answerBy: answerBy(head.unit) };
    }
    case "withdraw":
      return { do: "withdraw", on };
    case "consent":
      return { do: "consent", publish: input.publish };
    default:
      return unreachable(input);
  }
}

/** Closes one answered matter whose time to confirm has passed; a second call changes nothing. */
export const closeMatter =
  (house: House) =>
  (code: MatterCode): Promise<Result<Matter, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Matter, Refusal>> => {
      const before = await lockMatter(sql, code);
      if (!before) return refuse({ because: "no-such-matter" });
      const at = house.clock();
      const decision = decide(before, { do: "close", on: dayAt(at) }, { kind: "house" });
      if (!decision.ok) return decision;
      const after = evolve(before, decision.value);
      await saveStep(sql, after, decision.value, { kind: "house" }, at, null);
      await later(sql, "matter-stepped", { matter: after.id, seq: after.seq });
      return ok(after);
    });
