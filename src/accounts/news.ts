import { instant } from "#kernel/day.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { instantWords } from "#law/words.ts";
import { mailAddress } from "#mail/address.ts";
import { deliver } from "#mail/delivery.ts";
import type { Letter } from "#mail/letter.ts";
import type { Post } from "#mail/post.ts";
import { paths } from "#web/paths.ts";

import { claimLetter, settleLetter, type Told } from "./news.store.ts";
import { newsLetter, newsTexts } from "./news-texts.ts";

type Sender = { readonly sql: Sql; readonly master: Buffer; readonly origin: string };

/**
 * Sends one officer the letter about one thing that happened to their account. It names no address of
 * the network and no device; whoever did it may be reading along.
 */
export async function sendNews(sender: Sender, post: Post, news: number, now: Date): Promise<void> {
  const { sql } = sender;
  let told: Told | undefined;
  await deliver(post, {
    claim: async () => {
      const claimed = await claimLetter(sql, news);
      told = claimed;
      return claimed?.tries ?? "done";
    },
    settle: async (state) => {
      if (state !== "queued") await settleLetter(sql, news, now);
    },
    write: async () => (told ? letterTo(sender, told, news) : null),
  });
}

function letterTo({ master, origin }: Sender, told: Told, news: number): Letter | null {
  const address = told.email === null ? null : mailAddress(told.email);
  if (!address) return null;
  const { language: lang, what, at } = told;
  return {
    to: { name: told.name, address },
    subject: newsLetter.subject[lang],
    pages: [
      {
        lang,
        parts: [
          newsTexts[what](instantWords(instant(at))[lang])[lang],
          newsLetter.notYou[lang],
          { link: origin + paths.staff.profile.to({}, lang) },
        ],
      },
    ],
    id: mark(keyFor(master, "accounts.letters"), String(news)).toString("hex").slice(0, 32),
    at,
  };
}
