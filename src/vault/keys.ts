import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Environment, Home } from "#home/home.ts";
import { keyFor, type Key } from "#kernel/secret.ts";

import type { NumberedKey } from "./seal.ts";

/** The keys of the vault by number: the newest seals, every one that is there opens. */
export type KeyRing = {
  readonly newest: () => NumberedKey;
  /** Throws when this house has no key of that number. */
  readonly numbered: (number: number) => Key;
  readonly numbers: () => readonly number[];
};

/**
 * The ring of a house. Keys are 32 random bytes each, made for the vault alone: files `identity-1`,
 * `identity-2`… in the home's keys, or lines "NUMBER HEX" of the file DANVAN_IDENTITY_KEY_FILE names.
 * Number 0 is what the house drew from its master key before it had a vault.
 *
 * A key made while the house runs is noticed within `lookAgainMs`, at once where something sealed under it
 * is met.
 */
export function openRing(home: Home, master: Buffer, env: Environment): KeyRing {
  const source = keySource(home, env);
  let known = ringFrom(master, source.read());
  let looked = Date.now();
  const fresh = () => {
    if (Date.now() - looked > lookAgainMs) again();
    return known;
  };
  const again = () => {
    known = ringFrom(master, source.read());
    looked = Date.now();
  };
  return {
    newest: () => fresh().newest(),
    numbers: () => fresh().numbers(),
    numbered: (number) => {
      if (!known.numbers().includes(number)) again();
      return known.numbered(number);
    },
  };
}

/** How long a house may go on sealing under a key after a newer one was made. */
export const lookAgainMs = 5_000;

/** A ring of these keys; with none of its own, number 0 seals. */
export function ringFrom(master: Buffer, made: ReadonlyMap<number, Buffer>): KeyRing {
  const keys = new Map<number, Key>([[0, keyFor(master, "identity")]]);
  for (const [number, bytes] of made) keys.set(number, { purpose: `identity ${number}`, bytes });
  const numbers = [...keys.keys()].toSorted((a, b) => a - b);
  const numbered = (number: number): Key => {
    const key = keys.get(number);
    if (!key) throw new Error(`the vault has no key number ${number}`);
    return key;
  };
  const last = numbers.at(-1) ?? 0;
  return {
    newest: () => ({ number: last, key: numbered(last) }),
    numbered,
    numbers: () => numbers,
  };
}

/** Where keys of the vault stand. `folder` is null where a file from outside names them. */
export type KeySource = {
  readonly folder: string | null;
  readonly at: string;
  readonly read: () => ReadonlyMap<number, Buffer>;
};

export function keySource(home: Home, env: Environment): KeySource {
  const file = env["DANVAN_IDENTITY_KEY_FILE"];
  return file
    ? { folder: null, at: file, read: () => keysInFile(file) }
    : { folder: home.keys, at: home.keys, read: () => keysInFolder(home.keys) };
}

/** The name of a key file in the home. */
export const keyFile = (folder: string, number: number): string =>
  path.join(folder, `identity-${number}`);

function keysInFolder(folder: string): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (const name of readdirSync(folder)) {
    const number = /^identity-([1-9]\d{0,4})$/.exec(name)?.[1];
    if (number) found.set(Number(number), whole(readFileSync(path.join(folder, name)), name));
  }
  return found;
}

function keysInFile(file: string): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, number, hex] = /^\s*([1-9]\d{0,4})\s+([0-9a-f]{64})\s*$/i.exec(line) ?? [];
    if (number && hex) found.set(Number(number), Buffer.from(hex, "hex"));
    else if (line.trim() !== "" && !line.trim().startsWith("#"))
      throw new Error("a line of DANVAN_IDENTITY_KEY_FILE is not NUMBER HEX");
  }
  return found;
}

function whole(bytes: Buffer, name: string): Buffer {
  if (bytes.length !== 32) throw new Error(`the key ${name} is not whole`);
  return bytes;
}
