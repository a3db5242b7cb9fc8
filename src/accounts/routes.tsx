import type { Open } from "#people/open.ts";
import type { Site } from "#web/site.ts";

import type { AccountsHouse } from "./house.ts";
import { profileRoutes } from "./profile.routes.tsx";
import { resetRoutes } from "./resets.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";

/** Every address about proving who one is: the staff door, one's own account, codes for others. */
export function accountRoutes(open: Open, house: AccountsHouse, site: Site): void {
  signInRoutes(open, house, site);
  const rooms = { open, house, site };
  profileRoutes(rooms);
  resetRoutes(rooms);
}
