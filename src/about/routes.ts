import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { StatementPage } from "./pages/statement.tsx";
import { accessibility } from "./texts/accessibility.ts";
import { privacy } from "./texts/privacy.ts";

/** The two pages in which the house speaks of itself: for everyone, the same for everyone. */
export function aboutRoutes(open: Open, site: Site): void {
  const { trial } = site;
  open.get(paths.about.accessibility, "anyone", (_, lang) =>
    html(StatementPage({ statement: accessibility, at: paths.about.accessibility, lang, trial })),
  );
  open.get(paths.about.privacy, "anyone", (_, lang) =>
    html(StatementPage({ statement: privacy, at: paths.about.privacy, lang, trial })),
  );
}
