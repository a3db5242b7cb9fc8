import { appendFile, cp, writeFile } from "node:fs/promises";
import path from "node:path";

import { migrationsFolder } from "#database/migrate.ts";
import { testFolder } from "#test/folder.ts";

/** The migrations of this version and one more, which says `sql`. */
export async function withMigration(sql: string): Promise<string> {
  const folder = path.join(await testFolder(), "migrations");
  await cp(migrationsFolder, folder, { recursive: true });
  await writeFile(path.join(folder, "9000_planted.sql"), sql);
  return folder;
}

/** The migrations of this version, one of them edited. */
export async function edited(file: string, more: string): Promise<string> {
  const folder = path.join(await testFolder(), "migrations");
  await cp(migrationsFolder, folder, { recursive: true });
  await appendFile(path.join(folder, file), `\n${more}\n`);
  return folder;
}

/** Lines of a schema that came about by an upgrade, held against those of one that was made new. */
export function unlike(upgraded: string, made: string): readonly string[] {
  const [here, there] = [new Set(upgraded.split("\n")), new Set(made.split("\n"))];
  return [
    ...[...here].filter((line) => !there.has(line)).map((line) => `only upgraded: ${line}`),
    ...[...there].filter((line) => !here.has(line)).map((line) => `only new: ${line}`),
  ];
}
