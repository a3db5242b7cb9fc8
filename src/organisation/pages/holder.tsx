import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { StatusChip } from "#web/parts/status-chip.tsx";

import type { HolderOn } from "../tree.store.ts";
import { treeTexts as t } from "../texts/tree.ts";

/** Somebody who held a post: acting and delegated ones say so, concurrent posts stand behind. */
export const HolderNode = ({
  lang,
  holder,
}: {
  readonly lang: Lang;
  readonly holder: HolderOn;
}) => (
  <li>
    {holder.name}
    {holder.tenure !== "held" && (
      <>
        {" "}
        <StatusChip look="info" label={t.tenure[holder.tenure]} />
        {holder.until && (
          <span class="hint"> {say(lang, t.until(say(lang, dateWords(holder.until))))}</span>
        )}
      </>
    )}
    {holder.also.length > 0 && (
      <span class="hint"> {say(lang, t.also(holder.also.join("; ")))}</span>
    )}
  </li>
);
