import { connect, createServer, type NetConnectOpts, type Socket } from "node:net";

/** Where a connection is cut: what was sent up to there has gone through, nothing after it. */
export type Cut =
  | { readonly at: "nowhere" }
  /** Before anything reached the server. */
  | { readonly at: "start" }
  /** After so many bytes of what is asked. */
  | { readonly at: "request"; readonly bytes: number }
  /** The server did it and answered; of the answer only so many bytes come through. */
  | { readonly at: "answer"; readonly bytes: number };

/** A proxy between a client and a server that cuts connections. */
export type Proxy = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Starts one on a port of 127.0.0.1.
 *
 * @param to the server
 * @param cut asked for every connection; `heard` is told every piece the server says and may cut there
 */
export async function cutting(
  to: NetConnectOpts,
  cut: () => Cut,
  heard: (said: Buffer) => "pass" | "cut" = () => "pass",
): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const where = cut();
    if (where.at === "start") return client.destroy();
    const behind = connect(to);
    for (const one of [client, behind]) {
      open.add(one);
      one.on("close", () => open.delete(one));
    }
    const end = () => {
      client.destroy();
      behind.destroy();
    };
    client.on("error", end).on("close", end);
    behind.on("error", end).on("close", () => client.end());
    pass(client, behind, where.at === "request" ? where.bytes : Infinity, end);
    pass(behind, client, where.at === "answer" ? where.bytes : Infinity, end, heard);
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const one of open) one.destroy();
      await closed;
    },
  };
}

// With a limit of bytes: exactly so many go through, and then both ends are cut without a word.
function pass(
  from: Socket,
  into: Socket,
  most: number,
  end: () => void,
  heard?: (said: Buffer) => "pass" | "cut",
): void {
  let left = most;
  from.on("data", (piece) => {
    const said = Buffer.from(piece);
    if (heard?.(said) === "cut") return end();
    if (said.length < left) {
      left -= said.length;
      into.write(said);
      return undefined;
    }
    if (left > 0) into.write(said.subarray(0, left), end);
    else end();
    return undefined;
  });
}
