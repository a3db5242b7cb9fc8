import { useSay, type Words } from "#web/language.ts";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { DueBadge } from "#web/parts/due-badge.tsx";

import type { DueShown } from "../list-view.ts";
import type { Standing } from "../model.ts";
import { standingLooks, standingWords } from "../texts/standing.ts";

/** Words in the language of the page. */
export const Say = ({ words }: { readonly words: Words }) => {
  const tell = useSay();
  return <>{tell(words)}</>;
};

/** Where a task stands: a word in a colour with a shape. */
export const StandingChip = ({ standing }: { readonly standing: Standing }) => (
  <StatusChip look={standingLooks[standing]} label={standingWords[standing]} />
);

/** By when, and how long that still is. */
export const DueCell = ({ due }: { readonly due: DueShown }) => (
  <>
    <DueBadge look={due.look} label={due.left} />
    {due.under && (
      <small class="under">
        <Say words={due.under} />
      </small>
    )}
  </>
);
