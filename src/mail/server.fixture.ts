import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How the server of a test behaves; may be changed while it runs. */
export type Manner =
  | "takes"
  /** 550 to every recipient. */
  | "refuses"
  /** 451 to every recipient: come again. */
  | "busy"
  /** Takes the whole letter, keeps it, and is gone before it says so. */
  | "drops-after-data"
  /** Drops the line in the middle of the letter. */
  | "drops-in-data";

export type TestServer = {
  readonly port: number;
  readonly letters: readonly ParsedMail[];
  /** As they came over the wire. */
  readonly raw: readonly string[];
  /** Everybody a letter was offered for, in that order; several lines may talk at once. */
  readonly recipients: readonly string[];
  /** Whom each of `letters` went to. */
  readonly addressed: readonly string[];
  readonly connections: () => number;
  readonly behave: (manner: Manner) => void;
  readonly stop: () => Promise<void>;
};

/** A real SMTP server on the loopback of this machine. */
export async function mailServer(first: Manner = "takes", at = 0): Promise<TestServer> {
  let manner = first;
  let connections = 0;
  const letters: ParsedMail[] = [];
  const raw: string[] = [];
  const recipients: string[] = [];
  const addressed: string[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      username === "dan-van" && password === "mật khẩu"
        ? done(null, { user: "dan-van" })
        : done(new Error("no")),
    onConnect: (_, done) => {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _, done) => {
      recipients.push(address);
      if (manner === "refuses") return done(answer(550, `no mailbox ${address}`));
      if (manner === "busy") return done(answer(451, "come again"));
      done();
    },
    onData: (stream, { envelope }, done) => {
      if (manner === "drops-in-data") {
        for (const socket of sockets) socket.destroy();
        return;
      }
      void keep(stream, envelope.rcptTo[0]?.address ?? "", done);
    },
  });
  const keep = async (stream: AsyncIterable<Buffer>, to: string, done: () => void) => {
    const text = await takeIn(stream);
    raw.push(text);
    const letter = await simpleParser(text);
    letters.push(letter);
    addressed.push(to);
    if (manner === "drops-after-data") for (const socket of sockets) socket.destroy();
    else done();
  };
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(at, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: portOf(server.server),
    letters,
    raw,
    recipients,
    addressed,
    connections: () => connections,
    behave: (to) => (manner = to),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Takes connections and never says a word. */
export async function silentServer(): Promise<{
  readonly port: number;
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server),
    connections: () => connections,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

async function takeIn(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1");
}

const answer = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });

function portOf(server: Pick<Server, "address">): number {
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}
