import { instant, yearOf, dayAt, day as toDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { type Calendar, calendarYear } from "#law/calendar.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import { fileName } from "#outlets/file-name.ts";
import { icsFile, type DiaryEntry } from "#outlets/ics.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { CalendarPage } from "./pages/calendar.tsx";
import { closuresBetween } from "./store.ts";
import { calendarTexts as t } from "./texts/pages.ts";

/** The calendar in force now, asked anew each time. */
type Asked = {
  readonly sql: Database;
  readonly calendar: Calendar;
  readonly clock: () => Date;
};

/** Which days offices work, as a page and as a file, for everyone. */
export function publicCalendarRoutes(open: Open, house: Asked, site: Site): void {
  open.get(paths.law.calendar, "anyone", async (c, lang) => {
    const today = dayAt(house.clock());
    const { calendar } = house;
    const years = yearsShown(calendar, yearOf(today));
    const asked = Number(c.req.query("nam") ?? yearOf(today));
    const chosen = years.includes(asked) ? asked : yearOf(today);
    return html(
      <CalendarPage
        lang={lang}
        trial={site.trial}
        year={calendarYear(calendar, chosen)}
        years={years.map((year) => calendarYear(calendar, year))}
        today={today}
        calendarId={calendar.id}
        unread={calendar.unread === true}
        closures={await closuresBetween(
          house.sql,
          toDay(`${chosen}-01-01`),
          toDay(`${chosen}-12-31`),
        )}
      />,
    );
  });

  open.get(paths.law.calendarFile, "anyone", (c, lang) => {
    const { calendar } = house;
    const now = house.clock();
    const year = Number(c.req.param("year"));
    if (!yearsShown(calendar, yearOf(dayAt(now))).includes(year)) {
      return failure(c, 404, site.trial);
    }
    const known = calendarYear(calendar, year);
    return icsFile(fileName([t.daysOff.vi, String(year)], "ics"), {
      title: t.title(year)[lang],
      author: "Dân Vận",
      at: instant(now),
      entries: entriesOf(known, new URL(site.origin).hostname, lang, site.origin),
    });
  });
}

/** The years the calendar has, this one and the two after it. */
function yearsShown(calendar: Calendar, now: number): readonly number[] {
  const known = calendar.years.map(({ year }) => year);
  return [...new Set([...known, now, now + 1, now + 2])].toSorted((one, other) => one - other);
}

function entriesOf(
  year: CalendarYear,
  host: string,
  lang: "vi" | "en",
  origin: string,
): readonly DiaryEntry[] {
  const page = `${origin}${paths.law.calendar.to({}, lang)}${query({ nam: year.year })}`;
  const status = t.statuses[year.status][lang];
  const about = year.status === "announced" ? "" : ` (${status})`;
  return [
    ...year.off.map(({ day, name, source }) => ({
      id: `off-${day}@${host}`,
      title: `${name[lang]}${about}`,
      when: { day },
      text: source,
      page,
    })),
    ...year.workingSaturdays.map(({ day, source }) => ({
      id: `worked-${day}@${host}`,
      title: t.legend.worked[lang],
      when: { day },
      text: source,
      page,
    })),
  ];
}
