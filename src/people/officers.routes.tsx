import { z } from "zod";

import { filled, readForm, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import { words } from "#web/wording.ts";

import { asked, doingOf, doneAt, missing, type Rooms, todayOf, viewOf } from "./admin-view.ts";
import { endingTexts } from "./ending-texts.ts";
import { mattersOf } from "./endings.store.ts";
import { officerTexts as t } from "./officer-texts.ts";
import { changeOfficer, createOfficer, endOfficer } from "./officers.ts";
import {
  officeOfficers,
  type OfficerRow,
  officerRowById,
  type OfficersAfter,
  officerStates,
} from "./officers.store.ts";
import { EndingPage } from "./pages/ending.tsx";
import type { View } from "./pages/frame.tsx";
import { OfficerPage } from "./pages/officer.tsx";
import { NewOfficerPage, OfficersPage } from "./pages/officers.tsx";
import { besideField } from "./posts.forms.ts";
import { officeRefusalText } from "./refusals.ts";

/** Officers: all of them, one, adding, ending. */
export function officerRoutes({ open, house, site }: Rooms): void {
  const { sql } = house;

  open.get(paths.admin.officers, "administer", async (c, staff, lang) => {
    const text = asked(c.req.query("tim"));
    const state = states.parse(c.req.query("xem"));
    const after = await afterIn(c.req.query("sau"));
    const on = todayOf(house);
    const { rows, next } = await officeOfficers(sql, { text, state, after, on, limit: 40 });
    const onwards = next && query({ tim: text, xem: state, sau: next.id });
    return html(
      <OfficersPage
        view={viewOf(c, site, staff, lang)}
        form={filled({ tim: text, xem: state })}
        officers={rows}
        on={on}
        next={onwards ? paths.admin.officers.to({}, lang) + onwards : undefined}
      />,
    );
  });

  open.get(paths.admin.newOfficer, "administer", (c, staff, lang) =>
    html(<NewOfficerPage view={viewOf(c, site, staff, lang)} form={filled({})} />),
  );

  open.post(paths.admin.newOfficer, "administer", async (c, staff, lang) => {
    const read = await readForm(newForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    if (!read.ok) return html(<NewOfficerPage {...{ view, form: read.form }} />, read.status);
    const { name, sign_in: signIn, email = null } = read.value;
    const wanted = { name, signIn, email };
    const done = await createOfficer(sql, wanted, doingOf(house, staff), house.noise);
    if (!done.ok)
      return html(
        <NewOfficerPage {...{ view, form: besideField(read.form, done.refusal) }} />,
        422,
      );
    return c.redirect(paths.admin.officerCode.to({ id: done.value.id }, lang), 303);
  });

  open.get(paths.admin.officer, "administer", async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer) return missing(c, site, staff);
    const form = filled({ name: officer.name, email: officer.email ?? "" });
    const oneself = officer.id === staff.officer;
    const view = viewOf(c, site, staff, lang);
    return html(<OfficerPage {...{ view, officer, form, oneself }} on={todayOf(house)} />);
  });

  open.post(paths.admin.officer, { right: "administer", fresh: true }, async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer) return missing(c, site, staff);
    const read = await readForm(changeForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const oneself = officer.id === staff.officer;
    const again = (form: typeof read.form, status: number) =>
      html(<OfficerPage {...{ view, officer, form, oneself }} on={todayOf(house)} />, status);
    if (!read.ok) return again(read.form, read.status);
    const { name, email = null } = read.value;
    const done = await changeOfficer(sql, officer.id, { name, email }, doingOf(house, staff));
    if (done.ok) return doneAt(c, paths.admin.officer.to({ id: officer.id }), lang);
    return again(besideField(read.form, done.refusal), 422);
  });

  open.get(paths.admin.officerEnding, "administer", async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer || officer.ended) return missing(c, site, staff);
    return html(await ending(officer, viewOf(c, site, staff, lang)));
  });

  open.post(
    paths.admin.officerEnding,
    { right: "administer", fresh: true },
    async (c, staff, lang) => {
      const officer = await found(c.req.param("id"));
      if (!officer) return missing(c, site, staff);
      const done = await endOfficer(sql, officer.id, doingOf(house, staff));
      if (done.ok) return doneAt(c, paths.admin.officer.to({ id: officer.id }), lang);
      const view = viewOf(c, site, staff, lang);
      return html(await ending(officer, view, officeRefusalText[done.refusal.because]), 409);
    },
  );

  const found = (id: string | undefined) => officerRowById(sql, id ?? "", todayOf(house));

  /** A page of the list goes on after an officer; the name it needs is looked up, not carried along. */
  async function afterIn(id: string | undefined): Promise<OfficersAfter | undefined> {
    const officer = await found(id);
    return officer && { name: officer.name, id: officer.id };
  }

  async function ending(officer: OfficerRow, view: View, problem?: Problem) {
    const matters = await mattersOf(sql, officer.id);
    return (
      <EndingPage
        {...confirming(officer, view, problem)}
        title={t.endTitle(officer.name)}
        ask={t.endAsk}
        button={t.endButton}
        consequences={[
          ...t.endWill,
          ...(matters > 0 ? [endingTexts.officersMatters(matters)] : []),
        ]}
        path={paths.admin.officerEnding.to({ id: officer.id })}
      />
    );
  }
}

type Problem = (typeof officeRefusalText)[keyof typeof officeRefusalText];

const confirming = (officer: OfficerRow, view: View, problem: Problem | undefined) => ({
  view,
  room: "officers" as const,
  form: problem ? withProblem(filled({}), problem) : filled({}),
  back: paths.admin.officer.to({ id: officer.id }),
  dated: false,
});

const states = z.enum(officerStates).catch("all");

const email = z.email(words(t.notMail)).max(200).optional();
const changeForm = z.object({ name: z.string().min(1), email });
const newForm = changeForm.extend({ sign_in: z.string().min(1).max(100) });
