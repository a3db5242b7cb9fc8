import { audit } from "#audit/record.ts";
import { dayAt } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";
import { lockOffice } from "#people/record.ts";

import { anyAdministrator, applyDifferences, aroundImport } from "./apply.store.ts";
import { type Problem, problemsIn, tidied } from "./check.ts";
import { countOf, type Differences, differences } from "./diff.ts";
import { organisationOf } from "./sheets.store.ts";
import {
  type Organisation,
  type Read,
  type ReadOrganisation,
  rowsIn,
  type SheetName,
  sheetNames,
  sheets,
  sheetText,
} from "./sheets.ts";
import { sheetTexts } from "./texts/sheets.ts";

/** What an import would do, or did; with problems it does nothing. */
export type Imported = {
  readonly problems: readonly Problem[];
  readonly differences: Differences | null;
  readonly applied: boolean;
};

/** Who imports and when; `signIn` null at the machine itself. */
export type Importer = {
  readonly by: OfficerId | null;
  readonly signIn: string | null;
  readonly at: Date;
  readonly noise: (bytes: number) => Buffer;
};

/** The organisation as files, by their names. */
export const exportedFiles = (all: Organisation): ReadonlyMap<string, string> =>
  new Map([
    [fileOf("units"), sheetText("units", all.units)],
    [fileOf("successions"), sheetText("successions", all.successions)],
    [fileOf("departments"), sheetText("departments", all.departments)],
    [fileOf("serves"), sheetText("serves", all.serves)],
    [fileOf("posts"), sheetText("posts", all.posts)],
    [fileOf("appointments"), sheetText("appointments", all.appointments)],
  ]);

export const fileOf = (name: SheetName): string => `${sheets[name].file}.csv`;

/**
 * Takes an organisation over from files: checks every line of every file, works out what would change,
 * and, if `apply`, writes it in one transaction. With one line wrong nothing is written. Files left out
 * change nothing, and rows left out stay: nothing is ever taken away.
 */
export async function importFiles(
  db: Database,
  files: ReadonlyMap<string, string>,
  importer: Importer,
  apply: boolean,
): Promise<Imported> {
  const read = readFiles(files);
  if ("problems" in read) return { problems: read.problems, differences: null, applied: false };
  let imported: Imported | undefined;
  const back = new Error("taken back");
  try {
    await db.begin(async (sql) => {
      await lockOffice(sql);
      await sql`select pg_advisory_xact_lock(hashtext('units.load'))`;
      imported = await importRows(sql, tidied(read), importer, apply);
      if (!imported.applied) throw back;
    });
  } catch (thrown) {
    if (thrown !== back) throw thrown;
  }
  if (!imported) throw new Error("an import came to nothing");
  return imported;
}

async function importRows(
  sql: Transaction,
  read: ReadOrganisation,
  importer: Importer,
  apply: boolean,
): Promise<Imported> {
  const house = await organisationOf(sql);
  const problems = problemsIn(read, house, await aroundImport(sql, importer.signIn));
  if (problems.length > 0) return { problems, differences: null, applied: false };
  const found = differences(read, house);
  if (countOf(found) === 0) return { problems, differences: found, applied: false };
  const today = dayAt(importer.at);
  const administered = await anyAdministrator(sql, today);
  const fresh = () => newId<"officer">(importer.at.getTime(), importer.noise(10));
  await applyDifferences(sql, found, read, fresh);
  if (administered && !(await anyAdministrator(sql, today))) {
    const what = sheetTexts.lastAdministrator;
    const nobody: Problem = { sheet: "appointments", line: 1, what };
    return { problems: [nobody], differences: null, applied: false };
  }
  if (apply) await written(sql, found, importer.by);
  return { problems, differences: found, applied: apply };
}

/** One line for the import, and one for each row it added or changed. */
async function written(sql: Transaction, found: Differences, by: OfficerId | null): Promise<void> {
  const doer = by ? { officer: by, post: null } : "operator";
  const counts = Object.fromEntries(sheetNames.map((name) => [name, found[name].length]));
  await audit(sql, { by: doer, did: "organisation.imported", detail: counts });
  for (const name of sheetNames) {
    for (const { sheet, about, before } of found[name]) {
      await audit(sql, {
        by: doer,
        did: "organisation.row",
        detail: { sheet, about, change: before === null ? "added" : "changed" },
      });
    }
  }
}

function readFiles(
  files: ReadonlyMap<string, string>,
): ReadOrganisation | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rows = <Name extends SheetName>(name: Name): readonly Read<Name>[] => {
    const text = files.get(fileOf(name));
    if (text === undefined) return [];
    const read = rowsIn(name, text);
    if (!("missing" in read)) return read;
    const vi = sheetTexts.columnsMissing(read.missing.map((one) => one.vi)).vi;
    const en = sheetTexts.columnsMissing(read.missing.map((one) => one.en)).en;
    problems.push({ sheet: name, line: 1, what: { vi, en } });
    return [];
  };
  const read: ReadOrganisation = {
    units: rows("units"),
    successions: rows("successions"),
    departments: rows("departments"),
    serves: rows("serves"),
    posts: rows("posts"),
    appointments: rows("appointments"),
  };
  return problems.length > 0 ? { problems } : read;
}
