import type { Calendar } from "#law/calendar.ts";
import { calendarYear } from "#law/calendar.ts";
import { dateWords } from "#law/words.ts";
import { AdminPage, type View } from "#people/pages/frame.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { StatusChip, type Look } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { NamedVersion, Version } from "../model.ts";
import { calendarTexts, officeTexts as t } from "../texts/pages.ts";
import { looks } from "./calendar.tsx";

type VersionsPageProps = {
  readonly view: View;
  readonly calendar: Calendar;
  readonly years: readonly number[];
  readonly versions: readonly NamedVersion[];
};

/** The calendar in force and every version that was declared. */
export const VersionsPage = ({ view, calendar, years, versions }: VersionsPageProps) => {
  const { lang } = view;
  return (
    <AdminPage view={view} title={t.title} path={paths.admin.calendar.to({})} room="calendar">
      <p class="lead">{say(lang, t.lead)}</p>
      <section class="stack">
        <h2>{say(lang, t.inForce)}</h2>
        <ul>
          {years
            .toSorted((one, other) => one - other)
            .map((year) => (
              <YearLine calendar={calendar} year={year} />
            ))}
        </ul>
        <p class="quiet-text">{say(lang, calendarTexts.source(calendar.id))}</p>
      </section>
      <section class="stack">
        <h2>{say(lang, t.versions)}</h2>
        {versions.length === 0 ? (
          <EmptyState title={t.none} />
        ) : (
          <DataTable
            caption={t.versions}
            headed
            rows={versions}
            columns={columns}
            href={({ id }) => paths.admin.calendarVersion.to({ id: String(id) }, lang)}
          />
        )}
      </section>
    </AdminPage>
  );
};

const YearLine = ({ calendar, year }: { readonly calendar: Calendar; readonly year: number }) => {
  const tell = useSay();
  const lang = useLanguage();
  const { status } = calendarYear(calendar, year);
  return (
    <li>
      <a href={paths.law.calendar.to({}, lang) + query({ nam: year })}>{year}</a>{" "}
      <StatusChip look={looks[status]} label={calendarTexts.statuses[status]} />{" "}
      <a href={paths.admin.newCalendar.to({}, lang) + query({ nam: year })}>
        {tell(t.declareFor(year))}
      </a>
    </li>
  );
};

/** How a version stands, as colours go. */
export const outcomeLooks = {
  waiting: "soon",
  confirmed: "done",
  dropped: "closed",
} as const satisfies Record<Version["outcome"]["kind"], Look>;

const columns: readonly Column<NamedVersion>[] = [
  { key: "id", head: { vi: "Bản", en: "Version" }, cell: ({ id }) => `#${id}` },
  {
    key: "years",
    head: calendarTexts.columns.years,
    cell: ({ years }) => years.map(({ year }) => year).join(", "),
  },
  { key: "document", head: calendarTexts.columns.document, cell: (row) => <Document {...row} /> },
  { key: "by", head: calendarTexts.columns.declaredBy, cell: ({ declaredName }) => declaredName },
  { key: "state", head: calendarTexts.columns.state, cell: (row) => <State {...row} /> },
  {
    key: "decided",
    head: calendarTexts.columns.decidedBy,
    cell: ({ decidedName }) => decidedName ?? "",
  },
];

const Document = ({ document }: Pick<Version, "document">) => {
  const tell = useSay();
  return (
    <>
      {document.number}, {tell(dateWords(document.date))}
    </>
  );
};

const State = ({ outcome }: Pick<Version, "outcome">) => (
  <StatusChip look={outcomeLooks[outcome.kind]} label={t.outcomes[outcome.kind]} />
);
