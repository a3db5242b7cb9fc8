import type { Viewer } from "#access/model.ts";
import { Permit, reveal } from "#kernel/reveal.ts";
import type { Withheld } from "#kernel/withheld.ts";

import { actorAt } from "./desk.ts";
import type { Actor, Session, Visit, VisitId, VisitWords, WordRole } from "./model.ts";

/**
 * As whom an officer may see a visit: from the desk or as a head of its unit, or of the unit above when
 * it was handed up. Whoever is complained of in it, is under them or stands in for them may not.
 */
export function visitActor(viewer: Viewer, visit: Visit): Actor | null {
  if (visit.named.some((named) => viewer.above.includes(named))) return null;
  const up = visit.handedUp === null ? null : actorAt(viewer, visit.handedUp);
  return up ?? actorAt(viewer, visit.unit);
}

/** What was written in a visit, by what it is; only what the reader may have. */
export type ShownWords = Readonly<Partial<Record<WordRole, readonly string[]>>>;

/** From what is kept of visits to what this officer may read of them; asks for every single one. */
export function maskVisits(
  viewer: Viewer,
  visits: readonly Visit[],
  words: readonly VisitWords[],
): ReadonlyMap<VisitId, ShownWords> {
  const mine = new Set(visits.filter((one) => visitActor(viewer, one)).map(({ id }) => id));
  const shown = new Map<VisitId, Partial<Record<WordRole, string[]>>>();
  for (const { visit, role, body } of words) {
    if (!mine.has(visit)) continue;
    const of = shown.get(visit) ?? {};
    shown.set(visit, of);
    (of[role] ??= []).push(reveal(body, permit));
  }
  return shown;
}

/** The line somebody wrote with their appointment, for the desk that receives them; else nothing. */
export const maskTopic = (
  viewer: Viewer,
  session: Pick<Session, "unit">,
  topic: Withheld | null,
): string | null =>
  topic !== null && actorAt(viewer, session.unit) ? reveal(topic, permit) : null;

/** The same for whoever made the appointment and showed its secret. */
export const ownTopic = (topic: Withheld | null): string | null =>
  topic === null ? null : reveal(topic, permit);

// Used only after the reader was asked about.
const permit = new Permit("reception/mask.ts");
