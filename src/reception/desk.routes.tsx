import type { Context } from "hono";
import { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { dayAt, instant, timeAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { blank, readForm, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { bookingsOf } from "./bookings.store.ts";
import { actorAt } from "./desk.ts";
import { deskOf, frameOf, notThere, type AtDesk } from "./frame.ts";
import { maskTopic } from "./mask.ts";
import type { Session } from "./model.ts";
import { DeskPage } from "./pages/desk.tsx";
import { SlipPage } from "./pages/slip.tsx";
import { isId } from "./public.routes.tsx";
import { stepQueue, type QueueStep } from "./queue.ts";
import { ticketsOf } from "./queue.store.ts";
import { refusalText } from "./refusals.ts";
import { openDesk } from "./sessions.ts";
import { sessionById, sessionsOf } from "./sessions.store.ts";
import { deskTexts as t } from "./texts/desk.ts";
import { noticesOwed, refusalsWaiting, visitsOf } from "./visits.store.ts";

const deskForm = z.object({ desk: z.string().max(200) });
const queueForm = z.object({
  go: z.enum(["issue", "next", "absent", "back"]),
  number: z.coerce.number().int().min(1).max(999).optional(),
  code: z.string().max(40).default(""),
});

/** The desk of today: its queue, the numbers at the door and their slips. */
export function deskRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.reception.desk, "reception", async (c, staff, lang) => {
    const desk = await deskOf(sql, staff, c.req.query("ban"));
    if (!desk) return notThere(c, site, staff);
    return drawn(c, staff, lang, desk, c.req.query("buoi"), blank, 200);
  });

  open.post(paths.reception.opening, "reception", async (c, staff, lang) => {
    const read = await readForm(deskForm, c.req.raw);
    const desk = await deskOf(sql, staff, read.form.values.desk ?? "");
    if (!desk) return notThere(c, site, staff);
    const opened = await openDesk(house)(staff, desk.unit.id);
    if (!opened.ok) {
      const form = withProblem(blank, refusalText[opened.refusal.because]);
      return drawn(c, staff, lang, desk, undefined, form, 409);
    }
    return c.redirect(deskAt(lang, desk, opened.value, "opened", null), 303);
  });

  open.post(paths.reception.queue, "reception", async (c, staff, lang) => {
    const session = await mine(staff, c.req.param("session") ?? "");
    if (!session) return notThere(c, site, staff);
    const unit = await unitById(sql, session.unit);
    const desk = await deskOf(sql, staff, unit?.slug);
    if (!desk) return notThere(c, site, staff);
    const read = await readForm(queueForm, c.req.raw);
    const step = read.ok ? stepIn(read.value) : null;
    if (!step) return drawn(c, staff, lang, desk, session.id, blank, read.ok ? 422 : read.status);
    const done = await stepQueue(house)(staff, session.id, step);
    if (!done.ok) {
      const { because } = done.refusal;
      const values = { code: read.form.values.code ?? "" };
      const form = withProblem({ values, errors: {} }, refusalText[because]);
      return drawn(c, staff, lang, desk, session.id, form, 409);
    }
    return c.redirect(deskAt(lang, desk, session.id, told[step.do], done.value), 303);
  });

  open.get(paths.reception.slip, "reception", async (c, staff, lang) => {
    const session = await mine(staff, c.req.param("session") ?? "");
    const number = Number(c.req.param("number"));
    const tickets = session ? await ticketsOf(sql, session.id) : [];
    const ticket = tickets.find((one) => one.number === number);
    const unit = session && (await unitById(sql, session.unit));
    if (!session || !ticket || !unit) return notThere(c, site, staff);
    return html(
      <SlipPage
        {...frameOf(site, staff, lang)}
        session={session}
        number={number}
        unitName={unit.name}
        bookedFor={ticket.bookedFor}
      />,
    );
  });

  /** A session of a unit at whose desk this officer works. */
  async function mine(staff: Staff, id: string): Promise<Session | null> {
    const session = isId(id) ? await sessionById(sql, id) : null;
    return session && actorAt(staff, session.unit) ? session : null;
  }

  async function drawn(
    c: Context,
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    wanted: string | undefined,
    form: Form<"code">,
    status: number,
  ): Promise<Response> {
    const on = today();
    const seen = { unit: desk.unit.id, above: staff.above };
    const [all, visits, owed, refusals] = await Promise.all([
      sessionsOf(sql, desk.unit.id, { from: on, to: on }, { drafts: false }),
      visitsOf(sql, { ...seen, from: on, to: on }, 20),
      noticesOwed(sql, seen),
      refusalsWaiting(sql, seen),
    ]);
    const sessions = all.filter(({ state }) => state === "published");
    const session =
      sessions.find(({ id }) => id === wanted) ?? nowOf(sessions, timeAt(instant(house.clock())));
    const [tickets, bookings] = session
      ? await Promise.all([ticketsOf(sql, session.id), bookingsOf(sql, session.id)])
      : [[], []];
    const number = Number(c.req.query("so"));
    return html(
      <DeskPage
        {...frameOf(site, staff, lang)}
        desk={desk}
        sessions={sessions}
        session={session}
        tickets={tickets}
        expected={bookings.map(({ code, at, state, kind, people, topic }) => ({
          code,
          at,
          state,
          kind,
          people,
          topic: session ? maskTopic(staff, session, topic) : null,
        }))}
        visits={visits}
        owed={owed}
        refusals={refusals}
        today={on}
        calendar={house.calendar}
        form={form}
        done={form.problem ? null : doneIn(c.req.query("xong"))}
        number={Number.isInteger(number) && number > 0 ? number : null}
      />,
      status,
    );
  }
}

/** The session of now: one that runs, else the first that is still to come, else the last. */
const nowOf = (sessions: readonly Session[], time: string): Session | null =>
  sessions.find(({ starts, ends }) => starts <= time && time <= ends) ??
  sessions.find(({ starts }) => starts > time) ??
  sessions.at(-1) ??
  null;

function stepIn({ go, number, code }: z.output<typeof queueForm>): QueueStep | null {
  if (go === "issue") return { do: "issue", code };
  if (go === "next") return { do: "next" };
  return number === undefined ? null : { do: go, number };
}

const told = { issue: "number", next: "next", absent: "moved", back: "moved" } as const;

/** The desk again, with the cursor on what comes next. */
export const deskAt = (
  lang: Lang,
  desk: AtDesk,
  session: string | null,
  done: keyof typeof t.done,
  number: number | null,
): string => {
  const ban = desk.desks[0]?.id === desk.unit.id ? null : desk.unit.slug;
  const at =
    paths.reception.desk.to({}, lang) + query({ ban, buoi: session, xong: done, so: number });
  return at + (done === "next" ? "#ghi" : done === "visit" || done === "moved" ? "#goi" : "");
};

const doneIn = (text: string | undefined): keyof typeof t.done | null =>
  text !== undefined && isDone(text) ? text : null;
const isDone = (text: string): text is keyof typeof t.done => Object.hasOwn(t.done, text);
