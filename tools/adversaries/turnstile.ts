import { createServer, request as ask, type IncomingMessage, type Server } from "node:http";

import type { Visitor } from "../../test/visitor.ts";
import { storedScripts } from "./corpus.ts";
import type { Finding, Turnstile } from "./model.ts";

type Rules = {
  readonly house: string;
  readonly as: string;
  /** Shows who asks: a cookie or a key. */
  readonly shown: () => Promise<Readonly<Record<string, string>>>;
  /** Comes again when the house no longer knows the visitor. */
  readonly again?: () => Promise<void>;
  /** A fresh network address for every request, or always this one. */
  readonly from?: string;
  /** What is not let through, because it would end the visit: sign-out, a new password. */
  readonly kept: RegExp;
};

/** Listens on a free port of loopback. The house must take 127.0.0.1 for a proxy it trusts. */
export async function turnstile(rules: Rules): Promise<Turnstile> {
  let asked = 0;
  const statuses = new Map<number, number>();
  const noticed = new Map<string, Finding>();
  const notice = (what: string, where: string) => noticed.set(what + where, { what, where });

  const server = createServer((came, answer) => {
    void (async () => {
      const body = await whole(came);
      const method = came.method ?? "GET";
      const path = came.url ?? "/";
      asked += 1;
      if (method !== "GET" && rules.kept.test(path)) {
        answer.writeHead(204).end();
        return;
      }
      let given = await through(rules, came, body, source(rules.from, asked));
      if (isSentAway(given, path) && rules.again) {
        await rules.again();
        given = await through(rules, came, body, source(rules.from, asked));
      }
      statuses.set(given.status, (statuses.get(given.status) ?? 0) + 1);
      const where = `${rules.as}: ${method} ${withoutNumbers(path)}`;
      if (given.status >= 500 && given.status !== 503) notice(`status-${given.status}`, where);
      const page = (given.headers["content-type"] ?? "").startsWith("text/html");
      const text = given.body.toString("utf8");
      if (isInside.test(text)) notice("words-of-the-inside", where);
      if (page && storedScripts.some((script) => text.includes(script))) notice("unescaped", where);
      const { "transfer-encoding": _, ...headers } = given.headers;
      answer.writeHead(given.status, headers).end(given.body);
    })().catch(() => answer.destroy());
  });
  const port = await listening(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    asked: () => asked,
    statuses: () => statuses,
    noticed: () => [...noticed.values()],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const isInside =
  /\bat (async )?[\w.<>]+ \(\S+:\d+:\d+\)|node_modules\/\S+:\d+|PostgresError|syntax error at or near|ZodError/;

/** One finding per address, not per payload. */
const withoutNumbers = (path: string): string => (path.split("?")[0] ?? "").slice(0, 80);

const source = (always: string | undefined, nth: number): string =>
  always ?? `10.${(nth >> 16) & 255}.${(nth >> 8) & 255}.${nth & 255}`;

type Given = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

const isSentAway = ({ status, headers }: Given, path: string): boolean =>
  status === 303 &&
  /dang-nhap|chung-minh/.test(headers.location ?? "") &&
  !/dang-nhap|chung-minh/.test(path);

async function through(
  rules: Rules,
  came: IncomingMessage,
  body: Buffer,
  from: string,
): Promise<Given> {
  const headers = {
    ...came.headers,
    ...(await rules.shown()),
    "accept-encoding": "identity",
    "x-forwarded-for": from,
  };
  return new Promise((resolve, reject) => {
    const on = new URL(rules.house);
    const asking = ask(
      {
        host: on.hostname,
        port: on.port,
        path: came.url,
        method: came.method,
        headers,
        timeout: 30_000,
      },
      (answer) => {
        void whole(answer).then(
          (all) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: all }),
          reject,
        );
      },
    );
    asking.on("error", reject);
    asking.on("timeout", () => asking.destroy(new Error("no answer")));
    asking.end(body);
  });
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      resolve(typeof at === "object" && at !== null ? at.port : 0);
    });
  });

/** What a signed-in visitor shows. */
export const cookieOf = (who: Visitor) => (): Promise<Readonly<Record<string, string>>> =>
  Promise.resolve({ cookie: who.cookie() });
