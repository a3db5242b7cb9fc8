import type { Open } from "#people/open.ts";

import { areaRoutes } from "./areas.routes.tsx";
import { exportRoutes } from "./exports.routes.ts";
import { intakeRoutes } from "./intake.routes.tsx";
import { keyRoutes } from "./keys.routes.tsx";
import { matterRoutes } from "./matter.routes.tsx";
import type { Portal } from "#cases/portal.ts";
import { routingRoutes } from "./routing.routes.tsx";
import { stepRoutes } from "./step.routes.tsx";
import { templateRoutes } from "./templates.routes.tsx";
import { whyRoutes } from "./why.routes.tsx";
import { workListRoutes } from "./worklist.routes.tsx";

/** The officers' side of the house: their list, a matter, its steps, the counter, what units keep. */
export function officeRoutes(open: Open, portal: Portal): void {
  workListRoutes(open, portal);
  // Before the steps of a matter, whose address would take the document for a step.
  exportRoutes(open, portal);
  matterRoutes(open, portal);
  stepRoutes(open, portal);
  intakeRoutes(open, portal);
  templateRoutes(open, portal);
  routingRoutes(open, portal);
  areaRoutes(open, portal);
  keyRoutes(open, portal);
  whyRoutes(open, portal);
}
