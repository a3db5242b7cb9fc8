import { sha256 } from "#kernel/secret.ts";

import { readCheckpoint } from "./browser/log-checkpoint.ts";
import {
  compactEnd,
  compactStart,
  houseTime,
  receiptFrom,
  toBase45,
} from "./browser/log-compact.ts";
import { leafOf, rootByInclusion } from "./browser/log-merkle.ts";
import { readNote, type Note } from "./browser/log-note.ts";
import { readProof } from "./browser/log-proof.ts";
import {
  commitment,
  promiseText,
  readSlip,
  readStatement,
  writeSlip,
  type Slip,
} from "./browser/log-statement.ts";

/**
 * A receipt small enough for one QR code: the fields of its file without words and base64, the root
 * left out where the proof leads to it, names once, in letters a QR code holds well. Reading it gives
 * the file back (browser/log-compact.ts), so both are judged alike. What was said is left out: it is
 * long, and stands beside the code on paper.
 *
 * About 1 KB for a log of 1,000 entries and 1.6 KB for one of 10 million, with three witnesses.
 *
 * @param file the receipt, a proof or a promise
 * @returns null where it is no receipt, or one written otherwise than we write them
 */
export async function compactOf(file: string): Promise<string | null> {
  const body = await packed(file);
  if (body === null) return null;
  const sum = sha256(body).subarray(0, 4);
  const letters = toBase45(Uint8Array.from(Buffer.concat([body, sum])));
  const compact = `${compactStart}${letters}${compactEnd}`;
  return (await receiptFrom(compact)) === withoutSaid(file) ? compact : null;
}

/** The file without what was said: what the compact form gives back. Null for what is no receipt. */
export function withoutSaid(file: string): string | null {
  const proof = readProof(file);
  const slip = readSlip(
    proof ? (proof.extra ?? new Uint8Array()) : Uint8Array.from(Buffer.from(file)),
  );
  if (!slip) return null;
  const short = Buffer.from(writeSlip({ ...slip, said: null }));
  return proof
    ? file.replace(/^extra .*$/m, () => `extra ${short.toString("base64")}`)
    : short.toString("utf8");
}

async function packed(file: string): Promise<Buffer | null> {
  const proof = readProof(file);
  const slip = readSlip(
    proof ? (proof.extra ?? new Uint8Array()) : Uint8Array.from(Buffer.from(file)),
  );
  const statement = slip && readStatement(slip.statement);
  if (!slip || !statement) return null;
  const to = writer();
  to.bytes(Uint8Array.of(proof ? 1 : 2));
  to.bytes(slip.salt);
  for (const field of [statement.log, statement.act, statement.about]) to.text(field);
  to.number(statement.nth);
  packMoment(to, statement.at);
  to.text(statement.unit);
  to.flag(statement.due !== null);
  if (statement.due !== null) to.text(statement.due);
  to.bytes(statement.content);
  to.flag(statement.previous !== null);
  if (statement.previous) to.bytes(statement.previous);
  const done = proof
    ? await packProof(to, slip, proof)
    : await packPromise(to, slip, statement.log);
  return done ? to.all() : null;
}

function packMoment(to: Writer, at: string): void {
  const ms = Date.parse(at);
  const digits = ([0, 3] as const).find((some) => ms >= 0 && houseTime(ms, some) === at);
  to.bytes(Uint8Array.of(digits ?? 1));
  if (digits === undefined) to.text(at);
  else to.number(digits === 0 ? ms / 1000 : ms);
}

async function packProof(
  to: Writer,
  slip: Slip,
  proof: NonNullable<ReturnType<typeof readProof>>,
): Promise<boolean> {
  const holding = checkpointIn(proof.checkpoint);
  const before = slip.before === null ? null : checkpointIn(slip.before);
  if (!holding || before === undefined) return false;
  to.number(proof.index);
  to.number(holding.size);
  to.number(proof.hashes.length);
  for (const hash of proof.hashes) to.bytes(hash);
  const leaf = await leafOf(await commitment(slip.salt, slip.statement));
  const root = await rootByInclusion(leaf, proof.index, holding.size, proof.hashes);
  const derived = root !== undefined && Buffer.from(root).equals(holding.root);
  to.flag(!derived);
  if (!derived) to.bytes(holding.root);
  to.text(holding.origin);
  packSignatures(to, holding.note);
  to.flag(before !== null);
  if (before) {
    to.text(before.origin);
    to.number(before.size);
    to.bytes(before.root);
    packSignatures(to, before.note);
  }
  return true;
}

async function packPromise(to: Writer, slip: Slip, log: string): Promise<boolean> {
  const note = slip.promise === null ? undefined : readNote(slip.promise);
  if (note?.text !== promiseText(log, await commitment(slip.salt, slip.statement))) return false;
  packSignatures(to, note);
  return true;
}

function checkpointIn(text: string) {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  return checkpoint && { ...checkpoint, note };
}

function packSignatures(to: Writer, { signatures }: Note): void {
  to.number(signatures.length);
  for (const { name, id, signature } of signatures) {
    to.text(name);
    to.again(id);
    to.number(signature.length);
    to.bytes(signature);
  }
}

type Writer = ReturnType<typeof writer>;

/** Writes fields as `reader` of the browser’s half reads them. */
function writer() {
  const parts: Buffer[] = [];
  const known: Buffer[] = [];
  const bytes = (some: Uint8Array): void => void parts.push(Buffer.from(some));
  const number = (value: number): void => {
    let left = value;
    while (left >= 128) {
      bytes(Uint8Array.of((left % 128) + 128));
      left = Math.floor(left / 128);
    }
    bytes(Uint8Array.of(left));
  };
  const again = (some: Uint8Array): void => {
    const value = Buffer.from(some);
    const nth = known.findIndex((one) => one.equals(value));
    number(nth + 1);
    if (nth >= 0) return;
    known.push(value);
    number(value.length);
    bytes(value);
  };
  return {
    bytes,
    number,
    again,
    text: (text: string) => again(Buffer.from(text)),
    flag: (set: boolean) => bytes(Uint8Array.of(set ? 1 : 0)),
    all: (): Buffer => Buffer.concat(parts),
  };
}
