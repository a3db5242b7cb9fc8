import { createHash } from "node:crypto";

import { contentOf, entryOf } from "./acts.ts";
import { leafOf } from "./merkle.ts";
import {
  checkpointText,
  cosignatureLine,
  proofText,
  publicKeyOf,
  signatureLine,
  signedNote,
  signerFrom,
} from "./notes.ts";
import { rootByInclusion } from "./browser/log-merkle.ts";
import { readPolicy, type Policy } from "./browser/log-policy.ts";
import { promiseText, writeSlip, writeStatement, type Statement } from "./browser/log-statement.ts";

const seed = (name: string) => createHash("sha256").update(name).digest();
const origin = "phananh.hanoi.gov.vn/log";
const house = signerFrom(origin, "note", seed("house"));
const witnesses = ["dai-hoc", "mat-tran", "bao-chi"].map((name) =>
  signerFrom(`witness.${name}.example`, "witness", seed(name)),
);

/** Whom these receipts are checked with: the log, and two of its three witnesses. */
export async function trusted(): Promise<Policy> {
  const read = await readPolicy(
    [
      `log ${publicKeyOf(house)}`,
      ...witnesses.map((one, i) => `witness w${i} ${publicKeyOf(one)}`),
      "group two 2 w0 w1 w2",
      "quorum two",
    ].join("\n"),
  );
  if (!read) throw new Error("the policy is not read");
  return read;
}

export type Made = {
  /** Entries of the log, and where the act stands. */
  readonly size: number;
  readonly index: number;
  readonly signers: number;
  readonly said: string | null;
  readonly over: Partial<Statement>;
  /** The witness times before and after, in seconds relative to the claimed one. */
  readonly seen: readonly [before: number, after: number];
  readonly promise: boolean;
};

const claimed = Date.parse("2026-11-23T09:00:30.000+07:00");

/**
 * A receipt as the house writes it, of a log of any size: the hashes beside the way up are drawn, and
 * the root is the one they lead to, so that no log has to be grown for it.
 */
export async function aReceipt(over: Partial<Made> = {}): Promise<string> {
  const { size = 1000, index = 612, signers = 3, said = null, seen = [-30, 30] } = over;
  const salt = Uint8Array.from(seed("salt"));
  const statement = writeStatement({
    log: origin,
    act: "filed",
    about: "DV-7K3M-9QXD",
    nth: 2,
    at: "2026-11-23T09:00:30+07:00",
    unit: "phuong-ba-dinh",
    due: "2026-12-08",
    content: Uint8Array.from(contentOf(Buffer.from(salt), said ?? "")),
    previous: Uint8Array.from(seed("previous")),
    ...over.over,
  });
  const entry = entryOf(Buffer.from(salt), statement);
  if (over.promise) {
    const text = promiseText(origin, Uint8Array.from(entry));
    const promise = signedNote(text, [signatureLine(text, house)]);
    return Buffer.from(writeSlip({ salt, statement, said, promise, before: null })).toString(
      "utf8",
    );
  }
  const hashes = beside(index, size);
  const root = await rootByInclusion(Uint8Array.from(leafOf(entry)), index, size, hashes);
  if (!root) throw new Error("a proof of another length");
  const checkpoint = (count: number, hash: Buffer, at: number) => {
    const text = checkpointText(origin, count, hash);
    const time = new Date(claimed + at * 1000);
    return signedNote(text, [
      signatureLine(text, house),
      ...witnesses.slice(0, signers).map((one) => cosignatureLine(text, one, time)),
    ]);
  };
  const before = checkpoint(Math.max(0, index - 7), seed("older root"), seen[0]);
  const slip = writeSlip({ salt, statement, said, promise: null, before });
  const holding = checkpoint(size, Buffer.from(root), seen[1]);
  return proofText(
    index,
    hashes.map((hash) => Buffer.from(hash)),
    holding,
    slip,
  );
}

/** As many hashes as the way up from this leaf has neighbours (RFC 6962 §2.1.1). */
function beside(index: number, size: number): readonly Uint8Array<ArrayBuffer>[] {
  const hashes: Uint8Array<ArrayBuffer>[] = [];
  for (let [at, count] = [index, size]; count > 1;) {
    let half = 1;
    while (half * 2 < count) half *= 2;
    hashes.push(Uint8Array.from(seed(`beside ${hashes.length}`)));
    [at, count] = at < half ? [at, half] : [at - half, count - half];
  }
  return hashes;
}
