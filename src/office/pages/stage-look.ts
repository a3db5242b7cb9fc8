import type { Look } from "#web/parts/status-chip.tsx";

import type { Stage } from "#cases/model.ts";

/** How each stage looks in lists and heads; the word beside it says the rest. */
export const stageLook = {
  received: "info",
  accepted: "neutral",
  answered: "done",
  reopened: "soon",
  declined: "closed",
  withdrawn: "closed",
  closed: "done",
} as const satisfies Record<Stage, Look>;
