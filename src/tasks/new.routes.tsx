import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { isMatterCode, type MatterCode, type MatterId } from "#cases/model.ts";
import { actorFor } from "#cases/sight.ts";
import { matterByCode } from "#cases/store.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { paths } from "#web/paths.ts";

import { areaNames } from "./areas.store.ts";
import { accountableIn, unitsAlong, unitsGivenTo } from "./choices.store.ts";
import { createTasks } from "./creating.ts";
import { givingPost } from "./giving.ts";
import { newForm, readNew, type NewField, type NewForm } from "./new.form.ts";
import { frameOf, notThere } from "./office-view.ts";
import { NewTaskPage } from "./pages/new.tsx";
import { taskRefusalText, type TaskReason } from "./refusals.ts";
import { numberOf } from "./step-read.ts";

type From = { readonly id: MatterId; readonly code: MatterCode };

/** Where tasks are given: from nothing, or from a matter its giver may see. */
export function newTaskRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

  open.get(paths.tasks.new, "tasks", async (c, staff, lang) =>
    givingPost(staff) ? drawFirst(staff, lang, null) : notThere(c, site, staff),
  );

  open.get(paths.tasks.newFrom, "tasks", async (c, staff, lang) => {
    const from = await matterFor(c, staff);
    return from && givingPost(staff) ? drawFirst(staff, lang, from) : notThere(c, site, staff);
  });

  open.post(paths.tasks.new, "tasks", async (c, staff, lang) =>
    givingPost(staff) ? give(c, staff, lang, null) : notThere(c, site, staff),
  );

  open.post(paths.tasks.newFrom, "tasks", async (c, staff, lang) => {
    const from = await matterFor(c, staff);
    return from && givingPost(staff) ? give(c, staff, lang, from) : notThere(c, site, staff);
  });

  /** The matter of the address; null when it is not there or not theirs. */
  async function matterFor(c: Context, staff: Staff): Promise<From | null> {
    const code = c.req.param("matter") ?? "";
    const matter = isMatterCode(code) ? await matterByCode(sql, code) : null;
    return matter && actorFor(staff, matter) ? { id: matter.id, code: matter.code } : null;
  }

  const drawFirst = (staff: Staff, lang: Lang, from: From | null): Promise<Response> => {
    const own = staff.posts[0]?.unit;
    const form: NewForm = filled({ from: "office", unit: own === undefined ? "" : String(own) });
    return draw(staff, lang, from, form, 200);
  };

  async function give(c: Context, staff: Staff, lang: Lang, from: From | null): Promise<Response> {
    const read = await readForm(newForm, c.req.raw);
    if (!read.ok) return draw(staff, lang, from, read.form, read.status);
    // Only the people of another unit were asked for: nothing is wrong yet.
    if (read.form.values.go) return draw(staff, lang, from, read.form, 200);
    const asked = readNew(read.form, from?.id ?? null);
    if (!asked.ok) return draw(staff, lang, from, asked.form, 422);
    const { once } = read.form.values;
    if (!isOnce(once))
      return draw(staff, lang, from, withProblem(read.form, taskRefusalText["other-content"]), 409);
    const made = await createTasks(house)(staff, [asked.draft], { once });
    const [first] = made.ok ? made.value.tasks : [];
    if (first)
      return c.redirect(`${paths.tasks.show.to({ code: first.code }, lang)}?xong=giao`, 303);
    const because = made.ok ? "other-content" : made.refusal.because;
    const words = taskRefusalText[because];
    const field = fieldOf(because);
    return field
      ? draw(staff, lang, from, withErrors(read.form, { [field]: words }), 422)
      : draw(staff, lang, from, withProblem(read.form, words), 409);
  }

  async function draw(
    staff: Staff,
    lang: Lang,
    from: From | null,
    form: NewForm,
    status: number,
  ): Promise<Response> {
    const today = dayAt(house.clock());
    const unit = numberOf(form.values.unit ?? "");
    const [units, along, areas] = await Promise.all([
      unitsGivenTo(sql, staff.posts, today),
      unitsAlong(sql, staff.posts, today),
      areaNames(sql),
    ]);
    // Whom another unit has is told to those who may give to it.
    const may = unit !== null && units.some((one) => one.unit === unit);
    const once = isOnce(form.values.once) ? form.values.once : onceFrom(house.noise(16));
    return html(
      <NewTaskPage
        {...frameOf(site, staff, lang)}
        form={form}
        once={once}
        matter={from?.code ?? null}
        units={units}
        along={along}
        people={may ? await accountableIn(sql, unit, today) : []}
        areas={areas}
      />,
      status,
    );
  }
}

/** The field a refusal belongs to, where it does. */
function fieldOf(because: TaskReason): NewField | null {
  switch (because) {
    case "title-missing":
      return "title";
    case "no-such-unit":
    case "not-below":
      return "unit";
    case "no-such-officer":
      return "officer";
    case "due-passed":
      return "due";
    case "no-such-rule":
      return "repeats";
    default:
      return null;
  }
}
