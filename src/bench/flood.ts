import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { clientKey, filings, ready, tool } from "./filing.ts";
import { openLoop, type Seen } from "./load.ts";
import { freePort } from "./ports.ts";
import { round, spread } from "./scratch.ts";

/** Ten thousand comments in a minute, from this many addresses. */
const perSecond = 167;
const sources = 5;
/** How often the flood comes and goes. */
const turns = 4;
/** Filings beside them, as on a busy morning. */
const filingsPerSecond = 20;

/**
 * Filing while comments are poured in: the latency of `POST /api/v1/matters` with nothing else going on, and
 * with 10,000 comment forms a minute posted to an article by a few sources. The house as it is started, the
 * client on the same cores. Counted from when each filing was due.
 *
 * @param seconds of flood, and as many without
 */
export async function benchFlood(seconds = 60) {
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DANVAN_HOME: home,
    PORT: String(port),
    HOST: "127.0.0.1",
    // So that the flood can say where it comes from.
    DANVAN_TRUSTED_PROXIES: "127.0.0.1",
  };
  const server = spawn(process.execPath, ["--import", tool("tools/jsx.ts"), tool("src/main.ts")], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    await ready(server.stdout);
    const request = filings(port, await clientKey(env));
    const article = await articleOf(port);
    await openLoop(port, filingsPerSecond, 3, request);
    // Turn and turn about: what else the machine does meanwhile falls on both alike.
    const rounds: { readonly quiet: Seen; readonly flooded: Seen; readonly flood: Seen }[] = [];
    const load = os.loadavg()[0] ?? 0;
    for (let nth = 0; nth < turns; nth += 1) {
      const quiet = await openLoop(port, filingsPerSecond, seconds / turns, request);
      const [flooded, flood] = await Promise.all([
        openLoop(port, filingsPerSecond, seconds / turns, request),
        openLoop(port, perSecond, seconds / turns, comments(port, article)),
      ]);
      rounds.push({ quiet, flooded, flood });
    }
    const without = together(rounds.map(({ quiet }) => quiet));
    const flooding = together(rounds.map(({ flooded }) => flooded));
    return {
      bench: "flood",
      seconds,
      loadBefore: round(load),
      commentsPerMinute: perSecond * 60,
      sources,
      filingsPerSecond,
      filing: { without, with: flooding },
      ratio: {
        p50: round(flooding.latency.p50 / without.latency.p50),
        p99: round(flooding.latency.p99 / without.latency.p99),
      },
      comments: together(rounds.map(({ flood }) => flood)),
    };
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await rm(home, { recursive: true, force: true });
  }
}

function together(seen: readonly Seen[]) {
  const answers: Record<string, number> = {};
  for (const { status } of seen) {
    for (const [code, n] of Object.entries(status)) answers[code] = (answers[code] ?? 0) + n;
  }
  return { latency: spread(seen.flatMap(({ ms }) => ms)), answers };
}

/** The address of an article that takes comments. */
async function articleOf(port: number): Promise<string> {
  const base = `http://127.0.0.1:${port}`;
  const list = await (await fetch(`${base}/tin-tuc`)).text();
  for (const [, at = ""] of list.matchAll(/href="(\/tin-tuc\/[a-z0-9-]+)"/g)) {
    const page = await (await fetch(base + at)).text();
    if (page.includes('name="content"')) return at;
  }
  throw new Error("no article takes comments");
}

/** Whole forms, each with a once-key of its own and no challenge met. */
const comments = (port: number, at: string) => (n: number) => {
  const body = new URLSearchParams({
    name: "Nguyễn Thị Thử",
    title: `Bình luận thứ ${n}`,
    content: "Nội dung gửi hàng loạt để xem nơi khác có bị chậm đi không. ".repeat(8),
    once: randomBytes(16).toString("base64url"),
    answer: "không biết",
  }).toString();
  return Buffer.from(
    `POST ${at} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n` +
      `x-forwarded-for: 203.0.113.${1 + (n % sources)}\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};
