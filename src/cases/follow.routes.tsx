import type { Open } from "#people/open.ts";
import type { Portal } from "./portal.ts";
export function followRoutes(_open: Open, _portal: Portal): void {}
