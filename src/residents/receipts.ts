import { saidOfFiling, saidOfStep } from "#cases/committed.ts";
import type { Matter, Recorded } from "#cases/model.ts";
import type { Portal } from "#cases/portal.ts";
import { recordOf } from "#cases/store.ts";
import { filesOf } from "#files/store.ts";
import type { Lang } from "#kernel/text.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { receiptResponse, type TakenAs } from "#register/receipt-response.tsx";

import { originalsOf } from "./attachments.ts";
import { gather } from "./follow.ts";

/**
 * The receipts of every act of a matter so far, for whoever holds its secret, as files or codes that anybody
 * can check without this house. Null when there is none: the matter began before the log did, or its
 * secret was issued anew and nothing was done since.
 */
export async function matterReceipts(
  portal: Portal,
  matter: Matter,
  secret: string,
  to: { readonly as: TakenAs; readonly lang: Lang },
): Promise<Response | null> {
  const { house, receipts, site } = portal;
  const [{ filed, history }, record, files] = await Promise.all([
    gather(portal, matter),
    recordOf(house.sql, matter.id),
    filesOf(house.sql, matter.id),
  ]);
  const sent = originalsOf(files.filter(({ purpose }) => purpose === "filed"));
  const lines = new Map(history.map((line) => [line.seq, line]));
  const saidIn = (seq: number): string | null => {
    const line = lines.get(seq);
    if (!line || line.erased) return null;
    if (line.type !== "filed") return saidOfStep(line.type, line.said);
    if (!filed || filesErased(record)) return null;
    const { title, body, place } = filed;
    return saidOfFiling({ title: title ?? "", body, place, files: sent });
  };
  const of = { kind: "matter", about: matter.id };
  return receiptResponse(
    { ...to, trial: site.trial },
    matter.code,
    await receiptFiles(house, receipts, of, secret, ({ seq }) => saidIn(seq)),
  );
}

const filesErased = (record: readonly Recorded[]): boolean =>
  record.some(({ event }) => event.type === "erased" && event.what.includes("files"));
