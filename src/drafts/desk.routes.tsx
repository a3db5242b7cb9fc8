import { z } from "zod";

import type { House } from "#cases/house.ts";
import { headerOf } from "#people/header.ts";
import type { Open } from "#people/open.ts";
import { unitById } from "#units/store.ts";
import { blank, filled, readForm, withErrors } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { deskRefusalText, openAtDesk } from "./desk.ts";
import { DeskPage } from "./pages/desk.tsx";
import { draftField } from "./pages/draft-field.tsx";
import { registrationOf } from "./registration.ts";
import { deskTexts as t } from "./texts/desk.ts";

const deskForm = z.object({ [draftField]: z.string().max(200).optional() });

/** Where any desk that takes letters opens what a resident prepared. */
export function deskRoutes(open: Open, house: House, { trial }: Site): void {
  open.get(paths.drafts.desk, "letters", (_, staff, lang) =>
    html(<DeskPage lang={lang} trial={trial} staff={headerOf(staff)} form={blank} opened={null} />),
  );

  open.post(paths.drafts.desk, "letters", async (c, staff, lang) => {
    const { form } = await readForm(deskForm, c.req.raw);
    const typed = form.values[draftField] ?? "";
    const page = { lang, trial, staff: headerOf(staff) };
    if (typed.trim() === "") {
      const said = withErrors(blank, { [draftField]: t.missing });
      return html(<DeskPage {...page} form={said} opened={null} />, 422);
    }
    const opened = await openAtDesk(house, staff, typed);
    if (opened.ok) {
      const unit = await unitById(house.sql, opened.value.draft.unit);
      const fields = registrationOf(opened.value.draft, unit?.name ?? "");
      return html(<DeskPage {...page} form={blank} opened={{ ...opened.value, fields }} />);
    }
    const { refusal } = opened;
    const said = withErrors(filled({ [draftField]: typed }), {
      [draftField]: deskRefusalText(refusal),
    });
    return html(
      <DeskPage {...page} form={said} opened={null} />,
      refusal.because === "too-many" ? 429 : refusal.because === "not-there" ? 404 : 422,
      refusal.because === "too-many" ? { "retry-after": String(refusal.retryAfter) } : {},
    );
  });
}
