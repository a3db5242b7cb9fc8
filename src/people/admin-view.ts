import type { Context } from "hono";
import { z } from "zod";

import { doerOf } from "#audit/record.ts";
import { dayAt, type Day, isDay, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { failure } from "#web/errors.tsx";
import { type Form, withErrors } from "#web/form.ts";
import { inLanguage, query } from "#web/path.ts";
import type { Site } from "#web/site.ts";
import { words } from "#web/wording.ts";

import type { Doing } from "./record.ts";
import { endingTexts } from "./ending-texts.ts";
import { headerOf } from "./header.ts";
import type { PeopleHouse } from "./house.ts";
import type { OfficerId, Staff } from "./model.ts";
import type { Open } from "./open.ts";
import type { View } from "./pages/frame.tsx";
import { postTexts } from "./post-texts.ts";

/** What the addresses of administrators are given. */
export type Rooms = { readonly open: Open; readonly house: PeopleHouse; readonly site: Site };

export const viewOf = (c: Context, site: Site, staff: Staff, lang: Lang): View => ({
  lang,
  trial: site.trial,
  staff: headerOf(staff),
  done: c.req.query("xong") !== undefined,
});

/** There is no such thing: the plain 404. */
export const missing = (c: Context, site: Site, staff: Staff): Response =>
  failure(c, 404, site.trial, { staff: headerOf(staff) });

/** Done: on to `path`, a Vietnamese address, which says so. */
export const doneAt = (c: Context, path: string, lang: Lang): Response =>
  c.redirect(inLanguage(path, lang) + query({ xong: "1" }), 303);

/** Who does it and when. */
export const doingOf = (
  house: Pick<PeopleHouse, "clock">,
  staff: Staff,
): Doing & { readonly by: OfficerId } => ({
  by: staff.officer,
  post: doerOf(staff, "administer").post,
  at: house.clock(),
});

export const todayOf = (house: Pick<PeopleHouse, "clock">): Day => dayAt(house.clock());

/** A number in an address: undefined for anything that cannot be one of ours. */
export const numberIn = (given: string | undefined): number | undefined =>
  given !== undefined && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;

/** A unit's slug in an address; "" for anything that cannot be one. */
export const slugIn = (given: string | undefined): string =>
  given !== undefined && /^[a-z0-9-]{1,200}$/.test(given) ? given : "";

/** One word of a search: whatever was typed, nothing refused. */
export const asked = (given: string | undefined): string => cleanLine(given ?? "").slice(0, 200);

/** A day somebody typed or chose. */
export const aDay = z
  .string()
  .trim()
  .refine(isDay, words(postTexts.notADay))
  .transform((typed): Day => {
    if (!isDay(typed)) throw new Error("a day that was checked is none");
    return typed;
  });

/** How an ending is asked for: at once, or after a day. */
export const endingForm = z.object({
  when: z.enum(["now", "day"]),
  last_day: aDay.optional(),
});

/** The last day in force: yesterday when it ends at once. Refuses a day that was not said, with the form. */
export function lastDayIn(
  value: z.output<typeof endingForm>,
  form: Form<"when" | "last_day">,
  on: Day,
): Result<Day, Form<"when" | "last_day">> {
  if (value.when === "now") return ok(plusDays(on, -1));
  return value.last_day === undefined
    ? refuse(withErrors(form, { last_day: endingTexts.dayMissing }))
    : ok(value.last_day);
}
