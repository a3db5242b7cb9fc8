import { join } from "node:path";

import { keyFor } from "#kernel/secret.ts";
import type { Database } from "#kernel/sql.ts";

import { logFolder } from "./folder.ts";
import { publicKeyOf, signatureLine, signedNote, signerFrom, type Signer } from "./notes.ts";
import type { LogWorld } from "./sequencer.ts";
import { beginLog, logState } from "./store.ts";
import { promiseText } from "./browser/log-statement.ts";

/** What the log of a house needs of it. */
export type LogHouse = {
  readonly sql: Database;
  readonly master: Buffer;
  readonly home: { readonly folder: string };
  /** Where the public reaches the house; gives a new log its name. */
  readonly origin: string;
  readonly clock: () => Date;
};

/**
 * Opens the log of this house, and begins it where there is none. Its name is kept from then on,
 * also when the house moves to another address: receipts carry it.
 */
export async function openLog(house: LogHouse): Promise<LogWorld> {
  const { sql, master, home, clock } = house;
  await beginLog(sql, `${new URL(house.origin).host}/log`);
  const state = await logState(sql);
  if (!state) throw new Error("the log was not begun");
  const signer = signerOf(master, state.origin);
  return { sql, folder: logFolder(join(home.folder, "log")), signer, clock };
}

/** Every log has a key of its own: one that had to be given up takes its key along. */
const signerOf = (master: Buffer, origin: string): Signer =>
  signerFrom(origin, "note", keyFor(master, `register-log ${origin}`).bytes);

function promised(signer: Signer, entry: Buffer): string {
  const text = promiseText(signer.name, Uint8Array.from(entry));
  return signedNote(text, [signatureLine(text, signer)]);
}

/**
 * What the house signs at once, before the log has the entry: evidence even if it never comes. By the
 * name of the log the statement was written for, also one that was given up since.
 */
export const promiseOf = (master: Buffer, origin: string, entry: Buffer): string =>
  promised(signerOf(master, origin), entry);

/** The public key of a log of this house, also of one that was given up. */
export const logKeyOf = (master: Buffer, origin: string): string =>
  publicKeyOf(signerOf(master, origin));

/** How many of so many witnesses are enough: two, so that no single one decides; all of fewer. */
export const enoughOf = (witnesses: number): number => Math.min(2, witnesses);

/**
 * Whom a verifier of this house’s receipts trusts (C2SP tlog-policy): its logs, and two of three
 * witnesses, all of fewer.
 */
export function policyOf(logs: readonly string[], witnesses: readonly string[]): string {
  const names = witnesses.map((_, i) => `w${i + 1}`);
  return [
    ...logs.map((key) => `log ${key}`),
    ...witnesses.map((key, i) => `witness ${names[i]} ${key}`),
    ...(names.length > 0
      ? [`group enough ${enoughOf(names.length)} ${names.join(" ")}`, "quorum enough"]
      : ["quorum none"]),
    "",
  ].join("\n");
}
