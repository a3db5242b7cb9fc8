import { doingOf, missing, todayOf, viewOf } from "#people/admin-view.ts";
import { type OfficerRow, officerRowById } from "#people/officers.store.ts";
import { EndingPage } from "#people/pages/ending.tsx";
import type { View } from "#people/pages/frame.tsx";
import { officeRefusalText } from "#people/refusals.ts";
import { filled, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { codeTexts as t } from "./code-texts.ts";
import type { AccountRooms } from "./house.ts";
import { CodePage } from "./pages/code.tsx";
import { resetSignIn } from "./resets.ts";

/** One-time codes for officers, made by an administrator and shown once. */
export function resetRoutes({ open, house, site }: AccountRooms): void {
  const { sql } = house;

  open.get(paths.admin.officerCode, "administer", async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer || officer.ended) return missing(c, site, staff);
    return html(reset(officer, viewOf(c, site, staff, lang)));
  });

  open.post(paths.admin.officerCode, "administer", async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    const done = await resetSignIn(sql, officer.id, doingOf(house, staff), house.noise);
    if (done.ok) return html(<CodePage {...{ view, officer }} code={done.value} />);
    return html(reset(officer, view, officeRefusalText[done.refusal.because]), 409);
  });

  const found = (id: string | undefined) => officerRowById(sql, id ?? "", todayOf(house));
}

type Problem = (typeof officeRefusalText)[keyof typeof officeRefusalText];

const reset = (officer: OfficerRow, view: View, problem?: Problem) => (
  <EndingPage
    view={view}
    room="officers"
    form={problem ? withProblem(filled({}), problem) : filled({})}
    back={paths.admin.officer.to({ id: officer.id })}
    dated={false}
    title={t.resetTitle(officer.name)}
    ask={t.resetAsk}
    button={t.resetButton}
    consequences={t.resetWill}
    path={paths.admin.officerCode.to({ id: officer.id })}
  />
);
