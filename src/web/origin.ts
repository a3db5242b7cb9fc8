/**
 * Whether a form comes from one of our own pages (or from no page at all, like a program).
 *
 * `Sec-Fetch-Site` is written by the browser and cannot be forged by a page; browsers from before
 * 2023 do not send it, so for them `Origin` is compared with the host that was asked.
 */
export function fromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === hostOf(request);
}

const hostOf = (request: Request): string =>
  request.headers.get("host") ?? new URL(request.url).host;
