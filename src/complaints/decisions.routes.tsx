import type { Portal } from "#cases/portal.ts";
import { suppress } from "#disclosure/suppress.ts";
import type { Open } from "#people/open.ts";
import { unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { outcomeCounts, publicDecisions } from "./decisions.store.ts";
import { outcomes, type Outcome } from "./model.ts";
import { DecisionsPage, type PublicFigures } from "./pages/decisions.tsx";

const pageSize = 20;

/** What the law wants everybody to be able to read of a unit's decisions. */
export function decisionRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

  open.get(paths.unit.complaints, "anyone", async (c, lang) => {
    const unit = await unitBySlug(sql, c.req.param("slug") ?? "");
    if (!unit) return failure(c, 404, site.trial);
    const after = placeIn(c.req.query("sau"));
    const first = placeIn(c.req.query("tu"));
    const [found, counts] = await Promise.all([
      publicDecisions(sql, unit.id, after, pageSize + 1, first),
      outcomeCounts(sql, unit.id),
    ]);
    const decisions = found.slice(0, pageSize);
    return html(
      <DecisionsPage
        lang={lang}
        trial={site.trial}
        unit={unit}
        decisions={decisions}
        figures={publicFigures(counts)}
        after={after ?? first}
        first={first}
        next={found.length > pageSize ? (decisions.at(-1)?.id ?? null) : null}
      />,
    );
  });
}

const placeIn = (asked = ""): string | null => (/^[1-9]\d{0,14}$/.test(asked) ? asked : null);

/** The counts as they may be published: none from 1 to 4 can be read or worked out. */
export function publicFigures(counts: Readonly<Record<Outcome, number>>): PublicFigures {
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return suppress<Outcome | "total">({
    counts: new Map([
      ["total", total],
      ...outcomes.map((outcome) => [outcome, counts[outcome]] as const),
    ]),
    relations: [{ total: "total", parts: outcomes }],
    worth: (name) => (name === "total" ? 4 : 1),
  });
}
