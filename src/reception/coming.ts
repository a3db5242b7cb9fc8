import type { Session } from "./model.ts";

/**
 * Of sessions to come, those people plan for: the days of heads. The desks that are open every day are
 * shown only where there is nothing else.
 */
export function headsFirst<One extends Pick<Session, "kind">>(
  coming: readonly One[],
): readonly One[] {
  const heads = coming.filter(({ kind }) => kind !== "regular");
  return heads.length > 0 ? heads : coming;
}
