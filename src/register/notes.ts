import { createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";

import { sha256 } from "#kernel/secret.ts";

/** A key that signs notes of this name; a witness adds the time (C2SP signed-note, tlog-cosignature). */
export type Signer = {
  readonly name: string;
  readonly kind: "note" | "witness";
  readonly key: KeyObject;
};

const typeByte = { note: 1, witness: 4 } as const;

/** A signer from 32 secret bytes (RFC 8032). */
export function signerFrom(name: string, kind: Signer["kind"], seed: Buffer): Signer {
  if (seed.length !== 32) throw new RangeError("an Ed25519 key is 32 bytes");
  if (!/^[^\s+]+$/.test(name)) throw new RangeError(`no name of a key: ${name}`);
  const der = Buffer.concat([pkcs8, seed]);
  return { name, kind, key: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
}

/** What stands before the 32 bytes in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The public half as it is handed around: `name+id+base64`. */
export function publicKeyOf(signer: Signer): string {
  const typed = typedKey(signer);
  return `${signer.name}+${idOf(signer).toString("hex")}+${typed.toString("base64")}`;
}

function typedKey({ key, kind }: Signer): Buffer {
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.of(typeByte[kind]), raw]);
}

const idOf = (signer: Signer): Buffer =>
  sha256(`${signer.name}\n`, typedKey(signer)).subarray(0, 4);

/** The line that says this signer signed the text, which ends with a newline. */
export function signatureLine(text: string, signer: Signer): string {
  if (!text.endsWith("\n")) throw new RangeError("the text of a note ends with a newline");
  const signature = sign(null, Buffer.from(text), signer.key);
  return `— ${signer.name} ${Buffer.concat([idOf(signer), signature]).toString("base64")}\n`;
}

/** The line in which a witness says it saw this checkpoint at this moment. */
export function cosignatureLine(checkpoint: string, witness: Signer, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpoint}`);
  const signature = sign(null, message, witness.key);
  const bytes = Buffer.concat([idOf(witness), time, signature]);
  return `— ${witness.name} ${bytes.toString("base64")}\n`;
}

/** A text with its signatures. */
export const signedNote = (text: string, lines: readonly string[]): string =>
  `${text}\n${lines.join("")}`;

/** The text of a checkpoint (C2SP tlog-checkpoint). */
export const checkpointText = (origin: string, size: number, root: Buffer): string =>
  `${origin}\n${size}\n${root.toString("base64")}\n`;

/** A proof as one file (C2SP tlog-proof). */
export const proofText = (
  index: number,
  hashes: readonly Buffer[],
  checkpoint: string,
  extra?: Uint8Array,
): string =>
  [
    "c2sp.org/tlog-proof@v1",
    ...(extra ? [`extra ${Buffer.from(extra).toString("base64")}`] : []),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString("base64")),
    "",
    checkpoint,
  ].join("\n");
