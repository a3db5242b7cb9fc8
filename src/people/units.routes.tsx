import { z } from "zod";

import { createUnit, endUnit, renameUnit } from "#units/actions.ts";
import type { Unit } from "#units/model.ts";
import { readName } from "#units/names.ts";
import { type Reason, refusalText } from "#units/refusals.ts";
import { citationWords } from "#units/texts.ts";
import { findUnits, provinceUnit, superiorOf, unitBySlug } from "#units/store.ts";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import {
  aDay,
  asked,
  doingOf,
  doneAt,
  missing,
  numberIn,
  type Rooms,
  slugIn,
  todayOf,
  viewOf,
} from "./admin-view.ts";
import { hangsOnUnit, takerOf } from "./endings.store.ts";
import { departmentsOfUnit, officeGaps, officeUnits, postsOfUnit } from "./office.store.ts";
import { NewUnitPage, UnitEndingPage, UnitNamePage } from "./pages/unit-forms.tsx";
import { UnitPage } from "./pages/unit.tsx";
import { UnitsPage } from "./pages/units.tsx";
import { citationFields, citationIn } from "./citation.form.ts";
import { unitTexts } from "./unit-texts.ts";

/** The units of the house: list, one unit, founding, renaming and ending. */
export function unitRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.admin.units, "administer", async (c, staff, lang) => {
    const on = todayOf(house);
    const text = asked(c.req.query("tim"));
    const show = shows.parse(c.req.query("xem"));
    const after = afterIn(c.req.query("sau"));
    const [{ rows, next }, gaps] = await Promise.all([
      officeUnits(sql, { text, show, on, after, limit: 40 }),
      officeGaps(sql, on),
    ]);
    const onwards = next && query({ tim: text, xem: show, sau: `${next.id}~${next.key}` });
    return html(
      <UnitsPage
        view={viewOf(c, site, staff, lang)}
        form={filled({ tim: text, xem: show })}
        units={rows}
        next={onwards ? paths.admin.units.to({}, lang) + onwards : undefined}
        gaps={gaps}
      />,
    );
  });

  open.get(paths.admin.unit, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const on = todayOf(house);
    const [superior, departments, posts, taker] = await Promise.all([
      superiorOf(sql, unit.id),
      departmentsOfUnit(sql, unit.id, on),
      postsOfUnit(sql, unit.id, on),
      takerOf(sql, unit.id, on),
    ]);
    const view = viewOf(c, site, staff, lang);
    return html(<UnitPage {...{ view, on, unit, superior, departments, posts, taker }} />);
  });

  open.get(paths.admin.newUnit, "administer", async (c, staff, lang) => {
    const above = c.req.query("cap-tren");
    const unit =
      above === undefined ? await provinceUnit(sql) : await unitBySlug(sql, slugIn(above));
    if (!unit) return missing(c, site, staff);
    const form = filled({ kind: "body", first_day: todayOf(house) });
    return html(<NewUnitPage view={viewOf(c, site, staff, lang)} unit={unit} form={form} />);
  });

  open.post(paths.admin.newUnit, "administer", async (c, staff, lang) => {
    const read = await readForm(newUnitForm, c.req.raw);
    const superior = await unitBySlug(sql, read.form.values.superior ?? "");
    if (!superior) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    const again = (form: typeof read.form, status: number) =>
      html(<NewUnitPage view={view} unit={superior} form={form} />, status);
    if (!read.ok) return again(read.form, read.status);

    const { kind, name, first_day: validFrom, source } = read.value;
    const type = kind === "body" ? "co-quan" : readName(name).type;
    if (type === null)
      return again(withErrors(read.form, { name: refusalText["type-and-name-differ"] }), 422);
    const draft = {
      level: kind,
      type,
      name,
      code: null,
      validFrom,
      source,
      superior: superior.slug,
    };
    const made = await createUnit(sql)(draft, doingOf(house, staff));
    if (made.ok) return doneAt(c, paths.admin.unit.to({ slug: made.value.slug }), lang);
    return again(unitRefused(read.form, made.refusal.because), 422);
  });

  open.get(paths.admin.unitName, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const form = filled({ name: unit.name });
    return html(<UnitNamePage view={viewOf(c, site, staff, lang)} unit={unit} form={form} />);
  });

  open.post(paths.admin.unitName, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const read = await readForm(nameForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    if (!read.ok) return html(<UnitNamePage {...{ view, unit, form: read.form }} />, read.status);
    const done = await renameUnit(sql)(unit.slug, read.value.name, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.unit.to({ slug: unit.slug }), lang);
    const form = unitRefused(read.form, done.refusal.because);
    return html(<UnitNamePage {...{ view, unit, form }} />, 422);
  });

  open.get(paths.admin.unitEnding, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit || unit.validTo !== null) return missing(c, site, staff);
    const on = await hangsOnUnit(sql, unit.id, todayOf(house));
    const form = filled({ last_day: todayOf(house) });
    return html(<UnitEndingPage view={viewOf(c, site, staff, lang)} {...{ unit, form, on }} />);
  });

  open.post(paths.admin.unitEnding, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const read = await readForm(endForm, c.req.raw);
    const on = await hangsOnUnit(sql, unit.id, todayOf(house));
    const view = viewOf(c, site, staff, lang);
    const again = (form: typeof read.form, status: number) =>
      html(<UnitEndingPage {...{ view, unit, form, on }} />, status);
    if (!read.ok) return again(read.form, read.status);

    if (on.matters > 0)
      return again(withProblem(read.form, unitTexts.mattersLeft(on.matters)), 409);
    const { last_day: lastDay, successors: names = "" } = read.value;
    const document = citationIn(read.value);
    const typed = names
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const units: Unit[] = [];
    for (const name of typed) {
      const one = await unitCalled(name);
      if (!one)
        return again(withErrors(read.form, { successors: unitTexts.successorUnknown(name) }), 422);
      units.push(one);
    }
    const extent = units.length === 1 ? ("full" as const) : ("part" as const);
    const successors = units.map(({ slug }) => ({ slug, extent }));
    const ending = { lastDay, successors, source: citationWords(document).vi, document };
    const done = await endUnit(sql)(unit.slug, ending, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.unit.to({ slug: unit.slug }), lang);
    return again(unitRefused(read.form, done.refusal.because), 422);
  });

  /** The one unit in force that is called so. */
  async function unitCalled(name: string): Promise<Unit | undefined> {
    const found = await findUnits(sql, name, { on: todayOf(house), limit: 2 });
    return found.kind === "one" ? found.candidates[0].unit : undefined;
  }
}

/** The refusal, beside the field it is about where there is one. */
function unitRefused<Field extends string>(
  form: Parameters<typeof withProblem<Field>>[0],
  because: Reason,
) {
  return withProblem(form, refusalText[because]);
}

const shows = z.enum(["in-force", "without-anyone", "ended"]).catch("in-force");

const afterIn = (given: string | undefined) => {
  const [id, ...key] = asked(given).split("~");
  const number = numberIn(id);
  return number === undefined ? undefined : { id: number, key: key.join("~") };
};

const nameForm = z.object({ name: z.string().min(1) });

const newUnitForm = z.object({
  superior: z.string().min(1),
  kind: z.enum(["commune", "body"]),
  name: z.string().min(1),
  first_day: aDay,
  source: z.string().min(1).max(500),
});

const endForm = z.object({
  last_day: aDay,
  successors: z.string().max(2000).optional(),
  ...citationFields,
});
