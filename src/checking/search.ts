import { checkSearch as compare } from "#search/check.ts";

import type { FindingKind, Part } from "./model.ts";

const kinds = {
  missing: "find-missing",
  stale: "find-differs",
  "left-over": "find-stray",
} as const satisfies Record<string, FindingKind>;

/** What can be found against what is public: nothing else, nothing less, in the same words. */
export const checkSearch: Part = async ({ sql, sources, since }, found) => {
  if (!sources || since) return 0;
  const { documents, disagreements } = await compare(sql, sources);
  for (const { kind, id, what } of disagreements)
    found({ kind: kinds[what], about: `${kind} ${id}`, details: [] });
  return Object.values(documents).reduce((sum, n) => sum + n, 0);
};
