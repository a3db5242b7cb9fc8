import type { Hono } from "hono";

import { sourceOf } from "#guard/source.ts";
import type { Database } from "#kernel/sql.ts";
import { aHouse } from "#test/make.ts";
import { doors } from "#web/door.ts";
import type { Site } from "#web/site.ts";

import { enter } from "./enter.tsx";
import type { AccountsHouse } from "./house.ts";
import type { Open } from "#people/open.ts";

export const here = "http://localhost:8080";

export type TestApp = {
  readonly app: Hono;
  readonly setClock: (to: string) => void;
  readonly get: (path: string, cookie?: string) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
    cookie?: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
};

/** An app with the doors of the house and the routes one gives it, on a real database. */
export function testApp(
  sql: Database,
  now: string,
  routes: (open: Open, house: AccountsHouse, site: Site) => void,
  how: {
    readonly origin?: string;
    /** A production site: a password alone opens nothing. */
    readonly production?: true;
    readonly providers?: AccountsHouse["providers"];
  } = {},
): TestApp {
  const { origin = here } = how;
  const made = aHouse(sql, now);
  const house: AccountsHouse = Object.assign(made, {
    providers: how.providers ?? [],
    // The tests say where they come from with a header; nothing in between may be believed.
    source: (c: Parameters<AccountsHouse["source"]>[0]) =>
      sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  });
  const site: Site = { trial: how.production === undefined, origin, province: "01" };
  const open: Open = doors(enter(house, site));
  routes(open, house, site);
  const { app } = open;
  return {
    app,
    setClock: (to) => made.setClock(to),
    get: async (path, cookie = "") => app.request(origin + path, { headers: { cookie } }),
    post: async (path, fields, cookie = "", headers = {}) =>
      app.request(origin + path, {
        method: "POST",
        headers: {
          cookie,
          origin,
          host: new URL(origin).host,
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

/** The cookie a response sets, as the browser will show it. */
export const cookieOf = (response: Response): string =>
  (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
