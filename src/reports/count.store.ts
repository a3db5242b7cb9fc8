import { letterFigures } from "#letters/figures.store.ts";
import type { Sql } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";
import { visitFigures } from "#reception/figures.ts";

import { receptionFigures, receptionForm } from "./form-reception.ts";
import { xld, xldFigures } from "./form-xld.ts";
import { together, type Figures, type Form } from "./forms.ts";
import type { Asked, CountedForm, Counted } from "./model.ts";
import { windowOf, type Window } from "./periods.ts";

export const formOf = (form: CountedForm): Form => (form === "01-XLD" ? xld : receptionForm);

/** Counts a report as the registers stand now. */
export async function countReport(sql: Sql, asked: Asked): Promise<Counted> {
  const window = windowOf(asked.period);
  const units = asked.scope === "sum" ? await unitsBelow(sql, asked.unit, window) : [asked.unit];
  const all: Figures[] = [];
  // A city has more than a hundred wards; so many questions at once would keep everybody else waiting.
  for (let i = 0; i < units.length; i += atOnce) {
    const some = units.slice(i, i + atOnce);
    all.push(...(await Promise.all(some.map((unit) => figuresOf(sql, asked.form, unit, window)))));
  }
  return { window, units, figures: together(formOf(asked.form), all) };
}

const atOnce = 8;

const figuresOf = async (
  sql: Sql,
  form: CountedForm,
  unit: UnitId,
  window: Window,
): Promise<Figures> =>
  form === "01-XLD"
    ? xldFigures(await letterFigures(sql, unit, window))
    : receptionFigures(await visitFigures(sql, unit, window));

/** A unit and every unit below it that was there on some day of a window. */
async function unitsBelow(
  sql: Sql,
  unit: UnitId,
  { from, to }: Window,
): Promise<readonly UnitId[]> {
  const rows = await sql<{ id: UnitId }[]>`
    with recursive below as (
      select id from units where id = ${unit}
      union
      select u.id from units u join below b on u.parent_id = b.id
       where (u.valid_from is null or u.valid_from <= ${to}) and (u.valid_to is null or u.valid_to >= ${from})
    )
    select id from below order by id`;
  return rows.map(({ id }) => id);
}
