import type { Portal } from "#cases/portal.ts";
import { receiptKeys, secretHash } from "#cases/receipt.ts";
import type { Lang } from "#kernel/text.ts";
import { html } from "#web/html.ts";

import { codeTyped, looksLikeLetter } from "./codes.ts";
import { maskLetter } from "./mask.ts";
import { namesOf } from "./names.store.ts";
import { FollowedLetterPage } from "./pages/followed.tsx";
import { tellBy } from "./register.ts";
import { letterById, letterBySecret, opened, readingsOf, recordOf, wordsOf } from "./store.ts";

/** The code of a letter that was typed where all codes are; null for anything else. */
export const ownLetterTyped = (typed: string): string | null =>
  looksLikeLetter(typed) ? codeTyped(typed) : null;

/**
 * A letter for its sender, who shows the code and the secret of the receipt: what became of it, in plain
 * words. Null for any other pair, without saying which was wrong.
 */
export async function ownLetterPage(
  portal: Portal,
  lang: Lang,
  pair: { readonly code: string; readonly secret: string },
): Promise<Response | null> {
  const { house, site } = portal;
  const code = looksLikeLetter(pair.code) ? codeTyped(pair.code) : null;
  if (!code) return null;
  return house.sql.begin(async (sql): Promise<Response | null> => {
    const hash = secretHash(receiptKeys(house.master), pair.secret);
    const letter = await letterBySecret(sql, code, hash);
    if (!letter) return null;
    await opened(sql, letter.id);
    // A duplicate shows how the main one stands, and nothing anybody wrote in it.
    const main = letter.mergedInto ? await letterById(sql, letter.mergedInto) : null;
    const record = await recordOf(sql, letter.id);
    const [words, readings, names] = await Promise.all([
      wordsOf(sql, letter.id),
      readingsOf(sql, letter.id),
      namesOf(sql, letter, record),
    ]);
    const dossier = { letter, record, words, names, readings };
    const shown = maskLetter({ kind: "sender", of: letter.id }, dossier);
    if (!shown) throw new Error("a sender may see their own letter");
    return html(
      <FollowedLetterPage
        lang={lang}
        trial={site.trial}
        letter={letter}
        main={main && { stage: main.progress.stage, toldOn: main.toldOn }}
        shown={shown}
        names={names}
        tell={tellBy(house, letter.channel, letter.receivedOn)}
        secret={pair.secret}
      />,
    );
  });
}
