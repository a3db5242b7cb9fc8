import type { Context } from "hono";
import type { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { day, dayAt } from "#kernel/day.ts";
import { ok, unreachable, type Result } from "#kernel/result.ts";
import type { Lang } from "#kernel/text.ts";
import { areasInUse } from "#letters/choices.store.ts";
import type { LetterReceipt } from "#letters/register.ts";
import type { Staff } from "#people/model.ts";
import { documentFile } from "#outlets/docx.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import type { Person } from "#vault/model.ts";
import { filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { actorAt, headAt } from "./desk.ts";
import { deskOf, frameOf, notThere, type AtDesk } from "./frame.ts";
import { maskVisits, visitActor } from "./mask.ts";
import { refusalGrounds, type Visit } from "./model.ts";
import { VisitPage } from "./pages/visit.tsx";
import { isId } from "./public.routes.tsx";
import { refusalText, type Refusal } from "./refusals.ts";
import { noticeTerm } from "./rules.ts";
import { receivingPosts, sittersOf } from "./sessions.store.ts";
import { visitTexts as t } from "./texts/visit.ts";
import { letterFromVisit } from "./visit-letters.ts";
import { makeVisitPaper, paperOf } from "./visit-papers.ts";
import { refuseVisit, signRefusal } from "./visit-refusals.ts";
import { visitStepForm, type VisitStepField } from "./visit.form.ts";
import { openVisitors, usualPurpose } from "./visitors.ts";
import { addToVisit, changeOutcome, nameInVisit, recordNotice } from "./visits.ts";
import { refusalOf, visitById, visitLines, visitWords } from "./visits.store.ts";

/** One visit: what becomes of it, what the person is owed, who came. */
export function visitRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.reception.visit, "reception", (c, staff, lang) =>
    ofVisit(c, staff, (visit, desk) =>
      visitPage(staff, lang, desk, visit, {
        form: firstStep(visit),
        done: c.req.query("xong") === "1",
      }),
    ),
  );

  open.post(paths.reception.visit, "reception", (c, staff, lang) =>
    ofVisit(c, staff, async (visit, desk) => {
      const read = await readForm(visitStepForm, c.req.raw);
      const form = { ...read.form, values: { ...firstStep(visit).values, ...read.form.values } };
      if (!read.ok) return visitPage(staff, lang, desk, visit, { form }, read.status);
      const said = read.value;
      if (said.go === "open") {
        if (said.why.length < 3)
          return visitPage(
            staff,
            lang,
            desk,
            visit,
            { form: withErrors(form, { why: t.whyMissing }) },
            422,
          );
        const opened = await openVisitors(house)(staff, [visit], said.why);
        return visitPage(staff, lang, desk, visit, { form, person: opened.get(visit.id) ?? null });
      }
      const missing = missingIn(said);
      if (missing)
        return visitPage(staff, lang, desk, visit, { form: withErrors(form, missing) }, 422);
      if (said.go === "paper") return paper(staff, lang, desk, visit, said.paperNumber, form);
      if (said.go === "letter") return letter(staff, lang, desk, visit, said, form);
      const done = await step(staff, visit, said);
      if (done.ok) {
        const seen = visitActor(staff, done.value) !== null;
        const to = seen
          ? `${paths.reception.visit.to({ visit: visit.id }, lang)}?xong=1`
          : paths.reception.desk.to({}, lang);
        return c.redirect(to, 303);
      }
      const now = (await visitById(sql, visit.id)) ?? visit;
      const refused = withProblem(form, refusalText[done.refusal.because]);
      return visitPage(staff, lang, desk, now, { form: refused }, 409);
    }),
  );

  async function step(
    staff: Staff,
    visit: Visit,
    said: z.output<typeof visitStepForm>,
  ): Promise<Result<Visit, Refusal>> {
    const { id } = visit;
    const { seq } = said;
    switch (said.go) {
      case "outcome":
        return changeOutcome(house)(staff, id, seq, {
          outcome: said.outcome ?? "needs-check",
          sentTo: said.sentTo,
          document: said.document,
          became: said.became ?? null,
        });
      case "notice":
        return recordNotice(house)(staff, id, seq, {
          paper: said.paper,
          on: said.sentOn ?? today(),
        });
      case "note":
        return addToVisit(house)(staff, id, seq, { role: said.role, body: said.body });
      case "name": {
        const sitters = await sittersOf(sql, visit.unit, today());
        const officer = sitters.find((one) => one.officer === said.officer)?.officer;
        return officer ? nameInVisit(house)(staff, id, seq, officer) : ok(visit);
      }
      case "refuse":
        return refuseVisit(house)(staff, id, seq, {
          ...said,
          ground: refusalGrounds.find((one) => String(one) === said.ground) ?? 1,
          reportedTo: said.reportedTo ?? null,
        });
      case "sign":
        return signRefusal(house)(staff, id, seq, true);
      case "return":
        return signRefusal(house)(staff, id, seq, false);
      case "open":
      case "letter":
      case "paper":
        return ok(visit);
      default:
        return unreachable(said.go);
    }
  }

  async function paper(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    visit: Visit,
    number: string,
    form: Form<VisitStepField>,
  ): Promise<Response> {
    const [kept, refused] = await Promise.all([
      visitWords(sql, [visit.id]),
      refusalOf(sql, visit.id),
    ]);
    const words = maskVisits(staff, [visit], kept).get(visit.id) ?? {};
    const made = await makeVisitPaper(house)(staff, { visit, words, refused }, number);
    return made.ok
      ? documentFile(made.value.name, made.value.bytes)
      : visitPage(staff, lang, desk, visit, { form: withProblem(form, made.refusal) }, 409);
  }

  async function letter(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    visit: Visit,
    said: z.output<typeof visitStepForm>,
    form: Form<VisitStepField>,
  ): Promise<Response> {
    const { letterTitle: title, summary, area, signers } = said;
    const missing = {
      ...(title.length < 3 ? { letterTitle: t.letterMissing } : {}),
      ...(summary.length < 3 ? { summary: t.letterMissing } : {}),
      ...(area === "" ? { area: t.letterMissing } : {}),
    };
    if (Object.keys(missing).length > 0)
      return visitPage(staff, lang, desk, visit, { form: withErrors(form, missing) }, 422);
    const done = await letterFromVisit(house)(staff, visit.id, said.seq, {
      title,
      summary,
      area,
      signers,
    });
    if (done.ok) {
      const { receipt, visit: now } = done.value;
      return visitPage(staff, lang, desk, now, { form: firstStep(now), receipt }, 201);
    }
    const refused = withProblem(form, refusalText[done.refusal.because]);
    return visitPage(staff, lang, desk, visit, { form: refused }, 409);
  }

  type Shown = {
    readonly form: Form<VisitStepField>;
    readonly receipt?: LetterReceipt;
    readonly person?: Person | null;
    readonly done?: boolean;
  };

  async function visitPage(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    visit: Visit,
    { form, person = null, done = false, receipt }: Shown,
    status = 200,
  ): Promise<Response> {
    const [areas, words, lines, refused, officers, heads] = await Promise.all([
      areasInUse(sql),
      visitWords(sql, [visit.id]),
      visitLines(sql, visit.id),
      refusalOf(sql, visit.id),
      sittersOf(sql, visit.unit, today()),
      receivingPosts(sql, visit.unit, today()),
    ]);
    const page = {
      desk,
      visit,
      words: maskVisits(staff, [visit], words).get(visit.id) ?? {},
      lines,
      refused,
      term: visit.noticeDue === null ? null : noticeTerm(visit.receivedOn, house.calendar),
      person,
      officers,
      heads: heads.filter(({ role }) => role === "head"),
      signs:
        headAt(staff, visit.handedUp ?? visit.unit) !== null &&
        refused?.proposedBy !== staff.officer,
      form,
      today: today(),
      calendar: house.calendar,
      done,
      paper: paperOf(visit, refused) !== null,
      areas,
      receipt: receipt ?? null,
    };
    return html(<VisitPage {...frameOf(site, staff, lang)} {...page} />, status);
  }

  async function ofVisit(
    c: Context,
    staff: Staff,
    answer: (visit: Visit, desk: AtDesk) => Promise<Response>,
  ): Promise<Response> {
    const id = c.req.param("visit") ?? "";
    const visit = isId(id) ? await visitById(sql, id) : null;
    if (!visit || !visitActor(staff, visit)) return notThere(c, site, staff);
    const here = actorAt(staff, visit.unit) ? visit.unit : (visit.handedUp ?? visit.unit);
    const unit = await unitById(sql, here);
    const desk = await deskOf(sql, staff, unit?.slug);
    return desk ? answer(visit, desk) : notThere(c, site, staff);
  }

  const firstStep = (visit: Visit): Form<VisitStepField> =>
    filled({
      outcome: visit.outcome,
      sentTo: visit.sentTo ?? "",
      document: visit.document ?? "",
      became: visit.became ?? "",
      sentOn: day(today()),
      role: "follow-up",
      signers: visit.people > 1 ? "many" : "one",
      why: usualPurpose,
    });
}

/** What only the page can say is missing, before the step is tried. */
function missingIn(said: z.output<typeof visitStepForm>) {
  if (said.go === "note" && said.body === "") return { body: t.noteMissing };
  if (said.go === "refuse" && said.ground === undefined) return { ground: t.groundMissing };
  if (said.go === "name" && said.officer === "") return { officer: t.namedNone };
  return null;
}
