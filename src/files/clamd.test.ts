import { createServer, type Server } from "node:net";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { clamdFrom, scan } from "./clamd.ts";

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A scanner that speaks INSTREAM and answers by what it was really sent. */
function scanner(answer: (bytes: Buffer) => string, most = Infinity) {
  const { promise, resolve } = Promise.withResolvers<{ host: string; port: number }>();
  server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      const body = unframed(got);
      if (got.length > most) socket.end("INSTREAM size limit exceeded. ERROR\0");
      else if (body) socket.end(`${answer(body)}\0`);
    });
  }).listen(0, "127.0.0.1", () => {
    const at = server?.address();
    if (at && typeof at === "object") resolve({ host: "127.0.0.1", port: at.port });
  });
  return promise;
}

function unframed(got: Buffer): Buffer | null {
  const start = "zINSTREAM\0";
  if (got.length < start.length) return null;
  if (got.subarray(0, start.length).toString() !== start) throw new Error("not INSTREAM");
  const blocks: Buffer[] = [];
  for (let at = start.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(blocks);
    blocks.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const sent = Buffer.alloc(300_000, "ảnh");

test("the scanner gets every byte and says the file is clean", async () => {
  const clamd = await scanner((bytes) => (bytes.equals(sent) ? "stream: OK" : "stream: cut ERROR"));
  expect(
    await scan(clamd, Readable.from([sent.subarray(0, 9), Buffer.alloc(0), sent.subarray(9)])),
  ).toEqual({ ok: true, value: { clean: true } });
});

test("an infected file comes back with the name of what was found", async () => {
  const clamd = await scanner(() => "stream: Win.Test.EICAR_HDB-1 FOUND");
  expect(await scan(clamd, Readable.from([sent]))).toEqual({
    ok: true,
    value: { clean: false, finding: "Win.Test.EICAR_HDB-1" },
  });
});

test("a scanner that refuses the size, is silent, or is away, never means clean", async () => {
  const unavailable = { ok: false, refusal: "unavailable" };
  const strict = await scanner(() => "stream: OK", 1000);
  expect(await scan(strict, Readable.from([sent]))).toEqual(unavailable);
  server?.close();
  expect(await scan(strict, Readable.from([sent]))).toEqual(unavailable);

  const silent = await new Promise<{ host: string; port: number }>((resolve) => {
    server = createServer((socket) => socket.on("error", () => {}).resume()).listen(
      0,
      "127.0.0.1",
      () => {
        const at = server?.address();
        if (at && typeof at === "object") resolve({ host: "127.0.0.1", port: at.port });
      },
    );
  });
  expect(await scan(silent, Readable.from([sent]), 100)).toEqual(unavailable);
});

test("the address of the scanner is read whole or not at all", () => {
  expect(clamdFrom({})).toBeNull();
  expect(clamdFrom({ DANVAN_CLAMD: "clamd.local:3310" })).toEqual({
    host: "clamd.local",
    port: 3310,
  });
  expect(clamdFrom({ DANVAN_CLAMD: "[::1]:3310" })).toEqual({ host: "::1", port: 3310 });
  expect(() => clamdFrom({ DANVAN_CLAMD: "clamd.local" })).toThrow("host:port");
});
