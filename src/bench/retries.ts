import { randomInt, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";

import { cutting, type Cut } from "./cutting.ts";
import { aFilingOf, clientKey, runHouse } from "./whole-house.ts";

/**
 * Filings through a proxy that cuts connections before, in the middle of and after the request: each is
 * sent again under its own key until an answer came. In the end there must be exactly one matter for
 * each, with the receipt that was answered.
 */
export async function benchRetries(filings = 2000) {
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const house = await runHouse(home);
  try {
    const key = await clientKey(house);
    const before = await mattersOf(house.dv);
    const cuts: Record<string, number> = {};
    const proxy = await cutting({ port: house.port, host: "127.0.0.1" }, () => {
      const cut = someCut();
      cuts[cut.at] = (cuts[cut.at] ?? 0) + 1;
      return cut;
    });
    const started = performance.now();
    const seen = await retried(proxy.port, key, filings);
    await proxy.close();
    return {
      bench: "retries",
      filings,
      connections: cuts,
      acknowledged: seen.codes.size,
      answeredAgainDifferently: seen.different,
      matters: (await mattersOf(house.dv)) - before,
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    await house.stop();
    await rm(home, { recursive: true, force: true });
  }
}

function someCut(): Cut {
  const ats = ["nowhere", "start", "request", "answer"] as const;
  const at = ats[randomInt(ats.length)] ?? "nowhere";
  // A request is about 700 bytes: sometimes its last one is missing, sometimes it is whole.
  if (at === "request") return { at, bytes: randomInt(1, 900) };
  // Nothing of the answer, a part of it, nearly all of it.
  if (at === "answer") return { at, bytes: randomInt(0, 500) };
  return { at };
}

async function retried(port: number, key: string, filings: number) {
  const codes = new Map<number, string>();
  let different = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let n = next++; n < filings; n = next++) {
        const once = randomUUID();
        const send = () => asked(port, key, once, n).catch(() => undefined);
        let code = await send();
        for (let tries = 0; code === undefined && tries < 200; tries += 1) code = await send();
        // Sent once more although it was answered, as an impatient program does.
        const again = await send();
        if (code !== undefined) codes.set(n, code);
        if (again !== undefined && again !== code) different += 1;
      }
    }),
  );
  return { codes, different };
}

/** The code on the receipt; undefined or an error where no whole answer came. */
const asked = (port: number, key: string, once: string, n: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(aFilingOf(n));
    const asking = request(
      {
        port,
        host: "127.0.0.1",
        method: "POST",
        path: "/api/v1/matters",
        agent: false,
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "idempotency-key": once,
        },
      },
      (answer) => {
        let text = "";
        answer.on("data", (piece) => (text += String(piece)));
        answer.on("error", reject);
        answer.on("end", () => {
          const receipt: unknown = answer.complete && answer.statusCode === 201 && JSON.parse(text);
          const code = typeof receipt === "object" && receipt && Reflect.get(receipt, "code");
          resolve(typeof code === "string" ? code : undefined);
        });
      },
    );
    asking.setTimeout(20_000, () => asking.destroy());
    asking.on("error", reject);
    asking.end(body);
  });

async function mattersOf(dv: (...args: readonly string[]) => Promise<unknown>): Promise<number> {
  const counted = await dv("matters", "count");
  const n = typeof counted === "object" && counted && Reflect.get(counted, "matters");
  if (typeof n !== "number") throw new Error("the matters were not counted");
  return n;
}
