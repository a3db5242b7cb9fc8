import type { Context } from "hono";

import type { Network } from "./address.ts";
import type { Source } from "./model.ts";
import { sourceOf } from "./source.ts";

/** Where a request came from, believing these proxies; for the limits only, never kept. */
export const sourceBehind =
  (proxies: readonly Network[]) =>
  (c: Context): Source =>
    sourceOf({ peer: peerOf(c.env), forwardedFor: c.req.header("x-forwarded-for") }, proxies);

// The Node server hands the socket over in `env`; a request made in a test has none.
function peerOf(env: unknown): string | undefined {
  const incoming = inside(env, "incoming") ?? inside(inside(env, "server"), "incoming");
  const address = inside(inside(incoming, "socket"), "remoteAddress");
  return typeof address === "string" ? address : undefined;
}

const inside = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
