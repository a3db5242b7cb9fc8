import type { MiddlewareHandler } from "hono";

/**
 * No address of ours has a NUL in it, and no database takes one: whoever sends it meets "no such
 * page" instead of a fault further in.
 */
export const withoutNul: MiddlewareHandler = async (c, next) =>
  c.req.url.includes("%00") ? c.notFound() : next();
