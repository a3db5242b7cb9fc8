import type { Portal } from "#cases/portal.ts";
import type { Open } from "#people/open.ts";

import { bookingRoutes } from "./booking.routes.tsx";
import { deskRoutes } from "./desk.routes.tsx";
import { newVisitRoutes } from "./new-visit.routes.tsx";
import { planRoutes } from "./plan.routes.tsx";
import { publicRoutes } from "./public.routes.tsx";
import { registerRoutes } from "./register.routes.tsx";
import { visitRoutes } from "./visits.routes.tsx";

/** Reception of citizens: the public schedule and appointments, the desk, the register. */
export function receptionRoutes(open: Open, portal: Portal): void {
  publicRoutes(open, portal);
  bookingRoutes(open, portal);
  deskRoutes(open, portal);
  planRoutes(open, portal);
  newVisitRoutes(open, portal);
  visitRoutes(open, portal);
  registerRoutes(open, portal);
}
