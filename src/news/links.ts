/**
 * Where a link of an article leads, in one canonical way of writing; null for what may not be linked:
 * scripts, data, files of somebody's own disk, addresses that carry a name and password.
 *
 * Allowed are http, https, mail addresses and pages of this site ("/van-ban").
 */
export function safeHref(typed: string): string | null {
  const href = read(typed, 0);
  return href !== null && href.length <= longest ? href : null;
}

function read(typed: string, depth: number): string | null {
  // Browsers drop these wherever they stand: "java\nscript:" is a script to them.
  // oxlint-disable-next-line no-control-regex -- exactly the characters browsers drop
  const given = typed.replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, "").trim();
  if (given === "" || given.length > longest) return null;
  if (given.startsWith("/")) return ownPage(given);
  if (!/^(https?:\/\/|mailto:)/i.test(given)) return null;
  const address = parsed(given);
  if (address === null) return null;
  if (address.protocol === "mailto:") {
    const to = address.href.replace(/\?.*$/s, "");
    return /^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/i.test(to) ? to : null;
  }
  if (address.username !== "" || address.password !== "" || address.hostname === "") return null;
  const meant = wrapped(address);
  if (meant === null) return escaped(address.href);
  return depth < 3 ? read(meant, depth + 1) : null;
}

const longest = 1000;

/** Whether a link leaves this site. */
export const leavesSite = (href: string): boolean => !href.startsWith("/");

/** "//elsewhere" and "/\elsewhere" are other sites to a browser. */
function ownPage(given: string): string | null {
  const address = /^\/[/\\]/.test(given) ? null : parsed(given, "https://own.invalid");
  if (address === null || address.host !== "own.invalid") return null;
  const { pathname, search, hash } = address;
  return pathname.startsWith("//") ? null : escaped(pathname + search + hash);
}

/** What URLs leave as it is in a query, though it means something in HTML. */
const escaped = (href: string): string =>
  href.replaceAll(/["'<>`\s]/g, (one) => encodeURIComponent(one).replace("'", "%27"));

/** Documents of Google wrap every link in an address that counts who follows it. */
const wrapped = ({ hostname, pathname, searchParams }: URL): string | null =>
  /(^|\.)google\.com$/.test(hostname) && pathname === "/url"
    ? (searchParams.get("q") ?? searchParams.get("url"))
    : null;

const parsed = (given: string, base?: string): URL | null =>
  URL.canParse(given, base) ? new URL(given, base) : null;
