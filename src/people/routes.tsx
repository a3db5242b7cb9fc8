import type { Site } from "#web/site.ts";

import { departmentRoutes } from "./departments.routes.tsx";
import { endingRoutes } from "./endings.routes.tsx";
import type { PeopleHouse } from "./house.ts";
import { officerRoutes } from "./officers.routes.tsx";
import type { Open } from "./open.ts";
import { postRoutes } from "./posts.routes.tsx";
import { profileRoutes } from "./profile.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";
import { unitRoutes } from "./units.routes.tsx";

/** Every address about people: the staff door, one's own account, the rooms of administrators. */
export function peopleRoutes(open: Open, house: PeopleHouse, site: Site): void {
  signInRoutes(open, house, site);
  const rooms = { open, house, site };
  profileRoutes(rooms);
  unitRoutes(rooms);
  departmentRoutes(rooms);
  postRoutes(rooms);
  endingRoutes(rooms);
  officerRoutes(rooms);
}
