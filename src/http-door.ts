import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

/** The place where requests come in. Until `answerWith` it asks everybody to come back in a second. */
export type Door = {
  readonly port: number;
  readonly answerWith: (listener: RequestListener) => void;
  /** Takes no new requests, lets the running ones finish (ten seconds at most). */
  readonly close: () => Promise<void>;
};

/** Opens the door first of all, so that a port in use is known before anything else is started. */
export async function openDoor(host: string, port: number): Promise<Result<Door, Text>> {
  let answer = comeBack;
  const server = createServer((request, response) => answer(request, response));
  const failed = await listens(server, host, port);
  if (failed) return refuse(refusal(host, port, failed));
  return ok({
    port: portOf(server),
    answerWith: (listener) => {
      answer = listener;
    },
    close: () => close(server),
  });
}

const comeBack: RequestListener = (_, response) => {
  response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" }).end("starting\n");
};

const listens = (server: Server, host: string, port: number): Promise<string | undefined> =>
  new Promise<undefined>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  }).catch((thrown: unknown) =>
    thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown",
  );

function portOf(server: Server): number {
  const at: AddressInfo | string | null = server.address();
  if (at === null || typeof at === "string") throw new Error("not listening on a port");
  return at.port;
}

async function close(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), 10_000);
  // A connection that has just been answered is kept for the next request; there will be none.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(late);
  clearInterval(idle);
}

const refusal = (host: string, port: number, code: string): Text =>
  code === "EADDRINUSE"
    ? {
        vi: `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT sang số khác.`,
        en: `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
      }
    : {
        vi: `Không mở được cổng ${port} trên ${host} (${code}). Hãy xem lại PORT và HOST.`,
        en: `Port ${port} on ${host} cannot be opened (${code}). Check PORT and HOST.`,
      };
