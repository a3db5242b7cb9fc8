import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { query, type Path } from "#web/path.ts";

/** What narrows the list and the feeds, as it stands in their addresses. */
export type InAddress = {
  /** The slug of a unit. */
  readonly unit?: string | undefined;
  /** The key of a tag. */
  readonly tag?: string | undefined;
  readonly day?: Day | undefined;
};

/** A list or feed narrowed like this; `after` is the address of the last article seen. */
export const narrowedTo = (
  at: Path,
  { unit, tag, day }: InAddress,
  lang: Lang,
  after?: string,
): string => at.to({}, lang) + query({ "don-vi": unit, the: tag, ngay: day, sau: after });
