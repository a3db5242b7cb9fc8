import type { Portal } from "#cases/portal.ts";
import { receiptKeys, secretHash } from "#cases/receipt.ts";
import type { Lang } from "#kernel/text.ts";
import type { CommittedAct } from "#register/acts.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { receiptResponse, type TakenAs } from "#register/receipt-response.tsx";

import { codeTyped, looksLikeLetter } from "./codes.ts";
import { saidOfLetter } from "./committed.ts";
import { maskLetter, type ShownLetter } from "./mask.ts";
import type { Recorded } from "./model.ts";
import { namesOf } from "./names.store.ts";
import { letterBySecret, opened, recordOf, wordsOf } from "./store.ts";

/**
 * The receipts of every act of a letter so far, for whoever holds its secret; null for any other pair,
 * and for a letter from before the log. What was erased is not on them; they prove the act all the same.
 */
export async function ownLetterReceipts(
  portal: Portal,
  { as, lang }: { readonly as: TakenAs; readonly lang: Lang },
  pair: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const { house, site, receipts } = portal;
  const code = looksLikeLetter(pair.code) ? codeTyped(pair.code) : null;
  if (!code) return null;
  return house.sql.begin(async (sql): Promise<Response | null> => {
    const hash = secretHash(receiptKeys(house.master), pair.secret);
    const letter = await letterBySecret(sql, code, hash);
    if (!letter) return null;
    await opened(sql, letter.id);
    const record = await recordOf(sql, letter.id);
    const [words, names] = await Promise.all([
      wordsOf(sql, letter.id),
      namesOf(sql, letter, record),
    ]);
    const dossier = { letter, record, words, names, readings: [] };
    const shown = maskLetter({ kind: "sender", of: letter.id }, dossier);
    if (!shown) throw new Error("a sender may see their own letter");
    const files = await receiptFiles(
      { sql, master: house.master },
      receipts,
      { kind: "letter", about: letter.id },
      pair.secret,
      saidIn(record, shown),
    );
    return receiptResponse({ as, lang, trial: site.trial }, letter.code, files);
  });
}

/** What an act pinned, as its sender reads it today; null where something of it was erased. */
function saidIn(
  record: readonly Recorded[],
  shown: ShownLetter,
): (act: CommittedAct) => string | null {
  const lines = new Map(shown.history.map((line) => [line.seq, line]));
  // Of several summaries the newest is kept.
  const summed = record.findLast(summing)?.seq;
  return ({ seq }) => {
    const event = record.find((line) => line.seq === seq)?.event;
    const line = lines.get(seq);
    if (!event || !line || line.erased) return null;
    if (event.type !== "received" && event.type !== "reworded") {
      return saidOfLetter(event, line.said === null ? null : { title: null, body: line.said });
    }
    return seq === summed && shown.summary ? saidOfLetter(event, shown.summary) : null;
  };
}

const summing = ({ event }: Recorded): boolean =>
  event.type === "received" || event.type === "reworded";
