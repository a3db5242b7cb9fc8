import type { TooMany } from "#guard/refusals.ts";
import type { Text } from "#kernel/text.ts";

import type { Busy } from "./passwords.ts";
import { signInRefusalText, tooManySignIns } from "./refusals.ts";

type DoorRefusal =
  | { readonly because: Exclude<keyof typeof signInRefusalText, "busy"> }
  | TooMany
  | Busy;

/** How a refusal at the staff door is answered: with which words, status and headers. */
export function answerTo(refusal: DoorRefusal): {
  readonly problem: Text;
  readonly status: 422 | 429 | 503;
  readonly headers: Readonly<Record<string, string>>;
} {
  if (refusal.because === "too-many") {
    const seconds = refusal.retryAfter;
    return {
      problem: tooManySignIns(seconds),
      status: 429,
      headers: { "retry-after": String(seconds) },
    };
  }
  const problem = signInRefusalText[refusal.because];
  if (refusal.because === "busy") return { problem, status: 503, headers: { "retry-after": "10" } };
  return { problem, status: 422, headers: {} };
}
