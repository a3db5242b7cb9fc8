import type { Text } from "#kernel/text.ts";
import { filled, readForm, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import {
  doingOf,
  doneAt,
  endingForm,
  lastDayIn,
  missing,
  numberIn,
  type Rooms,
  todayOf,
  viewOf,
} from "./admin-view.ts";
import { endAppointment } from "./appointments.ts";
import { appointmentById, officerById } from "./changes.store.ts";
import { endingTexts as t } from "./ending-texts.ts";
import { hangsOnPost, mattersOf, takerOf, type Without } from "./endings.store.ts";
import { isOver, type UnitId } from "./model.ts";
import { type PostRow, postRowById } from "./office.store.ts";
import { EndingPage } from "./pages/ending.tsx";
import { postTexts } from "./post-texts.ts";
import { endPost } from "./posts.ts";
import { officeRefusalText } from "./refusals.ts";

type Drawn = Omit<Parameters<typeof EndingPage>[0], "view" | "form">;

/** Ending a post or an appointment, with what hangs on it said beforehand. */
export function endingRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.admin.postEnding, "administer", async (c, staff, lang) => {
    const post = await livingPost(c.req.param("id"));
    if (!post) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    return html(<EndingPage {...await ofPost(post)} view={view} form={filled({ when: "now" })} />);
  });

  open.post(
    paths.admin.postEnding,
    { right: "administer", fresh: true },
    async (c, staff, lang) => {
      const post = await livingPost(c.req.param("id"));
      if (!post) return missing(c, site, staff);
      const read = await readForm(endingForm, c.req.raw);
      const view = viewOf(c, site, staff, lang);
      const again = async (form: typeof read.form, status: number) =>
        html(<EndingPage {...await ofPost(post)} {...{ view, form }} />, status);
      if (!read.ok) return again(read.form, read.status);
      const day = lastDayIn(read.value, read.form, todayOf(house));
      if (!day.ok) return again(day.refusal, 422);
      const done = await endPost(sql, post.id, day.value, doingOf(house, staff));
      if (done.ok) return doneAt(c, paths.admin.post.to({ id: String(post.id) }), lang);
      return again(withProblem(read.form, officeRefusalText[done.refusal.because]), 409);
    },
  );

  open.get(paths.admin.appointmentEnding, "administer", async (c, staff, lang) => {
    const drawn = await ofAppointment(c.req.param("id"));
    if (!drawn) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    return html(<EndingPage {...drawn.page} view={view} form={filled({ when: "now" })} />);
  });

  open.post(
    paths.admin.appointmentEnding,
    { right: "administer", fresh: true },
    async (c, staff, lang) => {
      const drawn = await ofAppointment(c.req.param("id"));
      if (!drawn) return missing(c, site, staff);
      const read = await readForm(endingForm, c.req.raw);
      const view = viewOf(c, site, staff, lang);
      const again = (form: typeof read.form, status: number) =>
        html(<EndingPage {...drawn.page} {...{ view, form }} />, status);
      if (!read.ok) return again(read.form, read.status);
      const day = lastDayIn(read.value, read.form, todayOf(house));
      if (!day.ok) return again(day.refusal, 422);
      const done = await endAppointment(sql, drawn.id, day.value, doingOf(house, staff));
      if (done.ok) return doneAt(c, paths.admin.post.to({ id: String(done.value) }), lang);
      return again(withProblem(read.form, officeRefusalText[done.refusal.because]), 409);
    },
  );

  async function livingPost(id: string | undefined): Promise<PostRow | undefined> {
    const on = todayOf(house);
    const post = await postRowById(sql, numberIn(id) ?? 0, on);
    return post && !isOver(post, on) ? post : undefined;
  }

  async function ofPost(post: PostRow): Promise<Drawn> {
    const id = String(post.id);
    const { holders, matters, areas, below } = await hangsOnPost(sql, post.id, todayOf(house));
    return {
      room: "posts",
      title: postTexts.endTitle(post.title),
      ask: postTexts.endAsk,
      button: postTexts.endButton,
      consequences: [
        ...(holders > 0 ? [t.holders(holders)] : []),
        ...(await whoTakes(post.unit, { post: post.id })),
        ...(matters > 0 ? [t.matters(matters)] : []),
        ...(areas > 0 ? [t.areas(areas)] : []),
        ...(below > 0 ? [t.below(below)] : []),
        t.stays,
      ],
      path: paths.admin.postEnding.to({ id }),
      back: paths.admin.post.to({ id }),
      dated: true,
    };
  }

  async function ofAppointment(given: string | undefined) {
    const on = todayOf(house);
    const appointment = await appointmentById(sql, numberIn(given) ?? 0);
    if (!appointment || isOver(appointment, on)) return undefined;
    const post = await postRowById(sql, appointment.post, on);
    const officer = await officerById(sql, appointment.officer);
    if (!post || !officer) return undefined;
    const matters = await mattersOf(sql, officer.id, post.unit);
    const { id } = appointment;
    const page: Drawn = {
      room: "posts",
      title: postTexts.endAppointmentTitle(officer.name, post.title),
      ask: postTexts.endAppointmentAsk,
      button: postTexts.endAppointmentButton,
      consequences: [
        ...(await whoTakes(post.unit, { appointment: id })),
        ...(matters > 0 ? [t.officersMatters(matters)] : []),
        t.stays,
      ],
      path: paths.admin.appointmentEnding.to({ id: String(id) }),
      back: paths.admin.post.to({ id: String(post.id) }),
      dated: true,
    };
    return { id, page };
  }

  /** Where new matters go without it, when that is not where they go with it. */
  async function whoTakes(unit: UnitId, without: Without): Promise<readonly Text[]> {
    const on = todayOf(house);
    const [before, after] = [await takerOf(sql, unit, on), await takerOf(sql, unit, on, without)];
    if (before === null || before.above || before.post === after?.post) return [];
    if (after === null) return [t.lastTakerNobody];
    return [after.above ? t.lastTaker(after.title, after.unitName) : t.nextTaker(after.title)];
  }
}
