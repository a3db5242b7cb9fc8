import { registrars } from "#access/complaints.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { nameable, unitAnswering } from "#cases/routing.store.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { HeldPost, OfficerId, Staff, UnitId } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";

import { datesAfter, type Dates } from "./dates.ts";
import { apparentGrounds, type Apparent } from "./eligibility.ts";
import { evolve } from "./evolve.ts";
import type { Complaint, ComplaintCode, ComplaintId, ComplaintLevel } from "./model.ts";
import { complaintOnceHash, complaintSecret } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { insertComplaint, onceHeld, registeredUnder } from "./register.store.ts";
import { faultsIn, markOf, newComplaint, type Registration } from "./registration.ts";
import type { RepresentationFault } from "./representation.ts";
import { settlingUnit, unitSettling } from "./routing.store.ts";
import { decide } from "./rules.ts";
import { lockComplaint, saveComplaintStep, type KeptComplaint } from "./store.ts";

/** What the complainant takes away, and what the registrar has to say at the desk. */
export type ComplaintReceipt = {
  readonly id: ComplaintId;
  readonly code: ComplaintCode;
  readonly secret: string;
  /** The unit that settles it. */
  readonly unit: UnitId;
  readonly receivedOn: Day;
  /** By when it must be accepted or refused. */
  readonly acceptBy: Day | null;
  /** Grounds of non-acceptance the answers point to; the head decides. */
  readonly apparent: readonly Apparent[];
  readonly faults: readonly RepresentationFault[];
  /** The same form had been sent before; this is its receipt again. */
  readonly repeated: boolean;
};

/**
 * Registers a complaint, in one transaction under the once-key: row, words, people, event, audit, and
 * what `beside` adds. Nobody is refused for what they complain of: grounds of non-acceptance are the
 * head's to choose (KN-11). Where the only heads of the unit are complained of it goes to the unit above;
 * the second level always does. A second complaint is written into the first one's record too.
 */
export const registerComplaint =
  (house: House) =>
  (
    registration: Registration,
    asking: Staff,
    beside?: (sql: Transaction, id: ComplaintId) => Promise<void>,
  ): Promise<Result<ComplaintReceipt, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<ComplaintReceipt, Refusal>> => {
      const at = house.clock();
      const today = dayAt(at);
      if (registration.contents.length === 0) return refuse({ because: "no-content" });
      if (registration.complainants.length === 0) return refuse({ because: "no-complainant" });
      if (registration.receivedOn > today) return refuse({ because: "day-out-of-order" });
      const again = await repeated(sql, house, registration);
      if (again) return again;

      const first = registration.firstCode
        ? await lockComplaint(sql, registration.firstCode)
        : null;
      if (registration.firstCode && (!first || registration.level === 1))
        return refuse({ because: "no-such-complaint" });
      const { officer } = registration.respondent;
      const answering = await unitAnswering(sql, registration.respondent.unit, "", today);
      if (officer === asking.officer) return refuse({ because: "named-officer" });
      if (
        officer &&
        !(await nameable(sql, answering, today)).some((one) => one.officer === officer)
      )
        return refuse({ because: "no-such-officer" });
      const named = officer ? [officer] : [];
      const unit = await settling(sql, registration.level, first, answering, named, today);
      if (!unit.ok) return unit;
      const staff = await viewerOf(sql, asking.officer, today);
      const post = registrarPost(staff.posts, [unit.value, answering]);
      if (!post) return refuse({ because: "not-your-role" });

      const by = { officer: asking.officer, post: post.post };
      const made = newComplaint(house, registration, at, { unit: unit.value, named, first });
      const follow = first ? await tellFirst(sql, house, first, made.complaint.id, at) : null;
      if (follow) return refuse(follow);
      await insertComplaint(sql, { ...made, by, at });
      await audit(sql, {
        by,
        did: "complaint.registered",
        about: { kind: "complaint", id: made.complaint.id },
      });
      if (beside) await beside(sql, made.complaint.id);
      return ok(receiptOf(house, made.complaint, made.dates, registration, false));
    });

// Who keeps the register of the unit that settles, or of the one complained of, whose desk it reached.
const registrarPost = (posts: readonly HeldPost[], units: readonly UnitId[]): HeldPost | null =>
  units.flatMap((unit) =>
    posts.filter((one) => one.unit === unit && registrars.some((role) => role === one.role)),
  )[0] ?? null;

async function settling(
  sql: Transaction,
  level: ComplaintLevel,
  first: KeptComplaint | null,
  answering: UnitId,
  named: readonly OfficerId[],
  on: Day,
): Promise<Result<UnitId, Refusal>> {
  const below = await settlingUnit(sql, first ? first.complaint.unit : answering);
  if (!below) return refuse({ because: "no-such-unit" });
  const from = level === 1 ? below.id : below.parent;
  if (from === null) return refuse({ because: "no-superior" });
  const barred = [...named, ...(level === 2 && first ? first.complaint.named : [])];
  const unit = await unitSettling(sql, from, barred, on);
  return unit === null ? refuse({ because: "no-superior" }) : ok(unit);
}

// The first one learns that a second complaint followed, so that its decision does not take effect. One
// that came too late, or whose first ended without being accepted, is registered and judged by the head.
async function tellFirst(
  sql: Transaction,
  house: House,
  first: KeptComplaint,
  second: ComplaintId,
  at: Date,
): Promise<Refusal | null> {
  const command = { do: "second", on: dayAt(at), complaint: second } as const;
  const decided = decide(first.complaint, command, { kind: "complainant" }, house.calendar);
  if (!decided.ok) {
    const { because } = decided.refusal;
    return because === "second-too-late" || because === "wrong-stage" ? null : decided.refusal;
  }
  const after = evolve(first.complaint, decided.value);
  const dates = datesAfter(after, first.dates, {
    calendar: house.calendar,
    asOf: dayAt(at),
  });
  await saveComplaintStep(sql, {
    after,
    event: decided.value,
    by: { kind: "house" },
    at,
    words: [],
    dates,
    calendar: house.calendar.id,
  });
  return null;
}

async function repeated(
  sql: Transaction,
  house: House,
  registration: Registration,
): Promise<Result<ComplaintReceipt, Refusal> | null> {
  const hash = complaintOnceHash(house.master, registration.once);
  await onceHeld(sql, hash);
  const before = await registeredUnder(sql, hash);
  if (!before) return null;
  if (!sameBytes(before.contentMark, markOf(registration)))
    return refuse({ because: "other-content" });
  const { complaint, dates } = before.kept;
  return ok(receiptOf(house, complaint, dates, registration, true));
}

const receiptOf = (
  house: House,
  c: Complaint,
  dates: Dates,
  registration: Registration,
  again: boolean,
): ComplaintReceipt => ({
  id: c.id,
  code: c.code,
  secret: complaintSecret(house.master, registration.once),
  unit: c.unit,
  receivedOn: c.receivedOn,
  acceptBy: dates.acceptance?.owed ?? null,
  apparent: apparentGrounds(c.eligibility, c.respondent, c.receivedOn, house.calendar),
  faults: faultsIn(registration),
  repeated: again,
});
