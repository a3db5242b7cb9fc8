import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import { maskPerson } from "#vault/mask.ts";
import type { IdentityKind, Person } from "#vault/model.ts";
import { openPerson } from "#vault/person.ts";

import { openSender } from "./identity.store.ts";
import type { Letter, LetterCode } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { askedFor, type OfficerActor } from "./sight.ts";
import { lockLetter } from "./store.ts";

/**
 * Opens who sent a letter, for its accountable officer, with a reason the sender reads. The database asks
 * the same again (0022_letters.sql); an empty person where nobody left a name.
 */
export const openLetterSender =
  (house: House) =>
  (
    code: LetterCode,
    asking: Staff,
    wanted: { readonly reason: string; readonly kinds: readonly IdentityKind[] },
  ): Promise<Result<Person, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Person, Refusal>> => {
      const letter = await lockLetter(sql, code);
      const viewer = await viewerOf(sql, asking.officer, dayAt(house.clock()));
      const by = askedFor(house, viewer, letter);
      if (!letter || !by) return refuse({ because: "no-such-letter" });
      if (letter.officer !== by.officer) return refuse({ because: "not-accountable" });
      return ok(await senderOf(sql, house, letter, by, wanted.reason, wanted.kinds));
    });

/**
 * Who sent a letter, opened from the vault for its accountable officer, written down with its reason. An
 * empty person where nobody left a name.
 */
export async function senderOf(
  sql: Transaction,
  house: House,
  l: Letter,
  by: OfficerActor,
  reason: string,
  kinds: readonly IdentityKind[],
): Promise<Person> {
  const records = await openSender(sql, l.id, by, reason, kinds);
  if (records.length === 0) return {};
  const given = records.map(({ kind }) => kind);
  await audit(sql, {
    by: { officer: by.officer, post: by.post },
    did: "letter.identity",
    about: { kind: "letter", id: l.id },
    detail: { kinds: given.join(" ") },
  });
  return maskPerson({ kind: "officer", kinds: given }, openPerson(house.vault, records));
}
