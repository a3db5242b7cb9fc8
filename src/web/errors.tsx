import { randomBytes } from "node:crypto";

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";

import { fault, log } from "#kernel/log.ts";
import { readable } from "#kernel/secret.ts";
import { isUnreachable } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";

import { failureTexts, type Failure } from "./failures.ts";
import { typedIn } from "./form.ts";
import { html } from "./html.ts";
import { say, type Words } from "./language.ts";
import type { StaffHeader } from "./header.tsx";
import { Layout } from "./layout.tsx";
import { allowedAt, type Routes } from "./methods.ts";
import { Notice } from "./parts/notice.tsx";
import { inLanguage } from "./path.ts";
import { paths } from "./paths.ts";

type FailureOptions = {
  /** Instead of the usual sentence, a more exact one. Never the text of an exception. */
  readonly reason?: Words;
  /** With 429 and 503: when to try again. */
  readonly retryAfterSeconds?: number;
  /** With 500: what to say on the telephone, and to search for in the log. */
  readonly incident?: string;
  readonly staff?: StaffHeader | undefined;
};

/** The page for something that did not work, in the language of the address. */
export function failure(
  c: Context,
  status: Failure,
  trial: boolean,
  options: FailureOptions = {},
): Response {
  const { reason, retryAfterSeconds, incident, staff } = options;
  const lang = languageOf(c);
  const t = failureTexts[status];
  return html(
    <Layout lang={lang} title={t.title} path={addressOf(c)} trial={trial} staff={staff}>
      <p class="lead">{say(lang, reason ?? t.what)}</p>
      <p>{say(lang, t.next)}</p>
      {retryAfterSeconds !== undefined && <p>{say(lang, failureTexts.again(retryAfterSeconds))}</p>}
      {incident && (
        <Notice look="quiet" title={failureTexts.incident}>
          <p>
            <b>{incident}</b>
          </p>
        </Notice>
      )}
      {status === 503 && <Kept c={c} lang={lang} />}
      {staff && (status === 403 || status === 404) && (
        <p>
          <a href={paths.staff.why.to({}, lang)}>{say(lang, failureTexts.why)}</a>
        </p>
      )}
      <p>
        <a href={paths.home.to({}, lang)}>{say(lang, failureTexts.home)}</a>
      </p>
    </Layout>,
    status,
    retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
  );
}

/**
 * For `app.notFound`: no such page, or none the asker may know of (404); an address that is there,
 * asked for in a way it does not answer (405, with the ways it does).
 *
 * @param routes what the router knows, when all of it is known
 */
export const onNotFound =
  (trial: boolean, routes: () => Routes = () => []) =>
  (c: Context): Response => {
    const allowed = allowedAt(routes(), c.req.method, c.req.path);
    if (allowed === undefined) return failure(c, 404, trial);
    const refused = failure(c, 405, trial);
    refused.headers.set("allow", allowed);
    return refused;
  };

/**
 * For `app.onError`: what nobody foresaw. Logged once under an incident number that the page shows;
 * of the exception itself nobody outside sees anything.
 */
export const onFault =
  (trial: boolean) =>
  (thrown: Error, c: Context): Response => {
    if (thrown instanceof HTTPException && thrown.status < 500) {
      return isFailure(thrown.status) ? failure(c, thrown.status, trial) : thrown.getResponse();
    }
    const incident = readable(randomBytes(5));
    const away = isUnreachable(thrown);
    log("error", away ? "database unreachable" : "unforeseen", {
      incident,
      method: c.req.method,
      route: routePath(c),
      ...fault(thrown),
    });
    return away
      ? failure(c, 503, trial, { retryAfterSeconds: 30 })
      : failure(c, 500, trial, { incident });
  };

/** What was typed into the form that could not be kept, to be copied or sent again. */
const Kept = ({ c, lang }: { readonly c: Context; readonly lang: Lang }) => {
  const form = typedIn(c.req.raw);
  const kept = Object.entries(form?.values ?? {}).filter(
    ([name, value]) => value !== undefined && value !== "" && !/password|secret/.test(name),
  );
  if (kept.length === 0) return null;
  return (
    <form method="post" action={inLanguage(addressOf(c), lang)}>
      <Notice look="warn" title={failureTexts.kept} />
      {kept.map(([name, value]) => (
        <div class="field">
          <textarea name={name} rows={3} aria-label={name}>
            {value}
          </textarea>
        </div>
      ))}
      <button type="submit" class="button primary">
        {say(lang, failureTexts.sendAgain)}
      </button>
    </form>
  );
};

const isFailure = (status: number): status is Failure => status in failureTexts;

export const languageOf = (c: Context): Lang => (/^\/en(\/|$)/.test(c.req.path) ? "en" : "vi");

const addressOf = (c: Context): string => inLanguage(c.req.path, "vi");
