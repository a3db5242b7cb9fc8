import type { Shown } from "#disclosure/suppress.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { Ledger } from "#web/parts/ledger.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { PublicDecision } from "../decisions.store.ts";
import { outcomes, type Outcome } from "../model.ts";
import { publicTexts as t } from "../texts/public-page.ts";
import { outcomeWords } from "../texts/standing.ts";

/** How decisions ended, as everybody may read it. */
export type PublicFigures = ReadonlyMap<Outcome | "total", Shown>;

type DecisionsPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: { readonly slug: string; readonly name: string };
  readonly decisions: readonly PublicDecision[];
  readonly figures: PublicFigures;
  readonly after: string | null;
  /** The one somebody came to see: unfolded. */
  readonly first: string | null;
  readonly next: string | null;
};

/** Decisions on complaints that are public now, and how all of them ended. */
export const DecisionsPage = (props: DecisionsPageProps) => {
  const { lang, trial, unit, decisions, after, next } = props;
  const here = paths.unit.complaints.to({ slug: unit.slug }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title(unit.name)}
      path={here + query({ sau: after })}
      here={paths.unit.list.to({})}
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <h2>{say(lang, t.now)}</h2>
      {decisions.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{say(lang, t.noneAbout)}</p>
        </EmptyState>
      ) : (
        <ul class="results">
          {decisions.map((one) => (
            <li id={`qd-${one.id}`}>
              <h3>{one.title}</h3>
              <p class="meta">
                {say(lang, t.since(dayWords(one.postedOn)))}
                {one.atLeastUntil && <>, {say(lang, t.until(dayWords(one.atLeastUntil)))}</>}
              </p>
              <details class="why" open={one.id === props.first}>
                <summary>{say(lang, t.read)}</summary>
                <p class="preserve" lang="vi">
                  {one.text}
                </p>
              </details>
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={after === null ? undefined : here}
        next={next === null ? undefined : here + query({ sau: next })}
        labels={{ previous: t.first, next: t.next }}
      />
      <Figures {...props} />
      <p>
        <a href={paths.unit.show.to({ slug: unit.slug }, lang)}>{say(lang, t.back(unit.name))}</a>
      </p>
    </Layout>
  );
};

const Figures = ({ lang, figures }: DecisionsPageProps) => {
  const value = (name: Outcome | "total") => say(lang, shownWords(figures.get(name)));
  return (
    <section>
      <h2>{say(lang, t.figures)}</h2>
      <p class="hint">{say(lang, t.figuresOf)}</p>
      <Ledger
        lines={[
          { label: t.total, value: value("total") },
          ...outcomes.map((outcome) => ({
            label: outcomeWords[outcome],
            value: value(outcome),
            depth: 1 as const,
          })),
        ]}
      />
    </section>
  );
};

const shownWords = (shown: Shown | undefined): Text | string => {
  if (!shown) return t.withheld;
  return shown.kind === "exact" ? String(shown.value) : t[shown.kind];
};
