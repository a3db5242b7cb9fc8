import type { Site } from "#web/site.ts";

import { delegationRoutes } from "./delegations.routes.tsx";
import { departmentRoutes } from "./departments.routes.tsx";
import { endingRoutes } from "./endings.routes.tsx";
import type { PeopleHouse } from "./house.ts";
import { officerRoutes } from "./officers.routes.tsx";
import type { Open } from "./open.ts";
import { postRoutes } from "./posts.routes.tsx";
import { unitRoutes } from "./units.routes.tsx";

/** Every address about people: the rooms of administrators. */
export function peopleRoutes(open: Open, house: PeopleHouse, site: Site): void {
  const rooms = { open, house, site };
  unitRoutes(rooms);
  departmentRoutes(rooms);
  postRoutes(rooms);
  endingRoutes(rooms);
  officerRoutes(rooms);
  delegationRoutes(rooms);
}
