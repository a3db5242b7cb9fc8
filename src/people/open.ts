import type { Right } from "#access/roles.ts";
import type { Doors } from "#web/door.ts";

import type { Staff } from "./model.ts";

/** The doors of this house: every address says "anyone" or the right it takes. */
export type Open = Doors<Staff, Right>;
