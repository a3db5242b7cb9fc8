import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { closedLoop, openLoop, type Seen } from "./load.ts";
import { freePort } from "./ports.ts";
import { round, spread } from "./scratch.ts";

/**
 * Durable filings through `POST /api/v1/matters` of the house as it is started: embedded PostgreSQL
 * with its fsync, the server, and the worker that indexes what was filed; the client runs on the
 * same cores. First as many as it answers at 32 connections, then 100 a second for the latency.
 */
export async function benchFiling(seconds = 20) {
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const port = await freePort();
  const env = { ...process.env, DANVAN_HOME: home, PORT: String(port), HOST: "127.0.0.1" };
  const server = spawn(process.execPath, ["--import", tool("tools/jsx.ts"), tool("src/main.ts")], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    await ready(server.stdout);
    const key = await clientKey(env);
    const request = filings(port, key);
    await closedLoop(port, 32, 3, request);
    const flood = await closedLoop(port, 32, seconds, request);
    await settled(env);
    const steady = await openLoop(port, 100, seconds, request);
    return {
      bench: "filing",
      connections: 32,
      filingsPerSecond: round((flood.status[201] ?? 0) / flood.seconds),
      latencyAtFullSpeed: spread(flood.ms),
      answers: flood.status,
      at100PerSecond: { latency: spread(steady.ms), answers: steady.status },
      kept: await keptOf(env),
      sent: answered(flood) + answered(steady),
    };
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await rm(home, { recursive: true, force: true });
  }
}

const answered = (seen: Seen): number => seen.status[201] ?? 0;

export const tool = (file: string): string =>
  fileURLToPath(new URL(`../../${file}`, import.meta.url));

export async function ready(out: NodeJS.ReadableStream): Promise<void> {
  for await (const chunk of out) if (String(chunk).includes("ready ")) return;
  throw new Error("the house did not start");
}

async function dv(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", tool("tools/jsx.ts"), tool("src/cli.ts"), ...args, "--json"],
    { env },
  );
  return JSON.parse(stdout);
}

export async function clientKey(env: NodeJS.ProcessEnv): Promise<string> {
  const made = await dv(env, "clients", "create", "bench");
  const key = typeof made === "object" && made !== null ? Reflect.get(made, "key") : undefined;
  if (typeof key !== "string") throw new Error("no key for the benchmark");
  return key;
}

// The jobs of the flood are done before the latency is measured, as on any ordinary day.
async function settled(env: NodeJS.ProcessEnv): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const waiting = await dv(env, "jobs", "waiting");
    if (typeof waiting === "object" && waiting !== null && Reflect.get(waiting, "waiting") === 0)
      return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("the jobs of the flood did not end within two minutes");
}

async function keptOf(env: NodeJS.ProcessEnv): Promise<unknown> {
  return dv(env, "matters", "count");
}

const wards = [
  "phuong-ba-dinh",
  "phuong-cua-nam",
  "phuong-cau-giay",
  "xa-soc-son",
  "phuong-tay-ho",
];
const areas = ["duong-sa", "moi-truong", "an-ninh", "xay-dung", "khac"];

/** Every filing is its own: another key, another text, one of five wards and five areas. */
export const filings = (port: number, key: string) => (n: number) => {
  const body = JSON.stringify({
    kind: "feedback",
    title: `Nắp cống vỡ trước cổng trường, lần ghi ${n}`,
    content: `Nắp cống vỡ một góc từ hôm qua, buổi sáng nhiều phụ huynh đưa con đi học rất dễ sụt chân. Số ${n}.`,
    area: areas[n % areas.length],
    unit: wards[n % wards.length],
    place: `ngõ ${n % 400}`,
    ...(n % 3 === 0 ? { name: "Nguyễn Thị Thử", phone: "0912345678" } : {}),
  });
  return Buffer.from(
    `POST /api/v1/matters HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${key}\r\n` +
      `content-type: application/json\r\nidempotency-key: ${randomUUID()}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};
