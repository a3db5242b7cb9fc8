import type { Hono } from "hono";

import { dayAt } from "#kernel/day.ts";
import { answer, toldAnswer } from "#law/answer.ts";
import { type Calendar, calendarYear } from "#law/calendar.ts";
import { yearTold } from "#law/calendars/told.ts";
import { questionTyped } from "#law/question.ts";
import { rulesTold } from "#law/rules-told.ts";
import { termRefused } from "#law/term-refusals.ts";
import { json } from "#outlets/json.ts";
import { paths } from "#web/paths.ts";

import { problem } from "./problem.ts";

/** What the law says about time, for programs without a key: nothing that is asked is kept. */
export function lawApi(app: Hono, house: Asked): void {
  app.get(paths.api.lawRules.pattern, () => json(rulesTold(), 200, anybody));

  app.get(paths.api.lawDeadline.pattern, (c) => {
    const asked = new URL(c.req.url).searchParams;
    const question = questionTyped(
      {
        rule: asked.get("rule") ?? "",
        from: asked.get("from") ?? "",
        circumstances: asked.getAll("circumstance"),
        extensions: asked.getAll("extend"),
        suspensions: asked.getAll("suspend"),
        place: asked.get("place") ?? undefined,
        own: asked.get("local") ?? undefined,
        asOf: asked.get("as_of") ?? undefined,
      },
      dayAt(house.clock()),
    );
    if (!question.ok) return problem(c, 422, "invalid", { detail: question.refusal });
    const found = answer(question.value, house.calendar);
    if (!found.ok) return problem(c, 409, "law-refuses", { detail: termRefused(found.refusal) });
    return json(toldAnswer(found.value), 200, anybody);
  });

  app.get(paths.api.lawCalendar.pattern, (c) => {
    const year = c.req.param("year") ?? "";
    if (!/^\d{4}$/.test(year) || Number(year) < 1900 || Number(year) > 9900)
      return problem(c, 422, "no-year");
    return json(yearTold(calendarYear(house.calendar, Number(year))), 200, anybody);
  });
}

/** The calendar in force now and the day, asked anew each time. */
type Asked = { readonly calendar: Calendar; readonly clock: () => Date };

/** Public, and old as soon as a calendar changes. */
const anybody = { "cache-control": "no-cache" } as const;
