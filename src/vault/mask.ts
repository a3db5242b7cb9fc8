import { unreachable } from "#kernel/result.ts";
import { Permit, reveal } from "#kernel/reveal.ts";
import type { Withheld } from "#kernel/withheld.ts";

import type { IdentityKind, Person } from "./model.ts";

/** Whoever a person opened from the vault is shown to. */
export type PersonReader =
  /** An officer to whom the database gave these kinds, having written that it did. */
  | { readonly kind: "officer"; readonly kinds: readonly IdentityKind[] }
  /** The person themself, who showed the secret of their receipt. */
  | { readonly kind: "resident" }
  /** The house, to send a notice: an address and nothing else. */
  | { readonly kind: "notice" }
  /** Whoever publishes what somebody signed with their name: the name and nothing else. */
  | { readonly kind: "signed" };

/** What such a reader gets of a person; nothing else opens what comes out of the vault. */
export function maskPerson(reader: PersonReader, held: Withheld<Person>): Person {
  const person = reveal(held, permit);
  switch (reader.kind) {
    case "resident":
      return person;
    case "officer": {
      const has = (kind: IdentityKind) => reader.kinds.includes(kind);
      const { contact, "identity-number": number, signature } = person;
      return {
        ...(contact && has("contact") ? { contact } : {}),
        ...(number && has("identity-number") ? { "identity-number": number } : {}),
        ...(signature && has("signature") ? { signature } : {}),
      };
    }
    case "notice":
      return { contact: { name: "", phone: "", email: person.contact?.email ?? "" } };
    case "signed":
      return { contact: { name: person.contact?.name ?? "", phone: "", email: "" } };
    default:
      return unreachable(reader);
  }
}

const permit = new Permit("vault/mask.ts");
