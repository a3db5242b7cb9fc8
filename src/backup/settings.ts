import path from "node:path";

import type { Environment } from "#home/home.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

import { readRecipient } from "./age-keys.ts";
import { refusals } from "./refusals.ts";

/** Where the nightly backup goes and for whom it is sealed. */
export type NightlySetting = {
  readonly folder: string;
  /** "age1…" */
  readonly recipient: string;
  /** How many are kept. */
  readonly keep: number;
};

/** Policy: so many nights are kept unless DANVAN_BACKUP_KEEP says otherwise. */
const usualKeep = 14;

/** The nightly backup this environment asks for; null where it asks for none. */
export function nightlySetting(env: Environment): Result<NightlySetting | null, Text> {
  const folder = env["DANVAN_BACKUP_FOLDER"];
  const recipient = env["DANVAN_BACKUP_RECIPIENT"];
  if (!folder && !recipient) return ok(null);
  if (!folder || !recipient) return refuse(refusals.halfSetting);
  if (env["DATABASE_URL"]) return refuse(refusals.settingExternal);
  if (!readRecipient(recipient)) return refuse(refusals.badRecipient(recipient));
  const keep = Number(env["DANVAN_BACKUP_KEEP"] || usualKeep);
  if (!Number.isInteger(keep) || keep < 2 || keep > 1000) return refuse(refusals.badKeep);
  return ok({ folder: path.resolve(folder), recipient, keep });
}
