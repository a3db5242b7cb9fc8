import { randomBytes } from "node:crypto";

import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

import { connect, type Database } from "#kernel/sql.ts";

/** A database with nothing of ours in it, or a copy of another one. */
export type BareDatabase = { readonly url: string; readonly admin: Database };

/** A database on the server of the run, gone when the test is over; copied from `like` where it is given. */
export async function bareDatabase(like?: string): Promise<BareDatabase> {
  const made = await make(like);
  onTestFinished(made.drop);
  return made;
}

/**
 * One that the tests of a file copy: filled once, then closed to everybody, gone after them.
 *
 * @param like the one it is a copy of itself, before it is filled
 */
export function templateDatabase(
  fill: (url: string, admin: Database) => Promise<void>,
  like?: () => string,
): () => string {
  let made: Awaited<ReturnType<typeof make>> | undefined;
  beforeAll(async () => {
    made = await make(like?.());
    await fill(made.url, made.admin);
    await made.admin.end();
  });
  afterAll(async () => made?.drop());
  return () => made?.name ?? "";
}

async function make(like?: string) {
  const { url } = inject("server");
  const name = `danvan_bare_${randomBytes(8).toString("hex")}`;
  const server = connect(url, { max: 1 });
  if (like === undefined) await server`create database ${server(name)}`;
  else await server`create database ${server(name)} template ${server(like)}`;
  const there = new URL(url);
  there.pathname = `/${name}`;
  const admin = connect(there.href, { max: 2 });
  const drop = async () => {
    await admin.end();
    await server`drop database if exists ${server(name)} with (force)`;
    await server.end();
  };
  return { url: there.href, name, admin, drop };
}
