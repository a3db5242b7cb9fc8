import { keyFor, seal, unseal } from "#kernel/secret.ts";

import type { House } from "./house.ts";

/** Who they are and how to reach them; each part is empty unless they gave it. */
export type Contact = { readonly name: string; readonly phone: string; readonly email: string };

/** Seals a contact for the identity store, bound to its record. */
export const sealContact = (house: House, record: string, contact: Contact): Buffer =>
  seal(keyFor(house.master, "identity"), JSON.stringify(contact), record);

/** Opens what `sealContact` made; throws when it was made for another record or under another key. */
export function unsealContact(house: House, record: string, sealed: Buffer): Contact {
  const read: unknown = JSON.parse(unseal(keyFor(house.master, "identity"), sealed, record));
  const part = (name: keyof Contact) => {
    const value =
      typeof read === "object" && read !== null && name in read ? Reflect.get(read, name) : "";
    return typeof value === "string" ? value : "";
  };
  return { name: part("name"), phone: part("phone"), email: part("email") };
}
