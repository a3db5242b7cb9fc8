import type { Context } from "hono";

import { readBody } from "#web/body.ts";

import { cookieName } from "./session.ts";

/** What a form brought that has to wait until its sender has proved who they are. */
export type Sent = {
  readonly data: FormData;
  /** False when it was cut off, too large, or no form at all. */
  readonly whole: boolean;
};

/** Under these names the page that asks for a proof sends it along with what was sent before. */
const proofFields = ["prove_password", "prove_passkey"] as const;

/** Room for the pictures of an answer; whoever gets here is signed in. */
const most = 40 * 1024 * 1024;

/** Reads what was sent, before the address itself does. */
export async function readSent(c: Context): Promise<Sent> {
  const body = await readBody(c.req.raw, most);
  return { data: "data" in body ? body.data : new FormData(), whole: body.ok };
}

/** Lets the address read the form as if nothing had been asked in between, under a new cookie. */
export function sendOn(c: Context, { data }: Sent, origin: string, session: string): void {
  for (const name of proofFields) data.delete(name);
  const headers = new Headers(c.req.raw.headers);
  headers.delete("content-type");
  headers.delete("content-length");
  headers.set("cookie", withSession(headers.get("cookie") ?? "", origin, session));
  c.req.raw = new Request(c.req.raw.url, { method: "POST", headers, body: data });
}

function withSession(cookies: string, origin: string, session: string): string {
  const name = cookieName(origin);
  const others = cookies.split(/;\s*/).filter((one) => one !== "" && !one.startsWith(`${name}=`));
  return [...others, `${name}=${session}`].join("; ");
}

/** The texts that wait, for a page to carry them as hidden fields. A password is never sent back. */
export const textsIn = ({ data }: Sent): readonly (readonly [string, string])[] =>
  [...data.entries()].flatMap(([name, value]) =>
    typeof value === "string" &&
    !/password|secret/.test(name) &&
    !(proofFields as readonly string[]).includes(name)
      ? [[name, value] as const]
      : [],
  );

/** The files that wait; browsers let no page carry them, so they are chosen again. */
export const filesIn = ({ data }: Sent): readonly { name: string; files: readonly string[] }[] =>
  [...new Set(data.keys())].flatMap((name) => {
    const files = data
      .getAll(name)
      .filter((one) => typeof one !== "string")
      .map((one) => one.name)
      .filter((one) => one !== "");
    return files.length === 0 ? [] : [{ name, files }];
  });
