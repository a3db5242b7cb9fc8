import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import { audit, doerOf } from "#audit/record.ts";
import { guardKeys } from "#guard/keys.ts";
import { limit } from "#guard/limit.ts";
import type { Lang } from "#kernel/text.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { onwards } from "./come-in.ts";
import { deviceIn } from "./device.ts";
import { bindIdentity, proveByIdentity, signInByIdentity } from "./identity.ts";
import type { AccountRooms } from "./house.ts";
import { ownPath } from "./next.ts";
import { attemptLastsMs, comeBack, leaveFor } from "./oidc.ts";
import { deleteIdentity } from "./oidc.store.ts";
import { tell } from "./news.store.ts";
import { BackPage, NotBackPage } from "./pages/sign-in.tsx";
import type { Provider } from "./providers.ts";
import { redirectWith } from "./redirect.ts";
import { answerTo } from "./refused.ts";
import { cookie, cookieName, cookieWith, markOf, sessionIn } from "./session.ts";

/** To an account elsewhere and back: to sign in, to tie it to one's own, to prove again who one is. */
export function oidcRoutes({ open, house, site }: AccountRooms): void {
  const { trial, origin } = site;
  const providerIn = (c: Context): Provider | undefined =>
    house.providers.find(({ key }) => key === c.req.param("provider"));

  open.get(paths.staff.oidcStart, "anyone", async (c, lang) => {
    const provider = providerIn(c);
    if (!provider) return failure(c, 404, trial);
    const { sql, master, clock } = house;
    const letIn = await limit(sql, guardKeys(master), "challenge", house.source(c), clock());
    if (!letIn.ok) return notBack(lang, letIn.refusal);
    const next = ownPath(c.req.query("next")) ?? null;
    return leave(lang, provider, { purpose: "sign-in", session: null, officer: null, next });
  });

  open.get(paths.staff.oidcBinding, { right: "staff", fresh: true }, (c, staff, lang) => {
    const provider = providerIn(c);
    const session = sessionIn(c, origin);
    if (!provider || !session) return failure(c, 404, trial);
    const about = { session: markOf(session), officer: staff.officer, next: null };
    return leave(lang, provider, { purpose: "bind", ...about });
  });

  open.get(paths.staff.oidcProof, "staff", (c, staff, lang) => {
    const provider = providerIn(c);
    const session = sessionIn(c, origin);
    if (!provider || !session) return failure(c, 404, trial);
    const about = { session: markOf(session), officer: staff.officer, next: null };
    return leave(lang, provider, { purpose: "prove", ...about });
  });

  open.get(paths.staff.oidcBack, "anyone", async (c, lang) => {
    const provider = providerIn(c);
    if (!provider) return failure(c, 404, trial);
    const browser = getCookie(c, cookieName(origin, attemptName));
    const { searchParams } = new URL(c.req.url);
    const came = await comeBack(house, origin, provider, searchParams, browser);
    if (!came.ok) return notBack(lang, came.refusal);
    if (came.value.attempt.purpose === "sign-in") {
      const device = deviceIn(c, origin);
      const before = sessionIn(c, origin);
      const done = await signInByIdentity(house, came.value, { device, before });
      if (!done.ok) return notBack(lang, done.refusal);
      const { to, cookies } = await onwards(
        house,
        origin,
        done.value,
        came.value.attempt.next ?? undefined,
      );
      return back(lang, "in", to, cookies);
    }
    const binding = came.value.attempt.purpose === "bind";
    const done = await (binding ? bindIdentity : proveByIdentity)(house, came.value);
    if (!done.ok) return notBack(lang, done.refusal);
    const to = paths.staff.profile.to({}, lang) + query({ xong: binding ? "lien-ket" : undefined });
    return back(lang, binding ? "bound" : "proved", to, [cookieWith(done.value, origin)]);
  });

  open.post(paths.staff.oidcRemoval, { right: "staff", fresh: true }, async (c, staff, lang) => {
    const id = Number(c.req.param("id"));
    await house.sql.begin(async (sql) => {
      if (!Number.isSafeInteger(id) || !(await deleteIdentity(sql, staff.officer, id))) return;
      await tell(sql, staff.officer, "oidc-unbound", house.clock());
      await audit(sql, {
        by: doerOf(staff),
        did: "oidc.unbound",
        about: { kind: "officer", id: staff.officer },
      });
    });
    return c.redirect(paths.staff.profile.to({}, lang) + query({ xong: "bo-lien-ket" }), 303);
  });

  async function leave(
    lang: Lang,
    provider: Provider,
    attempt: Parameters<typeof leaveFor>[3],
  ): Promise<Response> {
    const left = await leaveFor(house, origin, provider, attempt);
    if (!left.ok) return notBack(lang, left.refusal);
    const { to, browser } = left.value;
    return redirectWith(to.href, attemptCookie(browser, attemptLastsMs / 1000));
  }

  // Coming back from elsewhere a browser brings no Strict cookie, but it does bring a Lax one.
  const attemptCookie = (value: string, seconds: number) =>
    cookie({ name: attemptName, value, seconds, origin, sameSite: "Lax" });

  // The session is Strict: it comes along from the next page on, which our own page asks for.
  function back(
    lang: Lang,
    came: "in" | "proved" | "bound",
    to: string,
    cookies: readonly string[],
  ): Response {
    const page = html(<BackPage {...{ lang, trial, came, to }} />);
    if (came !== "proved") page.headers.set("refresh", `0; url=${to}`);
    for (const one of [...cookies, attemptCookie("", 0)]) page.headers.append("set-cookie", one);
    return page;
  }

  function notBack(lang: Lang, refusal: Parameters<typeof answerTo>[0]): Response {
    const { problem, status, headers } = answerTo(refusal);
    const page = html(<NotBackPage {...{ lang, trial, problem }} />, status, headers);
    page.headers.append("set-cookie", attemptCookie("", 0));
    return page;
  }
}

const attemptName = "danvan-oidc";
