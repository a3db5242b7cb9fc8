import type { Context } from "hono";

import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import { leaveCookie } from "#web/door.ts";
import { languageOf } from "#web/errors.tsx";
import { type Form, filled, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { inLanguage, query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import type { Door } from "./guess.ts";
import { identitiesOf } from "./oidc.store.ts";
import { ProvePage } from "./pages/prove.tsx";
import { proofOptions } from "./passkeys.ts";
import { prove, type Shown } from "./prove.ts";
import type { Provider } from "./providers.ts";
import { answerTo } from "./refused.ts";
import { filesIn, readSent, type Sent, sendOn, textsIn } from "./sent.ts";
import { cookieWith, type SessionId, sessionPolicy } from "./session.ts";
import { credentialsOf } from "./sign-in.store.ts";
import type { Signed } from "./who.store.ts";

type ProofHouse = Door & { readonly providers?: readonly Provider[] };
type Here = Signed & { readonly session: SessionId };

/**
 * Lets in who has proved lately who they are. Anybody else gets the page that asks for it; a form that
 * was sent waits on that page, and comes back with the proof to the address it was meant for.
 */
export async function askForProof(
  house: ProofHouse,
  site: Site,
  c: Context,
  here: Here,
): Promise<Staff | Response> {
  const { staff } = here;
  if (isFresh(here.proved, house.clock())) return staff;
  if (c.req.method !== "POST") return askingPage(house, site, c, here, {});

  const sent = await readSent(c);
  const shown = shownIn(sent);
  if (!shown || !sent.whole) return askingPage(house, site, c, here, { sent });
  const done = await prove(house, site.origin, here, shown);
  if (!done.ok) {
    const { problem, status, headers } = answerTo(done.refusal);
    const blank = filled<"prove_password">({});
    const form =
      done.refusal.because === "wrong-password"
        ? withErrors(blank, { prove_password: problem })
        : withProblem(blank, problem);
    return askingPage(house, site, c, here, { sent, form, status, headers });
  }
  sendOn(c, sent, site.origin, done.value);
  leaveCookie(c, cookieWith(done.value, site.origin));
  return staff;
}

/** Whether a session has proved itself lately enough for what is sensitive. */
const isFresh = (proved: Date, now: Date): boolean =>
  now.getTime() - proved.getTime() <= sessionPolicy.freshMs;

/** The page that asks for a proof, before a page (then it leads there) or before a form that was sent. */
export async function askingPage(
  house: ProofHouse,
  site: Site,
  c: Context,
  { staff }: Pick<Here, "staff">,
  over: {
    readonly sent?: Sent;
    readonly form?: Form<"prove_password">;
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    /** Where to go after it, when this page has an address of its own. */
    readonly next?: string;
  },
): Promise<Response> {
  const { sql, providers = [] } = house;
  const lang = languageOf(c);
  const [options, credentials, bound] = await Promise.all([
    proofOptions(house, site.origin, staff.officer),
    credentialsOf(sql, staff.signIn),
    providers.length === 0 ? [] : identitiesOf(sql, staff.officer),
  ]);
  const { pathname, search } = new URL(c.req.url);
  const next = over.next ?? pathname + search;
  const { sent } = over;
  return html(
    <ProvePage
      view={{ lang, trial: site.trial, staff: headerOf(staff) }}
      path={sent ? inLanguage(c.req.path, "vi") : paths.staff.prove.to({}) + query({ next })}
      action={sent ? pathname + search : paths.staff.prove.to({}, lang)}
      form={over.form ?? filled({})}
      waits={
        sent
          ? { form: true, texts: textsIn(sent), files: filesIn(sent), whole: sent.whole }
          : { form: false, texts: [["next", next]], files: [], whole: true }
      }
      hasPassword={credentials?.hash !== null}
      options={options}
      providers={providers.filter(({ issuer }) => bound.some((one) => one.issuer === issuer))}
    />,
    over.status ?? 403,
    over.headers ?? {},
  );
}

/** A proof that came along with a form, if any did. */
export function shownIn({ data }: Sent): Shown | undefined {
  const passkey = data.get("prove_passkey");
  if (typeof passkey === "string" && passkey !== "") return { passkey: passkey.slice(0, 20_000) };
  const password = data.get("prove_password");
  return typeof password === "string" && password !== ""
    ? { password: password.slice(0, 400) }
    : undefined;
}
