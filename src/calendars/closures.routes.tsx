import type { Context } from "hono";

import { templateOf } from "#access/roles.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { missing, numberIn } from "#people/admin-view.ts";
import { headerOf } from "#people/header.ts";
import type { Staff, UnitId } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { blank, readForm, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { declareClosure, takeBackClosure, type CalendarsHouse } from "./actions.ts";
import { closureForm, closureIn, type ClosureField } from "./forms.ts";
import type { By } from "./model.ts";
import { ClosuresPage } from "./pages/closures.tsx";
import { refusalTexts, type Reason } from "./refusals.ts";
import { closureById, closuresDeclared } from "./store.ts";
import { officeTexts as t } from "./texts/pages.ts";

/** The days on which a unit is closed, declared and taken back by its head. */
export function closureRoutes(open: Open, house: CalendarsHouse, site: Site): void {
  const show = async (
    c: Context,
    staff: Staff,
    lang: Lang,
    more: { readonly form?: Form<ClosureField>; readonly because?: Reason } = {},
    status = 200,
  ) => {
    const units = await Promise.all(
      unitsOf(staff).map(async (one) => ({
        ...one,
        slug: (await unitById(house.sql, one.id))?.slug ?? "",
      })),
    );
    const closures = await Promise.all(
      units.map(async ({ id, name }) =>
        (await closuresDeclared(house.sql, id)).map((one) => ({ ...one, unitName: name })),
      ),
    );
    return html(
      <ClosuresPage
        lang={lang}
        trial={site.trial}
        staff={headerOf(staff)}
        units={units}
        closures={closures.flat()}
        form={more.form ?? blank}
        said={saidIn(c.req.query("da"))}
        problem={more.because ? refusalTexts[more.because] : null}
        today={dayAt(house.clock())}
      />,
      status,
    );
  };

  open.get(paths.closures.list, "closures", (c, staff, lang) => show(c, staff, lang));

  open.post(paths.closures.list, { right: "closures", fresh: true }, async (c, staff, lang) => {
    const read = await readForm(closureForm, c.req.raw);
    if (!read.ok) return show(c, staff, lang, { form: read.form }, read.status);
    const unit = Number(read.value.unit);
    const by = byOf(staff, unit);
    if (!by) return missing(c, site, staff);
    const done = await declareClosure(house)(by, unit, closureIn(read.value));
    if (!done.ok) {
      const form = withProblem(read.form, refusalTexts[done.refusal.because]);
      return show(c, staff, lang, { form }, 409);
    }
    return c.redirect(paths.closures.list.to({}, lang) + query({ da: "bao" }), 303);
  });

  open.post(
    paths.closures.withdrawal,
    { right: "closures", fresh: true },
    async (c, staff, lang) => {
      const id = numberIn(c.req.param("id")) ?? 0;
      const unit = (await closureById(house.sql, id))?.unit ?? 0;
      const by = byOf(staff, unit);
      if (!by) return missing(c, site, staff);
      const done = await takeBackClosure(house)(by, unit, id);
      return done.ok
        ? c.redirect(paths.closures.list.to({}, lang) + query({ da: "bo" }), 303)
        : show(c, staff, lang, { because: done.refusal.because }, 409);
    },
  );
}

const saidIn = (asked: string | undefined): Text | null =>
  asked === "bao" ? t.done.closed : asked === "bo" ? t.done.opened : null;

const heading = (staff: Staff) =>
  staff.posts.filter(({ role }) => templateOf(role).rights.includes("closures"));

/** The units somebody heads. */
const unitsOf = (staff: Staff) => [
  ...new Map(
    heading(staff).map(({ unit, unitName }) => [unit, { id: unit, name: unitName }]),
  ).values(),
];

/** Under which post somebody heads this unit; null where they do not. */
function byOf(staff: Staff, unit: UnitId): By | null {
  const held = heading(staff).find((post) => post.unit === unit);
  return held ? { officer: staff.officer, post: held.post } : null;
}
