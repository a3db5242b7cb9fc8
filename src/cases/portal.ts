import type { Context } from "hono";
import type { Disk } from "flydrive";

import type { FilesWorld } from "#files/receive.ts";
import type { Turns } from "#files/turns.ts";
import type { Network } from "#guard/address.ts";
import type { GuardKeys } from "#guard/keys.ts";
import type { Source } from "#guard/model.ts";
import { sourceOf } from "#guard/source.ts";
import type { Site } from "#web/site.ts";

import type { House } from "./house.ts";

/** What the pages for residents need of the house: the actions, the guard at the door, the files. */
export type Portal = {
  readonly house: House;
  readonly site: Site;
  readonly guard: GuardKeys;
  readonly disk: Disk;
  /** One for the whole process, shared with every other room that takes files in. */
  readonly turns: Turns;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly Network[];
};

/** The same world as the intake of files knows it. */
export const filesWorld = ({ house, disk, turns }: Portal): FilesWorld => ({
  sql: house.sql,
  disk,
  turns,
  now: house.clock,
  random: house.noise,
});

/** Where a request came from, for the limits only; never kept. */
export const sourceOfRequest = (portal: Portal, c: Context): Source =>
  sourceOf({ peer: peerOf(c.env), forwardedFor: c.req.header("x-forwarded-for") }, portal.proxies);

// The Node server hands the socket over in `env`; a request made in a test has none.
function peerOf(env: unknown): string | undefined {
  const incoming = inside(env, "incoming") ?? inside(inside(env, "server"), "incoming");
  const address = inside(inside(incoming, "socket"), "remoteAddress");
  return typeof address === "string" ? address : undefined;
}

const inside = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
