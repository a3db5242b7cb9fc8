import { saidOfFiling, saidOfStep } from "#cases/committed.ts";
import { mask } from "#cases/mask.ts";
import type { Matter, Recorded } from "#cases/model.ts";
import { namesOf } from "#cases/names.store.ts";
import type { Portal } from "#cases/portal.ts";
import { opened, recordOf, wordsOf } from "#cases/store.ts";
import { filesOf } from "#files/store.ts";
import { receiptFiles } from "#register/receipt-files.ts";
import { receiptResponse } from "#register/receipt-response.ts";

import { originalsOf } from "./attachments.ts";

/**
 * The receipts of every act of a matter so far, for whoever holds its secret, as files that anybody
 * can check without this house. Null when there is none: the matter began before the log did, or its
 * secret was issued anew and nothing was done since.
 */
export async function matterReceipts(
  { house, receipts }: Portal,
  matter: Matter,
  secret: string,
): Promise<Response | null> {
  const saidIn = await house.sql.begin(async (sql) => {
    await opened(sql, matter.id);
    const record = await recordOf(sql, matter.id);
    const [words, files, names] = await Promise.all([
      wordsOf(sql, matter.id),
      filesOf(sql, matter.id),
      namesOf(sql, matter, record),
    ]);
    const kept = { matter, record, words, names, files };
    const shown = mask({ kind: "resident", of: matter.id }, kept);
    if (!shown) throw new Error("a resident may see their own matter");
    const { filing, history } = shown;
    const filed = shown.files.filter(({ purpose }) => purpose === "filed");
    const lines = new Map(history.map((line) => [line.seq, line]));
    return (seq: number): string | null => {
      const line = lines.get(seq);
      if (!line || line.erased) return null;
      if (line.type !== "filed") return saidOfStep(line.type, line.said);
      if (!filing || filesErased(record)) return null;
      const { title, body, place } = filing;
      return saidOfFiling({ title: title ?? "", body, place, files: originalsOf(filed) });
    };
  });
  const of = { kind: "matter", about: matter.id };
  return receiptResponse(
    matter.code,
    await receiptFiles(house, receipts, of, secret, ({ seq }) => saidIn(seq)),
  );
}

const filesErased = (record: readonly Recorded[]): boolean =>
  record.some(({ event }) => event.type === "erased" && event.what.includes("files"));
