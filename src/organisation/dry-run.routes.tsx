import type { Context } from "hono";

import { audit, doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { sightOf } from "#cases/sight.ts";
import { dayAt, dayOf } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { csvFile } from "#outlets/csv.ts";
import { fileName } from "#outlets/file-name.ts";
import type { Row } from "#outlets/leaving.ts";
import { missing, numberIn } from "#people/admin-view.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { inLanguage, query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { areaNames, postTitles } from "./areas.store.ts";
import { carryOut } from "./moves.ts";
import { concernOf, dryRun, everyGoing, goingPage, inThought, lookedAtOn } from "./dry-run.ts";
import type { Decision, Plan } from "./model.ts";
import { DryRunPage } from "./pages/dry-run.tsx";
import { PlanPage } from "./pages/plan.tsx";
import { decisionForm } from "./plan-forms.ts";
import { decide } from "./plans.ts";
import { namesIn, planFor, unitsFor } from "./plans.store.ts";
import { planRefusalText } from "./refusals.ts";
import { hasSay } from "./rules.ts";
import { planTexts as t } from "./texts/plans.ts";
import { viewFor } from "./view.ts";

/** The dry run of a plan as a page and a file, and the decisions it asks for. */
export function dryRunRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;

  open.get(paths.plans.dryRun, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    return plan ? drawn(c, staff, lang, plan) : missing(c, site, staff);
  });

  open.post(paths.plans.decision, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    if (!plan) return missing(c, site, staff);
    const read = await readForm(decisionForm, c.req.raw);
    const about = read.ok ? aboutIn(read.value) : undefined;
    if (!read.ok || !about) return drawn(c, staff, lang, plan, planRefusalText["no-such-matter"]);
    const { old, to } = read.value;
    const done = await decide(house, plan.id, { old, to, about }, staff);
    if (!done.ok) return drawn(c, staff, lang, plan, planRefusalText[done.refusal.because]);
    // Once a plan is being carried out, what is decided moves at once.
    if (plan.state === "moving") await carryOut(house, plan.id, staff.officer);
    const back = paths.plans.dryRun.to({ id: String(plan.id) });
    return c.redirect(inLanguage(back, lang) + query({ xong: "ghi" }), 303);
  });

  open.get(paths.plans.dryRunFile, "reorganise", async (c, staff, lang) => {
    const plan = await found(c, staff);
    if (!plan) return missing(c, site, staff);
    const areas = await areaNames(sql);
    const rows = await inThought(sql, plan, house.clock(), async (tx) => {
      const { concern, units } = await concernOf(tx, plan);
      const lines: Row[] = [];
      const today = dayAt(house.clock());
      for await (const batch of everyGoing(tx, concern, lookedAtOn(plan, today), {
        above: staff.above,
        sight: sightOf(staff),
      })) {
        const landed = batch.flatMap((one) => ("because" in one.landing ? [] : [one.landing.desk]));
        const titles = await postTitles(
          tx,
          landed.flatMap(({ post }) => post ?? []),
        );
        const named = await unitsFor(
          tx,
          [],
          landed.map(({ unit }) => unit),
        );
        for (const one of batch) {
          const desk = "because" in one.landing ? null : one.landing.desk;
          const why = "because" in one.landing ? t.because[one.landing.because] : null;
          lines.push([
            one.code,
            areas.get(one.area)?.[lang] ?? one.area,
            t.stages[one.progress.stage][lang],
            dayOf(one.dueAt),
            units.get(one.from)?.name ?? "",
            desk ? (named.get(desk.unit)?.name ?? "") : "",
            desk ? (titles.get(desk.post ?? 0) ?? "") : "",
            why?.[lang] ?? "",
          ]);
        }
      }
      return lines;
    });
    if (!rows.ok) return drawn(c, staff, lang, plan, planRefusalText[rows.refusal.because]);
    await audit(sql, {
      by: doerOf(staff, "reorganise"),
      did: "reorganisation.exported",
      about: { kind: "reorganisation", id: plan.id },
      detail: { rows: rows.value.length },
    });
    const heads = [t.code, t.area, t.stage, t.due, t.fromUnit, t.toUnit, t.post, t.decide];
    return csvFile(fileName([t.dryRun[lang], String(plan.id), plan.effectiveOn], "csv"), {
      lang,
      title: t.dryRun,
      columns: heads.map((head, at) => ({ head, as: at === 3 ? "day" : "text" })),
      rows: rows.value,
    });
  });

  const found = (c: Context, staff: Staff) => planFor(sql, numberIn(c.req.param("id")) ?? 0, staff);

  async function drawn(
    c: Context,
    staff: Staff,
    lang: Lang,
    plan: Plan,
    problem?: Text,
  ): Promise<Response> {
    const onlyOpen = c.req.query("can") !== undefined;
    const sent = c.req.query("sau") ?? "";
    const after = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sent) ? sent : null;
    const view = viewFor(c, site, staff, lang, t.said);
    const changes = plan.changes.map(({ change }) => change);
    const [run, areas, planUnits] = await Promise.all([
      dryRun(sql, plan, house.clock(), staff.above),
      areaNames(sql),
      unitsFor(sql, changes),
    ]);
    const say = hasSay(staff, changes, planUnits);
    const shown = await inThought(sql, plan, house.clock(), async (tx) => {
      const on = lookedAtOn(plan, dayAt(house.clock()));
      return goingPage(tx, plan, on, after, pageSize + 1, {
        undecided: onlyOpen,
        above: staff.above,
        sight: sightOf(staff),
      });
    });
    if (!run.ok || !shown.ok) {
      const why = planRefusalText[run.ok ? "no-such-plan" : run.refusal.because];
      const names = await namesIn(sql, plan);
      const today = dayAt(house.clock());
      const mine = plan.madeBy === staff.officer;
      const props = { view, plan, areas, names, today, mine, say, units: planUnits, problem: why };
      return html(<PlanPage {...props} />, 409);
    }
    const page = shown.value.slice(0, pageSize);
    const last = page.at(-1);
    const id = String(plan.id);
    const next =
      shown.value.length > pageSize && last
        ? paths.plans.dryRun.to({ id }, lang) + query({ can: onlyOpen && "1", sau: last.id })
        : undefined;
    const landed = page.flatMap(({ landing }) =>
      "because" in landing ? [] : (landing.desk.post ?? []),
    );
    const posts = await postTitles(sql, landed);
    return html(
      <DryRunPage
        {...{ view, plan, page, posts, areas, onlyOpen, next, say, problem }}
        run={run.value}
      />,
      problem ? 409 : 200,
    );
  }
}

const pageSize = 40;

const aboutIn = (typed: {
  readonly area?: string | undefined;
  readonly matter?: string | undefined;
}): Decision["about"] | undefined => {
  if (typed.matter !== undefined) return { matter: typed.matter };
  return typed.area === undefined ? undefined : { area: typed.area };
};
