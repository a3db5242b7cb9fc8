import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { nameable } from "#cases/routing.store.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";

import { tookAlready } from "./again.ts";
import type { Command } from "./command.ts";
import { evolve } from "./evolve.ts";
import type { Complaint, ComplaintCode, Said } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import {
  chairsOf,
  hasPortal,
  localFor,
  settlingUnit,
  unitSettling,
  verifiersOf,
} from "./routing.store.ts";
import { decide } from "./rules.ts";
import { keptWords, saidOf } from "./said.ts";
import { passLimits, save } from "./saving.ts";
import { askedToTake } from "./sight.ts";
import { whyNot } from "./steps.ts";
import { eraseDenounced } from "./erasing.store.ts";
import { identityChecked } from "./reissue.store.ts";
import type { StepInput } from "./step-input.ts";
import { lockComplaint, openedComplaint, type KeptWords, type WordsRole } from "./store.ts";

/**
 * Takes one officer's step: read, decide, write, all or nothing, under a lock. What the officer holds is
 * read again once the complaint is locked. The day of a step is today; only what happened outside (a
 * notice, a dialogue, a posting, a receipt) carries a day of its own, never in the future.
 *
 * A content that turns out to be a denunciation is erased by two persons; where it was the only one, the
 * whole complaint and everyone in it are gone, and what comes back is only what it was.
 *
 * @param seen the last line of the record the officer saw; if somebody did anything but note since, the
 *   step is refused as "moved-on"
 * @param beside what has to be kept in the same transaction, such as the paper made for the step
 */
export const takeComplaintStep =
  (house: House) =>
  (
    code: ComplaintCode,
    asking: Staff,
    input: StepInput,
    seen: number,
    beside?: (sql: Transaction, complaint: Complaint) => Promise<void>,
  ): Promise<Result<Complaint, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Complaint, Refusal>> => {
      const at = house.clock();
      const today = dayAt(at);
      const found = await lockComplaint(sql, code);
      const staff = await viewerOf(sql, asking.officer, today);
      const by = askedToTake(house, staff, found?.complaint ?? null, input.step);
      if (!found || !by) return refuse({ because: "no-such-complaint" });
      await openedComplaint(sql, found.complaint.id);
      if (
        found.complaint.seq !== seen &&
        input.step !== "note" &&
        !(await quietSince(sql, found.complaint, seen))
      ) {
        const { complaint } = found;
        const twice = await tookAlready(sql, complaint, input, by.officer, seen);
        return twice ? ok(complaint) : refuse({ because: "moved-on" });
      }
      const before = await passLimits(sql, house, found, at);
      const c = before.complaint;
      // Asked before anything is looked up, so that a closed step costs nothing and tells nothing.
      const closed = whyNot(c, input.step, by);
      if (closed) return refuse({ because: closed });

      const words: KeptWords[] = [];
      const say = (role: WordsRole, body: string): Said => {
        const kept = keptWords(house, at, role, body);
        words.push(kept);
        return saidOf(kept);
      };
      const command = await commandOf(sql, c, input, { today, by: by.officer }, say);
      if (!command.ok) return command;
      const decided = decide(c, command.value, by, house.calendar);
      if (!decided.ok) return decided;
      const after = evolve(c, decided.value);
      if (decided.value.type === "content-handed-over") {
        const whole = after.contents.every(({ handedOver }) => handedOver);
        await eraseDenounced(sql, c.id, by.officer, whole);
        if (whole) return ok(after);
      }
      const step = { after, event: decided.value, by, at, words };
      const receipt = input.step === "reissue" ? { receipt: input.receipt } : {};
      await save(sql, house, before, { ...step, ...receipt });
      await audit(sql, {
        by: { officer: by.officer, post: by.post },
        did: "complaint.step",
        about: { kind: "complaint", id: c.id },
        detail: { step: input.step },
      });
      if (beside) await beside(sql, after);
      return ok(after);
    });

// Nothing but notes, and limits that passed, came since line `seen` of the record.
async function quietSince(sql: Transaction, c: Complaint, seen: number): Promise<boolean> {
  const [row] = await sql<{ quiet: boolean }[]>`
    select not exists (
      select from complaint_events
       where complaint_id = ${c.id} and seq > ${seen} and event ->> 'type' not in ('noted', 'overdue')) as quiet`;
  return row?.quiet ?? false;
}

