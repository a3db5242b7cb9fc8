import type { Context } from "hono";

import type { House } from "#cases/house.ts";
import { dayAt, isDay } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { missing, numberIn } from "#people/admin-view.ts";
import { citationIn } from "#people/citation.form.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { blank, type Form, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { inLanguage, query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { areaNames } from "./areas.store.ts";
import { carryOut } from "./moves.ts";
import type { Plan } from "./model.ts";
import { ChangePage } from "./pages/change.tsx";
import { PlanPage } from "./pages/plan.tsx";
import { NewPlanPage, PlansPage } from "./pages/plans.tsx";
import { changeForm, changeIn, kindAt, newPlanForm } from "./plan-forms.ts";
import { addChange, draftPlan, drop, removeChange, reopen, review } from "./plans.ts";
import { listPlans, namesIn, planFor, unitsFor } from "./plans.store.ts";
import { planRefusalText } from "./refusals.ts";
import { hasSay } from "./rules.ts";
import { planTexts as t } from "./texts/plans.ts";
import { viewFor } from "./view.ts";

/** Plans of reorganisation: writing, reviewing, carrying out. */
export function planRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;

  open.get(paths.plans.list, "reorganise", async (c, staff, lang) => {
    const [on = "", id = ""] = (c.req.query("sau") ?? "").split("~");
    const number = numberIn(id);
    const after = isDay(on) && number ? { on, id: number } : null;
    const rows = await listPlans(sql, after, pageSize + 1);
    const plans = rows.slice(0, pageSize);
    const last = plans.at(-1);
    const next =
      rows.length > pageSize && last
        ? paths.plans.list.to({}, lang) + query({ sau: `${last.effectiveOn}~${last.id}` })
        : undefined;
    return html(<PlansPage view={view(c, staff, lang)} plans={plans} next={next} />);
  });

  open.get(paths.plans.new, "reorganise", (c, staff, lang) =>
    html(<NewPlanPage view={view(c, staff, lang)} form={blank} />),
  );

  open.post(paths.plans.new, "reorganise", async (c, staff, lang) => {
    const read = await readForm(newPlanForm, c.req.raw);
    const again = (form: typeof read.form, status: number) =>
      html(<NewPlanPage view={view(c, staff, lang)} form={form} />, status);
    if (!read.ok) return again(read.form, read.status);
    const { title, effective_on: effectiveOn } = read.value;
    const document = citationIn(read.value);
    const made = await draftPlan(house, { title, document, effectiveOn }, staff);
    if (made.ok) return c.redirect(paths.plans.show.to({ id: String(made.value) }, lang), 303);
    const text = planRefusalText[made.refusal.because];
    const errors =
      made.refusal.because === "in-the-past" ? { effective_on: text } : { title: text };
    return again(withErrors(read.form, errors), 422);
  });

  open.get(paths.plans.show, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    return plan ? shown(c, staff, lang, plan) : missing(c, site, staff);
  });

  open.get(paths.plans.change, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    const kind = kindAt(c.req.param("kind"));
    if (!plan || !kind || plan.state !== "draft") return missing(c, site, staff);
    const areas = await areaNames(sql);
    return html(<ChangePage {...{ plan, kind, areas }} view={view(c, staff, lang)} form={blank} />);
  });

  open.post(paths.plans.change, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    const kind = kindAt(c.req.param("kind"));
    if (!plan || !kind) return missing(c, site, staff);
    const read = await readForm(changeForm, c.req.raw);
    const areas = await areaNames(sql);
    const again = (form: typeof read.form, status: number) =>
      html(<ChangePage {...{ plan, kind, areas, form }} view={view(c, staff, lang)} />, status);
    if (!read.ok) return again(read.form, read.status);
    const change = await changeIn(sql, kind, read.value, plan.effectiveOn);
    if (!change.ok) {
      const { field, what } = change.refusal;
      const errors: Form<typeof field>["errors"] = { [field]: what };
      return again(withErrors(read.form, errors), 422);
    }
    const done = await addChange(house, plan.id, change.value, staff);
    if (done.ok) return doneAt(c, plan, lang, "ghi");
    return again(withProblem(read.form, planRefusalText[done.refusal.because]), 422);
  });

  open.post(paths.plans.changeRemoval, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    if (!plan) return missing(c, site, staff);
    const sent = (await c.req.raw.formData()).get("change");
    const at = numberIn(typeof sent === "string" ? sent : undefined) ?? 0;
    const done = await removeChange(house, plan.id, at, staff);
    return done.ok
      ? doneAt(c, plan, lang, "ghi")
      : shown(c, staff, lang, plan, planRefusalText[done.refusal.because]);
  });

  const steps = [
    { at: paths.plans.review, go: review, said: "thong-qua", fresh: true },
    { at: paths.plans.draft, go: reopen, said: "ghi", fresh: false },
    { at: paths.plans.drop, go: drop, said: "ghi", fresh: false },
  ] as const;
  for (const { at, go, said, fresh } of steps) {
    open.post(at, fresh ? { right: "reorganise", fresh } : "reorganise", async (c, staff, lang) => {
      const plan = await found(c, staff);
      if (!plan) return missing(c, site, staff);
      const done = await go(house, plan.id, staff);
      return done.ok
        ? doneAt(c, plan, lang, said)
        : shown(c, staff, lang, plan, planRefusalText[done.refusal.because]);
    });
  }

  open.post(paths.plans.carrying, { right: "reorganise", fresh: true }, async (c, staff, lang) => {
    const plan = await found(c, staff);
    if (!plan) return missing(c, site, staff);
    if (!(await mayDecide(plan, staff)))
      return shown(c, staff, lang, plan, planRefusalText["no-say"]);
    const done = await carryOut(house, plan.id, staff.officer);
    if (!done.ok) return shown(c, staff, lang, plan, planRefusalText[done.refusal.because]);
    return doneAt(c, plan, lang, done.value.state === "done" ? "xong" : "con-viec");
  });

  const view = (c: Context, staff: Staff, lang: Lang) => viewFor(c, site, staff, lang, t.said);

  const found = (c: Context, staff: Staff) => planFor(sql, numberIn(c.req.param("id")) ?? 0, staff);

  const mayDecide = async (plan: Plan, staff: Staff): Promise<boolean> => {
    const changes = plan.changes.map(({ change }) => change);
    const mine = changes.length === 0 && plan.madeBy === staff.officer;
    return mine || hasSay(staff, changes, await unitsFor(sql, changes));
  };

  async function shown(
    c: Context,
    staff: Staff,
    lang: Lang,
    plan: Plan,
    problem?: Text,
  ): Promise<Response> {
    const [units, areas, names, say] = await Promise.all([
      unitsFor(
        sql,
        plan.changes.map(({ change }) => change),
      ),
      areaNames(sql),
      namesIn(sql, plan),
      mayDecide(plan, staff),
    ]);
    return html(
      <PlanPage
        view={view(c, staff, lang)}
        {...{ plan, units, areas, names, say, problem }}
        today={dayAt(house.clock())}
        mine={plan.madeBy === staff.officer}
      />,
      problem ? 409 : 200,
    );
  }
}

const doneAt = (c: Context, plan: Plan, lang: Lang, said: keyof typeof t.said) =>
  c.redirect(
    inLanguage(paths.plans.show.to({ id: String(plan.id) }), lang) + query({ xong: said }),
    303,
  );

const pageSize = 40;
