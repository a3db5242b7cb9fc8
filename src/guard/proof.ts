import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";

import { mark } from "#kernel/secret.ts";
import type { Key } from "#kernel/secret.ts";
import { refuse, ok } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";

/**
 * A proof of work in the format of ALTCHA version 2, as JSON: PBKDF2/SHA-256 with a counter the
 * browser has to find. It travels in the form; nothing about it is kept until it is handed in.
 */
export type Work = string;

/** Who the work was set for and when; read only from work whose signature is ours. */
export type Proven = { readonly id: string; readonly once: string; readonly drawnAt: number };

/**
 * Sets the work for one form. Its weight is known beforehand (ALTCHA's deterministic mode), so
 * that nobody with a slow telephone is unlucky: 1–2 million PBKDF2 rounds. WebCrypto of Node 26 took
 * 0.33 s for them on a two-core server; telephones have not been measured.
 *
 * @param once the form's once-key
 * @param noise at least 2 random bytes
 */
export async function setWork(key: Key, once: string, now: Date, noise: Uint8Array): Promise<Work> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: rounds,
    counter: 200 + ((((noise[0] ?? 0) << 8) | (noise[1] ?? 0)) % 200),
    data: { once: boundTo(key, once), drawnAt: now.getTime() },
    deriveKey,
    ...secrets(key),
  });
  return JSON.stringify(challenge);
}

/**
 * Reads the work a browser handed in (base64 of `{challenge, solution}`). Refuses what is not ours,
 * not done, or done for another form. Whether it is too old or already spent is not said here.
 */
export async function readProof(
  key: Key,
  once: string,
  handedIn: string,
): Promise<Result<Proven, "not-done">> {
  const payload = payloadFrom(handedIn);
  if (!payload) return refuse("not-done");
  const { verified } = await verifySolution({ ...payload, deriveKey, ...secrets(key) });
  const { data } = payload.challenge.parameters;
  if (!verified || data.once !== boundTo(key, once)) return refuse("not-done");
  return ok({ id: payload.challenge.signature, once, drawnAt: data.drawnAt });
}

const rounds = 5000;

const secrets = (key: Key) => ({
  hmacSignatureSecret: key.bytes.toString("hex"),
  hmacKeySignatureSecret: mark(key, "found").toString("hex"),
});

/** The once-key never travels in the work itself, only what it leaves under our key. */
const boundTo = (key: Key, once: string): string => mark(key, `for ${once}`).toString("base64url");

/** Longer than any browser of ours sends; bounds the parsing. */
const longest = 4000;

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const payloadShape = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.literal(rounds),
      data: z.strictObject({ once: z.string(), drawnAt: z.int() }),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int(), derivedKey: hex }),
});

function payloadFrom(handedIn: string): z.output<typeof payloadShape> | undefined {
  if (handedIn === "" || handedIn.length > longest) return undefined;
  try {
    const read = payloadShape.safeParse(
      JSON.parse(Buffer.from(handedIn, "base64").toString("utf8")),
    );
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
