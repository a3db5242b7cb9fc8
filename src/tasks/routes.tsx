import type { Portal } from "#cases/portal.ts";
import type { Open } from "#people/open.ts";

import { taskListRoutes } from "./list.routes.tsx";
import { newTaskRoutes } from "./new.routes.tsx";
import { noOrigins, type TaskOrigins } from "./origins.ts";
import { overviewRoutes } from "./overview.routes.tsx";
import { taskRoutes } from "./task.routes.tsx";

/** Tasks: the officers' lists, what gives one, one of them, trees and figures. */
export function tasksRoutes(open: Open, portal: Portal, origins: TaskOrigins = noOrigins): void {
  taskListRoutes(open, portal, origins);
  // Before the pages of one task, whose addresses would take "moi" and "cay" for a code and a step.
  newTaskRoutes(open, portal);
  overviewRoutes(open, portal);
  taskRoutes(open, portal, origins);
}
