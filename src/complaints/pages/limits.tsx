import { dayWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";
import { DueBadge } from "#web/parts/due-badge.tsx";

import type { ShownLimit } from "../limit-view.ts";
import { complaintTexts as t } from "../texts/complaint-page.ts";

/** Every limit that has begun, each unfolding into its whole reckoning. */
export const Limits = ({ limits }: { readonly limits: readonly ShownLimit[] }) => {
  const say = useSay();
  if (limits.length === 0) return <p>{say(t.noDates)}</p>;
  return (
    <div class="due-list">
      {limits.map((one) => (
        <div>
          <DueBadge
            look={one.look}
            label={one.label}
            lines={one.lines}
            source={one.verified ? t.byLaw : t.unverified}
          />
          {one.local && <p class="hint">{say(one.local)}</p>}
          {one.law && <p class="hint">{say(t.lawNow(dayWords(one.law)))}</p>}
        </div>
      ))}
    </div>
  );
};
