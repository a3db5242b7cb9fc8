import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { connect } from "#kernel/sql.ts";

import { editWhileRead, type Edited } from "./public-edits.ts";
import { fillArticles } from "./public-articles.ts";
import type { Seen } from "./load.ts";
import { freePort } from "./ports.ts";
import { round, scratch, spread } from "./scratch.ts";

/** A page in the address bar of the benchmark, and the same asked in a way that is never kept. */
const pagesFor = (articles: readonly string[]) =>
  ({
    article: articles,
    unit: ["/don-vi/phuong-ba-dinh", "/don-vi/phuong-cua-nam", "/don-vi/xa-soc-son"],
    home: ["/"],
    news: ["/tin-tuc"],
  }) as const;

/**
 * Public pages of the house as it is started, read by visitors in a second process on the same cores:
 * kept and, in the same run, drawn for every request; then edited while they are read, each answer
 * compared with what was committed before it was asked for.
 */
export async function benchPublic(seconds = 6) {
  const place = await scratch(2);
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const port = await freePort();
  const env = {
    ...process.env,
    DANVAN_HOME: home,
    DATABASE_URL: place.url,
    PORT: String(port),
    HOST: "127.0.0.1",
  };
  const profile = process.env["DANVAN_BENCH_PROFILE"];
  const server = spawn(
    process.execPath,
    [
      ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : []),
      "--import",
      tool("tools/jsx.ts"),
      tool("src/main.ts"),
    ],
    { env, stdio: ["ignore", "pipe", "inherit"] },
  );
  const sql = connect(place.url, { max: 2 });
  try {
    await ready(server.stdout);
    const articles = await fillArticles(sql, 200);
    const pages = pagesFor(articles.slice(0, 50).map(({ slug }) => `/tin-tuc/${slug}`));
    const ask = (paths: readonly string[], accept: string, length = seconds) =>
      visit({ port, paths, accept, connections: 32, seconds: length });

    const out: Record<string, unknown> = {};
    for (const [name, paths] of Object.entries(pages)) {
      const cold = await drawn(port, paths);
      await ask(paths, "gzip, br", 2);
      const drawnEach = paths.map((one) => `${one}?chua-tung=1`);
      out[name] = {
        cold,
        keptBrotli: rate(await ask(paths, "gzip, br")),
        keptPlain: rate(await ask(paths, "identity")),
        drawnEachTime: rate(await ask(drawnEach, "gzip, br", seconds / 2)),
      };
    }
    const both = [...pages.article.slice(0, 10), ...pages.unit];
    const [whileEdited, edited] = await Promise.all([
      ask(both, "gzip, br", seconds),
      editWhileRead(sql, port, articles.slice(0, 10), seconds),
    ]);
    return {
      bench: "public",
      connections: 32,
      articles: articles.length,
      pages: out,
      whileEdited: { ...rate(whileEdited), ...edited } satisfies Rate & Edited,
    };
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await sql.end();
    await place.close();
    await rm(home, { recursive: true, force: true });
  }
}

const tool = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

async function ready(out: NodeJS.ReadableStream): Promise<void> {
  for await (const chunk of out) if (String(chunk).includes("ready ")) return;
  throw new Error("the house did not start");
}

type Rate = {
  readonly perSecond: number;
  readonly latency: ReturnType<typeof spread>;
  readonly answers: Seen["status"];
};

const rate = (seen: Seen): Rate => ({
  perSecond: Math.round((seen.status[200] ?? 0) / seen.seconds),
  latency: spread(seen.ms),
  answers: seen.status,
});

async function visit(load: Readonly<Record<string, unknown>>): Promise<Seen> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      tool("tools/jsx.ts"),
      fileURLToPath(new URL("./public-load.ts", import.meta.url)),
      JSON.stringify(load),
    ],
    { maxBuffer: 512 * 2 ** 20 },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by public-load.ts alone
  return JSON.parse(stdout) as Seen;
}

/** What one page costs that was not kept, asked for one after the other; and how long it is. */
async function drawn(port: number, paths: readonly string[]) {
  const ms: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 60; n += 1) {
    const from = performance.now();
    const at = `http://127.0.0.1:${port}${paths[n % paths.length]}?chua-tung=${n}`;
    const answer = await fetch(at, { headers: { "accept-encoding": "identity" } });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${at}: ${answer.status}`);
    if (n >= 10) ms.push(performance.now() - from);
  }
  return { ms: spread(ms), kilobytes: round(bytes / 1024) };
}
