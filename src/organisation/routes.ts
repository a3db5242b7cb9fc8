import type { House } from "#cases/house.ts";
import type { Open } from "#people/open.ts";
import type { Site } from "#web/site.ts";

import { dryRunRoutes } from "./dry-run.routes.tsx";
import { fileRoutes } from "./files.routes.tsx";
import { planRoutes } from "./plans.routes.tsx";
import { treeRoutes } from "./tree.routes.tsx";

/** Every address about the organisation: its picture, its files, plans of reorganisation. */
export function organisationRoutes(open: Open, house: House, site: Site): void {
  treeRoutes(open, house, site);
  fileRoutes(open, house, site);
  planRoutes(open, house, site);
  dryRunRoutes(open, house, site);
}
