import type { Portal } from "#cases/portal.ts";
import { ownCommentPage } from "#comments/own.routes.tsx";
import { ownComplaintPage, ownReceipts } from "#complaints/own.routes.tsx";
import type { Lang } from "#kernel/text.ts";
import { ownLetterPage } from "#letters/follow.tsx";
import { ownLetterReceipts } from "#letters/own-receipts.ts";
import type { Path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

/** Complaints, letters and comments have pages of their own, behind the same two codes; null for any other pair. */
export async function ofAnotherRoom(
  portal: Portal,
  at: Path,
  lang: Lang,
  pair: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const as = at === paths.follow.receipts ? "files" : at === paths.follow.codes ? "codes" : null;
  if (as !== null) {
    const to = { as, lang } as const;
    return (await ownReceipts(portal, to, pair)) ?? ownLetterReceipts(portal, to, pair);
  }
  if (at !== paths.follow.show) return null;
  return (
    (await ownComplaintPage(portal, lang, pair)) ??
    (await ownLetterPage(portal, lang, pair)) ??
    ownCommentPage(portal, lang, pair)
  );
}
