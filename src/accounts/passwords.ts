import { argon2, randomBytes } from "node:crypto";

import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";

import { takeTurn } from "./turns.ts";

/**
 * Argon2id (RFC 9106) above the least OWASP asks (19 MiB, 2 passes): a try takes about a tenth of a
 * second and 32 MiB. When these change, passwords are hashed anew as their owners sign in.
 */
export const argon = { memory: 32 * 1024, passes: 3, parallelism: 1 } as const;

const hashBytes = 32;

/** Too many passwords are being checked at this moment: try again shortly. */
export type Busy = { readonly because: "busy" };

/**
 * How many times the costly work was done since the start: the same for a name that exists and one
 * that does not, which is what a test holds us to.
 */
export const workDone = (): number => done;
let done = 0;

/** The PHC string of a password, to be stored: "$argon2id$v=19$m=32768,t=3,p=1$salt$hash". */
export async function hashPassword(password: string, who = "house"): Promise<Result<string, Busy>> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, argon, hashBytes, who);
  return hash.ok ? ok(written(salt, hash.value)) : hash;
}

export type Verified = {
  readonly right: boolean;
  /** The hash was made with other parameters than today's. */
  readonly outdated: boolean;
};

/**
 * Whether this is the password behind `stored`. With nothing stored the same work is done against
 * a hash nobody knows the password of, so that the time taken does not say who works here.
 *
 * @param who whose turn it uses up: a source, so that a crowd from one place waits behind itself
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
  who = "house",
): Promise<Result<Verified, Busy>> {
  const parts = readPhc(stored ?? nobodys);
  const hash = await derive(password, parts.salt, parts, parts.hash.length, who);
  if (!hash.ok) return hash;
  const { memory, passes, parallelism } = parts;
  return ok({
    right: sameBytes(hash.value, parts.hash) && stored !== null,
    outdated:
      memory !== argon.memory || passes !== argon.passes || parallelism !== argon.parallelism,
  });
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

async function derive(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
  tagLength: number,
  who: string,
): Promise<Result<Buffer, Busy>> {
  const hash = await takeTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        done += 1;
        const message = password.normalize("NFKC");
        argon2(
          "argon2id",
          { message, nonce, memory, passes, parallelism, tagLength },
          (failed, key) => (failed ? reject(failed) : resolve(key)),
        );
      }),
    who,
  );
  return hash === undefined ? refuse({ because: "busy" }) : ok(hash);
}

const written = (salt: Buffer, hash: Buffer): string =>
  `$argon2id$v=19$m=${argon.memory},t=${argon.passes},p=${argon.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

function readPhc(stored: string): Cost & { readonly salt: Buffer; readonly hash: Buffer } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (!parts) throw new Error("a stored password hash cannot be read");
  const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

/** A hash with no password: random bytes, new at every start. */
const nobodys = written(randomBytes(16), randomBytes(hashBytes));
