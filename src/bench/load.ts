import { connect as open, type Socket } from "node:net";

/** What a load run saw: answers by status, and the milliseconds of each answer that was wanted. */
export type Seen = {
  readonly ms: readonly number[];
  readonly status: Readonly<Record<number, number>>;
  readonly seconds: number;
};

/** Makes the bytes of the nth request. */
export type Request = (n: number) => Buffer;

/** As many requests as the server answers over `connections` kept-alive sockets, for `seconds`. */
export async function closedLoop(
  port: number,
  connections: number,
  seconds: number,
  request: Request,
): Promise<Seen> {
  const run = recorder();
  const until = performance.now() + seconds * 1000;
  let n = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await wire(port);
      while (performance.now() < until) {
        const from = performance.now();
        run.note(await line.ask(request(n++)), performance.now() - from);
      }
      line.end();
    }),
  );
  return run.seen();
}

/**
 * `rate` requests a second whether or not earlier ones were answered; the time of each is counted from
 * when it was due, so that a slow server cannot hide behind a waiting client.
 */
export async function openLoop(
  port: number,
  rate: number,
  seconds: number,
  request: Request,
): Promise<Seen> {
  const run = recorder();
  const lines = await Promise.all(Array.from({ length: 32 }, () => wire(port)));
  const free = [...lines];
  const waiting: ((line: Wire) => void)[] = [];
  const take = () => free.pop() ?? new Promise<Wire>((resolve) => waiting.push(resolve));
  const give = (line: Wire) => {
    const next = waiting.shift();
    if (next) next(line);
    else free.push(line);
  };
  const started = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = started + (n * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    asked.push(
      (async () => {
        const line = await take();
        run.note(await line.ask(request(n)), performance.now() - due);
        give(line);
      })(),
    );
  }
  await Promise.all(asked);
  for (const line of lines) line.end();
  return run.seen();
}

function recorder() {
  const ms: number[] = [];
  const status: Record<number, number> = {};
  const started = performance.now();
  return {
    note(code: number, took: number) {
      ms.push(took);
      status[code] = (status[code] ?? 0) + 1;
    },
    seen: (): Seen => ({ ms, status, seconds: (performance.now() - started) / 1000 }),
  };
}

type Wire = { readonly ask: (request: Buffer) => Promise<number>; readonly end: () => void };

// A bare socket instead of an HTTP client: on two cores the client must not cost what it measures.
// The server hangs up on a line nobody used for some seconds; it is opened again when needed.
async function wire(port: number): Promise<Wire> {
  let line = await opened(port);
  return {
    ask: async (request) => {
      if (line.destroyed || line.readableEnded) line = await opened(port);
      return askOver(line, request);
    },
    end: () => void line.destroy(),
  };
}

function askOver(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const over = (settle: () => void) => {
      socket.off("data", read).off("error", failed).off("close", gone);
      settle();
    };
    const failed = (why: Error) => over(() => reject(why));
    const gone = () => over(() => reject(new Error("the server hung up before it answered")));
    const read = (bytes: Buffer) => {
      got = got.length === 0 ? bytes : Buffer.concat([got, bytes]);
      const head = got.indexOf("\r\n\r\n");
      if (head < 0) return;
      const header = got.toString("latin1", 0, head);
      const length = Number(/content-length: (\d+)/i.exec(header)?.[1] ?? 0);
      if (got.length >= head + 4 + length) over(() => resolve(Number(header.slice(9, 12))));
    };
    socket.on("data", read).once("error", failed).once("close", gone);
    socket.write(request);
  });
}

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = open({ port, host: "127.0.0.1", noDelay: true });
    socket.once("connect", () => resolve(socket)).once("error", reject);
  });
