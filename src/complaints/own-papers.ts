import type { House } from "#cases/house.ts";
import { paperLinesAbout, type PaperLine } from "#papers/keep.ts";

import type { OpenComplaint } from "./dossier.ts";
import { issuedTo } from "./issued.ts";

/** The papers issued to whoever showed the secret of this complaint, in the order they were made. */
export async function ownPapersOf(
  { sql }: Pick<House, "sql">,
  { complaint, history }: Pick<OpenComplaint, "complaint" | "history">,
): Promise<readonly PaperLine[]> {
  const papers = await paperLinesAbout(sql, { kind: "complaint", id: complaint.id }, 200);
  return issuedTo(complaint, history, papers);
}
