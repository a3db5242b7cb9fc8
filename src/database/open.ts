import path from "node:path";
import type { Environment, Home } from "#home/home.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { socketUrl, startCluster } from "./cluster.ts";
import { inspectServer, signsIn } from "./external.ts";
import { migrate, MigrationRefused } from "./migrate.ts";
import { appPassword, scramVerifier } from "./password.ts";
import { living } from "./postmaster.ts";
import { refusals } from "./refusals.ts";
import { app, prepareRoles } from "./roles.ts";

/** A database that is ready for work. */
export type Opened = {
  /** The address for the daily work, as danvan_app. */
  readonly appUrl: string;
  /** The address of the administrator, for migrations, backups and checks. */
  readonly adminUrl: string;
  /** The migrations that were run in opening it. */
  readonly migrated: readonly string[];
  /** Settles when a server of our own has ended; never for somebody else's. */
  readonly ended: Promise<void>;
  /** Ends a server of our own; does nothing to somebody else's. */
  readonly close: () => Promise<void>;
};

/** The name of the database inside the embedded server. */
const name = "danvan";

/**
 * Opens the database of this house and brings it up to date: the server DATABASE_URL names, or the
 * embedded one on the data of the home, whose lock the caller holds.
 */
export async function openDatabase(
  home: Home,
  master: Buffer,
  env: Environment,
): Promise<Result<Opened, Text>> {
  const external = env["DATABASE_URL"];
  return external ? openExternal(external, master, env) : openEmbedded(home);
}

/**
 * Enters the database of a house that is running already, without starting or changing anything.
 *
 * @returns undefined when the home has no running server
 */
export async function attachDatabase(
  home: Home,
  master: Buffer,
  env: Environment,
): Promise<Result<Opened, Text> | undefined> {
  const external = env["DATABASE_URL"];
  if (external) return enterExternal(external, master, env);
  const server = await living(path.join(home.db, "data"));
  if (server?.status !== "ready") return undefined;
  return ok({
    ...addresses(server.sockets),
    migrated: [],
    ended: never,
    close: async () => {},
  });
}

/** The embedded database on the data of a home whose lock the caller holds, brought up to date. */
export async function openEmbedded(home: Home): Promise<Result<Opened, Text>> {
  const started = await startCluster(home.db);
  if (!started.ok) return started;
  const { url, ended, stop } = started.value;
  try {
    await createDatabase(url("postgres"));
    const prepared = await prepare(url(name));
    if (!prepared.ok) {
      await stop();
      return prepared;
    }
    const migrated = prepared.value;
    return ok({ adminUrl: url(name), appUrl: as(app, url(name)), migrated, ended, close: stop });
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

async function openExternal(url: string, master: Buffer, env: Environment) {
  const seen = await inspectServer(url);
  if (!seen.ok) return seen;
  const prepared = await prepare(url, scramVerifier(passwordOf(master, env)));
  return prepared.ok ? enterExternal(url, master, env, prepared.value) : prepared;
}

async function enterExternal(
  url: string,
  master: Buffer,
  env: Environment,
  migrated: Opened["migrated"] = [],
): Promise<Result<Opened, Text>> {
  const appUrl = as(app, pooled(url, env), passwordOf(master, env));
  const shut = await signsIn(appUrl);
  if (shut) return refuse(refusals.appCannotSignIn(shut));
  return ok({ adminUrl: url, appUrl, migrated, ended: never, close: async () => {} });
}

/** The same database by way of a pooler, for the daily work; migrations and checks need the server itself. */
function pooled(url: string, env: Environment): string {
  const pooler = env["DANVAN_POOLER"];
  if (!pooler) return url;
  const { pathname } = new URL(url);
  return new URL(`postgres://${pooler}${pathname}`).href;
}

const passwordOf = (master: Buffer, env: Environment) =>
  env["DANVAN_APP_PASSWORD"] || appPassword(master);

async function createDatabase(url: string): Promise<void> {
  const admin = connect(url, { max: 1 });
  try {
    const known = await admin`select from pg_database where datname = ${name}`;
    if (known.length === 0) await admin`create database ${admin(name)}`;
  } finally {
    await admin.end();
  }
}

/** Roles, then migrations; the names of these. Houses that start together on one server take turns. */
async function prepare(url: string, verifier?: string): Promise<Result<Opened["migrated"], Text>> {
  const admin = connect(url, { max: 1 });
  try {
    await admin`select pg_advisory_lock(${turn})`;
    const roles = await prepareRoles(admin, verifier);
    return roles.ok ? ok(await migrate(url)) : roles;
  } catch (thrown) {
    if (thrown instanceof MigrationRefused) return refuse(thrown.words);
    throw thrown;
  } finally {
    await admin.end();
  }
}

/** Any number, as long as every house uses the same. */
const turn = 1_186;

const addresses = (sockets: string) => ({
  adminUrl: socketUrl(sockets, name),
  appUrl: as(app, socketUrl(sockets, name)),
});

function as(user: string, url: string, password = ""): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}

const never = new Promise<void>(() => {});
