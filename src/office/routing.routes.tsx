import type { Context } from "hono";
import { z } from "zod";

import { doerOf, noteRefusal } from "#audit/record.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { may } from "#access/policy.ts";
import type { Open } from "#people/open.ts";
import type { Staff } from "#people/model.ts";
import { listUnits, provinceUnit, unitBySlug } from "#units/store.ts";
import type { Unit } from "#units/model.ts";
import { readForm, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { areasOf, type Area } from "#residents/choices.ts";
import { frameOf, notThere } from "./view.ts";
import { RoutingPage } from "./pages/routing.tsx";
import type { Portal } from "#cases/portal.ts";
import {
  destinationsOf,
  rulesOf,
  saveRules,
  type Destinations,
  type RoutingRule,
} from "./routing-rules.store.ts";
import { routingTexts as t } from "./texts/keeping.ts";

/** Who gets new matters of which area: heads for their own unit, administrators for every one. */
export function routingRoutes(open: Open, { house, site }: Portal): void {
  const { sql } = house;

  open.get(paths.admin.routing, "routing", async (c, staff, lang) => {
    const unit = await unitFor(staff, c.req.query("don-vi"));
    return unit
      ? page(staff, lang, unit, { saved: c.req.query("xong") === "1" })
      : notThere(c, site, staff);
  });

  open.post(paths.admin.routing, "routing", async (c, staff, lang) => save(c, staff, lang));

  /** The unit asked for, if this officer keeps its rules; else the first they keep. */
  async function unitFor(staff: Staff, slug: string | undefined): Promise<Unit | null> {
    const units = await keptBy(staff);
    if (slug === undefined) return units[0] ?? null;
    const kept = units.find((u) => u.slug === slug);
    if (kept) return kept;
    const theirs = await unitBySlug(sql, slug);
    if (theirs) {
      const about = { kind: "unit", id: theirs.id };
      void noteRefusal(sql, { by: doerOf(staff), did: "routing.changed", about });
    }
    return null;
  }

  async function keptBy(staff: Staff): Promise<readonly Unit[]> {
    const on = dayAt(house.clock());
    const [province, communes] = await Promise.all([
      provinceUnit(sql),
      listUnits(sql, { on, level: "commune", limit: 4000 }),
    ]);
    const all = [...(province ? [province] : []), ...communes.units];
    if (may(staff, "administer")) return all;
    const own = staff.posts.filter(({ role }) => role === "head").map(({ unit }) => unit);
    return all.filter(({ id }) => own.includes(id));
  }

  async function page(
    staff: Staff,
    lang: Lang,
    unit: Unit,
    over: { readonly form?: Form; readonly status?: number; readonly saved?: boolean } = {},
  ): Promise<Response> {
    const [areas, rules, destinations, units] = await Promise.all([
      areasOf(sql),
      rulesOf(sql, unit.id),
      destinationsOf(sql, unit.id, dayAt(house.clock())),
      keptBy(staff),
    ]);
    return html(
      <RoutingPage
        {...frameOf(site, staff, lang)}
        unit={unit}
        units={units}
        areas={areas}
        destinations={destinations}
        form={over.form ?? { values: valuesOf(rules), errors: {} }}
        saved={over.saved ?? false}
        mayKeepAreas={may(staff, "administer")}
      />,
      over.status ?? 200,
    );
  }

  async function save(c: Context, staff: Staff, lang: Lang): Promise<Response> {
    const areas = await areasOf(sql);
    const read = await readForm(formOf(areas), c.req.raw);
    const asked = read.form.values["unit"];
    const unit = asked === undefined ? null : await unitFor(staff, asked);
    if (!unit || !(await unitBySlug(sql, unit.slug))) return notThere(c, site, staff);
    const at = house.clock();
    const destinations = await destinationsOf(sql, unit.id, dayAt(at));
    const rules = rulesIn(areas, read.form, destinations);
    if (!read.ok || !rules) {
      const form = { ...read.form, problem: t.notOffered };
      return page(staff, lang, unit, { form, status: read.ok ? 422 : read.status });
    }
    const codes = areas.map(({ code }) => code);
    await sql.begin((transaction) =>
      saveRules(transaction, unit.id, codes, rules, {
        by: staff.officer,
        post: doerOf(staff, "routing").post,
        at,
      }),
    );
    const to = paths.admin.routing.to({}, lang) + query({ "don-vi": unit.slug, xong: "1" });
    return c.redirect(to, 303);
  }
}

/** Three fields for every area. */
const formOf = (areas: readonly Area[]) =>
  z.object({
    unit: z.string().optional(),
    ...Object.fromEntries(
      areas.flatMap(({ code }) =>
        (["post", "department", "days"] as const).map(
          (part) => [`${part}-${code}`, z.string().max(12).optional()] as const,
        ),
      ),
    ),
  });

const valuesOf = (rules: readonly RoutingRule[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rules.flatMap(({ area, post, department, days }) => [
      [`post-${area}`, String(post)],
      [`department-${area}`, department === null ? "" : String(department)],
      [`days-${area}`, days === null ? "" : String(days)],
    ]),
  );

/** The rules the form asks for; null when one names what the unit does not have. */
function rulesIn(
  areas: readonly Area[],
  { values }: Form,
  { posts, departments }: Destinations,
): readonly RoutingRule[] | null {
  const rules: RoutingRule[] = [];
  for (const { code } of areas) {
    const said = (part: string): number | null =>
      values[`${part}-${code}`] ? Number(values[`${part}-${code}`]) : null;
    const [post, department, days] = [said("post"), said("department"), said("days")];
    // Without a post there is no rule: the reception takes it, in the usual time.
    if (post === null) continue;
    if (!posts.some(({ id }) => id === post)) return null;
    if (department !== null && !departments.some(({ id }) => id === department)) return null;
    if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 10)) return null;
    rules.push({ area: code, post, department, days });
  }
  return rules;
}
