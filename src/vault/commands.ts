import { rename } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { audit } from "#audit/record.ts";
import type { Environment, Home } from "#home/home.ts";
import { makeKey } from "#home/key.ts";
import type { Answer, Command } from "#kernel/command.ts";
import type { Database } from "#kernel/sql.ts";

import { keyFile, keySource, lookAgainMs, openRing } from "./keys.ts";
import {
  keyStates,
  noteKey,
  retireKey,
  sealAnew,
  verifyRecords,
  type KeyState,
  type RetireRefusal,
} from "./rotation.ts";

/** What a command about the vault is given: `vault` works as danvan_identity, `sql` as the house does. */
export type VaultWorld = {
  readonly sql: Database;
  readonly vault: Database;
  readonly home: Home;
  readonly master: Buffer;
  readonly env: Environment;
};

/** `dv vault …`: the keys of the vault, for whoever runs the machine. */
export const vaultCommands: readonly Command<VaultWorld>[] = [
  {
    noun: "vault",
    verb: "status",
    usage: "[--json]",
    summary: "The keys of the identity vault and how many records each is needed for.",
    run: (_, world) => status(world),
  },
  {
    noun: "vault",
    verb: "rotate",
    usage: "[--json]",
    summary: "Makes a new key and seals every record anew; goes on where it was stopped.",
    run: (_, world) => rotate(world),
  },
  {
    noun: "vault",
    verb: "retire",
    usage: "NUMBER",
    summary: "Lets go of an old key; refused while any record needs it.",
    run: ({ positionals }, world) => retire(world, positionals),
  },
];

async function status({ vault, home, master, env }: VaultWorld): Promise<Answer> {
  const states = await keyStates(vault, openRing(home, master, env));
  return { exit: 0, json: { keys: states }, text: states.map(lineOf).join("\n") };
}

const lineOf = (key: KeyState): string =>
  [
    `Khóa / key ${key.number}`,
    `${key.records} bản ghi / records`,
    key.newest ? "đang niêm phong / seals" : "",
    key.retired ? "đã bỏ / retired" : "",
    key.present ? "" : "KHÔNG CÓ TỆP KHÓA / NO KEY FILE",
  ]
    .filter(Boolean)
    .join(" · ");

async function rotate({ sql, vault, home, master, env }: VaultWorld): Promise<Answer> {
  const before = openRing(home, master, env);
  const source = keySource(home, env);
  const states = await keyStates(vault, before);
  const newest = before.newest().number;
  const unfinished = states.some(({ number, records }) => number < newest && records > 0);
  if (!unfinished && source.folder === null) {
    return {
      exit: 1,
      reason: `Hãy thêm một dòng "${newest + 1} KHÓA" vào tệp DANVAN_IDENTITY_KEY_FILE rồi chạy lại.\nAdd a line "${newest + 1} KEY" to the file of DANVAN_IDENTITY_KEY_FILE and run this again.`,
    };
  }
  if (!unfinished && source.folder !== null) await makeKey(keyFile(source.folder, newest + 1));
  const ring = openRing(home, master, env);
  const { number } = ring.newest();
  await noteKey(vault, number);
  const first = await sealAnew(vault, ring, tell);
  // Whoever looked at the keys just before goes on with the old one for a moment.
  await pause(lookAgainMs + 500);
  const second = await sealAnew(vault, ring, tell);
  const checked = await verifyRecords(vault, ring);
  const sealed = first.sealed + second.sealed;
  await audit(sql, {
    by: "operator",
    did: "vault.rotated",
    outcome: checked.broken === 0 ? "done" : "refused",
    about: { kind: "vault-key", id: number },
    detail: { sealed, whole: checked.whole, broken: checked.broken },
  });
  if (checked.broken > 0) {
    return {
      exit: 1,
      reason: `${checked.broken} bản ghi không mở được; chúng được giữ nguyên.\n${checked.broken} records do not open; they were left as they are.`,
    };
  }
  return {
    exit: 0,
    json: { key: number, sealed, verified: checked.whole },
    text: `Khóa mới / new key: ${number}\nNiêm phong lại / sealed anew: ${sealed}\nĐã kiểm tra / verified: ${checked.whole}`,
  };
}

const tell = ({ sealed }: { readonly sealed: number }) =>
  void process.stderr.write(`đã niêm phong lại / sealed anew: ${sealed}\n`);

async function retire(world: VaultWorld, positionals: readonly string[]): Promise<Answer> {
  const { sql, vault, home, master, env } = world;
  const number = Number(positionals[0]);
  if (positionals.length !== 1 || !Number.isInteger(number) || number < 0) {
    return { exit: 2, reason: "dv vault retire NUMBER" };
  }
  const ring = openRing(home, master, env);
  const retired = await retireKey(vault, ring, number);
  if (!retired.ok) return { exit: 1, reason: refusals[retired.refusal.because] };
  const { folder } = keySource(home, env);
  if (folder !== null && number > 0 && ring.numbers().includes(number)) {
    await rename(keyFile(folder, number), `${keyFile(folder, number)}.retired`);
  }
  await audit(sql, {
    by: "operator",
    did: "vault.retired",
    about: { kind: "vault-key", id: number },
  });
  return {
    exit: 0,
    json: { retired: number },
    text: `Đã bỏ khóa ${number}. Chỉ xóa hẳn tệp .retired khi không còn bản sao lưu nào cần đến nó.\nKey ${number} is retired. Delete its .retired file only when no backup needs it any more.`,
  };
}

const refusals: Readonly<Record<RetireRefusal["because"], string>> = {
  newest:
    "Khóa mới nhất đang niêm phong nên không bỏ được.\nThe newest key seals and cannot be retired.",
  needed:
    'Vẫn còn bản ghi cần khóa này. Hãy chạy "dv vault rotate" trước.\nRecords still need this key. Run "dv vault rotate" first.',
  "too-soon":
    'Khóa mới nhất chưa đủ một phút, hoặc chưa chạy "dv vault rotate".\nThe newest key is less than a minute old, or "dv vault rotate" has not run.',
};
