import type { Context } from "hono";

import { may } from "#access/policy.ts";
import { isDay, type Day } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Site } from "#web/site.ts";

import type { View } from "./pages/frame.tsx";

/** The frame of a page for this person; `said` by the word the address carries after something was done. */
export const viewFor = (
  c: Context,
  site: Site,
  staff: Staff,
  lang: Lang,
  said: Readonly<Record<string, Text>> = {},
): View => ({
  lang,
  trial: site.trial,
  staff: headerOf(staff),
  mayPlan: may(staff, "reorganise"),
  mayEdit: may(staff, "administer"),
  done: said[c.req.query("xong") ?? ""],
});

/** The day an address asks for; today for anything that is none. */
export const dayIn = (given: string | undefined, today: Day): Day =>
  given !== undefined && isDay(given) && given >= "1900-01-01" && given <= "2200-01-01"
    ? given
    : today;
