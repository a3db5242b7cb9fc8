import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { limit } from "#guard/limit.ts";

import type { Ask } from "./browser/ring-client.ts";
import { answer } from "./shelf.ts";

/** How a request asks the shelf, and how long it was told to wait. */
export type Asked = {
  readonly ask: Ask;
  /** Whether this source may make the server work; counts the knock. */
  readonly mayTry: () => Promise<boolean>;
  readonly wait: () => number | null;
};

export function asking(portal: Portal, c: Context): Asked {
  let wait: number | null = null;
  return {
    wait: () => wait,
    mayTry: async () => {
      const { house, guard, source } = portal;
      const knock = await limit(house.sql, guard, "keyring", source(c), house.clock());
      if (!knock.ok) wait = knock.refusal.retryAfter;
      return knock.ok;
    },
    ask: async (what, fields) => {
      const came = await answer(portal, portal.source(c), what, fields);
      switch (came.status) {
        case 200:
        case 409:
          return came.body;
        case 404:
          return "not-found";
        case 410:
          return "changed-elsewhere";
        case 429:
          wait = came.retryAfter;
          return "too-many";
        default:
          return "unreachable";
      }
    },
  };
}
