import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { readFront } from "./front.ts";
import { HomePage } from "./pages/home.tsx";

/** The first page of the house. */
export function frontRoutes(open: Open, house: House, site: Site): void {
  open.get(paths.home, "anyone", async (c, lang) => {
    // The search of older links and bookmarks.
    const asked = cleanLine(c.req.query("tim") ?? "").slice(0, 200);
    if (asked !== "") return c.redirect(paths.search.to({}, lang) + query({ tu: asked }), 303);
    const front = await readFront(house.sql, dayAt(house.clock()));
    return html(<HomePage lang={lang} trial={site.trial} front={front} />);
  });
}
