import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { connect, type Database } from "#kernel/sql.ts";

import { type FrozenPart, packed } from "./parts.ts";
import { takeRows } from "./rows.ts";

/** A filled house at rest: nobody else is at its database or its files. */
export type RestingHouse = { readonly folder: string; readonly adminUrl: string };

/** The files that are kept of a released version, by name; nothing is written here. */
export async function frozenFiles(
  house: RestingHouse,
  migrations: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const admin = connect(house.adminUrl, { max: 1 });
  try {
    const schema = [...(await queueMigrations(admin)), ...(await sqlFilesOf(migrations))];
    const beside = [
      ...(await filesIn(house.folder, "files")),
      ...(await filesIn(house.folder, "log")),
    ];
    const keys = await filesIn(house.folder, "keys");
    return new Map([
      ["schema.sql.zst", packed(schema)],
      ["filled.zst", packed(await takeRows(admin))],
      ["beside.zst", packed(beside)],
      ...keys.map(({ name, bytes }) => [name, bytes] as const),
    ]);
  } finally {
    await admin.end();
  }
}

async function sqlFilesOf(migrations: string): Promise<readonly FrozenPart[]> {
  const names = (await readdir(migrations)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name: `migrations/${name}`,
      bytes: await readFile(path.join(migrations, name)),
    })),
  );
}

/** The job queue comes as a package: its tables of this release are kept as well, by its own files. */
async function queueMigrations(admin: Database): Promise<readonly FrozenPart[]> {
  const sql = path.join(
    path.dirname(path.dirname(import.meta.filename)),
    "../node_modules/graphile-worker/sql",
  );
  const ran = await admin<{ id: number; breaking: boolean }[]>`
    select id, breaking from graphile_worker.migrations order by id`;
  return Promise.all(
    ran.map(async ({ id, breaking }) => {
      const file = `${String(id).padStart(6, "0")}.sql`;
      const kind = breaking ? "queue-breaking" : "queue";
      return { name: `${kind}/${file}`, bytes: await readFile(path.join(sql, file)) };
    }),
  );
}

async function filesIn(folder: string, part: string): Promise<readonly FrozenPart[]> {
  const found = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
  );
}
