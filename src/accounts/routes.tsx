import type { Open } from "#people/open.ts";
import type { Site } from "#web/site.ts";

import type { AccountsHouse } from "./house.ts";
import { oidcRoutes } from "./oidc.routes.tsx";
import { passkeyRoutes } from "./passkeys.routes.tsx";
import { profileRoutes } from "./profile.routes.tsx";
import { proveRoutes } from "./prove.routes.tsx";
import { resetRoutes } from "./resets.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";
import { unsubscribeRoutes } from "./unsubscribe.routes.tsx";

/** Every address about proving who one is: the staff door, one's own account, codes for others. */
export function accountRoutes(open: Open, house: AccountsHouse, site: Site): void {
  const rooms = { open, house, site };
  signInRoutes(rooms);
  oidcRoutes(rooms);
  proveRoutes(rooms);
  profileRoutes(rooms);
  passkeyRoutes(rooms);
  resetRoutes(rooms);
  unsubscribeRoutes(rooms);
}