// Looks up what the pure rules need to know: who may be given it, who chairs, which limits hold here.
async function commandOf(
  sql: Transaction,
  c: Complaint,
  input: StepInput,
  { today, by }: { readonly today: Day; readonly by: OfficerId },
  say: (role: WordsRole, body: string) => Said,
): Promise<Result<Command, Refusal>> {
  if ("on" in input && input.on > today) return no("day-out-of-order");
  if ("notices" in input && input.notices.some(({ on }) => on > today))
    return no("notice-in-future");
  if ("text" in input && input.text === "" && input.step !== "close") return no("reason-missing");
  switch (input.step) {
    case "accept": {
      const rule = c.level === 1 ? "KN-28" : "KN-37";
      const local = await localFor(sql, c.unit, rule, today);
      return ok({ do: "accept", on: today, notices: input.notices, local });
    }
    case "refuse": {
      const { ground, notices } = input;
      return ok({ do: "refuse", on: today, ground, notices, said: say("reason", input.text) });
    }
    case "assign": {
      const able = await verifiersOf(sql, c.unit, c.named, today);
      return able.some(({ officer }) => officer === input.officer)
        ? ok({ do: "assign", officer: input.officer, on: today })
        : no("no-such-officer");
    }
    case "circumstance": {
      const { is, document } = input;
      const said = say("circumstance", input.text);
      return ok({ do: "circumstance", is, on: today, document, said });
    }
    case "report": {
      const said = say("verification", input.text);
      return ok({ do: "report", on: today, differs: input.differs, said });
    }
    case "call-dialogue": {
      const { plannedOn, notices } = input;
      return ok({ do: "call-dialogue", on: today, plannedOn, notices });
    }
    case "hold-dialogue":
      return heldBy(sql, c, input, say("minutes", input.text), today);
    case "settle": {
      const { number, finding, outcome, forGroup } = input;
      const said = {
        verified: say("verified", input.verified),
        basis: say("basis", input.basis),
        conclusion: say("conclusion", input.conclusion),
        ...(input.dialogue ? { dialogue: say("dialogue", input.dialogue) } : {}),
        ...(input.compensation ? { compensation: say("compensation", input.compensation) } : {}),
      };
      if (!input.verified || !input.basis || !input.conclusion) return no("part-missing");
      return ok({ do: "settle", number, on: today, finding, outcome, forGroup, said });
    }
    case "send":
      return ok({ do: "send", on: today, notices: input.notices });
    case "record-receipt":
      return ok({ do: "record-receipt", on: input.on });
    case "publish": {
      const { form, from, announcedOn, times, portalOn } = input;
      const portal = await hasPortal(sql, c.unit, today);
      const publishing = { form, from, announcedOn, times, portalOn };
      return ok({ do: "publish", ...publishing, hasPortal: portal, on: today });
    }
    case "unpublish":
      return ok({ do: "unpublish", on: today });
    case "record-court":
      return ok({ do: "record-court", on: input.on, said: say("court", input.text) });
    case "enforce":
      return ok({ do: "enforce", on: today, said: say("enforcement", input.text) });
    case "close":
      return ok({
        do: "close",
        on: today,
        said: input.text ? say("closing", input.text) : null,
      });
    case "suspend": {
      const { ground, document, notices } = input;
      const said = say("reason", input.text);
      return ok({ do: "suspend", from: today, ground, document, notices, said });
    }
    case "resume":
      return ok({
        do: "resume",
        on: today,
        document: input.document,
        notices: input.notices,
      });
    case "terminate": {
      const { ground, notices } = input;
      const said = input.reason ? say("reason", input.reason) : null;
      return ok({ do: "terminate", on: today, ground, notices, said });
    }
    case "withdraw": {
      const { contents, how } = input;
      const said = input.words ? say("withdrawal", input.words) : null;
      return ok({ do: "withdraw", on: today, contents, how, said });
    }
    case "reopen-content":
      return ok({
        do: "reopen-content",
        n: input.n,
        on: today,
        said: say("coercion", input.text),
      });
    case "name":
      return namedBy(sql, c, input.officer, today);
    case "note":
      return ok({ do: "note", said: say("note", input.text) });
    case "reissue":
      return (await identityChecked(sql, c.id, by))
        ? ok({ do: "reissue", said: say("reason", input.text) })
        : no("identity-first");
    case "handover":
      return ok({ do: "handover", n: input.n });
    case "handover-confirm":
    case "handover-cancel":
      return ok({ do: input.step });
    default:
      return unreachable(input);
  }
}

const no = (because: Reason) => refuse({ because });

// A minister or the chair of a province chairs in person where the matter is complex; else a deputy may
// (NĐ 124/2020, Article 28). Everywhere below, the head does.
async function heldBy(
  sql: Transaction,
  c: Complaint,
  input: Extract<StepInput, { readonly step: "hold-dialogue" }>,
  minutes: Said,
  today: Day,
): Promise<Result<Command, Refusal>> {
  const chair = (await chairsOf(sql, c.unit, c.named, today)).find(
    ({ officer }) => officer === input.chair,
  );
  if (!chair) return refuse({ because: "no-such-officer" });
  const level = (await settlingUnit(sql, c.unit))?.level;
  const deputyMay = level === "province" && !c.circumstances.some(({ is }) => is === "complex");
  const { on, attended } = input;
  const { officer, inPerson } = chair;
  return ok({ do: "hold-dialogue", on, chair: officer, inPerson, deputyMay, attended, minutes });
}

// It leaves the unit when its only free head is the one now complained of, and the verifier when they
// are that person or under them.
async function namedBy(
  sql: Transaction,
  c: Complaint,
  officer: OfficerId,
  today: Day,
): Promise<Result<Command, Refusal>> {
  const known = await nameable(sql, c.unit, today);
  if (!known.some((one) => one.officer === officer)) return refuse({ because: "no-such-officer" });
  const named = [...c.named, officer];
  const unit = await unitSettling(sql, c.unit, named, today);
  if (unit === null) return refuse({ because: "no-superior" });
  const free = unit === c.unit ? await verifiersOf(sql, unit, named, today) : [];
  const keeps = c.verifier !== null && free.some((one) => one.officer === c.verifier);
  return ok({ do: "name", officer, unit, keeps });
}
