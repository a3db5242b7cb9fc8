import type { House } from "#cases/house.ts";
import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { assignRoutes } from "./assign.routes.tsx";
import { deskOf } from "./desk.ts";
import { precisionByMonth } from "./findings.store.ts";
import { importRoutes } from "./import.routes.tsx";
import { readListQuery, sealPlace, openPlace } from "./filter.ts";
import { DirectiveListPage } from "./pages/list.tsx";
import { PrecisionPage } from "./pages/precision.tsx";
import { readingRoutes } from "./reading.routes.tsx";
import { showRoutes } from "./show.routes.tsx";
import { listDirectives } from "./store.ts";

/** "Văn bản chỉ đạo": taking directives in, reading them, and giving what they ask as tasks. */
export function directiveRoutes(open: Open, house: House, site: Site): void {
  const desk = deskOf(house, site);

  open.get(paths.directives.list, "directives", async (c, staff, lang) => {
    const q = readListQuery(c.req.query());
    const doing = desk.doing(staff);
    if (!doing) return desk.nothing(c, staff);
    const after = openPlace(house.master, staff.officer, q);
    const { rows, next } = await listDirectives(house.sql, doing, q, after);
    const sealed = next && sealPlace(house.master, staff.officer, q, next);
    const keys = staff.singleKeys;
    return html(
      <DirectiveListPage
        {...desk.frame(staff, lang)}
        {...{ q, rows, next: sealed, singleKeys: keys }}
      />,
    );
  });

  open.get(paths.directives.precision, "directives", async (_, staff, lang) => {
    const rows = await precisionByMonth(house.sql);
    return html(<PrecisionPage {...desk.frame(staff, lang)} rows={rows} />);
  });

  importRoutes(open, desk);
  readingRoutes(open, desk);
  assignRoutes(open, desk);
  showRoutes(open, desk);
}
