import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from "node:crypto";

/**
 * Keys of the age format (https://age-encryption.org/v1), as `age-keygen` writes them: bech32 of
 * 32 bytes of X25519.
 */
export type AgeIdentity = { readonly secret: Buffer; readonly recipient: Buffer };

/** The key pair of 32 secret bytes. */
export function identityFrom(secret: Buffer): AgeIdentity {
  const spki = createPublicKey(privateKey(secret)).export({ type: "spki", format: "der" });
  return { secret, recipient: spki.subarray(-32) };
}

/** "age1…" */
export const writeRecipient = (recipient: Buffer): string => bech32("age", recipient);

/** "AGE-SECRET-KEY-1…" */
export const writeIdentity = ({ secret }: AgeIdentity): string =>
  bech32("age-secret-key-", secret).toUpperCase();

/** The 32 bytes of "age1…"; undefined for anything else, one letter wrong included. */
export function readRecipient(text: string): Buffer | undefined {
  return fromBech32("age", text.trim());
}

/** The first secret key in a file as `age-keygen` writes it: lines that begin with # are remarks. */
export function readIdentity(file: string): AgeIdentity | undefined {
  const lines = file.split(/\r?\n/).map((one) => one.trim());
  const line = lines.find((one) => one !== "" && !one.startsWith("#"));
  if (line === undefined || line !== line.toUpperCase()) return undefined;
  const secret = fromBech32("age-secret-key-", line.toLowerCase());
  return secret && identityFrom(secret);
}

/** X25519 (RFC 7748); throws for a point of low order, whose product says nothing. */
export const agreed = (secret: Buffer, theirs: Buffer): Buffer =>
  diffieHellman({ privateKey: privateKey(secret), publicKey: publicKey(theirs) });

/** HKDF-SHA-256 (RFC 5869), 32 bytes. */
export const drawn = (from: Buffer, salt: Buffer, info: string): Buffer =>
  Buffer.from(hkdfSync("sha256", from, salt, info, 32));

// What stands before the 32 bytes in PKCS #8 and SPKI (RFC 8410); Node takes no bare ones.
const beforeSecret = Buffer.from("302e020100300506032b656e04220420", "hex");
const beforePublic = Buffer.from("302a300506032b656e032100", "hex");

const privateKey = (bytes: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([beforeSecret, bytes]),
    format: "der",
    type: "pkcs8",
  });

const publicKey = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([beforePublic, bytes]), format: "der", type: "spki" });

// Bech32 (BIP 173), without its limit of 90 letters.
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

function bech32(prefix: string, bytes: Buffer): string {
  const fives = regroup([...bytes], 8, 5, true) ?? [];
  const sum = checksum([...expanded(prefix), ...fives, 0, 0, 0, 0, 0, 0]) ^ 1;
  const last = Array.from({ length: 6 }, (_, i) => (sum >>> (5 * (5 - i))) & 31);
  return `${prefix}1${[...fives, ...last].map((five) => letters[five]).join("")}`;
}

function fromBech32(prefix: string, text: string): Buffer | undefined {
  if (!text.startsWith(`${prefix}1`)) return undefined;
  const fives = Array.from(text.slice(prefix.length + 1), (letter) => letters.indexOf(letter));
  if (fives.length < 6 || fives.includes(-1)) return undefined;
  if (checksum([...expanded(prefix), ...fives]) !== 1) return undefined;
  const bytes = regroup(fives.slice(0, -6), 5, 8, false);
  return bytes?.length === 32 ? Buffer.from(bytes) : undefined;
}

const expanded = (prefix: string): readonly number[] => [
  ...Array.from(prefix, (one) => one.charCodeAt(0) >> 5),
  0,
  ...Array.from(prefix, (one) => one.charCodeAt(0) & 31),
];

function checksum(fives: readonly number[]): number {
  const steps = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  return fives.reduce((sum, five) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ five;
    return steps.reduce((all, step, i) => ((top >>> i) & 1 ? all ^ step : all), next);
  }, 1);
}

/** Bits regrouped; undefined where what is left over is not padding of zeros. */
function regroup(
  values: readonly number[],
  from: number,
  to: number,
  pad: boolean,
): readonly number[] | undefined {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << from) | value) & 0xfffff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((held >>> bits) & ((1 << to) - 1));
    }
  }
  const left = (held << (to - bits)) & ((1 << to) - 1);
  if (pad && bits > 0) out.push(left);
  return !pad && (bits >= from || left !== 0) ? undefined : out;
}
