import type { Context } from "hono";
import type { z } from "zod";

import { legalFormOf } from "#guard/denunciation.ts";
import type { Portal } from "#cases/portal.ts";
import { day, dayAt } from "#kernel/day.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import type { Person } from "#vault/model.ts";
import { filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { isOnce, onceFrom } from "./booking.form.ts";
import { bookingById } from "./bookings.store.ts";
import { actorAt, headAt } from "./desk.ts";
import { deskAt } from "./desk.routes.tsx";
import { deskOf, deskQuery, frameOf, notThere, type AtDesk } from "./frame.ts";
import { maskTopic, maskVisits, visitActor } from "./mask.ts";
import { refusalGrounds, type Session, type Visit } from "./model.ts";
import { NewVisitPage } from "./pages/new-visit.tsx";
import { VisitPage } from "./pages/visit.tsx";
import { isId } from "./public.routes.tsx";
import { ticketsOf } from "./queue.store.ts";
import { refusalText, type Refusal } from "./refusals.ts";
import { noticeTerm } from "./rules.ts";
import { receivingPosts, sessionById, sittersOf } from "./sessions.store.ts";
import { visitTexts as t } from "./texts/visit.ts";
import { refuseVisit, signRefusal } from "./visit-refusals.ts";
import { visitForm, visitStepForm, type VisitField, type VisitStepField } from "./visit.form.ts";
import { openBooker, openVisitors, usualPurpose } from "./visitors.ts";
import { addToVisit, changeOutcome, nameInVisit, recordNotice, registerVisit } from "./visits.ts";
import { refusalOf, visitById, visitLines, visitsOf, visitWords } from "./visits.store.ts";

/** Taking a visit down, and what becomes of it. */
export function visitRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.reception.newVisit, "reception", async (c, staff, lang) => {
    const session = await mine(staff, c.req.query("buoi") ?? "");
    const unit = session ? await unitById(sql, session.unit) : null;
    const desk = await deskOf(sql, staff, unit?.slug ?? c.req.query("ban"));
    if (!desk) return notThere(c, site, staff);
    const ticket = Number(c.req.query("so")) || null;
    const opens = c.req.query("mo") === "1";
    const values = await firstValues(staff, desk, session, ticket, opens);
    return newVisit(staff, lang, desk, session, ticket, {
      form: filled<VisitField>(values),
      once: onceFrom(house.noise(16)),
      legal: null,
    });
  });

  open.post(paths.reception.newVisit, "reception", async (c, staff, lang) => {
    const read = await readForm(visitForm, c.req.raw);
    const { values } = read.form;
    const session = await mine(staff, values.session ?? "");
    const desk = await deskOf(sql, staff, values.desk ?? "");
    if (!desk) return notThere(c, site, staff);
    if (values.legal === "denunciation")
      return c.redirect(paths.reception.handover.to({}, lang) + query(deskQuery(desk)), 303);
    const once = isOnce(values.once) ? values.once : onceFrom(house.noise(16));
    const ticket = Number(values.ticket) || null;
    const again = (form: Form<VisitField>, status: number, legal: Text | null = null) =>
      newVisit(staff, lang, desk, session, ticket, { form, once, legal }, status);
    const legal = legalFormOf(values.content ?? "");
    if (legal.looksLike === "denunciation" && values.legal !== "no")
      return again(read.form, 422, legal.because);
    if (!read.ok) return again(read.form, read.status);
    const { value } = read;
    const done = await registerVisit(house)(staff, {
      unit: desk.unit.id,
      session: session?.id ?? null,
      ticket: value.ticket ?? null,
      visitor: { name: value.name, address: value.address, number: value.number ?? "" },
      kind: value.kind,
      people: value.people,
      matters: value.matters,
      content: value.content,
      settledBy: value.settledBy,
      outcome: value.outcome,
      sentTo: value.sentTo,
      document: value.document,
      note: value.note,
      once,
    });
    if (done.ok) return c.redirect(deskAt(lang, desk, session?.id ?? null, "visit", null), 303);
    const { because } = done.refusal;
    const said = refusalText[because];
    const form =
      because === "where-missing"
        ? withErrors(read.form, { sentTo: said })
        : withProblem(read.form, said);
    return again(form, 409);
  });

  open.get(paths.reception.visit, "reception", (c, staff, lang) =>
    ofVisit(c, staff, (visit, desk) =>
      one(staff, lang, desk, visit, {
        form: firstStep(visit),
        done: c.req.query("xong") === "1",
      }),
    ),
  );

  open.post(paths.reception.visit, "reception", (c, staff, lang) =>
    ofVisit(c, staff, async (visit, desk) => {
      const read = await readForm(visitStepForm, c.req.raw);
      const form = { ...read.form, values: { ...firstStep(visit).values, ...read.form.values } };
      if (!read.ok) return one(staff, lang, desk, visit, { form }, read.status);
      const said = read.value;
      if (said.go === "open") {
        if (said.why.length < 3)
          return one(
            staff,
            lang,
            desk,
            visit,
            { form: withErrors(form, { why: t.whyMissing }) },
            422,
          );
        const opened = await openVisitors(house)(staff, [visit], said.why);
        return one(staff, lang, desk, visit, { form, person: opened.get(visit.id) ?? null });
      }
      const missing = missingIn(said);
      if (missing) return one(staff, lang, desk, visit, { form: withErrors(form, missing) }, 422);
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
      return one(staff, lang, desk, now, { form: refused }, 409);
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
        return ok(visit);
    }
  }

  type NewVisit = {
    readonly form: Form<VisitField>;
    readonly once: string;
    readonly legal: Text | null;
  };

  async function newVisit(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    session: Session | null,
    number: number | null,
    what: NewVisit,
    status = 200,
  ): Promise<Response> {
    const tickets = session ? await ticketsOf(sql, session.id) : [];
    const ticket = tickets.find((one) => one.number === number && one.state !== "done");
    const booking = ticket?.booking ? await bookingById(sql, ticket.booking) : null;
    return html(
      <NewVisitPage
        {...frameOf(site, staff, lang)}
        {...what}
        desk={desk}
        session={session}
        ticket={ticket?.number ?? null}
        booked={booking?.hasPerson === true && !what.form.values.name}
        topic={booking && session ? maskTopic(staff, session, booking.topic) : null}
      />,
      status,
    );
  }

  /** What the session said last, and the name of an appointment when it was asked for. */
  async function firstValues(
    staff: Staff,
    desk: AtDesk,
    session: Session | null,
    number: number | null,
    opens: boolean,
  ): Promise<Readonly<Partial<Record<VisitField, string>>>> {
    const seen = { unit: desk.unit.id, above: staff.above, session: session?.id ?? null };
    const [last] = session ? await visitsOf(sql, seen, 1) : [];
    const tickets = session ? await ticketsOf(sql, session.id) : [];
    const booking = tickets.find((one) => one.number === number)?.booking ?? null;
    const booked = booking ? await bookingById(sql, booking) : null;
    const person = opens && booking ? await openBooker(house)(staff, desk.unit.id, booking) : null;
    const outcome = last && last.outcome !== "refused" ? last.outcome : "needs-check";
    return {
      people: String(booked?.people ?? 1),
      matters: "1",
      kind: booked?.kind ?? last?.kind ?? "petition",
      outcome,
      name: person?.contact?.name ?? "",
    };
  }

  type Shown = {
    readonly form: Form<VisitStepField>;
    readonly person?: Person | null;
    readonly done?: boolean;
  };

  async function one(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    visit: Visit,
    { form, person = null, done = false }: Shown,
    status = 200,
  ): Promise<Response> {
    const [words, lines, refused, officers, heads] = await Promise.all([
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

  async function mine(staff: Staff, id: string): Promise<Session | null> {
    const session = isId(id) ? await sessionById(sql, id) : null;
    return session && actorAt(staff, session.unit) ? session : null;
  }

  const firstStep = (visit: Visit): Form<VisitStepField> =>
    filled({
      outcome: visit.outcome,
      sentTo: visit.sentTo ?? "",
      document: visit.document ?? "",
      became: visit.became ?? "",
      sentOn: day(today()),
      role: "follow-up",
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
