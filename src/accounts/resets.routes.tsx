import type { Context } from "hono";
import { z } from "zod";

import { asked, missing, todayOf, viewOf } from "#people/admin-view.ts";
import { officerBySignIn } from "#people/changes.store.ts";
import { signInName, type Staff } from "#people/model.ts";
import { type OfficerRow, officerRowById } from "#people/officers.store.ts";
import { failure } from "#web/errors.tsx";
import { type Form, filled, readForm, withProblem } from "#web/form.ts";
import { headerOf } from "#people/header.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { codeRefusalText } from "./code-texts.ts";
import type { AccountRooms } from "./house.ts";
import { AskCodePage, CodePage, ColleaguePage } from "./pages/code.tsx";
import { giveCode } from "./resets.ts";
import { takesRight } from "./texts.ts";

/** One-time codes for others, made by an administrator or the head of their unit, and shown once. */
export function resetRoutes({ open, house, site }: AccountRooms): void {
  const { sql } = house;
  const giving = { right: "administer", fresh: true } as const;

  open.get(paths.admin.officerCode, giving, async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer || officer.ended) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    const form = filled({ purpose: officer.hasPassword ? "recovery" : "setup" });
    return html(<AskCodePage {...{ view, officer, form }} />);
  });

  open.post(paths.admin.officerCode, giving, async (c, staff, lang) => {
    const officer = await found(c.req.param("id"));
    if (!officer) return missing(c, site, staff);
    const view = viewOf(c, site, staff, lang);
    const read = await readForm(askForm, c.req.raw);
    if (!read.ok) return html(<AskCodePage {...{ view, officer, form: read.form }} />, read.status);
    const doing = { at: house.clock(), noise: house.noise };
    const done = await giveCode(sql, staff, officer.id, read.value.purpose, doing);
    if (done.ok) {
      const back = paths.admin.officer.to({ id: officer.id });
      return html(<CodePage {...{ view, back }} name={officer.name} code={done.value} admin />);
    }
    const form = withProblem(read.form, codeRefusalText[done.refusal.because]);
    return html(<AskCodePage {...{ view, officer, form }} />, 409);
  });

  const heading = { right: "staff", fresh: true } as const;

  open.get(paths.staff.colleagueCode, heading, (c, staff, lang) =>
    isHead(staff)
      ? html(
          <ColleaguePage
            view={viewOf(c, site, staff, lang)}
            form={filled({ purpose: "recovery", name: asked(c.req.query("ten")) })}
          />,
        )
      : notHead(c, staff),
  );

  open.post(paths.staff.colleagueCode, heading, async (c, staff, lang) => {
    if (!isHead(staff)) return notHead(c, staff);
    const view = viewOf(c, site, staff, lang);
    const read = await readForm(colleagueForm, c.req.raw);
    const again = (form: Form<"name" | "purpose">, status: number) =>
      html(<ColleaguePage view={view} form={form} />, status);
    if (!read.ok) return again(read.form, read.status);
    const { name, purpose } = read.value;
    const officer = await officerBySignIn(sql, signInName(name));
    const doing = { at: house.clock(), noise: house.noise };
    const done = officer
      ? await giveCode(sql, staff, officer.id, purpose, doing)
      : ({ ok: false, refusal: { because: "no-such-officer" } } as const);
    if (!done.ok || !officer) {
      const because = done.ok ? "no-such-officer" : done.refusal.because;
      return again(withProblem(read.form, codeRefusalText[because]), 409);
    }
    const back = paths.staff.profile.to({});
    return html(<CodePage {...{ view, back }} name={officer.name} code={done.value} />);
  });

  const found = (id: string | undefined): Promise<OfficerRow | undefined> =>
    officerRowById(sql, id ?? "", todayOf(house));

  const notHead = (c: Context, staff: Staff) =>
    failure(c, 403, site.trial, { reason: takesRight("staff"), staff: headerOf(staff) });
}

const isHead = (staff: Staff): boolean => staff.posts.some(({ role }) => role === "head");

const purpose = z.enum(["setup", "recovery"]);
const askForm = z.object({ purpose });
const colleagueForm = z.object({ name: z.string().min(1).max(100), purpose });
