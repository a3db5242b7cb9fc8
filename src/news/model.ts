import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day, Instant } from "#kernel/day.ts";

/** An article is a number inside the house; outside it is its slug. */
export type ArticleId = number;

/**
 * Where an article stands. draft: nobody outside knows of it · scheduled: becomes public at a time ·
 * published: in the lists · archived: out of the lists, its address answers still · removed: taken
 * down, its address says why and nothing else.
 */
export const articleStates = ["draft", "scheduled", "published", "archived", "removed"] as const;
export type ArticleState = (typeof articleStates)[number];

/** A word to find articles by, as it was written and as it stands in addresses. */
export type Tag = { readonly key: string; readonly label: string };

/** What an editor writes; of `body` what the server made of it (sanitise.ts). */
export type Content = {
  readonly title: string;
  readonly summary: string;
  /** Canonical HTML of the small tag set. */
  readonly body: string;
  /** The author line readers see. */
  readonly byline: string;
  readonly tags: readonly string[];
  /** The number of a document or a citation; empty for none. */
  readonly source: string;
  readonly sourceLink: string | null;
  readonly commentsOpen: boolean;
};

/** A picture or paper of an article; `nth` stands in its address. */
export type ArticleFile = {
  readonly nth: number;
  readonly purpose: "lead" | "attachment";
  /** Empty only for a picture somebody said is decoration, and for attachments. */
  readonly alt: string;
  readonly decorative: boolean;
  /** The caption of a picture, the name of an attachment. */
  readonly label: string;
  /** Of the view copy, in pixels. */
  readonly width: number;
  readonly height: number;
};

/** An article as its desk knows it. */
export type Article = Content & {
  readonly id: ArticleId;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly slug: string | null;
  readonly state: ArticleState;
  /** When it is due to become public; only while scheduled. */
  readonly publishAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly archivedAt: Instant | null;
  readonly removedAt: Instant | null;
  readonly removedBecause: string | null;
  readonly version: number;
  readonly changedBy: OfficerId | null;
  readonly changedAt: Instant;
};

/** What readers are told was put right. */
export type Correction = { readonly at: Instant; readonly said: string };

/** An article as everybody may read it: published, or archived with the day it was. */
export type PublicArticle = {
  readonly id: ArticleId;
  readonly slug: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly unitSlug: string;
  readonly title: string;
  readonly summary: string;
  /** Canonical HTML of the small tag set (sanitise.ts); safe to stand in a page as it is. */
  readonly body: string;
  readonly byline: string;
  readonly publishedAt: Instant;
  /** The day of publication, in Việt Nam. */
  readonly day: Day;
  readonly tags: readonly Tag[];
  readonly lead: ArticleFile | null;
  readonly attachments: readonly ArticleFile[];
  /** `href` leads to a public directive of that number, or where the editor said. */
  readonly source: { readonly words: string; readonly href: string | null } | null;
  readonly commentsOpen: boolean;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly archivedAt: Instant | null;
  readonly version: number;
};

/** An article in a list. */
export type ListedArticle = Pick<
  PublicArticle,
  | "id"
  | "slug"
  | "unit"
  | "unitName"
  | "unitSlug"
  | "title"
  | "summary"
  | "byline"
  | "publishedAt"
  | "day"
  | "tags"
  | "lead"
> & {
  /** Of the last correction; null where there was none. */
  readonly correctedAt: Instant | null;
};

/** What is left of an article that was taken down: that it was, when, and why. */
export type RemovedArticle = { readonly removedAt: Instant; readonly because: string };
