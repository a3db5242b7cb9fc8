import type { House } from "#cases/house.ts";
import { receiptFiles, type ReceiptLog } from "#register/receipt-files.ts";
import { receiptResponse } from "#register/receipt-response.tsx";

import { saidOfComplaint } from "./committed.ts";
import type { OpenComplaint } from "./dossier.ts";

/**
 * The receipts of every act of a complaint so far, for whoever holds its secret. What the complainant
 * may not read yet is not on them, and neither is what was erased: they prove the act all the same.
 */
export async function complaintReceipts(
  house: Pick<House, "sql" | "master">,
  log: ReceiptLog,
  found: OpenComplaint,
  secret: string,
  to: Parameters<typeof receiptResponse>[0],
): Promise<Response | null> {
  const lines = new Map(found.history.map((line) => [line.seq, line]));
  const of = { kind: "complaint", about: found.complaint.id };
  const files = await receiptFiles(house, log, of, secret, ({ seq }) => {
    const line = lines.get(seq);
    // What was decided is theirs to read once it was sent.
    if (line?.type === "settled" && !found.complaint.sent) return null;
    const words = line?.said.filter((one) => one !== null) ?? [];
    return !line || words.length < line.said.length ? null : saidOfComplaint(line.type, words);
  });
  return receiptResponse(to, found.complaint.code, files);
}
