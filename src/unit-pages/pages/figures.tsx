import {
  type Count as CountName,
  type Figures,
  type Period,
  periodKey,
  shareOf,
} from "#cases/statistics.ts";
import type { Shown } from "#disclosure/suppress.ts";
import type { Text } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { BarChart } from "#web/parts/chart.tsx";
import type { BarRow } from "#web/parts/chart-table.tsx";
import { Figures as Row, FigureWithDenominator } from "#web/parts/figure.tsx";
import { Ledger, type LedgerLine } from "#web/parts/ledger.tsx";
import { paths } from "#web/paths.ts";
import { query } from "#web/path.ts";

import { countTexts, figureTexts as t } from "../figure-texts.ts";
import type { UnitFigures } from "../figures.ts";
import { inPeriod, periodWords } from "../texts.ts";
import { Count, shownWords } from "./count.tsx";

type FiguresProps = {
  readonly slug: string;
  readonly shown: UnitFigures;
  readonly periods: readonly Period[];
  /** The period that is still running, if this page leads to it. */
  readonly running: string;
};

/** What a unit promised and kept, every number with what it counts. */
export const FiguresSection = ({ slug, shown, periods, running }: FiguresProps) => {
  const say = useSay();
  const lang = useLanguage();
  const key = periodKey(shown.period);
  return (
    <section class="stack" id="so-lieu">
      <h2>{say(t.title)}</h2>
      <nav class="periods" aria-label={say(t.choose)}>
        <ul>
          {periods.map((period) => (
            <li>
              <a
                href={`${paths.unit.show.to({ slug }, lang)}${query({ ky: periodKey(period) })}#so-lieu`}
                aria-current={periodKey(period) === key ? "true" : undefined}
              >
                {say(periodWords(period))}
                {periodKey(period) === running && ` · ${say(t.running)}`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="quiet-text">{say(t.until(shown.period, shown.until))}</p>
      <FourFigures shown={shown} />
      <HowAnswered shown={shown} />
      <ByQuarter shown={shown} />
      <details class="unfold">
        <summary>{say(t.details)}</summary>
        <Ledgers shown={shown} />
      </details>
      <details class="unfold">
        <summary>{say(t.smallTitle)}</summary>
        <p>{say(t.small)}</p>
        <p>{say(t.noTotals)}</p>
      </details>
      <ul>
        <li>
          <a href={paths.unit.figuresCsv.to({ slug }, lang) + query({ ky: key })}>{say(t.csv)}</a>
        </li>
        <li>
          <a href={paths.unit.figuresJson.to({ slug }, lang) + query({ ky: key })}>{say(t.json)}</a>
        </li>
        <li>
          <a href={paths.unit.figuresSums.to({ slug }, lang) + query({ ky: key })}>{say(t.sums)}</a>
        </li>
        <li>
          <a href={paths.unit.figuresProof.to({ slug }, lang) + query({ ky: key })}>
            {say(t.proof)}
          </a>
        </li>
      </ul>
    </section>
  );
};

const FourFigures = ({ shown: { figures: f, now, period } }: { readonly shown: UnitFigures }) => {
  const lang = useLanguage();
  const said = (shown: Shown) => shownWords(shown, lang);
  return (
    <Row>
      <FigureWithDenominator
        {...rate(f["on-time"], f.due)}
        label={t.onTime}
        of={ofOr(f.due, t.noneDue, t.onTimeOf(said(f["on-time"]), said(f.due)))}
      />
      <FigureWithDenominator
        {...rate(f.satisfied, f.rated)}
        label={t.satisfied}
        of={ofOr(
          f.rated,
          t.noneRated,
          t.satisfiedOf(said(f.satisfied), said(f.rated), said(f.answered)),
        )}
      />
      <FigureWithDenominator
        value={brief(now.overdue, lang)}
        label={t.overdue}
        of={t.overdueOf(said(now.open))}
        look={isNone(now.overdue) ? "neutral" : "late"}
      />
      <FigureWithDenominator
        value={brief(f.received, lang)}
        label={t.received}
        of={receivedOf(period)}
      />
    </Row>
  );
};

/** What became of the matters that fell due: drawn where every part can be told, or as fewer than five. */
const HowAnswered = ({ shown: { figures, period, until } }: { readonly shown: UnitFigures }) => {
  const { due } = figures;
  const rows = parts.flatMap((part): readonly BarRow[] => {
    const value = drawn(figures[part]);
    return due.kind !== "exact" || value === undefined
      ? []
      : [{ label: countTexts[part].name, value, of: due.value }];
  });
  if (isNone(due) || rows.length < parts.length) return null;
  return (
    <BarChart
      id="tra-loi-the-nao"
      caption={t.howAnswered(period)}
      said={t.howAnsweredSaid}
      heads={{ label: t.outcome, value: t.matters, of: countTexts.due.name }}
      rows={rows}
      source={t.countedUntil(until)}
    />
  );
};

const parts = ["on-time", "late", "unanswered"] as const;

/** As a bar: null for fewer than five; undefined where it would be a guess. */
const drawn = (shown: Shown): number | null | undefined =>
  shown.kind === "exact" ? shown.value : shown.kind === "few" ? null : undefined;

/** How punctual it was, quarter by quarter; drawn where two of them can be told. */
const ByQuarter = ({ shown: { quarters, until } }: { readonly shown: UnitFigures }) => {
  const rows = quarters.flatMap(({ period, figures }) => barOf(period, figures));
  if (rows.length < 2) return null;
  return (
    <BarChart
      id="theo-quy"
      caption={t.byQuarter}
      said={t.byQuarterSaid}
      heads={{ label: t.quarter, value: countTexts["on-time"].name, of: countTexts.due.name }}
      rows={rows}
      source={t.countedTo(until)}
    />
  );
};

function barOf(period: Period, { due, "on-time": onTime }: Figures): readonly BarRow[] {
  const value = drawn(onTime);
  return due.kind !== "exact" || due.value === 0 || value === undefined
    ? []
    : [{ label: periodWords(period), value, of: due.value }];
}

const receivedOf = (period: Period): Text => ({
  vi: `${t.receivedOf.vi}, ${inPeriod(period).vi}`,
  en: `${t.receivedOf.en}, ${inPeriod(period).en}`,
});

const isNone = (shown: Shown): boolean => shown.kind === "exact" && shown.value === 0;

const ofOr = (whole: Shown, none: Text, of: Text): Text => (isNone(whole) ? none : of);

function rate(part: Shown, whole: Shown) {
  const share = shareOf(part, whole);
  if (share === null || part.kind !== "exact" || whole.kind !== "exact") return { value: "–" };
  return { value: `${share} %`, share: { part: part.value, whole: whole.value } };
}

function brief(shown: Shown, lang: "vi" | "en"): string {
  if (shown.kind === "few") return "< 5";
  return shown.kind === "many" ? "≥ 5" : shownWords(shown, lang);
}

const Ledgers = ({ shown }: { readonly shown: UnitFigures }) => {
  const say = useSay();
  const { figures: f, now } = shown;
  const line = (count: CountName, depth: 0 | 1 | 2, whole?: CountName): LedgerLine => ({
    label: countTexts[count].name,
    note: countTexts[count].what,
    value: <Count shown={f[count]} />,
    depth,
    share: whole && bar(f[count], f[whole]),
  });
  const today = (count: "open" | "overdue" | "in-time", depth: 0 | 1): LedgerLine => ({
    label: countTexts[count].name,
    note: countTexts[count].what,
    value: <Count shown={now[count]} />,
    depth,
    share: depth === 0 ? undefined : bar(now[count], now.open),
  });
  return (
    <div class="ledgers">
      <div>
        <section class="card stack close">
          <h3>{say(t.due)}</h3>
          <Ledger
            lines={[
              line("due", 0),
              line("on-time", 1, "due"),
              line("late", 1, "due"),
              line("unanswered", 1, "due"),
            ]}
          />
        </section>
        <section class="card stack close">
          <h3>{say(t.today)}</h3>
          <Ledger lines={[today("open", 0), today("overdue", 1), today("in-time", 1)]} />
        </section>
      </div>
      <div>
        <section class="card stack close">
          <h3>{say(t.ratings)}</h3>
          <Ledger
            lines={[
              line("answered", 0),
              line("rated", 1, "answered"),
              line("satisfied", 2, "rated"),
              line("accepted", 2, "rated"),
              line("unsatisfied", 2, "rated"),
              line("unrated", 1, "answered"),
              line("reopened", 1, "answered"),
            ]}
          />
        </section>
      </div>
      <section class="card stack close">
        <h3>{say(t.refusals)}</h3>
        {isNone(f.declined) ? (
          <p>{say(t.noRefusals)}</p>
        ) : (
          <Ledger
            lines={[
              line("declined", 0),
              ...shown.grounds.map((ground) => line(ground, 1, "declined")),
            ]}
          />
        )}
      </section>
      {!isNone(f.declined) && (
        <section class="card stack close">
          <h3>{say(t.appeals)}</h3>
          <Ledger
            lines={[
              line("appealed", 0),
              line("appeal-open", 1, "appealed"),
              line("appeal-upheld", 1, "appealed"),
              line("appeal-overturned", 1, "appealed"),
            ]}
          />
        </section>
      )}
    </div>
  );
};

const bar = (part: Shown, whole: Shown) =>
  part.kind === "exact" && whole.kind === "exact"
    ? { part: part.value, whole: whole.value }
    : undefined;
