import { dayAt, type Day } from "#kernel/day.ts";
import { newId, uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import {
  contentMark,
  onceHash,
  receiptKeys,
  secretFrom,
  secretHash,
  wordsHash,
} from "#cases/receipt.ts";
import { receptionNotice } from "#law/acts/ltcd-2013.ts";
import { deadline, plainFacts } from "#law/deadline.ts";
import type { Explanation } from "#law/explanation.ts";
import type { OfficerId } from "#people/model.ts";
import { actsOf } from "#register/acts.ts";
import { receiptKeyOf } from "#register/boxes.ts";
import type { Contact, IdentityNumber } from "#vault/model.ts";
import { sealPerson } from "#vault/person.ts";

import { codeFrom } from "./codes.ts";
import type { Channel, LetterCode, LetterId, Outside, Signers } from "./model.ts";
import { insertLetter, registeredUnder } from "./register.store.ts";

/** A letter as it is entered in the register, read and cleaned at the edge. */
export type Registration = {
  readonly channel: Channel;
  /** Who passed it on; only where the channel is "transferred". */
  readonly from: Outside | null;
  readonly signers: Signers;
  /** The day it reached the unit: today, or an earlier day for the post. */
  readonly receivedOn: Day;
  readonly area: string;
  /** Where it is about. */
  readonly placeUnit: number;
  readonly title: string;
  /** What it says, summed up by whoever registers it. Nothing of a denunciation. */
  readonly summary: string;
  readonly contact: Contact | null;
  /** Identity number and address; sealed apart, as the contact is. */
  readonly number: IdentityNumber | null;
  /** The form's own key: the same form sent twice counts once. At least 16 characters. */
  readonly once: string;
  /** SHA-256 of each scanned page, in order. */
  readonly files: readonly string[];
  readonly by: {
    readonly officer: OfficerId;
    readonly post: number;
    readonly unit: number;
    readonly department: number | null;
  };
};

/** What the sender takes away. The secret follows from the once-key and is kept nowhere. */
export type LetterReceipt = {
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly secret: string;
  readonly receivedOn: Day;
  /** What the receipt log commits to; null in a house whose log has not begun. */
  readonly statement: string | null;
  /** By when they are told what becomes of it (LTCD Art. 28); null where that does not hold. */
  readonly tell: Explanation | null;
  /** The same form had been sent before; this is its receipt again. */
  readonly repeated: boolean;
};

export type RegistrationRefusal = {
  readonly because: "other-content" | "no-such-place" | "day-to-come";
};

/**
 * Enters a letter in the register of the unit of whoever enters it, in one transaction: row, words,
 * record, identity, search, the unit's register, and what `beside` adds (scanned pages, a visit). Who
 * enters it is accountable for it until it is given to somebody else.
 */
export const registerLetter =
  (house: House) =>
  (
    r: Registration,
    beside?: (sql: Transaction, id: LetterId) => Promise<void>,
  ): Promise<Result<LetterReceipt, RegistrationRefusal>> =>
    house.sql.begin((sql) => registerLetterIn(house, sql, r, beside));

/** The same within a transaction of the caller's: of a visit, for one. */
export async function registerLetterIn(
  house: House,
  sql: Transaction,
  r: Registration,
  beside?: (sql: Transaction, id: LetterId) => Promise<void>,
): Promise<Result<LetterReceipt, RegistrationRefusal>> {
  const at = house.clock();
  if (r.receivedOn > dayAt(at)) return refuse({ because: "day-to-come" });
  const keys = receiptKeys(house.master);
  const secret = secretFrom(keys, `letter:${r.once}`);
  const tell = tellBy(house, r.channel, r.receivedOn);
  const made = newLetter(house, r, at, { secret, tell });
  const kept = await insertLetter(sql, made);
  const receipt = { secret, tell, receivedOn: r.receivedOn };
  if (kept) {
    if (beside) await beside(sql, made.id);
    await audit(sql, {
      by: { officer: r.by.officer, post: r.by.post },
      did: "letter.registered",
      about: { kind: "letter", id: made.id },
    });
    const statement = await firstStatement(sql, made.id);
    return ok({ ...receipt, id: made.id, code: made.code, statement, repeated: false });
  }
  const before = await registeredUnder(sql, made.onceHash);
  if (!before) return refuse({ because: "no-such-place" });
  return sameBytes(before.contentMark, made.contentMark)
    ? ok({
        ...receipt,
        id: before.id,
        code: before.code,
        statement: await firstStatement(sql, before.id),
        repeated: true,
      })
    : refuse({ because: "other-content" });
}

const firstStatement = async (sql: Transaction, id: LetterId): Promise<string | null> =>
  (await actsOf(sql, "letter", id))[0]?.statement ?? null;

/** By when the sender of what came through the desk is told; other channels have no such limit. */
export function tellBy(house: House, channel: Channel, receivedOn: Day): Explanation | null {
  if (channel !== "in-person") return null;
  const due = deadline(receptionNotice, receivedOn, plainFacts, house.calendar);
  return due.ok ? due.value : null;
}

function newLetter(
  house: House,
  r: Registration,
  at: Date,
  { secret, tell }: { readonly secret: string; readonly tell: Explanation | null },
) {
  const keys = receiptKeys(house.master);
  const salt = house.noise(16);
  const holder = r.contact || r.number ? uuid7(at.getTime(), house.noise(10)) : null;
  const person = {
    ...(r.contact ? { contact: r.contact } : {}),
    ...(r.number ? { "identity-number": r.number } : {}),
  };
  return {
    ...r,
    id: newId<"letter">(at.getTime(), house.noise(10)),
    words: newId<"letter-words">(at.getTime(), house.noise(10)),
    code: codeFrom(house.noise(5)),
    at,
    salt,
    hash: wordsHash(salt, r.title, r.summary, null),
    hasSender: Boolean(r.contact?.name && r.number?.address),
    tellBy: tell === null ? null : dayOfDue(tell),
    identity: holder ? { holder, sealed: sealPerson(house.vault, holder, person) } : null,
    secretHash: secretHash(keys, secret),
    receipt: receiptKeyOf(secret),
    onceHash: onceHash(keys, `letter:${r.once}`),
    contentMark: contentMark(r.once, [
      r.channel,
      r.from,
      r.signers,
      r.receivedOn,
      r.area,
      r.placeUnit,
      r.title,
      r.summary,
      r.contact,
      r.number,
      r.files,
    ]),
  };
}

/** The day a limit in days ends on; only limits in hours end at a moment. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
export const dayOfDue = ({ due }: Explanation): Day => due.slice(0, 10) as Day;
