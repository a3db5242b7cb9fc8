import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Lang } from "#kernel/text.ts";

import { fromHere } from "./origin.ts";

type Answer = Response | Promise<Response>;
type At = { readonly pattern: string };

/**
 * What an address of staff asks for: a right; with `fresh` also that who is asking has proved who they
 * are within the last minutes (step-up), always or when the function says so.
 */
export type Asks<Right extends string> =
  | Right
  | { readonly right: Right; readonly fresh: true | ((c: Context) => boolean) };

/** Opens an address, for everyone or for staff with one right; there is no third way. */
type Open<Staff, Right extends string> = {
  (at: At, who: "anyone", answer: Public): void;
  (at: At, asks: Asks<Right>, answer: Guarded<Staff>): void;
};

type Enter<Staff, Right extends string> = (
  c: Context,
  right: Right,
  fresh: boolean,
) => Promise<Staff | Response>;

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
 * @param enter who is asking, if they hold the right and are as fresh as asked; else the response they
 *   get instead. A cookie it leaves with `leaveCookie` goes out with the answer.
 */
export function doors<Staff extends object, Right extends string>(
  enter: Enter<Staff, Right>,
): "anyone" extends Right ? never : Doors<Staff, Right>;
export function doors<Staff extends object, Right extends string>(
  enter: Enter<Staff, Right>,
): Doors<Staff, Right> {
  const app = new Hono({ strict: false });

  const open = (method: "GET" | "POST"): Open<Staff, Right> => {
    function register(at: At, who: "anyone", answer: Public): void;
    function register(at: At, asks: Asks<Right>, answer: Guarded<Staff>): void;
    function register(
      at: At,
      ...door: [who: "anyone", answer: Public] | [asks: Asks<Right>, answer: Guarded<Staff>]
    ): void {
      for (const lang of ["vi", "en"] as const) {
        app.on(method, lang === "vi" ? at.pattern : english(at.pattern), async (c) => {
          if (method === "POST" && !fromHere(c.req.raw)) throw foreign();
          if (isPublic(door)) return door[1](c, lang);
          const [asks, answer] = door;
          const { right, fresh } = typeof asks === "object" ? asks : { right: asks, fresh: false };
          const staff = await enter(c, right, typeof fresh === "function" ? fresh(c) : fresh);
          return isResponse(staff) ? staff : withCookie(c, await answer(c, staff, lang));
        });
      }
    }
    return register;
  };

  return { app, get: open("GET"), post: open("POST") };
}

const english = (pattern: string): string => (pattern === "/" ? "/en" : `/en${pattern}`);

const isPublic = (door: readonly [unknown, unknown]): door is ["anyone", Public] =>
  door[0] === "anyone";

/** Becomes the 403 page where the app catches what is thrown (`onFault`). */
const foreign = (): HTTPException => new HTTPException(403);

/** Not only `instanceof`: servers may put their own Response in place of the built-in one. */
const isResponse = (staff: object): staff is Response =>
  staff instanceof Response || ("status" in staff && "headers" in staff && "body" in staff);

const cookies = new WeakMap<Context, string>();

/** Lets a `Set-Cookie` go out with whatever the address answers, unless that sets one itself. */
export const leaveCookie = (c: Context, cookie: string): void => {
  cookies.set(c, cookie);
};

function withCookie(c: Context, answer: Response): Response {
  const cookie = cookies.get(c);
  if (cookie === undefined || answer.headers.has("set-cookie")) return answer;
  const headers = new Headers(answer.headers);
  headers.append("set-cookie", cookie);
  return new Response(answer.body, { status: answer.status, headers });
}
