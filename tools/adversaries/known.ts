import type { Finding } from "./model.ts";

/** What adversaries report and may stay, each with the reason. Anything else fails the run. */
const known: readonly {
  readonly by: string;
  readonly what: RegExp;
  readonly where: RegExp;
  readonly why: string;
}[] = [
  {
    by: "wapiti",
    what: /^wapiti: Cross Site Request Forgery$/,
    where: /Lack of anti CSRF token/,
    why: "Forms carry no token: where a form comes from is read from Sec-Fetch-Site, else Origin, before the form itself (src/web/door.test.ts), and cookies are SameSite=Strict.",
  },
  {
    by: "wapiti",
    what: /^wapiti: HTTP Secure Headers$/,
    where: /X-(Frame-Options|XSS-Protection) is not set/,
    why: "Both are obsolete: the policy of every answer says frame-ancestors 'none' and lets no inline script run (test/surface.test.ts).",
  },
  {
    by: "wapiti",
    what: /^wapiti: HTTP Secure Headers$/,
    where: /Strict-Transport-Security is not set/,
    why: "A trial on loopback is plain http, where browsers ignore it; a house reached by https sends it with every answer (test/surface.test.ts).",
  },
];

/** Why a finding may stay; undefined when nobody has explained it. */
export const reasonFor = (by: string, finding: Finding): string | undefined =>
  known.find((one) => one.by === by && one.what.test(finding.what) && one.where.test(finding.where))
    ?.why;
