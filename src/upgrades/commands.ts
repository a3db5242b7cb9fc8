import type { Answer, Command } from "#kernel/command.ts";

import { changedSince, frozenFolder, frozenVersions, isVersion, readFrozen } from "./frozen.ts";

/** What keeping a release needs of the program. */
export type ReleasedProgram = {
  /** What package.json says. */
  readonly version: string;
  /** Where its migrations stand. */
  readonly migrations: string;
  /** Fills a house and keeps it in a folder that is not there yet; the sizes of the files, in bytes. */
  readonly freeze: (version: string, into: string) => Promise<ReadonlyMap<string, number>>;
};

/** `dv schema freeze`: what is done once for every release. */
export const freezeCommands: readonly Command<ReleasedProgram>[] = [
  {
    noun: "schema",
    verb: "freeze",
    usage: "VERSION [--into FOLDER]",
    summary:
      "Giữ lại lược đồ và một nhà thử của bản phát hành để thử nâng cấp mãi về sau / keeps schema and a filled trial house of a release, for every later upgrade to be tried on (two minutes).",
    run: async ({ positionals, options }, program): Promise<Answer> => {
      const [version = "", ...more] = positionals;
      const given = options["into"];
      const folder = given === undefined || given === true ? frozenFolder : (given.at(-1) ?? "");
      if (!isVersion(version) || more.length > 0 || given === true) return wrong;
      const why = await refusal(version, folder, program);
      if (why) return { exit: 1, reason: `${why.vi}\n${why.en}` };
      const files = await program.freeze(version, `${folder}/${version}`);
      const lines = [...files].map(([name, bytes]) => `${String(bytes).padStart(9)}  ${name}`);
      return {
        exit: 0,
        json: { version, files: Object.fromEntries(files) },
        text: [`${folder}/${version}`, ...lines].join("\n"),
      };
    },
  },
];

async function refusal(version: string, folder: string, program: ReleasedProgram) {
  const kept = await frozenVersions(folder);
  if (kept.includes(version)) {
    return {
      vi: `Bản ${version} đã được giữ và không bao giờ thay đổi.`,
      en: `${version} is kept already and never changes.`,
    };
  }
  if (version !== program.version) {
    return {
      vi: `package.json ghi bản ${program.version}, không phải ${version}.`,
      en: `package.json says ${program.version}, not ${version}.`,
    };
  }
  for (const before of kept) {
    const changed = await changedSince(await readFrozen(before, folder), program.migrations);
    if (changed.length > 0) {
      return {
        vi: `Bước nâng cấp của bản ${before} đã bị sửa: ${changed.join(", ")}.`,
        en: `Migrations of ${before} were edited: ${changed.join(", ")}.`,
      };
    }
  }
  return undefined;
}

const wrong: Answer = { exit: 2, reason: "dv schema freeze VERSION [--into FOLDER]" };
