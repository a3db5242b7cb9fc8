import type { Viewer } from "#access/model.ts";
import type { House } from "#cases/house.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { registerLetterIn, type LetterReceipt } from "#letters/register.ts";
import type { Signers } from "#letters/model.ts";

import type { Visit } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { personOf } from "./visitors.ts";
import { openVisits } from "./visits.store.ts";
import { stepVisit } from "./visits.ts";

/** What the register of letters asks beside what the visit already says. */
export type LetterSaid = {
  readonly title: string;
  readonly summary: string;
  readonly area: string;
  readonly signers: Signers;
};

/**
 * Enters the letter a visitor handed in into the register of letters, in the transaction of the visit:
 * the name goes from one holder of the vault to another, and the opening is written down. From then on
 * the letter carries the notice of Article 28; the same visit makes one letter.
 */
export const letterFromVisit =
  (house: House) =>
  async (
    staff: Viewer,
    id: string,
    seq: number,
    said: LetterSaid,
  ): Promise<Result<{ readonly visit: Visit; readonly receipt: LetterReceipt }, Refusal>> => {
    const receipts: LetterReceipt[] = [];
    const done = await stepVisit(house, staff, id, seq, async (sql, visit, _, by, viewer) => {
      if (visit.outcome === "refused" || visit.became !== null)
        return refuse({ because: "became-already" });
      const records = await openVisits(sql, [visit.id], by, "Chuyển vào sổ đơn");
      const person = personOf(house, records);
      const post = viewer.posts.find((held) => held.post === by.post);
      const registered = await registerLetterIn(house, sql, {
        channel: "in-person",
        from: null,
        signers: said.signers,
        receivedOn: visit.receivedOn,
        area: said.area,
        placeUnit: visit.unit,
        title: said.title,
        summary: said.summary,
        contact: person?.contact ?? null,
        number: person?.["identity-number"] ?? null,
        once: `visit:${visit.id}`,
        files: [],
        by: {
          ...by,
          unit: visit.handedUp ?? visit.unit,
          department: post?.department ?? null,
        },
      });
      if (!registered.ok) return refuse({ because: "no-letter" });
      receipts.push(registered.value);
      const became: string = registered.value.code;
      return ok({ now: { ...visit, became }, event: { did: "outcome", detail: { became } } });
    });
    if (!done.ok) return done;
    const [receipt] = receipts;
    if (!receipt) throw new Error("a letter that was registered has a receipt");
    return ok({ visit: done.value, receipt });
  };
