import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { makeWorkerUtils } from "graphile-worker";
import { runner } from "node-pg-migrate";
import { log } from "#kernel/log.ts";
import { connect } from "#kernel/sql.ts";
import { app, owner } from "./roles.ts";

/**
 * Brings the database to what this version of the house expects: the job queue's own tables, then
 * every file of db/migrations not yet run, all in one transaction, as the owner. Two houses that
 * start at the same time wait for each other.
 *
 * @returns the names of the files that were run
 */
export async function migrate(adminUrl: string): Promise<readonly string[]> {
  const asOwner = new URL(adminUrl);
  asOwner.searchParams.set("options", `-c role=${owner}`);
  await refuseNewer(adminUrl);
  await migrateJobs(asOwner.href, adminUrl);
  return migrateHouse(asOwner.href);
}

const folder = fileURLToPath(new URL("../../db/migrations", import.meta.url));

/** A database that a later version has been at: this one would write what that one does not expect. */
async function refuseNewer(adminUrl: string): Promise<void> {
  const sql = connect(adminUrl, { max: 1, role: owner });
  try {
    const [kept] = await sql<{ there: boolean }[]>`
      select to_regclass('public.migration') is not null as there`;
    if (!kept?.there) return;
    const known = new Set((await readdir(folder)).map((file) => file.replace(/\.sql$/, "")));
    const ran = await sql<{ name: string }[]>`select name from public.migration order by id`;
    const newer = ran.map(({ name }) => name).filter((name) => !known.has(name));
    if (newer.length === 0) return;
    const names = newer.join(", ");
    throw new Error(
      `Cơ sở dữ liệu mới hơn phần mềm: ${names}\nThe database is newer than the program: ${names}`,
    );
  } finally {
    await sql.end();
  }
}

async function migrateHouse(asOwner: string): Promise<readonly string[]> {
  let at = "";
  const note = (line: string) => (at = /### MIGRATION (\S+)/.exec(line)?.[1] ?? at);
  try {
    const ran = await runner({
      databaseUrl: asOwner,
      dir: folder,
      direction: "up",
      migrationsSchema: "public",
      migrationsTable: "migration",
      advisoryLockMode: "wait",
      logger: { debug: quiet, info: note, warn: quiet, error: quiet },
    });
    if (ran.length > 0) log("info", "migrated", { files: ran.length });
    return ran.map(({ name }) => name);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : "unknown";
    throw new Error(`migration ${at}: ${why}`, { cause: thrown });
  }
}

async function migrateJobs(asOwner: string, adminUrl: string): Promise<void> {
  const jobs = await makeWorkerUtils({ connectionString: asOwner, maxPoolSize: 1 });
  try {
    await jobs.migrate();
  } finally {
    await jobs.release();
  }
  const sql = connect(adminUrl, { max: 1, role: owner });
  try {
    await sql.unsafe(jobRights);
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
