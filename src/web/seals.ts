import type { MiddlewareHandler } from "hono";

import { isFinished } from "./finished.ts";

/** For what is not a page: nothing in it may run, load, frame or be framed. */
const bare = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer says to a browser, unless the page or file has said it more exactly. */
const seals = {
  "content-security-policy": bare,
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** Two years, as the preload list asks; said only by a house that people reach through https. */
const onlyHttps = "max-age=63072000; includeSubDomains";

/** What `sealed` puts on every answer, for those that are made ready beforehand. */
export const sealsOf = (origin: string): Readonly<Record<string, string>> => ({
  ...seals,
  ...(isSecure(origin) ? { "strict-transport-security": onlyHttps } : {}),
});

/**
 * Puts the headers that keep browsers from guessing, framing, sharing or going back to http on every
 * answer there is: pages, pictures, JSON, redirects, refusals (OWASP ASVS 5.0, 3.4).
 *
 * @param origin where the public reaches the house
 */
export function sealed(origin: string): MiddlewareHandler {
  const secure = isSecure(origin);
  return async (c, next) => {
    await next();
    if (isFinished(c.res)) return;
    for (const [name, value] of Object.entries(seals)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
    if (secure) c.header("strict-transport-security", onlyHttps);
    // What says nothing about keeping is not kept: it may be about one person.
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
  };
}

const isSecure = (origin: string): boolean => origin.startsWith("https://");
