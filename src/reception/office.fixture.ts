import { serve } from "@hono/node-server";
import { afterAll } from "vitest";

import { enter } from "#accounts/enter.tsx";
import { saveSession } from "#accounts/session.store.ts";
import { cookieWith, newSessionId } from "#accounts/session.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOf } from "#guard/source.ts";
import type { Database } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";
import { assets } from "#web/assets.ts";
import { doors } from "#web/door.ts";

import { bookingRoutes } from "./booking.routes.tsx";
import { deskRoutes } from "./desk.routes.tsx";
import { newVisitRoutes } from "./new-visit.routes.tsx";
import { planRoutes } from "./plan.routes.tsx";
import { publicRoutes } from "./public.routes.tsx";
import { aDesk } from "./reception.fixture.ts";
import { registerRoutes } from "./register.routes.tsx";
import { visitRoutes } from "./visits.routes.tsx";

export const here = "http://localhost:8080";

/** The whole desk behind real doors: officers sign in, residents book. */
export async function aDeskOnline(sql: Database, owner: Database, now?: string) {
  const desk = await aDesk(sql, owner, now);
  const { house } = desk;
  const site = { trial: true, origin: here, province: "01" };
  const portal = {
    house,
    site,
    guard: guardKeys(house.master),
    source: (c: { req: { header: (name: string) => string | undefined } }) =>
      sourceOf({ peer: c.req.header("x-test-peer"), forwardedFor: undefined }, []),
  };
  const open = doors(enter(house, site));
  publicRoutes(open, portal);
  bookingRoutes(open, portal);
  deskRoutes(open, portal);
  planRoutes(open, portal);
  newVisitRoutes(open, portal);
  visitRoutes(open, portal);
  registerRoutes(open, portal);
  open.app.route("/", assets());

  const cookieOf = async (officer: OfficerId): Promise<string> => {
    const id = newSessionId(house.noise(32));
    await saveSession(sql, id, officer, new Date());
    return cookieWith(id, here).split(";")[0] ?? "";
  };
  const [unit] = await owner<{ slug: string }[]>`select slug from units where id = ${desk.ward}`;
  const get = async (address: string, cookie = ""): Promise<Response> =>
    open.app.request(here + address, { headers: { cookie } });
  const post = async (
    address: string,
    fields: Readonly<Record<string, string>>,
    cookie = "",
  ): Promise<Response> =>
    open.app.request(here + address, {
      method: "POST",
      headers: {
        cookie,
        origin: here,
        host: "localhost:8080",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(fields).toString(),
    });
  /** Listens on a port of its own until the tests of the file are over. */
  const listen = async (): Promise<string> =>
    new Promise((listening) => {
      const server = serve({ fetch: open.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
        listening(`http://127.0.0.1:${port}`),
      );
      afterAll(() => void server.close());
    });
  return {
    ...desk,
    slug: unit?.slug ?? "",
    app: open.app,
    get,
    post,
    listen,
    cookieOf,
    cookies: {
      desk: await cookieOf(desk.desk.officer),
      chair: await cookieOf(desk.chair.officer),
      officer: await cookieOf(desk.officer.officer),
      stranger: await cookieOf(desk.stranger.officer),
    },
  };
}

/** The value a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
