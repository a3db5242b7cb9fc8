import type { Open } from "#people/open.ts";

import { matterRoutes } from "./matter.routes.tsx";
import type { Portal } from "./portal.ts";
import { stepRoutes } from "./step.routes.tsx";
import { workListRoutes } from "./worklist.routes.tsx";

/** The officers' side of the house: their list, a matter, its steps, the counter, what units keep. */
export function officeRoutes(open: Open, portal: Portal): void {
  workListRoutes(open, portal);
  matterRoutes(open, portal);
  stepRoutes(open, portal);
}
