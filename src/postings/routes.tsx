import type { Portal } from "#cases/portal.ts";
import type { Open } from "#people/open.ts";

import { deskRoutes } from "./desk.routes.tsx";
import { itemRoutes } from "./item.routes.tsx";
import { publicRoutes } from "./public.routes.tsx";

/** What units make public: for everybody, and for whoever posts it. */
export function postingRoutes(open: Open, portal: Portal): void {
  publicRoutes(open, portal);
  deskRoutes(open, portal);
  itemRoutes(open, portal);
}
