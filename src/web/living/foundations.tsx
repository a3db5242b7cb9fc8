import { useSay } from "../language.ts";

import * as t from "./names.ts";

/** Colours, type and space, as `style/tokens.css` has them. */
export const Foundations = () => {
  const say = useSay();
  return (
    <>
      <ul class="swatches">
        {t.colours.map(({ token, name }) => (
          <li>
            <svg width="100%" height="48" aria-hidden="true">
              <rect class="swatch" width="100%" height="48" rx="8" fill={`var(--${token})`} />
            </svg>
            <p>
              <b>{name}</b> <span class="quiet-text small">--{token}</span>
            </p>
          </li>
        ))}
      </ul>
      <dl class="type-scale">
        {t.typeScale.map(({ token, sample }) => (
          <div>
            <dt class="quiet-text small">--{token}</dt>
            <dd class={`type-${token}`}>{sample}</dd>
          </div>
        ))}
      </dl>
      <p>{say(t.measure)}</p>
      <ul class="spaces">
        {t.spaces.map((token) => (
          <li>
            <svg width="64" height="16" aria-hidden="true">
              <rect class="space" height="16" width={`var(--${token})`} />
            </svg>
            <span class="small">--{token}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
