import type { Viewer } from "#access/model.ts";
import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { headAt } from "./desk.ts";
import type { RefusalGround, Visit } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import { needsHead } from "./rules.ts";
import { insertRefusal, insertWords, refusalOf, saveSigned } from "./visits.store.ts";
import { noticeForRefusal, stepVisit } from "./visits.ts";

/** A refusal to receive somebody, on one of the four grounds of the law and no other. */
export type RefusalSaid = {
  readonly ground: RefusalGround;
  /** How it was explained to the person; they read it. */
  readonly explanation: string;
  /** Grounds 1 and 2: the post above it was reported to. */
  readonly reportedTo: number | null;
  /** Ground 3: the papers by number. */
  readonly decision: string;
  readonly review: string;
  readonly minutes: string;
  /** Ground 4: the provision of law. */
  readonly provision: string;
};

/**
 * Refuses on grounds 1 and 2, explained and reported; proposes a refusal on grounds 3 and 4, which only
 * a head of the unit can sign. Until then the visit stands as it did.
 */
export const refuseVisit =
  (house: House) =>
  (staff: Viewer, id: string, seq: number, said: RefusalSaid): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, async (sql, visit, at, by) => {
      const because = missing(said);
      if (because) return refuse({ because });
      if (visit.outcome === "refused") return refuse({ because: "wrong-state" });
      const signed = needsHead(said.ground);
      const kept = await insertRefusal(sql, {
        visit: visit.id,
        ground: said.ground,
        state: signed ? "proposed" : "effective",
        proposedBy: by.officer,
        reportedTo: said.ground <= 2 ? said.reportedTo : null,
        decision: said.ground === 3 ? said.decision : null,
        review: said.ground === 3 ? said.review : null,
        minutes: said.ground === 3 ? said.minutes : null,
        provision: said.ground === 4 ? said.provision : null,
        effectiveOn: signed ? null : dayAt(at),
      });
      if (!kept) return refuse({ because: "already-refused" });
      await insertWords(sql, visit.id, "explanation", visit.seq + 1, said.explanation);
      const now = signed
        ? visit
        : ({ ...visit, outcome: "refused", ...noticeForRefusal(house, visit) } as const);
      const did = signed ? "refusal-proposed" : "refused";
      return ok({ now, event: { did, detail: { ground: said.ground } } });
    });

/** The head signs a proposed refusal, or gives it back; never whoever proposed it. */
export const signRefusal =
  (house: House) =>
  (staff: Viewer, id: string, seq: number, yes: boolean): Promise<Result<Visit, Refusal>> =>
    stepVisit(house, staff, id, seq, async (sql, visit, at, _, viewer) => {
      const head = headAt(viewer, visit.handedUp ?? visit.unit);
      if (!head) return refuse({ because: "not-the-head" });
      const proposed = await refusalOf(sql, visit.id);
      if (proposed?.state !== "proposed") return refuse({ because: "wrong-state" });
      if (proposed.proposedBy === head.officer) return refuse({ because: "own-proposal" });
      await saveSigned(sql, visit.id, head, yes ? dayAt(at) : null);
      const detail = { ground: proposed.ground, signedAs: head.post };
      return ok(
        yes
          ? {
              now: { ...visit, outcome: "refused", ...noticeForRefusal(house, visit) },
              event: { did: "refused", detail },
            }
          : { now: visit, event: { did: "refusal-returned", detail } },
      );
    });

function missing(said: RefusalSaid): Reason | null {
  if (short(said.explanation)) return "explanation-missing";
  if (said.ground <= 2) return said.reportedTo === null ? "report-missing" : null;
  if (said.ground === 4) return short(said.provision) ? "provision-missing" : null;
  return [said.decision, said.review, said.minutes].some(short) ? "papers-missing" : null;
}

const short = (text: string): boolean => text.length < 3;
