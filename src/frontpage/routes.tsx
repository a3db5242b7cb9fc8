import type { House } from "#cases/house.ts";
import { newestPublications } from "#cases/publication.store.ts";
import { dayAt } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { findUnits } from "#units/store.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { HomePage } from "./pages/home.tsx";

/** How many answers stand on the first page. */
const newest = 5;

/**
 * The first page of the house.
 *
 * @param with_ `unitPages`: whether units have pages to link to; only open doors are drawn
 */
export function frontRoutes(
  open: Open,
  house: House,
  site: Site,
  { unitPages }: { readonly unitPages: boolean },
): void {
  open.get(paths.home, "anyone", async (c, lang) => {
    const asked = cleanLine(c.req.query("tim") ?? "").slice(0, 200);
    const [found, answers] = await Promise.all([
      asked === "" ? null : findUnits(house.sql, asked, { on: dayAt(house.clock()) }),
      newestPublications(house.sql, newest),
    ]);
    return html(
      <HomePage
        lang={lang}
        trial={site.trial}
        asked={asked}
        found={found}
        answers={answers}
        unitPages={unitPages}
      />,
    );
  });
}
