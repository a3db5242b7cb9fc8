import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { refuse, ok, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";

import type { Dates } from "./dates.ts";
import { openingsOfComplaint } from "./identity.store.ts";
import { maskComplaint, type ComplaintReader, type ShownComplaint } from "./mask.ts";
import type { ComplaintCode, LimitName } from "./model.ts";
import { namesOfComplaint } from "./names.store.ts";
import { complaintSecretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { askedForComplaint, type OfficerActor } from "./sight.ts";
import {
  complaintByCode,
  complaintBySecret,
  complaintReadingsOf,
  noteComplaintReading,
  openedComplaint,
  recordOfComplaint,
  wordsOfComplaint,
  type KeptComplaint,
} from "./store.ts";
import { effectFrom, readLimits } from "./terms.ts";
import type { TermReading } from "#law/term.ts";

/** One complaint as it may be shown, with every limit and its explanation. */
export type OpenComplaint = ShownComplaint & {
  readonly dates: Dates;
  readonly limits: readonly { readonly limit: LimitName; readonly reading: TermReading }[];
  /** From 00:00 of which day the decision is in effect; null where it is not known or never will be. */
  readonly effectFrom: ReturnType<typeof effectFrom>;
};

/**
 * Opens a complaint for an officer: asks the policy, writes the reading for the complainant, and gives
 * what may be shown. The same refusal for what is not there and for what is not theirs.
 */
export const openComplaint =
  (house: House) =>
  (
    code: ComplaintCode,
    staff: Staff,
  ): Promise<Result<OpenComplaint & { readonly by: OfficerActor }, Refusal>> =>
    house.sql.begin(async (sql) => {
      const kept = await complaintByCode(sql, code);
      const by = askedForComplaint(house, staff, kept?.complaint ?? null);
      if (!kept || !by) return refuse({ because: "no-such-complaint" as const });
      await noteComplaintReading(sql, kept.complaint.id, by);
      const shown = await shownTo(sql, house, { kind: "officer", staff }, kept);
      return shown ? ok({ ...shown, by }) : refuse({ because: "no-such-complaint" as const });
    });

/** Opens a complaint for whoever shows its code and secret. */
export const openOwnComplaint =
  (house: House) =>
  (code: ComplaintCode, secret: string): Promise<OpenComplaint | null> =>
    house.sql.begin(async (sql) => {
      const hash = complaintSecretHash(house.master, secret);
      const kept = await complaintBySecret(sql, code, hash);
      if (!kept) return null;
      return shownTo(sql, house, { kind: "complainant", of: kept.complaint.id }, kept);
    });

async function shownTo(
  sql: Transaction,
  house: House,
  reader: ComplaintReader,
  { complaint, dates }: KeptComplaint,
): Promise<OpenComplaint | null> {
  await openedComplaint(sql, complaint.id);
  const record = await recordOfComplaint(sql, complaint.id);
  const shown = maskComplaint(reader, {
    complaint,
    record,
    words: await wordsOfComplaint(sql, complaint.id),
    names: await namesOfComplaint(sql, complaint, record),
    readings: await complaintReadingsOf(sql, complaint.id),
    openings: await openingsOfComplaint(sql, complaint.id),
  });
  if (!shown) return null;
  const by = { calendar: house.calendar, asOf: dayAt(house.clock()) };
  return {
    ...shown,
    dates,
    limits: readLimits(complaint, by),
    effectFrom: effectFrom(complaint, house.calendar),
  };
}
