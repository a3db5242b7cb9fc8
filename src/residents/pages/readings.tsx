import { instantWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";

import type { ShownReading } from "#cases/mask.ts";
import { followTexts as t } from "../texts/follow.ts";

/** Who opened this matter, when, as what, and why where a reason had to be given. */
export const Readings = ({ readings }: { readonly readings: readonly ShownReading[] }) => {
  const say = useSay();
  return (
    <section>
      <h2>{say(t.readings)}</h2>
      <p class="hint">{say(t.readingsAbout)}</p>
      {readings.length === 0 ? (
        <p>{say(t.readingsNone)}</p>
      ) : (
        <ul class="readings">
          {readings.map((one) => (
            <li>
              <b>{who(one) ?? say(one.opener === "sender" ? t.ownRead : t.houseRead)}</b>{" "}
              {say(t.readingWhat[one.what])}
              {one.reason !== null && one.officer !== null && (
                <>, {say(t.readingReason(one.reason))}</>
              )}
              {one.approvedBy !== null && <>; {say(t.readingApproved(one.approvedBy))}</>}
              <br />
              <time class="meta" dateTime={one.at}>
                {say(instantWords(one.at))}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const who = (one: ShownReading): string | null => {
  if (one.client !== null) return one.client;
  const said = [one.officerName, one.postTitle, one.unitName].filter(Boolean).join(", ");
  return said === "" ? null : said;
};
