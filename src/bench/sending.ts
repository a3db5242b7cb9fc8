import { randomBytes } from "node:crypto";
import { request } from "node:http";

import sharp from "sharp";

import { newQuestion } from "#guard/challenge.ts";
import { guardKeys, type GuardKeys } from "#guard/keys.ts";
import { questionFrom } from "#guard/question.ts";
import { masterKey } from "#home/key.ts";
import { homeOf } from "#home/home.ts";
import { mark, sha256 } from "#kernel/secret.ts";

import { aFilingOf } from "./whole-house.ts";

/** What a receipt says. */
export type Receipt = { readonly code: string; readonly secret: string };

/** Where clients of a benchmark knock, and with what. */
export type Doorway = {
  readonly port: number;
  /** Of a client of the interface. */
  readonly key: string;
  /** Of the house itself: whoever measures owns it, and answers the question a form asks. */
  readonly guard: GuardKeys;
};

/** One matter to be filed, in the same words however often it is sent. */
export type Letter = {
  readonly n: number;
  readonly once: string;
  readonly by: "interface" | "form";
  /** Comes along by the form. */
  readonly photo: Buffer | null;
};

/** The keys of the doors of the house in this home. */
export async function guardOf(home: string): Promise<GuardKeys> {
  const env = { DANVAN_HOME: home };
  const master = await masterKey(homeOf(env), env);
  if (!master.ok) throw new Error(master.refusal.en);
  return guardKeys(master.value);
}

/**
 * Sends it once.
 *
 * @returns the receipt; undefined where no whole answer came, or another one
 */
export async function sendOnce(at: Doorway, letter: Letter): Promise<Receipt | undefined> {
  const asked = letter.by === "form" ? await formOf(at, letter) : interfaceOf(at, letter);
  const came = await post(at.port, asked).catch(() => undefined);
  if (came?.status !== 201) return undefined;
  return letter.by === "form" ? receiptOnPage(came.text) : receiptIn(came.text);
}

/** What is asked of the house by one request. */
export type Asked = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** One request on a connection of its own; an answer that was cut off is an error. */
export const post = (
  port: number,
  { path, headers, body }: Asked,
): Promise<{ readonly status: number; readonly text: string; readonly location: string }> =>
  new Promise((resolve, reject) => {
    const asking = request(
      {
        port,
        host: "127.0.0.1",
        method: "POST",
        path,
        agent: false,
        headers: { ...headers, "content-length": body.length },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          if (!answer.complete) return reject(new Error("half an answer"));
          return resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(pieces).toString("utf8"),
            location: answer.headers.location ?? "",
          });
        });
      },
    );
    asking.setTimeout(20_000, () => asking.destroy(new Error("no answer")));
    asking.on("error", reject);
    asking.end(body);
  });

/** Fields as a browser sends them, with files. */
export async function multipart(
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Buffer>> = {},
): Promise<{ readonly type: string; readonly body: Buffer }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of Object.entries(files))
    form.append(name, new File([Uint8Array.from(bytes)], "anh.jpg", { type: "image/jpeg" }));
  const made = new Request("http://localhost", { method: "POST", body: form });
  return {
    type: made.headers.get("content-type") ?? "",
    body: Buffer.from(await made.arrayBuffer()),
  };
}

/** Small pictures, each of them another: one is drawn, and a comment in it makes it its own. */
export async function photographer(): Promise<() => Buffer> {
  const side = { width: 160, height: 120, channels: 3 } as const;
  const noise = randomBytes(side.width * side.height * side.channels);
  const jpeg = await sharp(noise, { raw: side }).jpeg({ quality: 40 }).toBuffer();
  return () => {
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 18]), randomBytes(16)]);
    return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
  };
}

/** How the ledger knows a picture again. */
export const digestOf = (photo: Buffer): string => sha256(photo).toString("hex");

const interfaceOf = ({ key }: Doorway, { n, once }: Letter): Asked => ({
  path: "/api/v1/matters",
  headers: {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": once,
  },
  body: Buffer.from(JSON.stringify(aFilingOf(n))),
});

/**
 * The form without its page: a question of the house is drawn and answered here, as if the page had been
 * opened five seconds ago; proving work would take a third of a second of a core for each.
 */
async function formOf({ port, guard }: Doorway, { n, once, photo }: Letter): Promise<Asked> {
  const { token } = newQuestion(guard, once, new Date(Date.now() - 5000), randomBytes(16));
  const { kind: _, unit, ...said } = aFilingOf(n);
  const { type, body } = await multipart(
    {
      ...said,
      kind: "phan-anh",
      unit: unitNames[unit] ?? unit,
      once,
      token,
      answer: answerTo(guard, token),
    },
    photo ? { files: photo } : {},
  );
  return {
    path: "/phan-anh/moi",
    headers: {
      "content-type": type,
      origin: `http://localhost:${port}`,
      "sec-fetch-site": "same-origin",
      // Each from a place of its own: no limit is meant to be met here.
      "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    },
    body,
  };
}

// The seed of a question travels in its token, and says nothing without the key.
const answerTo = ({ question }: GuardKeys, token: string): string => {
  const seed = token.split(".", 1)[0] ?? "";
  return [...questionFrom(mark(question, `question ${seed}`)).answers][0] ?? "";
};

const unitNames: Readonly<Record<string, string>> = {
  "phuong-ba-dinh": "Phường Ba Đình",
  "phuong-cua-nam": "Phường Cửa Nam",
  "xa-soc-son": "Xã Sóc Sơn",
};

function receiptIn(text: string): Receipt | undefined {
  const said: unknown = JSON.parse(text);
  if (typeof said !== "object" || said === null) return undefined;
  return receiptFrom(Reflect.get(said, "code"), Reflect.get(said, "secret"));
}

const receiptOnPage = (page: string): Receipt | undefined =>
  receiptFrom(hidden(page, "code"), hidden(page, "secret"));

const receiptFrom = (code: unknown, secret: unknown): Receipt | undefined =>
  typeof code === "string" && typeof secret === "string" ? { code, secret } : undefined;

/** The value a page carries in a hidden field. */
const hidden = (page: string, name: string): string | undefined =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1];
