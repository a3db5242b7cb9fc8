import { readdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Logger, makeWorkerUtils, type WorkerUtils } from "graphile-worker";
import { runner } from "node-pg-migrate";
import { log } from "#kernel/log.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { refusals } from "./refusals.ts";
import { app, owner } from "./roles.ts";
import { ours } from "./schema-rights.ts";

/**
 * Brings the database to what this version of the house expects: the job queue's own tables, then
 * every file of db/migrations not yet run, all in one transaction, as the owner. Two houses that
 * start at the same time wait for each other.
 *
 * @param folder where the migrations stand, when they are not the house's own
 * @returns the names of the files that were run
 * @throws MigrationRefused with words, where the database is in no state to begin from, or in use
 */
export async function migrate(
  adminUrl: string,
  folder: string = migrationsFolder,
): Promise<readonly string[]> {
  await refuseHalves(adminUrl, folder);
  await migrateJobs(asOwner(adminUrl), adminUrl);
  return migrateHouse(adminUrl, folder);
}

/** Why a database is not migrated, for those who run the house. */
export class MigrationRefused extends Error {
  readonly words: Text;
  constructor(words: Text, cause?: unknown) {
    super(`${words.vi}\n${words.en}`, { cause });
    this.words = words;
  }
}

/** Where the migrations of this version stand. */
export const migrationsFolder = fileURLToPath(new URL("../../db/migrations", import.meta.url));

/** The files of a folder in the order in which they run, without their ending. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.slice(0, -".sql".length))
    .toSorted();

/**
 * Refuses what no house left behind by itself: a database that a later version has been at, one that
 * lacks a migration in between, one in which an index was begun beside the house and never finished.
 */
async function refuseHalves(adminUrl: string, folder: string): Promise<void> {
  const sql = connect(adminUrl, { max: 1, role: owner });
  try {
    const [kept] = await sql<{ there: boolean }[]>`
      select to_regclass('public.migration') is not null as there`;
    if (!kept?.there) return;
    const known = await namesIn(folder);
    const rows = await sql<{ name: string }[]>`select name from public.migration order by id`;
    const ran = new Set(rows.map(({ name }) => name));
    const newer = [...ran].filter((name) => !known.includes(name));
    if (newer.length > 0) throw new MigrationRefused(refusals.newerDatabase(newer.join(", ")));
    const last = known.findLastIndex((name) => ran.has(name));
    const missing = known.slice(0, last + 1).filter((name) => !ran.has(name));
    if (missing.length > 0) throw new MigrationRefused(refusals.missingBetween(missing.join(", ")));
    const halves = await sql<{ name: string }[]>`
      select i.indexrelid::regclass::text as name
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
        join pg_namespace n on n.oid = c.relnamespace
       where not i.indisvalid and ${ours(sql)}
       order by 1`;
    const names = halves.map(({ name }) => name).join(", ");
    if (names !== "") throw new MigrationRefused(refusals.invalidIndex(names));
  } finally {
    await sql.end();
  }
}

/**
 * How long a migration waits for a lock, and how often it begins anew. While it waits, whoever comes
 * after it at the same table waits behind it: five seconds is what a filing may be kept waiting.
 */
const patience = { ms: 5_000, pauseMs: 5_000, times: 24 };

/** What may be chosen in running migrations: `count` runs only the next so many; the rest for tests. */
export type MigrationWish = {
  readonly count?: number;
  readonly lockMs?: number;
  readonly pauseMs?: number;
  readonly times?: number;
};

/** Runs the migrations of a folder not yet run, in one transaction; the names of those that were run. */
export async function migrateHouse(
  adminUrl: string,
  folder: string,
  wish: MigrationWish = {},
): Promise<readonly string[]> {
  const times = wish.times ?? patience.times;
  for (let tried = 1; ; tried += 1) {
    const ran = await tryMigrations(adminUrl, folder, wish);
    if (!("thrown" in ran)) return ran;
    log("warn", "a migration waits for a lock", { againInMs: wish.pauseMs ?? patience.pauseMs });
    if (tried >= times) throw new MigrationRefused(refusals.inUse(ran.at), ran.thrown);
    await wait(wish.pauseMs ?? patience.pauseMs);
  }
}

type Blocked = { readonly at: string; readonly thrown: unknown };

async function tryMigrations(
  adminUrl: string,
  folder: string,
  { count, lockMs = patience.ms }: MigrationWish,
): Promise<readonly string[] | Blocked> {
  let at = "";
  const note = (line: string) => (at = /### MIGRATION (\S+)/.exec(line)?.[1] ?? at);
  try {
    const url = asOwner(adminUrl, ` -c lock_timeout=${lockMs} ${noticeTheEnd}`);
    const ran = await withQueue(url, (queue) =>
      queue.withPgClient((dbClient) =>
        runner({
          dbClient,
          dir: folder,
          direction: "up",
          migrationsSchema: "public",
          migrationsTable: "migration",
          singleTransaction: true,
          advisoryLockMode: "wait",
          ...(count === undefined ? {} : { count }),
          logger: { debug: quiet, info: note, warn: quiet, error: quiet },
        }),
      ),
    );
    if (ran.length > 0) log("info", "migrated", { files: ran.length });
    return ran.map(({ name }) => name);
  } catch (thrown) {
    if (codeOf(thrown) === lockNotAvailable) return { at, thrown };
    const why = thrown instanceof Error ? thrown.message : "unknown";
    throw new Error(`migration ${at}: ${why}`, { cause: thrown });
  }
}

/**
 * The job queue's own way into the database, over one connection. When that one ends, whoever uses it
 * is told; without the listener its end would end the process, also while it is being closed.
 */
async function withQueue<Done>(
  url: string,
  use: (queue: WorkerUtils) => Promise<Done>,
): Promise<Done> {
  const logger = new Logger(() => quiet);
  const queue = await makeWorkerUtils({ connectionString: url, maxPoolSize: 1, logger });
  try {
    await queue.withPgClient(async (client) => void client.on("error", quiet));
    return await use(queue);
  } finally {
    await queue.release();
  }
}

// A migration whose house was killed ends with it, and does not run on for nobody.
const noticeTheEnd = "-c client_connection_check_interval=1000";

const lockNotAvailable = "55P03";

const codeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && "code" in thrown ? thrown.code : undefined;

function asOwner(adminUrl: string, more = ""): string {
  const url = new URL(adminUrl);
  url.searchParams.set("options", `-c role=${owner}${more}`);
  return url.href;
}

/** One house after the other: two that grant the same at once would break each other's catalogue rows. */
async function migrateJobs(ownerUrl: string, adminUrl: string): Promise<void> {
  const sql = connect(adminUrl, { max: 1, role: owner });
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('danvan.jobs.migrate'))`;
      await withQueue(ownerUrl, async (queue) => queue.migrate());
      await tx.unsafe(jobRights);
    });
  } finally {
    await sql.end();
  }
}

/**
 * What the app needs to add jobs in its own transactions and to work through them. The queue's
 * tables carry row-level security without policies, so rights alone would show it empty tables.
 */
const jobRights = `
grant usage on schema graphile_worker to ${app};
grant select, insert, update, delete on all tables in schema graphile_worker to ${app};
revoke insert, update, delete on graphile_worker.migrations from ${app};
grant usage on all sequences in schema graphile_worker to ${app};
grant execute on all functions in schema graphile_worker to ${app};
do $$
declare guarded regclass;
begin
  for guarded in
    select c.oid
      from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${app}')
  loop
    execute format('create policy ${app} on %s to ${app} using (true) with check (true)', guarded);
  end loop;
end $$;
`;

const quiet = () => {};
