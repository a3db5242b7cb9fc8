import { same, toBase64, type Bytes } from "./log-bytes.ts";
import { readCheckpoint, type Checkpoint } from "./log-checkpoint.ts";
import { receiptFrom } from "./log-compact.ts";
import { leafOf, rootByInclusion } from "./log-merkle.ts";
import { readNote, signersOf, type Signed } from "./log-note.ts";
import type { Policy } from "./log-policy.ts";
import { readProof, type Proof } from "./log-proof.ts";
import {
  commitment,
  contentOf,
  promiseText,
  readSlip,
  readStatement,
  secondsOf,
  type Slip,
  type Statement,
} from "./log-statement.ts";

/**
 * What a receipt proves.
 *
 * - `proven`: what it says stands in the log, and the time it claims is the time witnesses saw;
 * - `logged`: it stands in the log, but too few witnesses, or none before it, vouch for the time;
 * - `promised`: not in the log yet; the office signed that it will be;
 * - `rejected`: it is no receipt of this log, or somebody changed something.
 */
export type Verdict =
  | {
      readonly outcome: "proven" | "logged";
      readonly statement: Statement;
      /** What was said, held against the log; null where the receipt does not bring it. */
      readonly said: string | null;
      readonly leaf: Bytes;
      readonly place: number;
      /** Between which moments witnesses saw it appear, in seconds since 1970; null where none did. */
      readonly after: number | null;
      readonly before: number | null;
      /** Who of the trusted witnesses signed that it is in the log, by name. */
      readonly witnesses: readonly string[];
      readonly missing: readonly Missing[];
    }
  | {
      readonly outcome: "promised";
      readonly statement: Statement;
      readonly said: string | null;
      readonly leaf: Bytes;
    }
  | { readonly outcome: "rejected"; readonly because: Fault };

/** Why the time is not proven. */
export type Missing = "witnesses" | "witnesses-before" | "earlier-checkpoint";

export type Fault =
  | "unreadable" // not a receipt
  | "another-log" // of a log that is not trusted here
  | "signature" // the checkpoint or the promise is not signed by the log
  | "not-in-log" // the proof leads to another root
  | "changed" // what the office shows now is not what was committed to
  | "back-dated" // the claimed time is before witnesses saw the log without it
  | "post-dated" // the claimed time is after witnesses saw the log with it
  | "wrong-earlier-checkpoint"; // the earlier checkpoint holds the leaf already, or is of another log

/** Clocks differ and a leaf waits a minute to be logged (policy): seconds. */
export const tolerance = 300;

/**
 * Judges a receipt: a tlog-proof whose extra data is the slip, the slip alone while only promised, or
 * either in the compact form of a QR code. Everything happens here; nothing is asked of anybody.
 */
export async function judge(given: string, policy: Policy): Promise<Verdict> {
  const text = await receiptFrom(given);
  if (text === undefined) return rejected("unreadable");
  const proof = readProof(text);
  if (proof === undefined) return judgePromise(text, policy);
  const slip = proof.extra && readSlip(proof.extra);
  const statement = slip && readStatement(slip.statement);
  if (!slip || !statement) return rejected("unreadable");

  const now = await witnessed(proof.checkpoint, policy);
  if (typeof now === "string") return rejected(now);
  // A log that had to be given up goes on under another name; both are trusted then, or neither.
  if (!policy.logs.some(({ name }) => name === statement.log)) return rejected("another-log");
  const leaf = await leafOf(await commitment(slip.salt, slip.statement));
  if (!(await isIn(leaf, proof, now.checkpoint))) return rejected("not-in-log");

  if (!(await isUnchanged(slip, statement))) return rejected("changed");
  const earlier = await earlierOf(slip, proof.index, now.checkpoint, policy);
  if (typeof earlier === "string") return rejected(earlier);
  const after = earlier && earlier.enough ? middle(earlier.times, "low") : null;
  const before = now.enough ? middle(now.times, "high") : null;
  const claimed = secondsOf(statement.at) ?? Number.NaN;
  if (after !== null && !(claimed >= after - tolerance)) return rejected("back-dated");
  if (before !== null && !(claimed <= before + tolerance)) return rejected("post-dated");

  const missing: Missing[] = [];
  if (!now.enough) missing.push("witnesses");
  // The first leaves of a log have nothing before them; the empty tree needs no witness.
  if (earlier === null) missing.push("earlier-checkpoint");
  else if (!earlier.enough) missing.push("witnesses-before");
  const outcome = missing.length === 0 ? "proven" : "logged";
  const { said } = slip;
  const { witnesses } = now;
  return { outcome, statement, said, leaf, place: proof.index, after, before, witnesses, missing };
}

