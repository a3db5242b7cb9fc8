import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import { maskPerson } from "#vault/mask.ts";
import type { IdentityKind, Person } from "#vault/model.ts";
import { openPerson } from "#vault/person.ts";

import { openParties, openOwnParty } from "./identity.store.ts";
import type { ComplaintCode, HolderId, Party } from "./model.ts";
import { complaintSecretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { askedForComplaint, complaintActor } from "./sight.ts";
import { complaintByCode, complaintBySecret } from "./store.ts";

/** One of those who take part, opened; a part they did not give, or that was erased, is missing. */
export type OpenedParty = Party & { readonly person: Person };

/**
 * Opens who complains, for the officer it was assigned to or who keeps the register of its unit, for a
 * reason the complainant reads. The opening is written in the same transaction; the database asks the
 * same questions again by itself (db/migrations/0017_complaints.sql).
 */
export const openComplainants =
  (house: House) =>
  (
    code: ComplaintCode,
    asking: Staff,
    wanted: { readonly reason: string; readonly kinds: readonly IdentityKind[] },
  ): Promise<Result<readonly OpenedParty[], Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<readonly OpenedParty[], Refusal>> => {
      const kept = await complaintByCode(sql, code);
      const staff = await viewerOf(sql, asking.officer, dayAt(house.clock()));
      const seen = askedForComplaint(house, staff, kept?.complaint ?? null);
      if (!kept || !seen) return refuse({ because: "no-such-complaint" });
      const by = complaintActor(staff, kept.complaint, "open-identity");
      const about = { kind: "complaint", id: kept.complaint.id };
      if (!by) {
        const doer = { officer: seen.officer, post: seen.post };
        await audit(sql, { by: doer, did: "complaint.identity", outcome: "refused", about });
        return refuse({ because: "not-your-role" });
      }
      if (wanted.reason.length < 3) return refuse({ because: "reason-missing" });
      const records = await openParties(sql, kept.complaint.id, by, wanted.reason, wanted.kinds);
      const doer = { officer: by.officer, post: by.post };
      const detail = { kinds: wanted.kinds.join(" ") };
      await audit(sql, { by: doer, did: "complaint.identity", about, detail });
      const reader = { kind: "officer", kinds: wanted.kinds } as const;
      const opened = (holder: HolderId) => records.filter((one) => one.holder === holder);
      return ok(
        kept.complaint.parties.map((party) => ({
          ...party,
          person: maskPerson(reader, openPerson(house.vault, opened(party.holder))),
        })),
      );
    });

/** Everything the vault holds of who handed the complaint in, for them, who show the secret. */
export const openOwnIdentityOf =
  (house: House) =>
  (code: ComplaintCode, secret: string): Promise<Person | null> =>
    house.sql.begin(async (sql): Promise<Person | null> => {
      const hash = complaintSecretHash(house.master, secret);
      const kept = await complaintBySecret(sql, code, hash);
      if (!kept) return null;
      const records = await openOwnParty(sql, kept.complaint.id, hash, ownReason);
      const about = { kind: "complaint", id: kept.complaint.id };
      await audit(sql, { by: "nobody", did: "complaint.identity-exported", about });
      if (records.length === 0) return null;
      return maskPerson({ kind: "resident" }, openPerson(house.vault, records));
    });

/** What the list of openings says when a complainant takes out their own data. */
const ownReason = "người khiếu nại tải dữ liệu của mình";
