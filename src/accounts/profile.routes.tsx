import { z } from "zod";

import { audit, doerOf } from "#audit/record.ts";
import type { Text } from "#kernel/text.ts";
import { type Form, filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { viewOf } from "#people/admin-view.ts";
import { newsLastsMs } from "./begin.ts";
import { changePassword } from "./codes.ts";
import { forgetDevices } from "./device.store.ts";
import { newsOf } from "./news.store.ts";
import { ownPath, startOf } from "./next.ts";
import { identitiesOf } from "./oidc.store.ts";
import { passkeysOf } from "./passkey.store.ts";
import { enrolOptions } from "./passkeys.ts";
import { waysTexts } from "./ways-texts.ts";
import { whoIs } from "./who.store.ts";
import type { Staff } from "#people/model.ts";
import type { View } from "#people/pages/frame.tsx";
import { ProfilePage } from "./pages/profile.tsx";
import { profileTexts as t } from "./profile-texts.ts";
import { choicesOf, saveChoices } from "./profile.store.ts";
import { redirectWith } from "./redirect.ts";
import type { AccountRooms } from "./house.ts";
import { signInRefusalText } from "./refusals.ts";
import { answerTo } from "./refused.ts";
import { endSessionByKey, endSessionsOf, sessionsOf } from "./session.store.ts";
import { cookieGone, cookieWith, sessionIn } from "./session.ts";
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
    const session = sessionIn(c, site.origin);
    if (!session) return c.redirect(paths.staff.signIn.to({}, lang), 303);
    const done = await changePassword(house, staff, { present, next, session });
    if (done.ok) {
      const to = paths.staff.profile.to({}, lang) + query({ xong: "mat-khau" });
      return redirectWith(to, cookieWith(done.value, site.origin));
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
    if (read.ok && (await endSessionByKey(sql, staff.officer, read.value.key)))
      await audit(sql, { by: doerOf(staff), did: "session.revoked", detail: { which: "one" } });
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "phien" }), 303);
  });

  open.post(paths.staff.everySession, "staff", async (_, staff, lang) => {
    await sql.begin(async (tx) => {
      await endSessionsOf(tx, staff.officer);
      await forgetDevices(tx, staff.officer);
      await audit(tx, { by: doerOf(staff), did: "session.revoked", detail: { which: "all" } });
    });
    return redirectWith(`${paths.staff.signIn.to({}, lang)}?ra=1`, cookieGone(site.origin));
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
    const now = house.clock();
    const since = new Date(now.getTime() - newsLastsMs);
    const { officer } = staff;
    const [choices, sessions, codes, passkeys, enrol, identities, news, signed] = await Promise.all(
      [
        choicesOf(sql, officer),
        here ? sessionsOf(sql, officer, here, now) : [],
        codesOf(sql, officer),
        passkeysOf(sql, officer),
        enrolOptions(house, site.origin, staff),
        identitiesOf(sql, officer),
        newsOf(sql, officer, since),
        here && whoIs(sql, here, now),
      ],
    );
    const next = c.req.query("tin") ? (ownPath(c.req.query("next")) ?? startOf(staff)) : undefined;
    const form = filled({
      language: choices.language,
      single_keys: choices.singleKeys ? "on" : "",
      reminders: choices.reminders ? "on" : "",
    });
    return html(
      <ProfilePage
        {...{ view, sessions, codes, news, next }}
        limited={signed?.limited ?? false}
        failed={c.req.query("xong") === "khoa-loi"}
        ways={{ passkeys, enrol, identities, providers: house.providers }}
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
  ...waysTexts.said,
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
