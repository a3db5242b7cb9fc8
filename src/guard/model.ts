import type { Brand } from "#kernel/brand.ts";

import type { Address } from "./address.ts";

/**
 * Where a request came from, as far as limits care: an IPv4 address, or the /64 of an IPv6 one
 * (a household has a whole /64). Only for `limit`; never stored, never logged.
 */
export type Source = Brand<"Source">;

/** The source no address was found for; never limited, or strangers would share one bucket. */
export const unknownSource = "unknown" as Source;

export function sourceAt({ bits, value }: Address): Source {
  const kept = bits === 128 ? value >> 64n : value;
  return `${bits === 128 ? "6" : "4"}:${kept.toString(16)}` as Source;
}

/** A browser that is known counts by itself, whatever network it is in. @param mark a hash of its token */
export const sourceOfBrowser = (mark: Buffer): Source => `b:${mark.toString("hex")}` as Source;

/** An officer who is signed in counts by themself. @param officer their identity */
export const sourceOfOfficer = (officer: string): Source => `o:${officer}` as Source;

/** Stands for every source at once, where a thing and not a source is counted. */
export const anywhere = "anywhere" as Source;
