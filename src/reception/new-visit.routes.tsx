import { legalFormOf } from "#guard/denunciation.ts";
import type { Portal } from "#cases/portal.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { isOnce, onceFrom } from "./booking.form.ts";
import { bookingById } from "./bookings.store.ts";
import { actorAt } from "./desk.ts";
import { deskAt } from "./desk.routes.tsx";
import { deskOf, frameOf, notThere, type AtDesk } from "./frame.ts";
import { maskTopic } from "./mask.ts";
import { type Session } from "./model.ts";
import { NewVisitPage } from "./pages/new-visit.tsx";
import { isId } from "./public.routes.tsx";
import { ticketsOf } from "./queue.store.ts";
import { refusalText } from "./refusals.ts";
import { sessionById } from "./sessions.store.ts";
import { visitForm, type VisitField } from "./visit.form.ts";
import { openBooker } from "./visitors.ts";
import { registerVisit } from "./visits.ts";
import { visitsOf } from "./visits.store.ts";

/** Taking a visit down. */
export function newVisitRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

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
      return c.redirect(paths.letters.denunciation.to({}, lang), 303);
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

  async function mine(staff: Staff, id: string): Promise<Session | null> {
    const session = isId(id) ? await sessionById(sql, id) : null;
    return session && actorAt(staff, session.unit) ? session : null;
  }
}
