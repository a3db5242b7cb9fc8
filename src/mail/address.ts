import { domainToASCII } from "node:url";
import type { Brand } from "#kernel/brand.ts";

/** An address a letter can be sent to: one mailbox, printable ASCII, nothing that ends a header. */
export type MailAddress = Brand<"MailAddress">;

/**
 * The address somebody typed, or null when no letter can go there. Narrower than RFC 5321: quoted
 * local parts, address literals and comments are refused, because nobody has them and they are
 * where injections hide. Names of domains with accents are brought to their ASCII form.
 */
export function mailAddress(typed: string): MailAddress | null {
  const found = /^([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@([^\s@<>()[\]\\,;:"]{1,253})$/.exec(
    typed,
  );
  const [, local = "", domain = ""] = found ?? [];
  if (local === "" || local.startsWith(".") || local.endsWith(".") || local.includes(".."))
    return null;
  const ascii = domainToASCII(domain);
  if (
    !/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(
      ascii,
    )
  )
    return null;
  const address = `${local}@${ascii}`;
  return isShort(address) ? address : null;
}

const isShort = (address: string): address is MailAddress => address.length <= 254;

/** What stands behind the @. */
export const domainOf = (address: MailAddress): string =>
  address.slice(address.lastIndexOf("@") + 1);
