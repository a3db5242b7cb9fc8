import { randomBytes } from "node:crypto";

import { withhold, type Withheld } from "#kernel/withheld.ts";

import { identityKinds, type IdentityKind, type Person } from "./model.ts";
import type { KeyRing } from "./keys.ts";
import { keyNumberOf, openRecord, sealRecord } from "./seal.ts";

/** The parts of one person as the database takes them; null for what was not given. */
export type SealedPerson = Readonly<Record<IdentityKind, Buffer | null>>;

/** Seals what is known of a person for the holder's records, under the newest key. */
export function sealPerson(ring: KeyRing, holder: string, person: Person): SealedPerson {
  const sealed = (kind: IdentityKind, plain: Buffer | undefined) =>
    plain ? sealRecord(ring.newest(), randomBytes(12), { holder, kind }, plain) : null;
  const number = person["identity-number"];
  return {
    contact: sealed("contact", person.contact && json(person.contact)),
    "identity-number": sealed("identity-number", number && json(number)),
    signature: sealed("signature", person.signature?.webp),
  };
}

/** One record as the database hands it out. */
export type SealedRecord = {
  readonly holder: string;
  readonly kind: IdentityKind;
  readonly sealed: Buffer;
};

/**
 * Opens records of one person, for the mask (mask.ts) to show to whom it may; throws when one does
 * not open under the key it names.
 */
export const openPerson = (ring: KeyRing, records: readonly SealedRecord[]): Withheld<Person> =>
  withhold(readPerson(ring, records));

function readPerson(ring: KeyRing, records: readonly SealedRecord[]): Person {
  const plain = new Map(
    records.map((one) => [
      one.kind,
      openRecord(ring.numbered(keyNumberOf(one.sealed)), one, one.sealed),
    ]),
  );
  const fields = (kind: IdentityKind) => {
    const read: unknown = JSON.parse(plain.get(kind)?.toString("utf8") ?? "{}");
    return (name: string): string => {
      const value: unknown =
        typeof read === "object" && read !== null ? Reflect.get(read, name) : "";
      return typeof value === "string" ? value : "";
    };
  };
  const contact = fields("contact");
  const number = fields("identity-number");
  const webp = plain.get("signature");
  return {
    ...(plain.has("contact")
      ? { contact: { name: contact("name"), phone: contact("phone"), email: contact("email") } }
      : {}),
    ...(plain.has("identity-number")
      ? { "identity-number": { number: number("number"), address: number("address") } }
      : {}),
    ...(webp ? { signature: { webp } } : {}),
  };
}

/** The parts a person has, in their order. */
export const kindsOf = (person: Person): readonly IdentityKind[] =>
  identityKinds.filter((kind) => person[kind] !== undefined);

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
