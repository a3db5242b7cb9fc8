import { templateOf } from "#access/roles.ts";
import { dayAt } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Staff, UnitId } from "#people/model.ts";
import type { Unit } from "#units/model.ts";
import { listUnits, unitById } from "#units/store.ts";
import { query } from "#web/path.ts";

import { countedForms, type Asked, type By, type CountedForm } from "./model.ts";
import { latestQuarter, periodName, periodNamed } from "./periods.ts";

/** A report as an address names it, with the units its reader reports for. */
export type AskedFor = Asked & {
  readonly at: Unit;
  /** All units they report for, this one too. */
  readonly units: readonly Unit[];
  /** Whether the unit has others below it, which it can be the sum of. */
  readonly hasBelow: boolean;
  readonly by: By;
};

/** The units an officer makes reports for today. */
export const reportUnits = (staff: Pick<Staff, "posts">): readonly UnitId[] => [
  ...new Set(staff.posts.filter(reports).map(({ unit }) => unit)),
];

const reports = ({ role }: Staff["posts"][number]): boolean =>
  templateOf(role).rights.includes("reports");

/** Reads which report is meant; what is left out or made up is the last quarter of their first unit. */
export async function askedFor(
  sql: Sql,
  staff: Staff,
  asked: Readonly<Record<string, string | undefined>>,
  now: Date,
): Promise<AskedFor | null> {
  const found = await Promise.all(reportUnits(staff).map((id) => unitById(sql, id)));
  const units = found.filter((one) => one !== undefined);
  const at = asked["don-vi"] ? units.find(({ slug }) => slug === asked["don-vi"]) : units[0];
  const post = at && staff.posts.find((one) => one.unit === at.id && reports(one));
  if (!at || !post) return null;
  const today = dayAt(now);
  const below = await listUnits(sql, { parent: at.id, on: today, limit: 1 });
  const hasBelow = below.units.length > 0;
  const period = periodNamed(asked["ky"] ?? "") ?? latestQuarter(today);
  return {
    form: formNamed(asked["bieu"] ?? ""),
    period,
    unit: at.id,
    scope: hasBelow && asked["gom"] === "1" ? "sum" : "unit",
    at,
    units,
    hasBelow,
    by: { officer: staff.officer, post: post.post },
  };
}

const slugs = { "01-XLD": "01-xld", TCD: "tiep-dan" } as const satisfies Record<
  CountedForm,
  string
>;

/** The form of an address; 01/XLD unless another is named. */
const formNamed = (slug: string): CountedForm =>
  countedForms.find((form) => slugs[form] === slug) ?? "01-XLD";

export const formSlug = (form: CountedForm): string => slugs[form];

/** The report in an address. */
export const reportQuery = (
  { form, period, at, scope }: Pick<AskedFor, "form" | "period" | "at" | "scope">,
  more: Readonly<Record<string, string | number | null>> = {},
): string =>
  query({
    bieu: formSlug(form),
    ky: periodName(period),
    "don-vi": at.slug,
    gom: scope === "sum" ? "1" : null,
    ...more,
  });