const rejected = (because: Fault): Verdict => ({ outcome: "rejected", because });

async function isIn(leaf: Bytes, proof: Proof, { size, root }: Checkpoint): Promise<boolean> {
  const found = await rootByInclusion(leaf, proof.index, size, proof.hashes);
  return found !== undefined && same(found, root);
}

async function isUnchanged(slip: Slip, statement: Statement): Promise<boolean> {
  return slip.said === null || same(await contentOf(slip.salt, slip.said), statement.content);
}

type Witnessed = {
  readonly checkpoint: Checkpoint;
  readonly enough: boolean;
  readonly times: readonly number[];
  readonly witnesses: readonly string[];
};

/** A checkpoint that a trusted log signed, and the witnesses beside. */
async function witnessed(text: string, policy: Policy): Promise<Witnessed | Fault> {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return "unreadable";
  const logs = policy.logs.filter(({ name }) => name === checkpoint.origin);
  if (logs.length === 0) return "another-log";
  const signers = await signersOf(note, [...logs, ...policy.witnesses]);
  if (!signers?.some(({ key }) => logs.includes(key))) return "signature";
  const witnesses = signers.filter(({ key }) => policy.witnesses.includes(key));
  return {
    checkpoint,
    // Whoever asks for no witness trusts the log, and the log alone says nothing of the time.
    enough: witnesses.length > 0 && policy.enough(witnesses.map(({ key }) => key)),
    times: witnesses.map(timeOf),
    witnesses: witnesses.map(({ key }) => key.name),
  };
}

const timeOf = ({ at }: Signed): number => at ?? Number.NaN;

/** The checkpoint without the leaf, where the receipt brings one. */
async function earlierOf(
  slip: Slip,
  index: number,
  now: Checkpoint,
  policy: Policy,
): Promise<Witnessed | null | Fault> {
  if (slip.before === null) return null;
  const earlier = await witnessed(slip.before, policy);
  if (typeof earlier === "string") return earlier;
  const { origin, size } = earlier.checkpoint;
  return origin === now.origin && size <= index ? earlier : "wrong-earlier-checkpoint";
}

/** Of several clocks the one in the middle, so that one that is wrong moves nothing. */
function middle(times: readonly number[], side: "low" | "high"): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  const at = side === "low" ? Math.floor((sorted.length - 1) / 2) : Math.floor(sorted.length / 2);
  return sorted[at] ?? null;
}

async function judgePromise(text: string, policy: Policy): Promise<Verdict> {
  const slip = readSlip(new Uint8Array(new TextEncoder().encode(text)));
  const statement = slip && readStatement(slip.statement);
  if (!slip || !statement || slip.promise === null) return rejected("unreadable");
  const note = readNote(slip.promise);
  if (!note) return rejected("unreadable");
  const logs = policy.logs.filter(({ name }) => name === statement.log);
  if (logs.length === 0) return rejected("another-log");
  const signers = await signersOf(note, logs);
  if (!signers || signers.length === 0) return rejected("signature");
  const entry = await commitment(slip.salt, slip.statement);
  if (note.text !== promiseText(statement.log, entry)) return rejected("not-in-log");
  if (!(await isUnchanged(slip, statement))) return rejected("changed");
  return { outcome: "promised", statement, said: slip.said, leaf: await leafOf(entry) };
}

/** Whether the receipts of one record follow each other without a gap: each names the one before. */
export function isChain(verdicts: readonly Verdict[]): boolean {
  const acts = verdicts
    .flatMap((one) => (one.outcome === "rejected" ? [] : [one]))
    .toSorted((a, b) => a.statement.nth - b.statement.nth);
  return (
    acts.length === verdicts.length &&
    acts.every(({ statement }, i) => {
      const before = acts[i - 1];
      if (before === undefined) return statement.nth === 1 && statement.previous === null;
      return (
        statement.nth === before.statement.nth + 1 &&
        statement.about === before.statement.about &&
        statement.previous !== null &&
        toBase64(statement.previous) === toBase64(before.leaf)
      );
    })
  );
}
