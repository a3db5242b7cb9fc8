import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { keyFor } from "#kernel/secret.ts";

/** The password with which the house signs in as danvan_app; every machine with the key knows it. */
export const appPassword = (master: Buffer): string =>
  keyFor(master, "database.danvan_app").bytes.toString("base64url");

/**
 * What PostgreSQL keeps instead of a password (RFC 5803), so that the password itself never
 * travels or appears in a server's log.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${rounds}:${salt.toString("base64")}$${stored}:${hmac("Server Key").toString("base64")}`;
}
