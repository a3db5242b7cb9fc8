import type { Portal } from "#cases/portal.ts";
import type { Open } from "#people/open.ts";

import { decisionRoutes } from "./decisions.routes.tsx";
import { listRoutes } from "./list.routes.tsx";
import { ownPaperRoutes } from "./own-papers.routes.tsx";
import { ownRoutes } from "./own.routes.tsx";
import { registrationRoutes } from "./registration.routes.tsx";
import { scanRoutes } from "./scans.routes.tsx";
import { complaintRoutes } from "./complaint.routes.tsx";

/** Complaints: the officers' list and pages, the register at the desk, what the law makes public. */
export function complaintsRoutes(open: Open, portal: Portal): void {
  listRoutes(open, portal);
  // Before the pages of one complaint, whose address would take "moi" for a code.
  registrationRoutes(open, portal);
  // Before the steps, whose address has the shape of theirs.
  scanRoutes(open, portal);
  complaintRoutes(open, portal);
  decisionRoutes(open, portal);
  ownRoutes(open, portal);
  ownPaperRoutes(open, portal);
}
