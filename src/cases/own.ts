import { audit } from "#audit/record.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import { maskPerson } from "#vault/mask.ts";
import type { IdentityKind, Person } from "#vault/model.ts";
import { openPerson } from "#vault/person.ts";
import { kindsKept, openForSender } from "#vault/store.ts";

import { eraseParts } from "./erasing.ts";
import type { House } from "./house.ts";
import type { Matter, MatterCode, MatterId } from "./model.ts";
import { receiptKeys, secretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { matterBySecret } from "./store.ts";

/** What the list of readings says when a sender takes out their own data. */
const ownReason = "người gửi tải dữ liệu của mình";

/**
 * Opens everything the vault holds of the sender, for the sender, who shows the secret. Written down
 * as every opening is. Null when they left nothing, or when it was erased.
 */
export const openOwnIdentity =
  (house: House) =>
  (code: MatterCode, secret: string): Promise<Result<Person | null, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Person | null, Refusal>> => {
      const hash = secretHash(receiptKeys(house.master), secret);
      const matter = await matterBySecret(sql, code, hash);
      if (!matter) return refuse({ because: "no-such-matter" });
      const records = await openForSender(sql, matter.id, hash, ownReason);
      const about = { kind: "matter", id: matter.id };
      await audit(sql, { by: "nobody", did: "identity.exported", about });
      if (records.length === 0) return ok(null);
      return ok(maskPerson({ kind: "resident" }, openPerson(house.vault, records)));
    });

/**
 * Erases name, contact and papers at once, because their owner wants it. The matter goes on without
 * a name, through the secret; no notice is sent any more. A second time changes nothing.
 */
export const eraseOwnIdentity =
  (house: House) =>
  (code: MatterCode, secret: string): Promise<Result<Matter, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Matter, Refusal>> => {
      const hash = secretHash(receiptKeys(house.master), secret);
      const matter = await matterBySecret(sql, code, hash, true);
      if (!matter) return refuse({ because: "no-such-matter" });
      const asked = { what: ["identity"], rule: null } as const;
      const { what, after } = await eraseParts(
        sql,
        matter,
        asked,
        { kind: "resident" },
        house.clock(),
      );
      const about = { kind: "matter", id: matter.id };
      if (what.length > 0) await audit(sql, { by: "nobody", did: "identity.erased", about });
      return ok(after);
    });

/** Which parts of the sender's identity are still kept; nothing of what stands in them. */
export async function identityKept(sql: Sql, id: MatterId): Promise<readonly IdentityKind[]> {
  const [row] = await sql<{ holder: string }[]>`
    select identity_id as holder from matters where id = ${id} and identity_id is not null`;
  return row ? kindsKept(sql, row.holder) : [];
}
