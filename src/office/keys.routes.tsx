import type { Open } from "#people/open.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { frameOf } from "./view.ts";
import { KeysPage } from "./pages/keys.tsx";
import type { Portal } from "#cases/portal.ts";

/** What "?" leads to. */
export function keyRoutes(open: Open, { site }: Portal): void {
  open.get(paths.staff.keys, "staff", (_, staff, lang) =>
    html(<KeysPage {...frameOf(site, staff, lang)} singleKeys={staff.singleKeys} />),
  );
}
