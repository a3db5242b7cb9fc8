import { z } from "zod";

import { plusDays } from "#kernel/day.ts";
import { findUnits, unitById, unitBySlug } from "#units/store.ts";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import {
  aDay,
  doingOf,
  doneAt,
  endingForm,
  lastDayIn,
  missing,
  numberIn,
  type Rooms,
  slugIn,
  todayOf,
  viewOf,
} from "./admin-view.ts";
import { departmentById, postsOutliving, servedBy } from "./changes.store.ts";
import {
  createDepartment,
  endDepartment,
  endServing,
  renameDepartment,
  serveUnit,
} from "./departments.ts";
import type { DepartmentId } from "./model.ts";
import { DepartmentPage, type ServingForm } from "./pages/department.tsx";
import { EndingPage } from "./pages/ending.tsx";
import { officeRefusalText } from "./refusals.ts";
import { unitTexts as t } from "./unit-texts.ts";

/** Departments of a unit: founding, renaming, ending. */
export function departmentRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.admin.newDepartment, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    return html(
      <DepartmentPage {...{ view, unit }} title={t.departmentOf(unit.name)} form={filled({})} />,
    );
  });

  open.post(paths.admin.newDepartment, "administer", async (c, staff, lang) => {
    const unit = await unitBySlug(sql, slugIn(c.req.param("slug")));
    if (!unit) return missing(c, site, staff);
    const read = await readForm(nameForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const again = (form: typeof read.form, status: number) =>
      html(<DepartmentPage {...{ view, unit, form }} title={t.departmentOf(unit.name)} />, status);
    if (!read.ok) return again(read.form, read.status);
    const done = await createDepartment(sql, unit.slug, read.value.name, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.unit.to({ slug: unit.slug }), lang);
    return again(withErrors(read.form, { name: officeRefusalText[done.refusal.because] }), 422);
  });

  /** A department with the unit it belongs to. */
  async function found(id: string | undefined) {
    const department = await departmentById(sql, numberIn(id) ?? 0);
    const unit = department && (await unitById(sql, department.unit));
    return department && unit ? { department, unit, id: String(department.id) } : undefined;
  }

  open.get(paths.admin.department, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    const { department, unit, id } = one;
    const view = viewOf(c, site, staff, lang);
    const form = filled({ name: department.name });
    const serving = await servingOf(department.id, filled({ from: todayOf(house) }));
    return html(<DepartmentPage {...{ view, unit, id, form, serving }} title={department.name} />);
  });

  open.post(paths.admin.departmentServes, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    const { department, unit, id } = one;
    const read = await readForm(servingForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const again = async (typed: ServingForm, status: number) => {
      const serving = await servingOf(department.id, typed);
      const form = filled({ name: department.name });
      const title = department.name;
      return html(<DepartmentPage {...{ view, unit, id, form, serving, title }} />, status);
    };
    if (!read.ok) return again(read.form, read.status);
    const { unit: typed, from, to = null } = read.value;
    const served = await findUnits(sql, typed, { on: from, limit: 2 });
    if (served.kind !== "one")
      return again(withErrors(read.form, { unit: t.successorUnknown(typed) }), 422);
    const wanted = { unit: served.candidates[0].unit.id, from, to };
    const done = await serveUnit(sql, department.id, wanted, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.department.to({ id }), lang);
    return again(withErrors(read.form, { unit: officeRefusalText[done.refusal.because] }), 422);
  });

  open.post(paths.admin.departmentServesEnding, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    const read = await readForm(servedForm, c.req.raw);
    // Yesterday: from this moment its posts act for their own unit only.
    const lastDay = plusDays(todayOf(house), -1);
    if (read.ok) {
      const { unit } = read.value;
      await endServing(sql, one.department.id, unit, lastDay, doingOf(house, staff));
    }
    return doneAt(c, paths.admin.department.to({ id: one.id }), lang);
  });

  const servingOf = async (id: DepartmentId, form: ServingForm) => ({
    form,
    served: await servedBy(sql, id),
    on: todayOf(house),
  });

  open.post(paths.admin.department, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    const { department, unit, id } = one;
    const read = await readForm(nameForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const again = (form: typeof read.form, status: number) =>
      html(<DepartmentPage {...{ view, unit, id, form }} title={department.name} />, status);
    if (!read.ok) return again(read.form, read.status);
    const done = await renameDepartment(sql, department.id, read.value.name, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.unit.to({ slug: unit.slug }), lang);
    return again(withErrors(read.form, { name: officeRefusalText[done.refusal.because] }), 422);
  });

  open.get(paths.admin.departmentEnding, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    return html(await ending(one, viewOf(c, site, staff, lang), filled({ when: "now" })));
  });

  open.post(paths.admin.departmentEnding, "administer", async (c, staff, lang) => {
    const one = await found(c.req.param("id"));
    if (!one) return missing(c, site, staff);
    const read = await readForm(endingForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    if (!read.ok) return html(await ending(one, view, read.form), read.status);
    const day = lastDayIn(read.value, read.form, todayOf(house));
    if (!day.ok) return html(await ending(one, view, day.refusal), 422);
    const done = await endDepartment(sql, one.department.id, day.value, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.unit.to({ slug: one.unit.slug }), lang);
    const form = withProblem(read.form, officeRefusalText[done.refusal.because]);
    return html(await ending(one, view, form), 409);
  });

  async function ending(
    { department, id }: NonNullable<Awaited<ReturnType<typeof found>>>,
    view: ReturnType<typeof viewOf>,
    form: Parameters<typeof EndingPage>[0]["form"],
  ) {
    const posts = await postsOutliving(sql, department.id, todayOf(house));
    return (
      <EndingPage
        {...{ view, form }}
        room="units"
        title={t.endDepartmentTitle(department.name)}
        ask={t.endDepartmentAsk}
        button={t.endDepartmentButton}
        consequences={[t.endDepartmentWill, ...(posts > 0 ? [t.endDepartmentPosts(posts)] : [])]}
        path={paths.admin.departmentEnding.to({ id })}
        back={paths.admin.department.to({ id })}
        dated
      />
    );
  }
}

const servingForm = z.object({
  unit: z.string().min(1).max(300),
  from: aDay,
  to: aDay.optional(),
});

const servedForm = z.object({ unit: z.coerce.number().int().positive() });

const nameForm = z.object({ name: z.string().min(1) });
