import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

export type Fact = { readonly label: Words; readonly value: Children };

/** Names and what they are: a review before sending, the head of a matter. Empty values are left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const say = useSay();
  return (
    <dl class="facts">
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== "")
        .map(({ label, value }) => (
          <div>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
};

type BigCodeProps = {
  readonly label: Words;
  /** As it is to be copied down, in groups. */
  readonly code: string;
  readonly id: string;
  readonly note?: Words;
};

/** A code people write down, with a button to copy it where scripts run. */
export const BigCode = ({ label, code, id, note }: BigCodeProps) => {
  const say = useSay();
  return (
    <div class="big-code">
      <p class="label">{say(label)}</p>
      <p class="code">
        <code id={id}>{code}</code>
        <dv-copy for={id} done={say(partTexts.copied)}>
          <button type="button" class="button quiet" hidden>
            {say(partTexts.copy)}
          </button>
        </dv-copy>
      </p>
      {note && <p class="hint">{say(note)}</p>}
    </div>
  );
};
