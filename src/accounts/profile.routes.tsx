import { z } from "zod";

import type { Text } from "#kernel/text.ts";
import { type Form, filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { viewOf } from "#people/admin-view.ts";
import { changePassword } from "./codes.ts";
import type { Staff } from "#people/model.ts";
import type { View } from "#people/pages/frame.tsx";
import { ProfilePage } from "./pages/profile.tsx";
import { profileTexts as t } from "./profile-texts.ts";
import { choicesOf, saveChoices } from "./profile.store.ts";
import { redirectWith } from "./redirect.ts";
import type { AccountRooms } from "./house.ts";
import { signInRefusalText } from "./refusals.ts";
import { answerTo } from "./refused.ts";
import { endSessionByKey, sessionsOf } from "./session.store.ts";
import { cookieWith, sessionIn } from "./session.ts";
import { codesOf } from "./sign-in.store.ts";
import type { Context } from "hono";

type Choices = Form<"language" | "single_keys" | "reminders">;
type Password = Form<"present_password" | "new_password" | "password_again">;

/** What officers see and decide about themselves. */
export function profileRoutes({ open, house, site }: AccountRooms): void {
  const { sql } = house;

  open.get(paths.staff.profile, "staff", async (c, staff, lang) => {
    const said = saids[c.req.query("xong") ?? ""];
    return drawn(c, staff, viewOf(c, site, staff, lang), { said });
  });

  open.post(paths.staff.profile, "staff", async (c, staff, lang) => {
    const read = await readForm(choicesForm, c.req.raw);
    if (!read.ok)
      return drawn(c, staff, viewOf(c, site, staff, lang), {
        form: read.form,
        status: read.status,
      });
    const { language, single_keys: keys, reminders } = read.value;
    await saveChoices(sql, staff.officer, {
      language,
      singleKeys: keys !== undefined,
      reminders: reminders !== undefined,
    });
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "chon" }), 303);
  });

  open.post(paths.staff.password, "staff", async (c, staff, lang) => {
    const read = await readForm(passwordForm, c.req.raw);
    const view = viewOf(c, site, staff, lang);
    const again = (password: Password, status: number, headers = {}) =>
      drawn(c, staff, view, { password, status, headers });
    if (!read.ok) return again(read.form, read.status);
    const { present_password: present, new_password: next, password_again: repeated } = read.value;
    if (next !== repeated) {
      const errors = { password_again: signInRefusalText["passwords-differ"] };
      return again(withErrors(read.form, errors), 422);
    }
    const done = await changePassword(house, staff, { present, next, source: house.source(c) });
    if (done.ok) {
      const to = paths.staff.profile.to({}, lang) + query({ xong: "mat-khau" });
      return redirectWith(cookieWith(done.value, site.origin), to);
    }
    const { problem, status, headers } = answerTo(done.refusal);
    const { because } = done.refusal;
    if (because === "wrong-password")
      return again(withErrors(read.form, { present_password: problem }), status);
    return because.startsWith("password-")
      ? again(withErrors(read.form, { new_password: problem }), status)
      : again(withProblem(read.form, problem), status, headers);
  });

  open.post(paths.staff.sessions, "staff", async (c, staff, lang) => {
    const read = await readForm(sessionForm, c.req.raw);
    if (read.ok) await endSessionByKey(sql, staff.officer, read.value.key);
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "phien" }), 303);
  });

  async function drawn(
    c: Context,
    staff: Staff,
    view: View,
    over: {
      readonly said?: Text | undefined;
      readonly form?: Choices;
      readonly password?: Password;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<Response> {
    const here = sessionIn(c, site.origin);
    const [choices, sessions, codes] = await Promise.all([
      choicesOf(sql, staff.officer),
      here ? sessionsOf(sql, staff.officer, here, house.clock()) : [],
      codesOf(sql, staff.officer),
    ]);
    const form = filled({
      language: choices.language,
      single_keys: choices.singleKeys ? "on" : "",
      reminders: choices.reminders ? "on" : "",
    });
    return html(
      <ProfilePage
        {...{ view, sessions, codes }}
        said={over.said}
        posts={staff.posts}
        form={over.form ?? form}
        password={over.password ?? filled({})}
      />,
      over.status ?? 200,
      over.headers ?? {},
    );
  }
}

const saids: Readonly<Record<string, Text>> = {
  chon: t.saved,
  "mat-khau": t.passwordSaved,
  phien: t.sessionEnded,
};

const choicesForm = z.object({
  language: z.enum(["vi", "en"]),
  single_keys: z.string().optional(),
  reminders: z.string().optional(),
});

const most = 400;
const passwordForm = z.object({
  present_password: z.string().min(1).max(most),
  new_password: z.string().min(1).max(most),
  password_again: z.string().min(1).max(most),
});

const sessionForm = z.object({ key: z.string().max(64) });
