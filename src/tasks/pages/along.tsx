import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { AlongChange } from "../along.store.ts";
import { historyTexts } from "../texts/history.ts";
import { listTexts as t } from "../texts/list-page.ts";

/** What units are told when they were added to tasks of others, or let go. */
export const ChangesAlong = ({ changes }: { readonly changes: readonly AlongChange[] }) => {
  const say = useSay();
  const lang = useLanguage();
  if (changes.length === 0) return null;
  return (
    <Notice look="info" title={t.changesAlong}>
      <ul class="stack close">
        {changes.map(({ code, unitName, title, added, letGo, reason, on }) => (
          <li>
            {title === null ? (
              <span>{code}</span>
            ) : (
              <a href={paths.tasks.show.to({ code }, lang)}>
                {code} · {title}
              </a>
            )}
            <span>
              {" "}
              ({unitName}, {say(t.changedOn(on))})
            </span>
            <br />
            {say(historyTexts.cooperationChanged(added, letGo))}
            <small class="under preserve" lang="vi">
              {reason}
            </small>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
