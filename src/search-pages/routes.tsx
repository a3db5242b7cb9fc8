import type { Portal } from "#cases/portal.ts";
import { limit } from "#guard/limit.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import type { Open } from "#people/open.ts";
import { find, type Results } from "#search/find.ts";
import { suggest } from "#search/suggest.ts";
import { placesIn } from "#units/named-in.ts";
import { predecessorsOf, listUnits, unitBySlug } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { readAsked, type SearchAsked } from "./asked.ts";
import { unitsAsked } from "./meant.ts";
import { SearchPage } from "./pages/search.tsx";
import { unitsById } from "./store.ts";

/** Fewer results than this, and other spellings are offered beside them. */
const few = 3;

/** Everything public, found by words. What is looked for goes into no log and no table. */
export function searchRoutes(
  open: Open,
  portal: Pick<Portal, "house" | "site" | "guard" | "source">,
): void {
  const { house, site, guard, source } = portal;
  const { sql } = house;
  open.get(paths.search, "anyone", async (c, lang) => {
    const asked = readAsked(new URL(c.req.url).searchParams);
    const now = house.clock();
    const today = dayAt(now);
    if (asked.words !== "") {
      const knock = await limit(sql, guard, "search", source(c), now);
      if (!knock.ok)
        return failure(c, 429, site.trial, {
          retryAfterSeconds: knock.refusal.retryAfter,
        });
    }
    const [{ units: communes }, found] = await Promise.all([
      listUnits(sql, { on: today, level: "commune", limit: 1_000 }),
      asked.words === "" ? null : lookUp(asked, today),
    ]);
    return html(
      <SearchPage lang={lang} trial={site.trial} asked={asked} communes={communes} {...found} />,
    );
  });

  async function lookUp(asked: SearchAsked, today: Day) {
    const { words, kind, unit: slug, from, to, after } = asked;
    const unit = slug === "" ? undefined : await unitBySlug(sql, slug);
    const [places, units, before] = await Promise.all([
      placesIn(sql, words, today),
      after === null && kind === null && slug === "" ? unitsAsked(sql, words, today) : [],
      unit ? predecessorsOf(sql, unit.id) : [],
    ]);
    const found = await find(sql, {
      words,
      places,
      kinds: kind === null ? [] : [kind],
      units: unit ? [unit.id, ...before.map((one) => one.unit.id)] : [],
      from,
      to,
      after,
    });
    const shown = withoutCards(
      found,
      units.map(({ unit: { id } }) => id),
    );
    const [suggestions, named] = await Promise.all([
      after === null && (found.total < few || found.missing.length > 0) ? suggest(sql, words) : [],
      unitsById(
        sql,
        shown.results.flatMap(({ unit: id }) => (id === null ? [] : [id])),
      ),
    ]);
    return { found: shown, units, suggestions, named };
  }
}

/** Units that stand above the results already do not stand among them again. */
const withoutCards = (found: Results, cards: readonly number[]): Results => {
  const results = found.results.filter(
    ({ kind, unit }) => !(kind === "unit" && unit !== null && cards.includes(unit)),
  );
  return { ...found, results, total: found.total - (found.results.length - results.length) };
};
