import { createServer, type Server } from "node:net";

import { expect, test } from "vitest";

import { databaseAnswers } from "./waiting.ts";

/** A server that hangs up on the first so many, then says what PostgreSQL says to a wrong password. */
async function hangingUp(
  times: number,
): Promise<{ readonly server: Server; readonly url: string }> {
  let came = 0;
  const server = createServer((socket) => {
    came += 1;
    socket.on("error", () => {});
    if (came <= times) socket.destroy();
    else socket.once("data", () => socket.end(error("28P01", "no")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { server, url: `postgres://x:y@127.0.0.1:${port}/z` };
}

function error(code: string, words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${code}\0M${words}\0\0`);
  const head = Buffer.from("E....");
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

test("a house that starts before its database waits, and not for what waiting does not mend", async () => {
  const { server, url } = await hangingUp(2);
  const from = performance.now();
  await databaseAnswers({ DATABASE_URL: url });
  const took = performance.now() - from;
  server.close();
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(10_000);
});

test("it does not wait for ever, nor where the database is its own", async () => {
  const from = performance.now();
  await databaseAnswers({ DATABASE_URL: "postgres://x@127.0.0.1:1/z" }, 300);
  await databaseAnswers({});
  await databaseAnswers({ DATABASE_URL: "not an address" });
  expect(performance.now() - from).toBeLessThan(5000);
});
