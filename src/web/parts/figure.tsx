import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

import type { Look } from "./status-chip.tsx";

type FigureProps = {
  /** The figure: "51 %". */
  readonly value: string;
  /** What it says: "đúng hạn". */
  readonly label: Words;
  /** What it counts, always: "214 trên 420 vụ đã trả lời". */
  readonly of: Words;
  /** Draws the share as a bar; the two numbers must be those `of` names. */
  readonly share?: { readonly part: number; readonly whole: number };
  readonly look?: Look;
  /** Makes the figure a filter. */
  readonly href?: string;
  readonly current?: boolean;
};

/** A number that says what it counts. */
export const FigureWithDenominator = (props: FigureProps) => {
  const { value, label, of, share, look = "neutral", href, current } = props;
  const say = useSay();
  const inside = (
    <>
      <b>{value}</b>
      <span class="label">{say(label)}</span>
      {share && share.whole > 0 && (
        <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="8" class="whole" />
          <rect width={Math.min(100, (share.part / share.whole) * 100)} height="8" class="part" />
        </svg>
      )}
      <span class="of">{say(of)}</span>
    </>
  );
  return href ? (
    <a class={`figure ${look}`} href={href} aria-current={current ? "true" : undefined}>
      {inside}
    </a>
  ) : (
    <div class={`figure ${look}`}>{inside}</div>
  );
};

/** Several figures beside each other. */
export const Figures = ({ children }: { readonly children: Children }) => (
  <div class="figures-row">{children}</div>
);

/** Stands where a count is too small to publish without pointing at someone. */
export const SuppressedCell = ({ below = 5 }: { readonly below?: number }) => {
  const say = useSay();
  return (
    <span class="suppressed">
      <span aria-hidden="true">&lt; {below}</span>
      <span class="unseen">{say(partTexts.suppressed(below))}</span>
    </span>
  );
};
