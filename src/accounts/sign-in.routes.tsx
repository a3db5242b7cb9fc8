import type { Context } from "hono";
import { z } from "zod";

import { audit, doerOf } from "#audit/record.ts";
import { guardKeys } from "#guard/keys.ts";
import { limit } from "#guard/limit.ts";
import type { Lang } from "#kernel/text.ts";
import { type Form, filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { redeemCode } from "./codes.ts";
import { cameFrom, comeIn } from "./come-in.ts";
import type { AccountRooms } from "./house.ts";
import { ownPath, startOf } from "./next.ts";
import { FirstSignInPage } from "./pages/first-sign-in.tsx";
import { RecoveryPage, SignInPage } from "./pages/sign-in.tsx";
import { signInOptions } from "./passkeys.ts";
import { redirectWith } from "./redirect.ts";
import { signInRefusalText } from "./refusals.ts";
import { answerTo } from "./refused.ts";
import { endSession } from "./session.store.ts";
import { cookieGone, sessionIn } from "./session.ts";
import { recover, signIn, signInWithPasskey } from "./sign-in.ts";
import { staffOf } from "./who.store.ts";

/** Signing in, with a passkey, a password or a one-time code, and out. */
export function signInRoutes({ open, house, site }: AccountRooms): void {
  const { trial, origin } = site;

  type Fields = Form<"name" | "password" | "next">;
  const page = async (
    c: Context,
    lang: Lang,
    form: Fields,
    over: {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly because?: "over" | "signed-out" | undefined;
    } = {},
  ) => {
    const { sql, master, clock, providers } = house;
    const letIn = await limit(sql, guardKeys(master), "challenge", house.source(c), clock());
    const options = letIn.ok ? await signInOptions(house, origin) : undefined;
    return html(
      <SignInPage {...{ lang, trial, form, options, providers }} because={over.because} />,
      over.status ?? 200,
      over.headers ?? {},
    );
  };

  open.get(paths.staff.signIn, "anyone", async (c, lang) => {
    const next = ownPath(c.req.query("next"));
    const session = sessionIn(c, origin);
    const staff = session && (await staffOf(house.sql, session, house.clock()));
    if (staff) return c.redirect(next ?? startOf(staff), 303);
    const because = c.req.query("het") ? "over" : c.req.query("ra") ? "signed-out" : undefined;
    return page(c, lang, filled(next === undefined ? {} : { next }), { because });
  });

  open.post(paths.staff.signIn, "anyone", async (c, lang) => {
    const read = await readForm(signInForm, c.req.raw);
    if (!read.ok) return page(c, lang, read.form, { status: read.status });
    if (!trial) {
      const problem = signInRefusalText["no-password-alone"];
      return page(c, lang, withProblem(read.form, problem), { status: 422 });
    }
    const { name, password, next } = read.value;
    const done = await signIn(house, { ...cameFrom(house, c, origin), signIn: name, password });
    if (done.ok) return comeIn(house, origin, done.value, next);
    const { problem, ...answer } = answerTo(done.refusal);
    return page(c, lang, withProblem(read.form, problem), answer);
  });

  open.post(paths.staff.passkeySignIn, "anyone", async (c, lang) => {
    const read = await readForm(passkeyForm, c.req.raw);
    const next = read.form.values.next;
    const again = filled<"next">(next === undefined ? {} : { next });
    if (!read.ok) {
      const problem = signInRefusalText["wrong-passkey"];
      return page(c, lang, withProblem(again, problem), { status: read.status });
    }
    const shown = read.value.passkey;
    const done = await signInWithPasskey(house, origin, { ...cameFrom(house, c, origin), shown });
    if (done.ok) return comeIn(house, origin, done.value, next);
    const { problem, ...answer } = answerTo(done.refusal);
    return page(c, lang, withProblem(again, problem), answer);
  });

  open.get(paths.staff.recovery, "anyone", (_, lang) =>
    html(<RecoveryPage lang={lang} trial={trial} form={filled({})} />),
  );

  open.post(paths.staff.recovery, "anyone", async (c, lang) => {
    const read = await readForm(recoveryForm, c.req.raw);
    const again = (form: typeof read.form, status: number, headers = {}) =>
      html(<RecoveryPage lang={lang} trial={trial} form={form} />, status, headers);
    if (!read.ok) return again(read.form, read.status);
    const { name, password, secret: code } = read.value;
    const asked = { ...cameFrom(house, c, origin), signIn: name, password, code };
    const done = await recover(house, asked);
    if (done.ok) return comeIn(house, origin, done.value, undefined);
    const { problem, status, headers } = answerTo(done.refusal);
    return again(withProblem(read.form, problem), status, headers);
  });

  open.get(paths.staff.firstSignIn, "anyone", (_, lang) =>
    html(<FirstSignInPage lang={lang} trial={trial} form={filled({})} />),
  );

  open.post(paths.staff.firstSignIn, "anyone", async (c, lang) => {
    const read = await readForm(firstForm, c.req.raw);
    const again = (form: typeof read.form, status: number, headers = {}) =>
      html(<FirstSignInPage lang={lang} trial={trial} form={form} />, status, headers);
    if (!read.ok) return again(read.form, read.status);
    const { name, secret, second, new_password: password, password_again: repeated } = read.value;
    if (password !== repeated) {
      const errors = { password_again: signInRefusalText["passwords-differ"] };
      return again(withErrors(read.form, errors), 422);
    }
    const done = await redeemCode(house, {
      ...cameFrom(house, c, origin),
      signIn: name,
      code: secret,
      second,
      password,
      strict: !trial,
    });
    if (done.ok) return comeIn(house, origin, done.value, undefined);
    const { problem, status, headers } = answerTo(done.refusal);
    if (done.refusal.because === "second-code")
      return again(withErrors(read.form, { second: problem }), status);
    return done.refusal.because.startsWith("password-")
      ? again(withErrors(read.form, { new_password: problem }), status)
      : again(withProblem(read.form, problem), status, headers);
  });

  // For anyone, so that signing out of a session that is over already is no error.
  open.post(paths.staff.signOut, "anyone", async (c, lang) => {
    const session = sessionIn(c, origin);
    if (session) {
      const staff = await staffOf(house.sql, session, house.clock());
      await endSession(house.sql, session);
      if (staff) await audit(house.sql, { by: doerOf(staff), did: "session.ended" });
    }
    const out = redirectWith(`${paths.staff.signIn.to({}, lang)}?ra=1`, cookieGone(origin));
    // What the browser kept of pages goes too; its storage may hold a resident's own drafts.
    out.headers.set("clear-site-data", '"cache"');
    return out;
  });
}

/** Long enough for any password, and no work for the hash beyond that. */
const most = 400;
const next = z.string().max(2000).optional().catch(undefined);

const signInForm = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(most),
  next,
});

const passkeyForm = z.object({ passkey: z.string().min(1).max(20_000), next });

const recoveryForm = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(most),
  secret: z.string().min(1).max(100),
});

const firstForm = z.object({
  name: z.string().min(1).max(100),
  secret: z.string().min(1).max(100),
  second: z.string().max(100).optional(),
  new_password: z.string().min(1).max(most),
  password_again: z.string().min(1).max(most),
});
