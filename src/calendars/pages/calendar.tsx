import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { CalendarYear, DayOff, WorkingSaturday, YearStatus } from "#law/calendars/year.ts";
import { dateWords, dayWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { NamedClosure } from "../model.ts";
import { calendarTexts as t } from "../texts/pages.ts";
import { Months } from "./months.tsx";

type CalendarPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly year: CalendarYear;
  /** The years to choose from. */
  readonly years: readonly { readonly year: number; readonly status: YearStatus }[];
  readonly today: Day;
  readonly calendarId: string;
  readonly closures: readonly NamedClosure[];
  readonly unread: boolean;
};

/** Which days offices work, for everyone. */
export const CalendarPage = (props: CalendarPageProps) => {
  const { lang, trial, year, years, today, calendarId, closures } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title(year.year)}
      path={paths.law.calendar.to({}) + query({ nam: year.year })}
      here={paths.law.rules.to({})}
      styles={["calendar.css"]}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      {props.unread && <Notice look="warn" title={t.unread} />}
      <nav class="no-print" aria-label={say(lang, t.years)}>
        <ul class="years">
          {years.map((one) => (
            <li>
              <a
                href={paths.law.calendar.to({}, lang) + query({ nam: one.year })}
                aria-current={one.year === year.year ? "page" : undefined}
              >
                {one.year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <StatusChip look={looks[year.status]} label={t.statuses[year.status]} />{" "}
        {say(lang, t.statusAbout[year.status])}
      </p>
      <p class="actions no-print">
        <a class="button quiet" href={paths.law.calendarFile.to({ year: String(year.year) }, lang)}>
          {say(lang, t.download)}
        </a>
        <a class="button quiet" href={paths.law.deadline.to({}, lang)}>
          {say(lang, t.calculator)}
        </a>
      </p>
      <Months year={year} today={today} />
      <DaysOff year={year} />
      <Closures closures={closures} />
      <p class="quiet-text">{say(lang, t.source(calendarId))}</p>
    </Layout>
  );
};

/** How sure a year is, as colours go. */
export const looks = {
  announced: "done",
  provisional: "soon",
  statutory: "neutral",
} as const satisfies Record<YearStatus, Look>;

const DaysOff = ({ year }: { readonly year: CalendarYear }) => {
  const tell = useSay();
  return (
    <>
      <section class="stack">
        <h2>{tell(t.daysOff)}</h2>
        <DataTable caption={t.daysOff} headed dense rows={year.off} columns={offColumns} />
      </section>
      {year.workingSaturdays.length > 0 && (
        <section class="stack">
          <h2>{tell(t.workedDays)}</h2>
          <DataTable
            caption={t.workedDays}
            headed
            dense
            rows={year.workingSaturdays}
            columns={workedColumns}
          />
        </section>
      )}
    </>
  );
};

const OnDay = ({ day }: { readonly day: Day }) => {
  const tell = useSay();
  return <>{tell(dayWords(day))}</>;
};

const offColumns: readonly Column<DayOff>[] = [
  { key: "day", head: t.columns.day, cell: ({ day }) => <OnDay day={day} /> },
  { key: "what", head: t.columns.what, cell: ({ name }) => <Name name={name} /> },
  { key: "source", head: t.columns.source, cell: ({ source }) => <span lang="vi">{source}</span> },
];

const Name = ({ name }: Pick<DayOff, "name">) => {
  const tell = useSay();
  return <>{tell(name)}</>;
};

const workedColumns: readonly Column<WorkingSaturday>[] = [
  { key: "day", head: t.columns.day, cell: ({ day }) => <OnDay day={day} /> },
  { key: "for", head: t.columns.insteadOf, cell: ({ insteadOf }) => <OnDay day={insteadOf} /> },
  { key: "source", head: t.columns.source, cell: ({ source }) => <span lang="vi">{source}</span> },
];

const Closures = ({ closures }: { readonly closures: readonly NamedClosure[] }) => {
  const tell = useSay();
  return (
    <section class="stack">
      <h2>{tell(t.closures)}</h2>
      <p>{tell(t.closuresAbout)}</p>
      {closures.length === 0 ? (
        <p class="quiet-text">{tell(t.noClosures)}</p>
      ) : (
        <DataTable caption={t.closures} headed dense rows={closures} columns={closureColumns} />
      )}
    </section>
  );
};

const closureColumns: readonly Column<NamedClosure>[] = [
  { key: "unit", head: t.columns.unit, cell: (row) => <UnitLink {...row} /> },
  { key: "days", head: t.columns.day, cell: (row) => <Days {...row} /> },
  { key: "why", head: t.columns.reason, cell: ({ reason }) => <span lang="vi">{reason}</span> },
  { key: "document", head: t.columns.document, cell: ({ document }) => document.number },
];

const UnitLink = ({ slug, unitName }: Pick<NamedClosure, "slug" | "unitName">) => {
  const lang = useLanguage();
  return <a href={paths.unit.show.to({ slug }, lang)}>{unitName}</a>;
};

/** "24/12/2026" or "24/12/2026 đến 26/12/2026". */
export const Days = ({ from, to }: { readonly from: Day; readonly to: Day }) => {
  const tell = useSay();
  return <>{tell(t.fromTo(dateWords(from), dateWords(to)))}</>;
};

/** On the page of a unit: when it is closed, and why. Nothing where it is not. */
export const ClosedDays = (props: {
  readonly closures: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly reason: string;
    readonly document: { readonly number: string };
  }[];
}) =>
  props.closures.length > 0 && (
    <Notice look="warn" title={t.closedHere}>
      {props.closures.map(({ from, to, reason, document }) => (
        <p>
          <Days from={from} to={to} />: <span lang="vi">{reason}</span> ({document.number})
        </p>
      ))}
    </Notice>
  );
