import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import type { Brand } from "#kernel/brand.ts";
import { sha256 } from "#kernel/secret.ts";

import { cookie, cookieName, sessionPolicy } from "./session.ts";

/** What a browser carries in which somebody has signed in before: 256 random bits. */
export type DeviceToken = Brand<"DeviceToken">;

/** @param noise 32 random bytes */
export function newDevice(noise: Buffer): DeviceToken {
  const token = noise.toString("base64url");
  if (!isDevice(token)) throw new Error("a device takes 32 random bytes");
  return token;
}

const isDevice = (shown: string): shown is DeviceToken => /^[\w-]{43}$/.test(shown);

/** What is stored of it. */
export const deviceMark = (token: DeviceToken): Buffer => sha256("device", token);

/** The device the browser shows, if it looks like one. */
export function deviceIn(c: Context, origin: string): DeviceToken | undefined {
  const shown = getCookie(c, cookieName(origin, name));
  return shown !== undefined && isDevice(shown) ? shown : undefined;
}

/** The `Set-Cookie` header that makes a browser known. */
export const deviceCookie = (token: DeviceToken, origin: string): string =>
  cookie({ name, value: token, seconds: sessionPolicy.deviceDays * 86_400, origin });

const name = "danvan-device";
