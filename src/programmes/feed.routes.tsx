import { z } from "zod";

import type { House } from "#cases/house.ts";
import type { Lang } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { icsFile } from "#outlets/ics.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { diaryFor, feedOf, feedShows, makeFeed, revokeFeed } from "./feed.ts";
import { FeedPage } from "./pages/feed.tsx";
import { feedTexts as t } from "./texts/feed.ts";

const feedForm = z.object({ shows: z.enum(feedShows) });

/** A private address where calendar programs fetch one's own dates; and the calendar itself. */
export function feedRoutes(open: Open, house: House, site: Site): void {
  const page = async (staff: Staff, lang: Lang, address: string | null, status = 200) =>
    html(
      <FeedPage
        {...{ lang, trial: site.trial, staff: headerOf(staff), address }}
        feed={await feedOf(house.sql, staff.officer)}
      />,
      status,
    );

  open.get(paths.programmes.feed, "tasks", (_, staff, lang) => page(staff, lang, null));

  // The answer holds the key, so that it stands in no address but the one it is for.
  open.post(paths.programmes.feed, "tasks", async (c, staff, lang) => {
    const read = await readForm(feedForm, c.req.raw);
    if (!read.ok) return page(staff, lang, null, read.status);
    const key = await makeFeed(house)(staff, read.value.shows);
    return page(staff, lang, site.origin + paths.programmes.calendar.to({ key }, lang));
  });

  open.post(paths.programmes.feedEnding, "tasks", async (c, staff, lang) => {
    await revokeFeed(house)(staff);
    return c.redirect(paths.programmes.feed.to({}, lang), 303);
  });

  open.get(paths.programmes.calendar, "anyone", async (c, lang) => {
    const diary = await diaryFor(house, site.origin, c.req.param("key") ?? "", lang);
    if (!diary) return failure(c, 404, site.trial);
    const file = icsFile(fileName([t.calendar[lang]], "ics"), diary);
    // It is one person's: nothing on the way keeps it.
    file.headers.set("cache-control", "private, no-store");
    return file;
  });
}
