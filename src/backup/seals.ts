import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Environment, Home } from "#home/home.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";

import { type AgeIdentity, identityFrom, readIdentity, readRecipient } from "./age-keys.ts";
import type { OpenedWith, SealedFor } from "./age.ts";
import { refusals } from "./refusals.ts";

/** The house's own key pair for backups: whoever has the master key can open what the house sealed. */
export const ownIdentity = (master: Buffer): AgeIdentity =>
  identityFrom(keyFor(master, "backup").bytes);

/** By which a master key is known without saying anything of it. */
export const keyMarkOf = (master: Buffer): string =>
  mark(keyFor(master, "backup-mark"), "danvan").toString("hex").slice(0, 32);

/** What somebody named on the command line to seal or open with. */
export type Named = {
  readonly recipients: readonly string[];
  readonly passphraseFile?: string;
  readonly identityFile?: string;
};

/**
 * For whom a backup is sealed: those named and the house itself, so that the house can prove every
 * night's backup by restoring it; or the passphrase alone, which the format allows nothing beside.
 */
export async function sealedFor(
  { recipients, passphraseFile }: Named,
  own: AgeIdentity | undefined,
): Promise<Result<SealedFor, Text>> {
  if (passphraseFile !== undefined) {
    if (recipients.length > 0) return refuse(refusals.onlyOneWay);
    const passphrase = await passphraseIn(passphraseFile);
    return passphrase.ok ? ok({ passphrase: passphrase.value }) : passphrase;
  }
  const read: Buffer[] = own ? [own.recipient] : [];
  for (const text of recipients) {
    const recipient = readRecipient(text);
    if (!recipient) return refuse(refusals.badRecipient(text));
    read.push(recipient);
  }
  return read.length > 0 ? ok({ recipients: read }) : refuse(refusals.keysNeedOther);
}

/** With what a backup may be opened: what was named, and the master key where there is one. */
export async function openedWith(
  { identityFile, passphraseFile }: Named,
  master: Buffer | undefined,
): Promise<Result<OpenedWith, Text>> {
  const identities = master ? [ownIdentity(master)] : [];
  if (identityFile !== undefined) {
    const text = await readText(identityFile);
    if (text === undefined) return refuse(refusals.missing(identityFile));
    const identity = readIdentity(text);
    if (!identity) return refuse(refusals.badIdentity(identityFile));
    identities.push(identity);
  }
  if (passphraseFile === undefined) return ok({ identities });
  const passphrase = await passphraseIn(passphraseFile);
  return passphrase.ok ? ok({ identities, passphrase: passphrase.value }) : passphrase;
}

/** The master key that is there; nothing is made. */
export async function masterThere(home: Home, env: Environment): Promise<Buffer | undefined> {
  const at = env["DANVAN_KEY_FILE"] || path.join(home.keys, "master");
  const key = await readFile(at).catch(() => undefined);
  return key?.length === 32 ? key : undefined;
}

async function passphraseIn(file: string): Promise<Result<string, Text>> {
  const text = await readText(file);
  if (text === undefined) return refuse(refusals.missing(file));
  const [line = ""] = text.split(/\r?\n/);
  return line.length < 12 ? refuse(refusals.emptyPassphrase(file)) : ok(line);
}

const readText = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch(() => undefined);
