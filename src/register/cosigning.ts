import type { LogWorld } from "./sequencer.ts";
import { consistencyRanges } from "./merkle.ts";
import { signedNote } from "./notes.ts";
import {
  freezeLog,
  keepCosignatures,
  lastCheckpoint,
  noteWitness,
  witnessedSize,
} from "./store.ts";
import { hashesOver } from "./tiles.ts";
import { readNote, signersOf, type NoteKey } from "./browser/log-note.ts";
import { wholeNumber } from "./browser/log-bytes.ts";

/** A witness that is asked: where, and the key its signatures must have. */
export type AskedWitness = { readonly url: string; readonly key: NoteKey };

/** How long one witness is waited for (policy): a slow one may not hold up the others’ signatures. */
const patience = 10_000;

/**
 * Asks every witness to sign the last checkpoint and adds what comes to it. A witness that does not
 * answer is asked again next time. One that has seen a larger log than ours proves that ours was
 * taken back: the log freezes.
 *
 * @returns how many signed
 */
export async function cosign(world: LogWorld, witnesses: readonly AskedWitness[]): Promise<number> {
  const { sql, folder } = world;
  const last = await lastCheckpoint(sql);
  if (!last || witnesses.length === 0) return 0;
  const note = readNote(last.note);
  if (!note) throw new Error("a checkpoint of ours cannot be read");
  const signed = await signersOf(
    note,
    witnesses.map(({ key }) => key),
  );
  const missing = witnesses.filter(({ key }) => !signed?.some((one) => one.key === key));
  const lines = await Promise.all(missing.map((witness) => asked(world, witness, last, note.text)));
  const came = lines.filter((line) => line !== null);
  if (came.length === 0) {
    // Kept by a process that was killed before it served them: the same checkpoint, fewer signatures.
    const served = await folder.readCheckpoint();
    if (served?.startsWith(note.text) && served !== last.note) {
      await folder.writeCheckpoint(last.note);
    }
    return signed?.length ?? 0;
  }

  const whole = signedNote(note.text, [last.note.slice(note.text.length + 1), ...came]);
  const count = (signed?.length ?? 0) + came.length;
  await keepCosignatures(sql, last.size, whole, count);
  const now = await lastCheckpoint(sql);
  if (now?.size === last.size) await folder.writeCheckpoint(now.note);
  return count;
}

/** The line of one witness; null when it did not sign, which is noted with its reason. */
async function asked(
  world: LogWorld,
  { url, key }: AskedWitness,
  last: { readonly size: number; readonly note: string },
  text: string,
): Promise<string | null> {
  const { sql } = world;
  const trouble = async (why: string) => {
    await noteWitness(sql, key.name, { trouble: why.slice(0, 200) });
    return null;
  };
  let old = await witnessedSize(sql, key.name);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = await post(url, await requestFor(world, Math.min(old, last.size), last));
    if (typeof answer === "string") return trouble(answer);
    const { status, body } = answer;
    if (status === 409) {
      const known = wholeNumber(body.trim());
      if (known === undefined) return trouble("409 without a size");
      if (known > last.size) {
        await freezeLog(sql, `witness ${key.name} has seen ${known} entries, we have ${last.size}`);
        return trouble(`has seen ${known} of ${last.size} entries`);
      }
      old = known;
      continue;
    }
    if (status !== 200) return trouble(`${status}`);
    const line = body.split("\n").find((one) => one.startsWith(`— ${key.name} `));
    const check = line === undefined ? undefined : readNote(signedNote(text, [`${line}\n`]));
    const signers = check && (await signersOf(check, [key]));
    if (line === undefined || signers?.length !== 1)
      return trouble("a signature that is not its own");
    await noteWitness(sql, key.name, { size: last.size, at: world.clock() });
    return `${line}\n`;
  }
  return trouble("409 again");
}

async function requestFor(
  { folder }: LogWorld,
  old: number,
  last: { readonly size: number; readonly note: string },
): Promise<string> {
  const proof = await hashesOver(consistencyRanges(old, last.size), last.size, folder.readTile);
  const lines = proof.map((hash) => `${hash.toString("base64")}\n`).join("");
  return `old ${old}\n${lines}\n${last.note}`;
}

async function post(url: string, body: string) {
  try {
    const answer = await fetch(`${url.replace(/\/$/, "")}/add-checkpoint`, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: (await answer.text()).slice(0, 20_000) };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.name : "unreachable";
  }
}
