import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import type { Brand } from "#kernel/brand.ts";
import { sha256 } from "#kernel/secret.ts";

/** What the cookie carries: 256 random bits. The house keeps only `markOf` it. */
export type SessionId = Brand<"SessionId">;

const minute = 60_000;
const hour = 60 * minute;

/**
 * Policy, not law: nobody stays signed in over night, and a desk left alone for longer than a lunch
 * break asks again.
 */
export const sessionPolicy = {
  /** Without any page for so long, the session is over. */
  idleMs: 3 * hour,
  /** Whatever happens, it is over after one long working day. */
  longestMs: 14 * hour,
  /** Being seen is written down at most this often. */
  seenEveryMs: 5 * minute,
  /** What is sensitive asks to have been proved within so long. */
  freshMs: 10 * minute,
  /** A browser in which nobody signed in for so long is a stranger again. */
  deviceDays: 180,
} as const;

/** How a session was begun. */
export type Began = "passkey" | "password" | "oidc" | "code" | "recovery";

/** What a session is begun with; it ends when that is taken away. */
export type Beginning = {
  readonly began: Began;
  /** May only add a way in. */
  readonly limited?: boolean;
  readonly passkey?: Buffer;
  readonly oidc?: number;
};

/** @param noise 32 random bytes */
export function newSessionId(noise: Buffer): SessionId {
  const id = noise.toString("base64url");
  if (!isSessionId(id)) throw new Error("a session takes 32 random bytes");
  return id;
}

const isSessionId = (shown: string): shown is SessionId => /^[\w-]{43}$/.test(shown);

/** What is stored of a session: SHA-256 of its cookie. */
export const markOf = (id: SessionId): Buffer => sha256(id);

/** The session the browser shows, if it looks like one. */
export function sessionIn(c: Context, origin: string): SessionId | undefined {
  const shown = getCookie(c, cookieName(origin));
  return shown !== undefined && isSessionId(shown) ? shown : undefined;
}

/** The `Set-Cookie` header that begins a session. */
export const cookieWith = (id: SessionId, origin: string): string =>
  cookie({ name: "danvan", value: id, seconds: sessionPolicy.longestMs / 1000, origin });

/** The `Set-Cookie` header that takes the cookie away. */
export const cookieGone = (origin: string): string =>
  cookie({ name: "danvan", value: "", seconds: 0, origin });

/** A `Set-Cookie` header of the staff door: never read by scripts, never sent to anybody else. */
export const cookie = (of: {
  readonly name: string;
  readonly value: string;
  readonly seconds: number;
  readonly origin: string;
  /** Lax only where a browser comes back from elsewhere and brings nothing but this. */
  readonly sameSite?: "Strict" | "Lax";
}): string =>
  [
    `${cookieName(of.origin, of.name)}=${of.value}`,
    "Path=/",
    `Max-Age=${of.seconds}`,
    "HttpOnly",
    `SameSite=${of.sameSite ?? "Strict"}`,
    ...(isSecure(of.origin) ? ["Secure"] : []),
  ].join("; ");

/** `__Host-` lets no other host or path set it; browsers accept that prefix with Secure only. */
export const cookieName = (origin: string, name = "danvan"): string =>
  isSecure(origin) ? `__Host-${name}` : name;

// Plain http is only ever served to this machine itself; see src/origin.ts.
const isSecure = (origin: string): boolean => origin.startsWith("https://");
