import type { Portal } from "#cases/portal.ts";
import type { Open } from "#people/open.ts";

import { sendingRoutes } from "./article.routes.tsx";
import { deskRoutes } from "./desk.routes.tsx";
import { ownRoutes } from "./own.routes.tsx";
import { slipRoutes } from "./slip.routes.tsx";

/** Comments: taken in under articles, followed by their writers, looked at by moderators. */
export function commentRoutes(open: Open, portal: Portal): void {
  sendingRoutes(open, portal);
  ownRoutes(open, portal);
  // Before the desk: its address would be taken for a code.
  slipRoutes(open, portal);
  deskRoutes(open, portal);
}
