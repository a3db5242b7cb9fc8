import path from "node:path";

import { audit } from "#audit/record.ts";
import { type Environment, type Home } from "#home/home.ts";
import type { Answer, Command, Given } from "#kernel/command.ts";
import { connect, type Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import { writeIdentity, writeRecipient } from "./age-keys.ts";
import { writeErasures } from "./erasures.ts";
import { makeKeysPart } from "./keys-part.ts";
import { makeBackup } from "./make.ts";
import { noteMade, noteVerified } from "./nightly.ts";
import { refusals } from "./refusals.ts";
import type { EraseAgain } from "./restore.ts";
import { keyMarkOf, type Named, openedWith, ownIdentity, sealedFor } from "./seals.ts";
import { lastTold } from "./status.store.ts";
import { verifyBackup } from "./verify.ts";

/** What the commands on a house need of it. */
export type BackupWorld = {
  readonly sql: Database;
  readonly adminUrl: string;
  readonly home: Home;
  readonly master: Buffer;
  readonly env: Environment;
  readonly eraseAgain: EraseAgain;
};

/** `dv backup …`: makes backups of a house that runs, proves them, says how they stand. */
export const backupCommands: readonly Command<BackupWorld>[] = [
  {
    noun: "backup",
    verb: "",
    usage: "FILE [--recipient AGE] [--passphrase-file FILE] [--keys FILE] [--json]",
    summary: "Sao lưu khi hệ thống đang chạy / backs the house up while it runs; keys apart",
    run: async (given, world) => (await external(world)) ?? make(given, world),
  },
  {
    noun: "backup",
    verb: "verify",
    usage: "FILE [--identity FILE] [--passphrase-file FILE] [--scratch FOLDER] [--json]",
    summary: "Thử khôi phục một bản sao lưu / proves a backup by restoring it beside the house",
    run: async (given, world) => (await external(world)) ?? verify(given, world),
  },
  {
    noun: "backup",
    verb: "erasures",
    usage: "FILE [--json]",
    summary: "Ghi danh sách những gì đã xóa / writes the list of what was erased, ids only",
    run: async (given, { adminUrl }) => {
      const file = onlyFile(given);
      if (file === undefined) return usage("dv backup erasures FILE");
      const admin = connect(adminUrl, { max: 1 });
      try {
        const written = await writeErasures(admin, file);
        if (!written.ok) return no(written.refusal);
        const { lines } = written.value;
        return { exit: 0, json: written.value, text: `${file}: ${lines} dòng / lines` };
      } finally {
        await admin.end({ timeout: 5 });
      }
    },
  },
  {
    noun: "backup",
    verb: "status",
    usage: "[--json]",
    summary: "Lần sao lưu và lần thử khôi phục gần nhất / the last backup and the last proof",
    run: async (_, { sql }) => status(sql),
  },
  {
    noun: "backup",
    verb: "key",
    usage: "[--json]",
    summary: "Khóa age riêng của hệ thống / the house's own age key: opens what it sealed",
    run: async (_, { sql, master }) => {
      const own = ownIdentity(master);
      const json = { recipient: writeRecipient(own.recipient), identity: writeIdentity(own) };
      await audit(sql, { by: "operator", did: "backup.key-shown" });
      return { exit: 0, json, text: `# public key: ${json.recipient}\n${json.identity}` };
    },
  },
];

async function make(given: Given, world: BackupWorld): Promise<Answer> {
  const file = onlyFile(given);
  if (file === undefined) return usage("dv backup FILE [--recipient AGE] [--keys FILE]");
  const { home, adminUrl, master, env, sql } = world;
  const named = namedIn(given);
  const seal = await sealedFor(named, ownIdentity(master));
  if (!seal.ok) return no(seal.refusal);
  const keysFile = valueOf(given, "keys");
  // Before the long part: a wrong wish is said at once.
  const keysSeal = keysFile === undefined ? null : await sealedFor(named, undefined);
  if (keysSeal && !keysSeal.ok) return no(keysSeal.refusal);

  const files = env["DANVAN_S3_BUCKET"] ? "bucket" : "home";
  const source = { home, adminUrl, files, keyMark: keyMarkOf(master), clock } as const;
  const made = await makeBackup(source, file, seal.value);
  await noteMade(sql, "operator", path.basename(file), made);
  if (!made.ok) return no(made.refusal);
  const { size, parts, seconds } = made.value;
  const lines = [
    `${file}: ${megabytes(size)} MB, ${parts} phần / parts, ${seconds} s`,
    ...(files === "bucket"
      ? [
          "Tệp đính kèm nằm trong kho S3, không có trong bản này / files are in the bucket, not in here",
        ]
      : []),
  ];
  if (keysFile !== undefined && keysSeal?.ok) {
    const part = await makeKeysPart(world, path.resolve(keysFile), keysSeal.value, clock());
    if (!part.ok) return no(part.refusal);
    await audit(sql, { by: "operator", did: "backup.keys-made" });
    lines.push(`${keysFile}: khóa, cất ở nơi khác / the keys, to be kept elsewhere`);
  } else {
    lines.push(
      "Chưa gồm khóa: thiếu khóa thì tên, cách liên hệ đã niêm phong không mở được và hệ thống không khởi động.",
      "Keys are not in it: without them no sealed name opens and the house does not start.",
    );
  }
  return { exit: 0, json: { file, keys: keysFile ?? null, ...made.value }, text: lines.join("\n") };
}

async function verify(given: Given, world: BackupWorld): Promise<Answer> {
  const file = onlyFile(given);
  if (file === undefined) return usage("dv backup verify FILE [--identity FILE]");
  const { home, master, eraseAgain, sql } = world;
  const opened = await openedWith(namedIn(given), master);
  if (!opened.ok) return no(opened.refusal);
  const scratch = valueOf(given, "scratch") ?? home.folder;
  const verified = await verifyBackup(home, file, opened.value, eraseAgain, scratch);
  await noteVerified(sql, "operator", path.basename(file), verified);
  if (!verified.ok) return no(verified.refusal);
  const { wrong, at, tables, rows, files, entries, published, seconds } = verified.value;
  if (wrong.length > 0) return { exit: 1, reason: wrong.join("\n") };
  const text = [
    `Khôi phục được, thời điểm / restores to ${at}: ${seconds} s`,
    `${tables} bảng / tables, ${rows} dòng / rows, ${files} tệp / files`,
    `sổ biên nhận / receipt log: ${published} / ${entries}`,
  ].join("\n");
  return { exit: 0, json: verified.value, text };
}

async function status(sql: Database): Promise<Answer> {
  const told = await lastTold(sql);
  const words: Readonly<Record<string, string>> = {
    "backup.made": "Sao lưu gần nhất / last backup",
    "backup.verified": "Thử khôi phục gần nhất / last proof by restoring",
    "backup.failed": "Lần hỏng gần nhất / last failure",
    "backup.keys-made": "Bản khóa gần nhất / last copy of the keys",
  };
  const lines = Object.entries(words).map(([did, word]) => {
    const one = told.find((line) => line.did === did);
    const more = one ? [one.detail["file"], one.detail["why"]].filter(Boolean).join(": ") : "";
    return `${word}: ${one ? `${one.at} ${more}`.trimEnd() : "chưa có / none"}`;
  });
  return { exit: 0, json: told, text: lines.join("\n") };
}

/** Data of a server somebody else runs is not ours to copy. */
const external = async ({ env }: BackupWorld): Promise<Answer | undefined> =>
  env["DATABASE_URL"] ? no(refusals.external) : undefined;

/** The one thing named, as a path. */
export function onlyFile({ positionals }: Given): string | undefined {
  const [file, ...more] = positionals;
  return file !== undefined && file !== "" && more.length === 0 ? path.resolve(file) : undefined;
}

/** The value an option was given; the last one where it was given twice. */
export function valueOf({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return value === undefined || value === true ? undefined : value.at(-1);
}

/** The keys a command line names. */
export function namedIn(given: Given): Named {
  const { options } = given;
  const passphraseFile = valueOf(given, "passphrase-file");
  const identityFile = valueOf(given, "identity");
  const recipients = options["recipient"];
  return {
    recipients: recipients === undefined || recipients === true ? [] : recipients,
    ...(passphraseFile === undefined ? {} : { passphraseFile }),
    ...(identityFile === undefined ? {} : { identityFile }),
  };
}

export const no = ({ vi, en }: Text): Answer => ({ exit: 1, reason: `${vi}\n${en}` });
export const usage = (how: string): Answer => ({ exit: 2, reason: how });

const clock = (): Date => new Date();
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
