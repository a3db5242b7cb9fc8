import type { House } from "#cases/house.ts";
import type { Open } from "#people/open.ts";
import type { Site } from "#web/site.ts";

import { feedRoutes } from "./feed.routes.tsx";
import { programmeRoutes } from "./programmes.routes.tsx";
import { publicRoutes } from "./public.routes.tsx";
import { publicationRoutes } from "./publication.routes.tsx";
import { reviewRoutes } from "./review.routes.tsx";

/** Programmes, self-reviews, private calendars, and what everybody may read of directives. */
export function programmesRoutes(open: Open, house: House, site: Site): void {
  feedRoutes(open, house, site);
  programmeRoutes(open, house, site);
  reviewRoutes(open, house, site);
  publicationRoutes(open, house, site);
  publicRoutes(open, house, site);
}
