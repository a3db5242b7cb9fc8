import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";

export type LedgerLine = {
  readonly label: Words;
  readonly value: Children;
  /** What is counted, in plain words. */
  readonly note?: Words | undefined;
  /** Which line it is a part of: none, the first, a part of that. */
  readonly depth?: 0 | 1 | 2;
  /** Draws the line's share of its whole; left out where either number is not public. */
  readonly share?: { readonly part: number; readonly whole: number } | undefined;
};

/** Numbers under each other with their parts and what each of them counts. */
export const Ledger = ({ lines }: { readonly lines: readonly LedgerLine[] }) => {
  const say = useSay();
  return (
    <dl class="ledger">
      {lines.map(({ label, value, note, depth = 0, share }) => (
        <div class={`depth-${depth}`}>
          <dt>
            {say(label)}
            {note && <span class="note">{say(note)}</span>}
          </dt>
          <dd>
            {value}
            {share && share.whole > 0 && (
              <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="8" class="whole" />
                <rect
                  width={Math.min(100, (share.part / share.whole) * 100)}
                  height="8"
                  class="part"
                />
              </svg>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
