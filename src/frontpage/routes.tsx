import type { House } from "#cases/house.ts";
import { topics } from "#edits/topics.ts";
import { dayAt } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import type { KeptPages } from "#web/kept-pages.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { readFront } from "./front.ts";
import { HomePage } from "./pages/home.tsx";

/** The first page of the house. */
export function frontRoutes(open: Open, house: House, site: Site, pages: KeptPages): void {
  open.get(paths.home, "anyone", (c, lang) => {
    // The search of older links and bookmarks.
    const asked = cleanLine(c.req.query("tim") ?? "").slice(0, 200);
    if (asked !== "") return c.redirect(paths.search.to({}, lang) + query({ tu: asked }), 303);
    const today = dayAt(house.clock());
    return pages.answer(c, { by: ["home", lang, today] }, async (from) => {
      from.topics(topics.units, topics.answers, topics.news, topics.pictures);
      from.topics(topics.reception, topics.directives);
      const front = await readFront(house.sql, today);
      return html(<HomePage lang={lang} trial={site.trial} front={front} />);
    });
  });
}
