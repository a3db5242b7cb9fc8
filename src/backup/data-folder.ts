import { opendir, readdir } from "node:fs/promises";
import path from "node:path";

/** A file or folder to be copied, by its name below the data folder, with slashes. */
export type Found = { readonly name: string; readonly folder: boolean };

/**
 * What a copy of a running server's data folder consists of, `global/pg_control` last: everything
 * but what the server makes anew (as pg_basebackup leaves out, PostgreSQL 18 manual, 25.3.4), its
 * write-ahead log, which is added at the end, and the contents of unlogged tables. Those hold the
 * salts of the day, which must die with the day (0007_guard.sql); their empty forms are copied.
 */
export async function* dataFiles(data: string): AsyncGenerator<Found> {
  yield* below(data, "");
  yield { name: control, folder: false };
}

const control = "global/pg_control";

async function* below(data: string, at: string): AsyncGenerator<Found> {
  const entries = await readdir(path.join(data, at), { withFileTypes: true }).catch(gone);
  const unlogged = new Set(
    entries.flatMap(({ name }) => /^(\d+)_init$/.exec(name)?.slice(1) ?? []),
  );
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = at === "" ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name.startsWith("pgsql_tmp")) continue;
      yield { name, folder: true };
      if (name === "pg_wal") {
        yield { name: "pg_wal/archive_status", folder: true };
        yield { name: "pg_wal/summaries", folder: true };
      } else if (!emptied.has(name)) yield* below(data, name);
      continue;
    }
    const relation = /^(\d+)(?:_(?:fsm|vm))?(?:\.\d+)?$/.exec(entry.name)?.[1];
    if (relation !== undefined && unlogged.has(relation) && isTables(at)) continue;
    if (entry.isFile() && name !== control && !leftOut(entry.name)) yield { name, folder: false };
  }
}

const isTables = (at: string): boolean => /^(base\/\d+|global)$/.test(at);

const emptied = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);

const leftOut = (name: string): boolean =>
  /^(postmaster\.(pid|opts)|backup_(label|manifest)(\.old)?|tablespace_map(\.old)?|current_logfiles|postgresql\.auto\.conf\.tmp)$/.test(
    name,
  ) || /^(pgsql_tmp|pg_internal\.init|t\d+_\d+)/.test(name);

/** Every file below a folder; a folder that is not there, or goes meanwhile, holds none. */
export async function* filesBelow(root: string, at = ""): AsyncGenerator<string> {
  const folder = await opendir(path.join(root, at)).catch(gone);
  for await (const entry of folder) {
    const name = at === "" ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, name);
    else if (entry.isFile()) yield name;
  }
}

function gone(thrown: unknown): [] {
  if (isCode(thrown, "ENOENT")) return [];
  throw thrown;
}

export const isCode = (thrown: unknown, ...codes: readonly string[]): boolean =>
  thrown instanceof Error && "code" in thrown && codes.includes(String(thrown.code));
