import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { Extent, Unit } from "#units/model.ts";
import { extentText } from "#units/texts.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { PastName } from "../model.ts";
import { unitTexts as t } from "../texts.ts";
import type { Kin } from "../unit-view.ts";

/** The same words at the beginning of a line. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type SuccessorsProps = {
  readonly unit: Unit;
  readonly successors: readonly (Kin & { readonly since: Day })[];
};

/** Of a unit that ended: who answers for its area now. */
export const Successors = ({ unit, successors }: SuccessorsProps) => {
  const speak = useSay();
  const lang = useLanguage();
  return (
    <>
      {unit.validTo && <Notice look="warn" title={t.ended(unit.validTo)} />}
      <section class="stack">
        <h2>{speak(t.successors)}</h2>
        {successors.length === 0 ? (
          <p>{speak(t.noSuccessors)}</p>
        ) : (
          <>
            <p>{speak(t.successorsNote)}</p>
            <ul class="results">
              {successors.map((next) => (
                <li>
                  <a href={paths.unit.show.to({ slug: next.unit.slug }, lang)}>{next.unit.name}</a>
                  <p class="meta">
                    {sentence(speak(extentText[next.extent]))} · {speak(since(next.since))}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
};

const since = (on: Day): Text => ({
  vi: `từ ${dateWords(on).vi}`,
  en: `since ${dateWords(on).en}`,
});

type PredecessorsProps = {
  readonly past: readonly PastName[];
  readonly predecessors: readonly Kin[];
};

/** What the unit was called before, and which old ones it was made from. */
export const Predecessors = ({ past, predecessors }: PredecessorsProps) => {
  const speak = useSay();
  const lang = useLanguage();
  if (past.length === 0 && predecessors.length === 0) return null;
  return (
    <section class="stack">
      <h2>{speak(t.predecessors)}</h2>
      {past.length > 0 && (
        <p>
          {speak(t.called)}{" "}
          {past.map(({ name, until }) => speak(t.calledUntil(name, until))).join("; ")}
        </p>
      )}
      {extents.map((extent) => {
        const some = predecessors.filter((one) => one.extent === extent);
        return (
          some.length > 0 && (
            <div>
              <p class="quiet-text">{speak(t.from[extent])}</p>
              <ul class="names">
                {some.map(({ unit }) => (
                  <li>
                    <a href={paths.unit.show.to({ slug: unit.slug }, lang)}>{unit.name}</a>
                    {unit.formerDistrict && <span class="meta">{unit.formerDistrict}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
};

const extents = ["full", "part", "unstated"] as const satisfies readonly Extent[];
