import type { Brand } from "./brand.ts";

/** A random identity; nothing about the thing can be read from it but roughly when it was made. */
export type Id<Of extends string> = Brand<`Id of ${Of}`>;

/** A new identity for one kind of thing; see `uuid7` for the arguments. */
export const newId = <Of extends string>(ms: number, noise: Uint8Array): Id<Of> =>
  uuid7(ms, noise) as Id<Of>;

/**
 * A version-7 UUID (RFC 9562): time-ordered, so that indexes grow at one end, and 74 random bits.
 *
 * @param ms    milliseconds since 1970
 * @param noise at least 10 random bytes
 */
export function uuid7(ms: number, noise: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = ms;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(noise.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
