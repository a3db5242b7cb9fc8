import type { House } from "#cases/house.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import type { Command } from "./command.ts";
import { evolve } from "./evolve.ts";
import type { Complaint, ComplaintCode } from "./model.ts";
import { complaintSecretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { decide } from "./rules.ts";
import { save } from "./saving.ts";
import { complaintBySecret, lockComplaint, openedComplaint } from "./store.ts";

/** What a complainant asks for from their page. */
export type ComplainantInput =
  | {
      readonly step: "ask-withdrawal";
      /** The contents to withdraw; all of them is the whole complaint. */
      readonly contents: readonly number[];
    }
  /** The day the decision arrived: from it the time to complain again is counted. */
  | { readonly step: "record-receipt"; readonly on: Day };

/**
 * Takes a step of the complainant's own. A withdrawal by the page is a wish: it holds once they have
 * signed it, or stated it for the minutes (KN-10). The same wish twice is written once.
 */
export const takeComplainantStep =
  (house: House) =>
  (
    code: ComplaintCode,
    secret: string,
    input: ComplainantInput,
  ): Promise<Result<Complaint, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Complaint, Refusal>> => {
      const hash = complaintSecretHash(house.master, secret);
      if (!(await complaintBySecret(sql, code, hash)))
        return refuse({ because: "no-such-complaint" });
      const before = await lockComplaint(sql, code);
      if (!before) return refuse({ because: "no-such-complaint" });
      await openedComplaint(sql, before.complaint.id);
      const at = house.clock();
      if (isDone(before.complaint, input)) return ok(before.complaint);
      if (input.step === "record-receipt" && input.on > dayAt(at))
        return refuse({ because: "day-out-of-order" });
      const by = { kind: "complainant" } as const;
      const command = commandOf(input, dayAt(at));
      const decided = decide(before.complaint, command, by, house.calendar);
      if (!decided.ok) return decided;
      const after = evolve(before.complaint, decided.value);
      await save(sql, house, before, { after, event: decided.value, by, at, words: [] });
      return ok(after);
    });

const inOrder = (contents: readonly number[]): readonly number[] =>
  [...new Set(contents)].toSorted((a, b) => a - b);

const commandOf = (input: ComplainantInput, today: Day): Command =>
  input.step === "ask-withdrawal"
    ? { do: "ask-withdrawal", on: today, contents: inOrder(input.contents) }
    : { do: "record-receipt", on: input.on };

// The same form twice.
const isDone = (c: Complaint, input: ComplainantInput): boolean =>
  input.step === "ask-withdrawal"
    ? input.contents.length > 0 && inOrder(input.contents).join() === c.withdrawalAsked.join()
    : c.sent?.receivedOn === input.on;
