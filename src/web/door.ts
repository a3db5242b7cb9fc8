import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Lang } from "#kernel/text.ts";

import { fromHere } from "./origin.ts";

type Answer = Response | Promise<Response>;
type At = { readonly pattern: string };

/** Opens an address, for everyone or for staff with one right; there is no third way. */
type Open<Staff, Right extends string> = {
  (at: At, who: "anyone", answer: Public): void;
  (at: At, right: Right, answer: Guarded<Staff>): void;
};

type Public = (c: Context, lang: Lang) => Answer;
type Guarded<Staff> = (c: Context, staff: Staff, lang: Lang) => Answer;

export type Doors<Staff, Right extends string> = {
  readonly app: Hono;
  readonly get: Open<Staff, Right>;
  readonly post: Open<Staff, Right>;
};

/**
 * A set of addresses, none of which can be opened without saying who may come in.
 *
 * Every address exists in Vietnamese and, under `/en`, in English; GET answers HEAD as well. A form
 * sent from another site is refused before anything is read (403).
 *
 * @param enter who is asking, if they hold the right; else the response they get instead
 */
export function doors<Staff extends object, Right extends string>(
  enter: (c: Context, right: Right) => Promise<Staff | Response>,
): "anyone" extends Right ? never : Doors<Staff, Right>;
export function doors<Staff extends object, Right extends string>(
  enter: (c: Context, right: Right) => Promise<Staff | Response>,
): Doors<Staff, Right> {
  const app = new Hono({ strict: false });

  const open = (method: "GET" | "POST"): Open<Staff, Right> => {
    function register(at: At, who: "anyone", answer: Public): void;
    function register(at: At, right: Right, answer: Guarded<Staff>): void;
    function register(
      at: At,
      ...door: [who: "anyone", answer: Public] | [right: Right, answer: Guarded<Staff>]
    ): void {
      for (const lang of ["vi", "en"] as const) {
        app.on(method, lang === "vi" ? at.pattern : english(at.pattern), async (c) => {
          if (method === "POST" && !fromHere(c.req.raw)) throw foreign();
          if (isPublic(door)) return door[1](c, lang);
          const staff = await enter(c, door[0]);
          return isResponse(staff) ? staff : door[1](c, staff, lang);
        });
      }
    }
    return register;
  };

  return { app, get: open("GET"), post: open("POST") };
}

const english = (pattern: string): string => (pattern === "/" ? "/en" : `/en${pattern}`);

const isPublic = (door: readonly [string, unknown]): door is ["anyone", Public] =>
  door[0] === "anyone";

/** Becomes the 403 page where the app catches what is thrown (`onFault`). */
const foreign = (): HTTPException => new HTTPException(403);

/** Not only `instanceof`: servers may put their own Response in place of the built-in one. */
const isResponse = (staff: object): staff is Response =>
  staff instanceof Response || ("status" in staff && "headers" in staff && "body" in staff);
