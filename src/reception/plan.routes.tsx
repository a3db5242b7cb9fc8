import type { Context } from "hono";
import type { z } from "zod";

import type { Portal } from "#cases/portal.ts";
import { day, dayAt, isDay, plusDays, plusMonths } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { actorAt } from "./desk.ts";
import { monthOf, type Month } from "./duties.ts";
import { dutiesKept } from "./figures.ts";
import { deskOf, deskQuery, frameOf, notThere, type AtDesk } from "./frame.ts";
import type { Session } from "./model.ts";
import { PlanPage } from "./pages/plan.tsx";
import { SessionPage } from "./pages/session.tsx";
import { planForm, sessionForm, type PlanField, type SessionField } from "./plan.form.ts";
import { isId } from "./public.routes.tsx";
import { refusalText } from "./refusals.ts";
import type { Pattern } from "./rules.ts";
import {
  cancelSession,
  changeSession,
  planSessions,
  publishDrafts,
  recordSitting,
} from "./sessions.ts";
import { receivingPosts, sessionById, sessionsOf, sittersOf } from "./sessions.store.ts";
import { deskTexts as t } from "./texts/desk.ts";

/** The schedule, for officers: planning, publishing, changing, cancelling, and who sat. */
export function planRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;
  const today = () => dayAt(house.clock());

  open.get(paths.reception.schedule, "reception", async (c, staff, lang) => {
    const desk = await deskOf(sql, staff, c.req.query("ban"));
    if (!desk) return notThere(c, site, staff);
    const done = c.req.query("xong");
    return drawn(
      staff,
      lang,
      desk,
      monthIn(c),
      firstPlan(),
      200,
      done === "planned" || done === "published" ? done : null,
    );
  });

  open.post(paths.reception.schedule, "reception", async (c, staff, lang) => {
    const read = await readForm(planForm, c.req.raw);
    const desk = await deskOf(sql, staff, read.form.values.desk ?? "");
    if (!desk) return notThere(c, site, staff);
    if (!read.ok) return drawn(staff, lang, desk, monthIn(c), read.form, read.status, null);
    const { value } = read;
    const planned = await planSessions(house)(staff, {
      ...value,
      unit: desk.unit.id,
      duty: value.duty ?? null,
      pattern: patternOf(value),
    });
    if (!planned.ok) {
      const said = refusalText[planned.refusal.because];
      const form =
        planned.refusal.because === "day-off"
          ? withErrors(read.form, { first: said })
          : withProblem(read.form, said);
      return drawn(staff, lang, desk, monthOf(value.first), form, 409, null);
    }
    return c.redirect(at(lang, desk, monthOf(value.first), "planned"), 303);
  });

  open.post(paths.reception.publication, "reception", async (c, staff, lang) => {
    const read = await readForm(planForm.pick({ desk: true }), c.req.raw);
    const desk = await deskOf(sql, staff, read.form.values.desk ?? "");
    if (!desk) return notThere(c, site, staff);
    const published = await publishDrafts(house)(staff, desk.unit.id);
    if (!published.ok) return notThere(c, site, staff);
    return c.redirect(at(lang, desk, monthOf(today()), "published"), 303);
  });

  open.get(paths.reception.session, "reception", (c, staff, lang) =>
    ofSession(c, staff, (desk, session) =>
      sessionPage(
        staff,
        lang,
        desk,
        session,
        firstChange(session),
        200,
        c.req.query("xong") === "1",
      ),
    ),
  );

  open.post(paths.reception.session, "reception", (c, staff, lang) =>
    ofSession(c, staff, async (desk, session) => {
      const read = await readForm(sessionForm, c.req.raw);
      const form = {
        ...read.form,
        values: { ...firstChange(session).values, ...read.form.values },
      };
      if (!read.ok) return sessionPage(staff, lang, desk, session, form, read.status, false);
      const done = await step(staff, session, read.value);
      if (done === null)
        return sessionPage(
          staff,
          lang,
          desk,
          session,
          withErrors(form, { sitter: t.satMissing }),
          422,
          false,
        );
      if (done.ok)
        return c.redirect(
          `${paths.reception.session.to({ session: session.id }, lang)}?xong=1`,
          303,
        );
      const now = (await sessionById(sql, session.id)) ?? session;
      const refused = withProblem(form, refusalText[done.refusal.because]);
      return sessionPage(staff, lang, desk, now, refused, 409, false);
    }),
  );

  async function step(staff: Staff, session: Session, said: z.output<typeof sessionForm>) {
    const { id } = session;
    if (said.go === "cancel") return cancelSession(house)(staff, id, said.seq, said.why);
    if (said.go === "change")
      return changeSession(house)(staff, id, said.seq, {
        day: said.day ?? session.day,
        starts: said.starts ?? session.starts,
        ends: said.ends ?? session.ends,
        place: said.place ?? session.place,
        reason: said.reason,
        perSlot: said.perSlot ?? 1,
      });
    if (said.sitter === "nobody") return recordSitting(house)(staff, id, said.seq, null);
    const sitters = await sittersOf(sql, session.unit, session.day);
    const sitter: OfficerId | undefined = sitters.find(
      (one) => one.officer === said.sitter,
    )?.officer;
    return sitter ? recordSitting(house)(staff, id, said.seq, sitter) : null;
  }

  async function drawn(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    asked: Month | null,
    form: Form<PlanField>,
    status: number,
    done: "planned" | "published" | null,
  ): Promise<Response> {
    const month = asked ?? monthOf(today());
    const last = plusDays(plusMonths(month, 1), -1);
    const [sessions, coming, posts, duties] = await Promise.all([
      sessionsOf(sql, desk.unit.id, { from: month, to: last }, { drafts: true }),
      sessionsOf(
        sql,
        desk.unit.id,
        { from: today(), to: plusDays(today(), 400) },
        { drafts: true },
      ),
      receivingPosts(sql, desk.unit.id, today()),
      dutiesKept(sql, desk.unit.id, [month]),
    ]);
    const drafts = coming.filter(({ state }) => state === "draft").length;
    const page = { desk, month, sessions, drafts, posts, duties, form, done, today: today() };
    return html(<PlanPage {...frameOf(site, staff, lang)} {...page} />, status);
  }

  async function sessionPage(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    session: Session,
    form: Form<SessionField>,
    status: number,
    done: boolean,
  ): Promise<Response> {
    const sitters = await sittersOf(sql, session.unit, session.day);
    const page = { desk, session, sitters, form, done };
    return html(<SessionPage {...frameOf(site, staff, lang)} {...page} />, status);
  }

  async function ofSession(
    c: Context,
    staff: Staff,
    answer: (desk: AtDesk, session: Session) => Promise<Response>,
  ): Promise<Response> {
    const id = c.req.param("session") ?? "";
    const session = isId(id) ? await sessionById(sql, id) : null;
    const unit = session && actorAt(staff, session.unit) ? await unitById(sql, session.unit) : null;
    const desk = unit ? await deskOf(sql, staff, unit.slug) : null;
    return session && desk ? answer(desk, session) : notThere(c, site, staff);
  }
}

const at = (lang: Lang, desk: AtDesk, month: Month, done: string): string =>
  paths.reception.schedule.to({}, lang) +
  query({ ...deskQuery(desk), thang: month.slice(0, 7), xong: done });

function monthIn(c: Context): Month | null {
  const asked = `${c.req.query("thang") ?? ""}-01`;
  return isDay(asked) ? day(asked) : null;
}

function patternOf({ repeat, first, until }: z.output<typeof planForm>): Pattern {
  return repeat === "once" ? { is: "once" } : { is: repeat, until: until ?? plusMonths(first, 3) };
}

const firstPlan = (): Form<PlanField> =>
  filled({
    kind: "duty",
    repeat: "once",
    whenOff: "refuse",
    starts: "08:00",
    ends: "11:00",
    slotMinutes: "30",
    perSlot: "1",
  });

const firstChange = ({ day: on, starts, ends, place }: Session): Form<SessionField> =>
  filled({ day: on, starts, ends, place, perSlot: "1" });
