import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Door, openDoor } from "./http-door.ts";

async function open(port = 0): Promise<Door> {
  const door = await openDoor("127.0.0.1", port);
  if (!door.ok) throw new Error(door.refusal.en);
  return door.value;
}

test("until the house answers, everybody is asked to come back", async () => {
  const door = await open();
  const response = await fetch(`http://127.0.0.1:${door.port}/`);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
  await door.close();
});

test("a request that has begun is answered although the door closes", async () => {
  const door = await open();
  const begun = Promise.withResolvers<void>();
  door.answerWith((_, response) => {
    begun.resolve();
    void wait(300).then(() => response.end("done"));
  });
  const answered = fetch(`http://127.0.0.1:${door.port}/`).then((response) => response.text());
  await begun.promise;
  const closed = door.close();
  await expect(fetch(`http://127.0.0.1:${door.port}/`)).rejects.toThrow("fetch failed");
  expect(await answered).toBe("done");
  const since = performance.now();
  await closed;
  expect(performance.now() - since).toBeLessThan(1500);
});

test("a browser that keeps its connection open does not keep the house open", async () => {
  const door = await open();
  door.answerWith((_, response) => response.end("done"));
  const kept = request({ port: door.port, headers: { connection: "keep-alive" } }).end();
  await new Promise((resolve) => kept.once("response", (r) => r.resume().once("end", resolve)));
  const since = performance.now();
  await door.close();
  expect(performance.now() - since).toBeLessThan(2000);
});

test("a port in use or out of range is a refusal, not a crash", async () => {
  const door = await open();
  expect(await openDoor("127.0.0.1", door.port)).toMatchObject({ ok: false });
  expect(await openDoor("127.0.0.1", Number("eighty"))).toMatchObject({ ok: false });
  await door.close();
});
