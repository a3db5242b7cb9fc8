import { z } from "zod";

import { dayAt } from "#kernel/day.ts";
import { cleanLine, type Lang, type Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { taskRefusalText } from "#tasks/refusals.ts";
import { dayTyped } from "#web/day-typed.ts";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { isOnce, onceFrom } from "#web/lines.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { giveTasks, type Giving, type Proposal, proposalsOf } from "./assign.ts";
import type { Desk } from "./desk.ts";
import { findingsOf } from "./findings.store.ts";
import { type Directive, isTaskFinding } from "./model.ts";
import { AssignPage, type Row } from "./pages/assign.tsx";
import { directiveTexts as t } from "./texts/pages.ts";
import { unitNamed } from "./units-named.ts";

/** The form: rows come as lists of the same length, one entry for each row shown; "[]" says so in HTML. */
const assignForm = z.object({
  once: z.string().optional(),
  "nth[]": z.array(z.string()),
  "include[]": z.array(z.string()),
  "unit[]": z.array(z.string().max(300)),
  "product[]": z.array(z.string().max(2000)),
  "due[]": z.array(z.string().max(30)),
});

/** Accepted findings become tasks of units. */
export function assignRoutes(open: Open, desk: Desk): void {
  const { house } = desk;

  const page = (
    staff: Staff,
    lang: Lang,
    directive: Directive,
    said: { readonly rows: readonly Row[]; readonly once: string; readonly problem?: Text },
    status = 200,
  ) =>
    html(
      <AssignPage
        {...desk.frame(staff, lang)}
        directive={directive}
        rows={said.rows}
        once={said.once}
        problem={said.problem ?? null}
      />,
      status,
    );

  const proposals = async (directive: Directive) =>
    proposalsOf(
      house.sql,
      (await findingsOf(house.sql, directive.id)).filter(isTaskFinding),
      dayAt(house.clock()),
    );

  open.get(paths.directives.assign, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, true);
    if (!found || found.directive.stage !== "confirmed") return desk.nothing(c, staff);
    const rows = (await proposals(found.directive)).map(rowOf);
    return page(staff, lang, found.directive, { rows, once: onceFrom(house.noise(16)) });
  });

  open.post(paths.directives.assign, "directives", async (c, staff, lang) => {
    const read = await readForm(assignForm, c.req.raw);
    const found = await desk.directive(c, staff, true);
    if (!found || found.directive.stage !== "confirmed") return desk.nothing(c, staff);
    const { directive, doing } = found;
    const lists = read.form.lists ?? {};
    const typed = read.form.values.once;
    const once = isOnce(typed) ? typed : onceFrom(house.noise(16));
    const rows = (await proposals(directive)).map((one) => typedRow(one, lists));
    if (!read.ok) return page(staff, lang, directive, { rows, once }, read.status);
    const today = dayAt(house.clock());
    const chosen = await Promise.all(
      rowsTyped(lists)
        .filter(({ included }) => included)
        .map(async (row) => ({ ...row, meant: await unitNamed(house.sql, row.unit, today) })),
    );
    const faults = new Map<number, Text>();
    const givings: Giving[] = [];
    for (const { nth, product, due, meant } of chosen) {
      const day = due === "" ? null : dayTyped(due);
      if (due !== "" && day === null) faults.set(nth, t.notADay);
      else if (meant.is === "one") givings.push({ nth, unit: meant.id, product, due: day });
      else faults.set(nth, meant.is === "none" ? t.noUnit : t.manyUnits(meant.names.join(", ")));
    }
    const again = (problem: Text, status: number, more: ReadonlyMap<number, Text> = faults) =>
      page(
        staff,
        lang,
        directive,
        { rows: rows.map((row) => ({ ...row, fault: more.get(row.nth) ?? null })), once, problem },
        status,
      );
    const [firstFault] = faults.values();
    if (firstFault) return again(firstFault, 422);
    const done = await giveTasks(house)(directive, givings, once, staff, doing);
    if (done.ok) {
      const said = query({ "da-giao": done.value });
      return c.redirect(paths.directives.show.to({ code: directive.code }, lang) + said, 303);
    }
    const { because, nth } = done.refusal;
    const words = because === "none-chosen" ? t.noneChosen : taskRefusalText[because];
    return again(
      words,
      because === "none-chosen" ? 422 : 409,
      new Map(nth === null ? [] : [[nth, words]]),
    );
  });
}

const rowOf = (one: Proposal): Row => ({
  nth: one.nth,
  title: one.title,
  responsible: one.responsible,
  cooperating: one.cooperating,
  post: one.post,
  repeats: one.repeats,
  included: one.unit.is === "one",
  unit: one.unit.is === "one" ? one.unit.name : "",
  near: one.unit.is === "several" ? one.unit.names : [],
  product: "",
  due: one.due ?? "",
  fault: null,
});

type Lists = Readonly<Partial<Record<string, readonly string[]>>>;

const rowsTyped = (lists: Lists) =>
  (lists["nth[]"] ?? []).slice(0, 500).map((nth, i) => ({
    nth: Number(nth),
    included: (lists["include[]"] ?? []).includes(nth),
    unit: cleanLine(lists["unit[]"]?.[i] ?? ""),
    product: lists["product[]"]?.[i] ?? "",
    due: cleanLine(lists["due[]"]?.[i] ?? ""),
  }));

/** A row as it was typed, so that nothing is lost when the form is drawn again. */
function typedRow(one: Proposal, lists: Lists): Row {
  const typed = rowsTyped(lists).find(({ nth }) => nth === one.nth);
  return typed ? { ...rowOf(one), ...typed } : rowOf(one);
}
