import type { Context } from "hono";

import type { Day } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { type Form, readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { acceptAllCertain, decideFinding, type Doing } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { type Decision, findingsOf } from "./findings.store.ts";
import { type FindingField, findingForm } from "./forms.ts";
import type { Directive, Finding } from "./model.ts";
import { ReadingPage } from "./pages/reading.tsx";
import { actRefusalText } from "./refusals.ts";
import { originalFacts } from "./store.ts";

/** The text with its findings, decided one by one or all that are certain. */
export function readingRoutes(open: Open, desk: Desk): void {
  const { house } = desk;

  const page = async (
    staff: Staff,
    lang: Lang,
    { directive, doing }: { readonly directive: Directive; readonly doing: Doing },
    said: {
      readonly problem?: Text;
      readonly refused?: { readonly nth: number; readonly form: Form<FindingField> };
    } = {},
    status = 200,
  ) => {
    const [original, findings] = await Promise.all([
      originalFacts(house.sql, directive.id),
      findingsOf(house.sql, directive.id),
    ]);
    return html(
      <ReadingPage
        {...desk.frame(staff, lang)}
        {...{ directive, findings }}
        words={original?.words ?? null}
        keeps={doing.units.includes(directive.unit)}
        singleKeys={staff.singleKeys}
        problem={said.problem ?? null}
        refused={said.refused ?? null}
      />,
      status,
    );
  };

  open.get(paths.directives.read, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, false);
    if (!found) return desk.nothing(c, staff);
    const { code, stage } = found.directive;
    return stage === "proposed"
      ? c.redirect(paths.directives.head.to({ code }, lang), 303)
      : page(staff, lang, found);
  });

  open.post(paths.directives.finding, "directives", async (c, staff, lang) => {
    const read = await readForm(findingForm, c.req.raw);
    const found = await desk.directive(c, staff, true);
    const nth = nthIn(c);
    const findings = found ? await findingsOf(house.sql, found.directive.id) : [];
    const finding = findings.find((one) => one.nth === nth);
    if (!found || !finding) return desk.nothing(c, staff);
    if (!read.ok)
      return page(staff, lang, found, { refused: { nth, form: read.form } }, read.status);
    const decision = decisionOf(finding, read.value);
    const done = await decideFinding(house)(found.directive, nth, decision, found.doing);
    if (!done.ok)
      return page(staff, lang, found, { problem: actRefusalText[done.refusal.because] }, 409);
    // On to the next one nobody has decided, so that keys alone go through the whole text.
    const next =
      decision.state === "proposed"
        ? finding
        : (findings.find((one) => one.nth > nth && one.state === "proposed") ?? finding);
    const address = paths.directives.read.to({ code: found.directive.code }, lang);
    return c.redirect(`${address}#p${next.nth}`, 303);
  });

  open.post(paths.directives.certain, "directives", async (c, staff, lang) => {
    const found = await desk.directive(c, staff, true);
    if (!found) return desk.nothing(c, staff);
    await acceptAllCertain(house)(found.directive, found.doing);
    const findings = await findingsOf(house.sql, found.directive.id);
    const next = findings.find(({ state }) => state === "proposed");
    const address = paths.directives.read.to({ code: found.directive.code }, lang);
    return c.redirect(next ? `${address}#p${next.nth}` : address, 303);
  });
}

function nthIn(c: Context): number {
  const given = c.req.param("nth") ?? "";
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 0;
}

type Typed = {
  readonly decision: "accept" | "reject" | "correct" | "undo";
  readonly responsible?: readonly string[] | undefined;
  readonly cooperating?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly due?: Day | null | undefined;
  readonly canonical?: string | undefined;
  readonly date?: Day | null | undefined;
};

function decisionOf(finding: Finding, typed: Typed): Decision {
  if (typed.decision === "undo") return { state: "proposed", corrected: null };
  if (typed.decision === "reject") return { state: "rejected", corrected: null };
  if (typed.decision === "correct" && finding.kind === "task") {
    const corrected = {
      responsible: typed.responsible ?? [],
      cooperating: typed.cooperating ?? [],
      title: typed.title ?? finding.read.quote,
      due: typed.due ?? null,
    };
    return { state: "corrected", corrected };
  }
  if (typed.decision === "correct" && finding.kind === "ref" && typed.canonical) {
    const corrected = { canonical: typed.canonical, date: typed.date ?? null };
    return { state: "corrected", corrected };
  }
  return { state: "accepted", corrected: null };
}
