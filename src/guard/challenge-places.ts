import type { Lang } from "#kernel/text.ts";
import { onceFrom } from "#web/lines.ts";
import { type Filling, place } from "#web/places.ts";

import { type LaterChallenge, newQuestion } from "./challenge.ts";
import type { GuardKeys } from "./keys.ts";

/**
 * What a form on a kept page is drawn with: places for its once-key and its challenge, which
 * `formFilling` fills for everybody who opens the page.
 *
 * @param workFrom where scripts ask for the work: `paths.work.to({})`
 */
export const formInPlaces = (
  workFrom: string,
): { readonly once: string; readonly challenge: LaterChallenge } => ({
  once: place("once"),
  challenge: {
    question: { vi: place("question"), en: place("question") },
    token: place("token"),
    workFrom,
  },
});

/** A question of their own for one visitor, and a once-key where the form does not bring the one it had. */
export function formFilling(
  keys: GuardKeys,
  now: Date,
  noise: (bytes: number) => Buffer,
  lang: Lang,
  once = onceFrom(noise(16)),
): Filling {
  const { question, token } = newQuestion(keys, once, now, noise(16));
  return { once, question: question[lang], token };
}
