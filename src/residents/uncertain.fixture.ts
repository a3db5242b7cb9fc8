import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * How the way to the house is: all goes through; it is refused before the house hears of it; nobody
 * listens; the house hears and does what is asked, and its answer is lost, whole or in the middle.
 */
export type Way = "open" | "refused" | "nobody" | "deaf" | "half";

/** The way to a house over HTTP, good or bad as a test says. */
export async function uncertain(port: number) {
  let way: Way = "open";
  let to = port;
  const posts: string[] = [];
  const server = createServer((from, into) => {
    if (from.method === "POST") posts.push(`${way} ${from.url}`);
    if (way === "nobody") {
      from.socket.destroy();
    } else if (way === "refused") {
      from.resume();
      into.writeHead(503, { "retry-after": "60" }).end("away");
    } else {
      passed(from, into, from.method === "POST" ? way : "open", to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address of one
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${own}`,
    /** Every POST that came, with how the way was: "deaf /phan-anh/moi". */
    posts,
    turn: (next: Way, at = port): void => {
      way = next;
      to = at;
      posts.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passed(from: IncomingMessage, into: ServerResponse, way: Way, port: number): void {
  const onward = request(
    { host: "127.0.0.1", port, method: from.method, path: from.url, headers: from.headers },
    (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => {
        if (way === "deaf") {
          from.socket.destroy();
          return;
        }
        const body = Buffer.concat(pieces);
        const { "transfer-encoding": _, ...headers } = answer.headers;
        into.writeHead(answer.statusCode ?? 500, { ...headers, "content-length": body.length });
        if (way === "half")
          into.write(body.subarray(0, body.length / 2), () => from.socket.destroy());
        else into.end(body);
      });
    },
  );
  onward.on("error", () => from.socket.destroy());
  from.pipe(onward);
}
