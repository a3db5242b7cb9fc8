import { Hono } from "hono";
import { fault, log } from "#kernel/log.ts";
import type { World } from "./world.ts";

/** Everything the house answers over HTTP. */
export function createApp(world: World): Hono {
  return new Hono()
    .get("/healthz", (c) => c.text("ok"))

    .get("/readyz", async (c) => {
      try {
        await world.sql`select province from site`;
        return c.text("ok");
      } catch (thrown) {
        log("error", "not-ready", fault(thrown));
        return c.text("database unreachable", 503);
      }
    });
}
