import type { Day } from "#kernel/day.ts";

/** What can be found, in the order in which kinds are offered as filters. */
export const documentKinds = [
  "unit",
  "article",
  "posting",
  "matter",
  "decision",
  "directive",
  "rule",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A public thing as search knows it: words everybody may read already, and where they stand. */
export type Document = {
  readonly kind: DocumentKind;
  /** What tells it from others of its kind; never shown. */
  readonly id: string;
  /** The unit it belongs to; null for the law and for what belongs to none. */
  readonly unit: number | null;
  /** The subject area, where it has one. */
  readonly area?: string | null;
  readonly title: string;
  /** Plain text, no markup. */
  readonly body: string;
  /** The Vietnamese address of its page, with a fragment where the page holds several. */
  readonly href: string;
  /** The day it is of: made public, posted, in force. */
  readonly day: Day;
};

/**
 * All documents of one kind, read from what is public itself, page by page in the order of their ids;
 * what is compared with the documents there are, and what they are made anew from.
 */
export type PublicSource = {
  readonly kind: DocumentKind;
  /** Those whose id follows `after`; an empty page ends it. */
  readonly page: (after: string | null, limit: number) => Promise<readonly Document[]>;
};
