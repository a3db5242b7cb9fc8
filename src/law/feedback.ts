import { type Day, dayOf, type Instant } from "#kernel/day.ts";
import {
  acceptanceElsewhere,
  answerPromise,
  confirmationWindow,
  openingHours,
  refusalAppeal,
  reopenedAnswer,
  urgentElsewhere,
} from "./acts/policy.ts";
import { haNoiAcceptance, haNoiUrgent } from "./acts/qd-1207-ha-noi.ts";
import { type Basis, byLaw, byPolicy, inForce, type Policy, type Rule } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import { countWorkingDays } from "./clock.ts";
import { type DayExplanation, explained, type InstantExplanation } from "./explanation.ts";
import { countWorkingMinutes } from "./working-hours.ts";

/** Where a matter is: the two-digit code of its province ("01" is Hà Nội). */
export type Place = { readonly province: string };

/**
 * By when feedback received at `received` is accepted or refused.
 *
 * @param own the calendar with the unit's own closures: it counts where the limit is our policy; a
 *   limit of law is counted on the national one (Civil Code 2015, Article 148.5)
 */
export const acceptanceDue = (
  received: Instant,
  place: Place,
  calendar: Calendar,
  own: Calendar = calendar,
): InstantExplanation =>
  workingHours(
    received,
    { rule: haNoiAcceptance, otherwise: acceptanceElsewhere },
    place,
    calendar,
    own,
  );

/** By when feedback of the level "khẩn", accepted at `accepted`, is handled; `own` as in `acceptanceDue`. */
export const urgentDue = (
  accepted: Instant,
  place: Place,
  calendar: Calendar,
  own: Calendar = calendar,
): InstantExplanation =>
  workingHours(accepted, { rule: haNoiUrgent, otherwise: urgentElsewhere }, place, calendar, own);

/**
 * By when the sender has an answer. `workingDays` is the unit's promise for the area of the matter;
 * where it made none, give `answerPromise.amount`. The law sets no limit here.
 */
export const answerDue = (
  receivedOn: Day,
  workingDays: number,
  calendar: Calendar,
): DayExplanation => promised({ ...answerPromise, amount: workingDays }, receivedOn, calendar);

/** By when a reopened matter is answered again. */
export const reopenedAnswerDue = (reopenedOn: Day, calendar: Calendar): DayExplanation =>
  promised(reopenedAnswer, reopenedOn, calendar);

/** The last day on which the sender can say whether the matter is settled. */
export const confirmationEnds = (answeredOn: Day, calendar: Calendar): DayExplanation =>
  promised(confirmationWindow, answeredOn, calendar);

/** The last day on which the sender can ask to have a refusal looked at again. */
export const appealEnds = (refusedOn: Day, calendar: Calendar): DayExplanation =>
  promised(refusalAppeal, refusedOn, calendar);

const promised = (policy: Policy, from: Day, calendar: Calendar): DayExplanation =>
  explained(countWorkingDays(from, policy.amount, calendar), byPolicy(policy));

function workingHours(
  from: Instant,
  limit: { readonly rule: Rule; readonly otherwise: Policy },
  place: Place,
  calendar: Calendar,
  own: Calendar,
): InstantExplanation {
  const basis: Basis = inForce(limit.rule, dayOf(from), place.province)
    ? byLaw(limit.rule)
    : byPolicy(limit.otherwise);
  const { amount } = basis.kind === "law" ? basis.rule : basis.policy;
  const used = basis.kind === "law" ? calendar : own;
  return explained(countWorkingMinutes(from, amount * 60, openingHours, used), basis, [
    openingHours,
  ]);
}
