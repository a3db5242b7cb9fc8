import { createCipheriv, createHash, randomBytes as drawn } from "node:crypto";
import type { UUID } from "node:crypto";

/** The seed of this run: DANVAN_TEST_SEED, or the same one every time. */
export const seed = readSeed(process.env["DANVAN_TEST_SEED"]);

function readSeed(given = "20261123"): number {
  const read = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (Number.isNaN(read)) throw new RangeError("DANVAN_TEST_SEED is a number of at most 9 digits");
  return read;
}

/**
 * What tests and their fixtures draw, in place of `node:crypto`: the same in every run with the same seed,
 * so that a test which fails by chance fails again. Outside a test file it is chance itself.
 */
const streams = { here: streamFrom(drawn(32)) };

/** Begins the stream of one test file; two files never draw the same. */
export function plant(file: string): void {
  streams.here = streamFrom(createHash("sha256").update(`${seed} ${file}`).digest());
}

function streamFrom(key: Buffer) {
  return createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
}

/** @param length in bytes */
export const randomBytes = (length: number): Buffer => streams.here.update(Buffer.alloc(length));

export function randomUUID(): UUID {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** From 0 up to, not including, 1. */
export const random = (): number => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;

/** A whole number from `from` up to, not including, `to`. */
export const randomInt = (from: number, to: number): number =>
  from + Math.floor(random() * (to - from));
