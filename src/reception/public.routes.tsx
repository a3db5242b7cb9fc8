import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { dayAt, instant, isDay, plusDays } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { icsFile } from "#outlets/ics.ts";
import type { Open } from "#people/open.ts";
import type { Unit } from "#units/model.ts";
import { findUnits, unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { sessionDiary } from "./feed.ts";
import { publicFigures } from "./figures.ts";
import type { Session } from "./model.ts";
import { OverviewPage, UnitSchedulePage } from "./pages/schedule.tsx";
import { ScreenPage } from "./pages/screen.tsx";
import { ticketsOf } from "./queue.store.ts";
import { bookedAhead, canBook } from "./rules.ts";
import { comingSessions, sessionById, sessionsOf, type After } from "./sessions.store.ts";
import { scheduleTexts as t } from "./texts/schedule.ts";

/** How many sessions a page of the overview holds. */
const perPage = 50;

/** Everybody: who receives when, the same for calendars, and the numbers in the waiting room. */
export function publicRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const { trial } = site;
  const today = () => dayAt(house.clock());

  open.get(paths.reception.overview, "anyone", async (c, lang) => {
    const asked = cleanLine(c.req.query("tim") ?? "").slice(0, 200);
    const after = placeIn(c.req.query("sau") ?? "");
    const from = today();
    const [found, all] = await Promise.all([
      asked === "" ? null : findUnits(sql, asked, { on: from }),
      comingSessions(sql, from, plusDays(from, bookedAhead), after, perPage + 1),
    ]);
    const sessions = all.slice(0, perPage);
    const last = sessions.at(-1);
    return html(
      <OverviewPage
        lang={lang}
        trial={trial}
        asked={asked}
        found={found ? found.candidates.map(({ unit }) => unit) : null}
        sessions={sessions}
        next={all.length > perPage && last ? placeOf(last) : null}
        paged={after !== null}
      />,
    );
  });

  open.get(paths.reception.unit, "anyone", (c, lang) =>
    ofUnit(c, async (unit) => {
      const from = today();
      const now = instant(house.clock());
      const days = { from, to: plusDays(from, bookedAhead) };
      const [sessions, figures] = await Promise.all([
        sessionsOf(sql, unit.id, days, { drafts: false }),
        publicFigures(sql, unit.id, from),
      ]);
      const bookable = sessions.filter((one) => canBook(one, lastSlot(one), now));
      return html(
        <UnitSchedulePage
          lang={lang}
          trial={trial}
          unit={unit}
          sessions={sessions}
          open={new Set(bookable.map(({ id }) => id))}
          figures={figures}
          today={from}
        />,
      );
    }),
  );

  open.get(paths.reception.feed, "anyone", (c, lang) =>
    ofUnit(c, async (unit) => {
      // What was cancelled lately stays in the feed, so that calendars take it out.
      const days = { from: plusDays(today(), -31), to: plusDays(today(), 366) };
      const sessions = await sessionsOf(sql, unit.id, days, { drafts: false });
      const name = fileName([t.title[lang], unit.slug], "ics");
      return icsFile(name, sessionDiary(site.origin, unit, sessions, instant(house.clock()), lang));
    }),
  );

  open.get(paths.reception.screen, "anyone", (c, lang) =>
    ofSession(c, async (unit, session) => {
      const renewed = c.req.query("dung") === undefined;
      const page = (
        <ScreenPage
          lang={lang}
          trial={trial}
          unit={unit}
          session={session}
          tickets={await ticketsOf(sql, session.id)}
          renewed={renewed}
        />
      );
      return html(page, 200, renewed ? { refresh: "15" } : {});
    }),
  );

  async function ofUnit(c: Context, answer: (unit: Unit) => Promise<Response>): Promise<Response> {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    return unit ? answer(unit) : failure(c, 404, trial);
  }

  const ofSession = (c: Context, answer: (unit: Unit, session: Session) => Promise<Response>) =>
    ofUnit(c, async (unit) => {
      const session = await publicSession(house, unit, c.req.param("session") ?? "");
      return session ? answer(unit, session) : failure(c, 404, trial);
    });
}

/** A session as everybody may know of it: of this unit, and not a draft. */
export async function publicSession(
  { sql }: Portal["house"],
  unit: Unit,
  id: string,
): Promise<Session | null> {
  const session = isId(id) ? await sessionById(sql, id) : null;
  return session && session.unit === unit.id && session.state !== "draft" ? session : null;
}

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The latest time somebody could come at. */
const lastSlot = ({ ends }: Session): string => ends;

const placeOf = (last: { readonly day: string; readonly starts: string; readonly id: string }) =>
  `${last.day} ${last.starts} ${last.id}`;

function placeIn(text: string): After | null {
  const [on = "", starts = "", id = ""] = text.split(" ");
  return isDay(on) && /^([01]\d|2[0-3]):[0-5]\d$/.test(starts) && isId(id)
    ? { day: on, starts, id }
    : null;
}
