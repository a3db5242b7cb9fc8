import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

import type { Look } from "./status-chip.tsx";

export type TimelineEntry = {
  /** The moment for machines, ISO-8601. */
  readonly moment: string;
  /** The same for people: "thứ Hai, 23/11/2026, 14:05". */
  readonly when: Words;
  readonly what: Words;
  readonly who?: Words | undefined;
  readonly look?: Look;
  /** Only staff may see it; tinted and labelled so. */
  readonly internal?: boolean;
  readonly children?: Children;
};

/** What happened, who did it and when, in words; the newest where the caller puts it. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const say = useSay();
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li class={`${entry.look ?? "neutral"}${entry.internal ? " internal" : ""}`}>
          <p class="what">
            {say(entry.what)}
            {entry.internal && <span class="tag">{say(partTexts.internal)}</span>}
          </p>
          <p class="meta">
            <time dateTime={entry.moment}>{say(entry.when)}</time>
            {entry.who && <> · {say(entry.who)}</>}
          </p>
          {entry.children && <div class="body">{entry.children}</div>}
        </li>
      ))}
    </ol>
  );
};
