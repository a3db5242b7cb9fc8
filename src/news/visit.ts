/**
 * Whether a request is somebody opening a page: not a program that reads pages, not a browser that
 * fetches ahead, not a question for the head alone. Looks at what the request says of itself and
 * keeps nothing of it.
 */
export function isVisit(request: Request): boolean {
  if (request.method !== "GET") return false;
  const { headers } = request;
  const purpose = [
    headers.get("sec-purpose"),
    headers.get("purpose"),
    headers.get("x-purpose"),
    headers.get("x-moz"),
  ].join(" ");
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const program = headers.get("user-agent") ?? "";
  return program !== "" && !programs.test(program);
}

/** Programs that say what they are; "Cubot" is a telephone. */
const programs =
  /(?<!cu)bot\b|(?<!cu)bot[/\-_ ;]|crawl|spider|slurp|headless|lighthouse|monitor|uptime|preview|externalhit|feed|rss|wget|curl|python|libwww|httpclient|okhttp|java\/|go-http|node|axios|scrapy|archive/i;
