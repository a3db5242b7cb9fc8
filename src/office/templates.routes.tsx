import { audit, doerOf } from "#audit/record.ts";
import { newId } from "#kernel/id.ts";
import { unitsWorked } from "#access/policy.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Open } from "#people/open.ts";
import type { Staff } from "#people/model.ts";
import { blank, filled, readForm, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { frameOf } from "./view.ts";
import { TemplatesPage } from "./pages/templates.tsx";
import type { Portal } from "#cases/portal.ts";
import { templateForm, type TemplateField } from "./templates.form.ts";
import { endTemplate, saveTemplate, templateOf, templatesOf } from "./templates.store.ts";
import { templateTexts as t } from "./texts/keeping.ts";

/** The saved beginnings of a unit's answers. Changing one ends it and saves a new one. */
export function templateRoutes(open: Open, { house, site }: Portal): void {
  const page = async (staff: Staff, lang: "vi" | "en", form: Form<TemplateField>, status = 200) => {
    const templates = await templatesOf(house.sql, unitsWorked(staff));
    const units = unitChoices(staff);
    const frame = frameOf(site, staff, lang);
    return html(
      <TemplatesPage {...frame} templates={templates} units={units} form={form} />,
      status,
    );
  };

  open.get(paths.staff.templates, "templates", async (c, staff, lang) => {
    const asked = c.req.query("sua");
    const found = asked ? await templateOf(house.sql, unitsWorked(staff), asked) : null;
    return page(
      staff,
      lang,
      found
        ? filled({
            id: found.id,
            title: found.title,
            body: found.body,
            unit: String(found.unit),
          })
        : blank,
    );
  });

  open.post(paths.staff.templates, "templates", async (c, staff, lang) => {
    const read = await readForm(templateForm, c.req.raw);
    const here = paths.staff.templates.to({}, lang);
    const units = unitsWorked(staff);
    const at = house.clock();
    const id = read.form.values.id ?? "";
    if (read.form.values.go === "end") {
      if (isUuid(id)) await house.sql.begin((sql) => end(sql, staff, units, id, at));
      return c.redirect(here, 303);
    }
    if (!read.ok) return page(staff, lang, read.form, read.status);
    const { title, body } = read.value;
    const chosen = Number(read.value.unit);
    const unit = units.find((one) => one === chosen) ?? units[0];
    if (unit === undefined) return page(staff, lang, read.form, 409);
    const saved = await house.sql.begin(async (sql) => {
      if (isUuid(id) && !(await end(sql, staff, units, id, at))) return false;
      const fresh = newId<"template">(at.getTime(), house.noise(10));
      await saveTemplate(sql, { id: fresh, unit, title, body, by: staff.officer });
      await audit(sql, {
        by: doerOf(staff),
        did: "template.saved",
        about: { kind: "template", id: fresh },
        detail: { unit },
      });
      return true;
    });
    if (saved) return c.redirect(here, 303);
    const { id: _, ...kept } = read.form.values;
    return page(staff, lang, withProblem({ values: kept, errors: {} }, t.gone), 409);
  });
}

async function end(sql: Sql, staff: Staff, units: readonly number[], id: string, at: Date) {
  const ended = await endTemplate(sql, units, id, at);
  const about = { kind: "template", id };
  if (ended) await audit(sql, { by: doerOf(staff), did: "template.ended", about });
  return ended;
}

const unitChoices = (staff: Staff) =>
  staff.posts
    .filter(({ role }) => role !== "administrator")
    .map(({ unit, unitName }) => ({ value: String(unit), label: unitName }))
    .filter(({ value }, i, all) => all.findIndex((one) => one.value === value) === i);

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
