import type { VNode } from "preact";
import { render } from "preact-render-to-string";

/**
 * A page as an HTTP response. Pages are plain functions of their props; this is all that renders them.
 *
 * Pages are not kept by any cache unless `headers` says otherwise: most of them show what only one
 * person may read.
 */
export const html = (
  page: VNode,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(`<!DOCTYPE html>${render(page)}`, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...pageHeaders,
      ...headers,
    },
  });

/** Nothing runs, loads or frames that is not served by the house itself; nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join("; ");

/** Sent with every page. `same-origin` as referrer, because `no-referrer` makes browsers post `Origin: null`. */
export const pageHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;
