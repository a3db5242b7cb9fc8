import type { Context } from "hono";
import { z } from "zod";

import { type Form, filled, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { redeemCode } from "./codes.ts";
import type { AccountsHouse } from "./house.ts";
import { ownPath, startOf } from "./next.ts";
import type { Open } from "#people/open.ts";
import { FirstSignInPage } from "./pages/first-sign-in.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { redirectWith } from "./redirect.ts";
import { signInRefusalText } from "./refusals.ts";
import { answerTo } from "./refused.ts";
import { endSession } from "./session.store.ts";
import { cookieGone, cookieWith, sessionIn } from "./session.ts";
import { type SignedIn, signIn } from "./sign-in.ts";
import { staffOf } from "./who.store.ts";

/** Signing in, with a password or a one-time code, and out. */
export function signInRoutes(open: Open, house: AccountsHouse, site: Site): void {
  const { trial, origin } = site;

  open.get(paths.staff.signIn, "anyone", async (c, lang) => {
    const next = ownPath(c.req.query("next"));
    const session = sessionIn(c, origin);
    const staff = session && (await staffOf(house.sql, session, house.clock()));
    if (staff) return c.redirect(next ?? startOf(staff), 303);
    const because = c.req.query("het") ? "over" : c.req.query("ra") ? "signed-out" : undefined;
    const form = filled(next === undefined ? {} : { next });
    return html(<SignInPage lang={lang} trial={trial} form={form} because={because} />);
  });

  open.post(paths.staff.signIn, "anyone", async (c, lang) => {
    const read = await readForm(signInForm, c.req.raw);
    const again = (form: Form<"name" | "password" | "next">, status: number, headers = {}) =>
      html(<SignInPage lang={lang} trial={trial} form={form} />, status, headers);
    if (!read.ok) return again(read.form, read.status);

    const done = await signIn(house, {
      signIn: read.value.name,
      password: read.value.password,
      source: house.source(c),
      before: sessionIn(c, origin),
    });
    if (done.ok) return comeIn(c, done.value, read.value.next);
    const { problem, status, headers } = answerTo(done.refusal);
    return again(withProblem(read.form, problem), status, headers);
  });

  open.get(paths.staff.firstSignIn, "anyone", (_, lang) =>
    html(<FirstSignInPage lang={lang} trial={trial} form={filled({})} />),
  );

  open.post(paths.staff.firstSignIn, "anyone", async (c, lang) => {
    const read = await readForm(firstForm, c.req.raw);
    const again = (
      form: Parameters<typeof FirstSignInPage>[0]["form"],
      status: number,
      headers = {},
    ) => html(<FirstSignInPage lang={lang} trial={trial} form={form} />, status, headers);
    if (!read.ok) return again(read.form, read.status);
    const { name, secret, new_password: password, password_again: repeated } = read.value;
    if (password !== repeated) {
      const errors = { password_again: signInRefusalText["passwords-differ"] };
      return again(withErrors(read.form, errors), 422);
    }

    const done = await redeemCode(house, {
      signIn: name,
      code: secret,
      password,
      source: house.source(c),
    });
    if (done.ok) return comeIn(c, done.value, undefined);
    const { problem, status, headers } = answerTo(done.refusal);
    return done.refusal.because.startsWith("password-")
      ? again(withErrors(read.form, { new_password: problem }), status)
      : again(withProblem(read.form, problem), status, headers);
  });

  // For anyone, so that signing out of a session that is over already is no error.
  open.post(paths.staff.signOut, "anyone", async (c, lang) => {
    const session = sessionIn(c, origin);
    if (session) await endSession(house.sql, session);
    return redirectWith(cookieGone(origin), `${paths.staff.signIn.to({}, lang)}?ra=1`);
  });

  async function comeIn(c: Context, { session }: SignedIn, next: string | undefined) {
    const staff = await staffOf(house.sql, session, house.clock());
    const to = ownPath(next) ?? (staff ? startOf(staff) : paths.staff.profile.to({}));
    return redirectWith(cookieWith(session, origin), to);
  }
}

/** Long enough for any password, and no work for the hash beyond that. */
const most = 400;

const signInForm = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(most),
  next: z.string().max(2000).optional().catch(undefined),
});

const firstForm = z.object({
  name: z.string().min(1).max(100),
  secret: z.string().min(1).max(100),
  new_password: z.string().min(1).max(most),
  password_again: z.string().min(1).max(most),
});
