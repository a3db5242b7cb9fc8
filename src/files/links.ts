import { ok, refuse, type Result } from "#kernel/result.ts";
import { type Key, mark, sameBytes } from "#kernel/secret.ts";
import { type FileId, isFileId, isVariant, type Variant } from "./model.ts";

/** How long a link on a resident's page lives. */
export const linkMinutes = 15;

export type Link = { readonly fileId: FileId; readonly variant: Variant };

/**
 * A token that opens one copy of one file until `expiresAt`, for an address a resident's page
 * shows for a quarter of an hour. It says nothing of the matter, and cannot be made without `key`.
 *
 * @param key `keyFor(master, "file-links")`
 */
export function signLink(key: Key, fileId: FileId, variant: Variant, expiresAt: Date): string {
  const claim = `${fileId}.${variant}.${Math.floor(expiresAt.getTime() / 1000)}`;
  return `${claim}.${mark(key, claim).toString("base64url")}`;
}

/** What `token` opens at `now`; a forged or damaged one says no more than that it is not ours. */
export function openLink(key: Key, token: string, now: Date): Result<Link, "bad-link" | "expired"> {
  const [fileId = "", variant = "", until = "", mac = "", ...rest] = token.split(".");
  if (!isFileId(fileId) || !isVariant(variant) || rest.length > 0) return refuse("bad-link");
  // Compared as written: base64url has two spellings of the last bits, and only ours is taken.
  const ours = mark(key, `${fileId}.${variant}.${until}`).toString("base64url");
  if (!sameBytes(Buffer.from(ours), Buffer.from(mac))) return refuse("bad-link");
  if (now.getTime() >= Number(until) * 1000) return refuse("expired");
  return ok({ fileId, variant });
}
