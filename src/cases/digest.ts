import type { Lang } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";

import type { House } from "./house.ts";

/** A part of the daily digest that another module adds: a heading, how many, and lines without any name. */
export type DigestPart = {
  readonly heading: string;
  readonly count: number;
  /** How many of these are late: they count in the subject. */
  readonly late: number;
  readonly lines: readonly string[];
};

/**
 * What else waits for an officer today. Modules above the matters give theirs to the digest by this, so
 * that a person gets one letter in a day with everything in it.
 */
export type AlsoInDigest = (
  house: House,
  reader: { readonly officer: OfficerId; readonly language: Lang },
) => Promise<readonly DigestPart[]>;
