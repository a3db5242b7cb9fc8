import type { Portal } from "#cases/portal.ts";
import { ownCommentPage } from "#comments/own.routes.tsx";
import { ownComplaintPage, ownReceipts } from "#complaints/own.routes.tsx";
import type { Lang } from "#kernel/text.ts";
import { ownLetterPage } from "#letters/follow.tsx";
import type { Path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

/** Complaints, letters and comments have pages of their own, behind the same two codes; null for any other pair. */
export async function ofAnotherRoom(
  portal: Portal,
  at: Path,
  lang: Lang,
  pair: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  if (at === paths.follow.receipts) return ownReceipts(portal, lang, pair);
  if (at !== paths.follow.show) return null;
  return (
    (await ownComplaintPage(portal, lang, pair)) ??
    (await ownLetterPage(portal, lang, pair)) ??
    ownCommentPage(portal, lang, pair)
  );
}
