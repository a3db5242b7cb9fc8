import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

import { formsIn } from "./markup.ts";

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Came = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** Someone at a house over HTTP: keeps cookies, sends exactly the headers and method it is told to. */
export type Visitor = {
  readonly ask: (address: string, asked?: Asked) => Promise<Came>;
  /** Sends fields as a form does. */
  readonly send: (
    address: string,
    fields: readonly (readonly [string, string])[],
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Came>;
  /** What it shows with every request, "danvan=…"; empty when nobody is signed in. */
  readonly cookie: () => string;
};

/** @param origin "http://localhost:43211" */
export function visitor(origin: string, always: Readonly<Record<string, string>> = {}): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const ask = async (address: string, asked: Asked = {}): Promise<Came> => {
    const shown = cookie();
    const came = await askOnce(origin + address, {
      ...asked,
      headers: { ...(shown === "" ? {} : { cookie: shown }), ...always, ...asked.headers },
    });
    for (const line of came.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return came;
  };
  const send: Visitor["send"] = (address, fields, headers = {}) =>
    ask(address, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        ...headers,
      },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  return { ask, send, cookie };
}

/**
 * Signs in through the page, whatever else its form carries; throws when the house does not let in.
 *
 * @returns the answer that brought the cookie
 */
export async function signIn(who: Visitor, name: string, password: string): Promise<Came> {
  const at = "/can-bo/dang-nhap";
  const page = await who.ask(at);
  const form = formsIn(page.body, at).find(({ fields }) =>
    fields.some(({ type }) => type === "password"),
  );
  if (!form) throw new Error("the sign-in page has no form with a password");
  const came = await who.send(
    form.action,
    form.fields
      .filter(({ tag, type }) => tag === "input" && type !== "submit")
      .map((field) => [
        field.name,
        field.type === "password" ? password : field.type === "hidden" ? field.value : name,
      ]),
  );
  if (who.cookie() === "" || came.status >= 400) throw new Error(`${name}: ${came.status}`);
  return came;
}

/** One request on a connection of its own, with nothing added but what HTTP needs. */
const askOnce = (url: string, { method = "GET", headers = {}, body }: Asked): Promise<Came> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asking = request(
      url,
      { method, headers: { ...length, ...headers }, agent: false, timeout: 30_000 },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    asking.on("error", reject);
    asking.on("timeout", () => asking.destroy(new Error(`no answer: ${method} ${url}`)));
    asking.end(body);
  });
