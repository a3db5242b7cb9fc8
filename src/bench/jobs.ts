import { fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { fileMatter } from "#cases/filing.ts";
import { app } from "#database/roles.ts";
import type { Database } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { ringFrom } from "#vault/keys.ts";

import { round, scratch, spread } from "./scratch.ts";

/**
 * A burst of filings: how fast the worker makes them findable under several settings, and what the
 * worker running beside costs those who file. The worker is a process of its own, as in the house.
 */
export async function benchJobs(count = 10_000, settings = candidates) {
  const place = await scratch();
  const url = new URL(place.url);
  url.searchParams.set("options", `-c role=${app}`);
  try {
    const units = await place.app<{ id: number }[]>`
      select id from units where level = 'commune' and valid_to is null`;
    const ids = units.map(({ id }) => id);
    const alone = await fileMany(place.app, ids, count);
    const drains = [];
    for (const { atOnce, fetch } of settings) {
      await ask(place.owner, count);
      const worker = await startWorker(url.href, atOnce, fetch);
      const seconds = await drained(place.app);
      await worker.stop();
      drains.push({ atOnce, fetch, jobs: count, perSecond: Math.round(count / seconds) });
    }
    await place.owner`delete from graphile_worker._private_jobs`;
    const worker = await startWorker(url.href, 4, 50);
    const beside = await fileMany(place.app, ids, count);
    const behindSeconds = round(await drained(place.app));
    await worker.stop();
    return { bench: "jobs", drains, filing: { alone, beside, behindSeconds } };
  } finally {
    await place.close();
  }
}

const candidates = [
  { atOnce: 1, fetch: 0 },
  { atOnce: 4, fetch: 0 },
  { atOnce: 8, fetch: 0 },
  { atOnce: 2, fetch: 50 },
  { atOnce: 4, fetch: 50 },
  { atOnce: 4, fetch: 200 },
  { atOnce: 8, fetch: 50 },
];

/** Files `count` matters, eight at a time. */
async function fileMany(sql: Database, units: readonly number[], count: number) {
  const house = {
    sql,
    master: Buffer.alloc(32),
    vault: ringFrom(Buffer.alloc(32), new Map()),
    calendar: publishedCalendar,
    calendarOf: () => publishedCalendar,
    clock: () => new Date(),
    noise,
  };
  const took: number[] = [];
  const started = performance.now();
  let next = 0;
  const file = async () => {
    while (next < count) {
      next += 1;
      const began = performance.now();
      const filed = await fileMatter(house)(aFiling(units[next % units.length] ?? 0, next));
      if (!filed.ok) throw new Error(`not filed: ${filed.refusal.because}`);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: 8 }, file));
  return { ...spread(took), perSecond: Math.round((count * 1000) / (performance.now() - started)) };
}

const noise = (bytes: number) => randomBytes(bytes);

const aFiling = (unit: number, n: number) => ({
  kind: "feedback" as const,
  channel: "web" as const,
  title: `Nắp cống vỡ trước số ${n}`,
  body: "Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm cho người đi bộ và xe máy. ".repeat(6),
  place: `trước số ${n} phố Trúc Bạch`,
  area: "duong-sa",
  unit,
  province: "01",
  publish: false,
  contact: { name: "Nguyễn Thị Ưu", phone: "0912345678", email: "" },
  once: randomUUID(),
  files: [],
  enteredBy: null,
});

/** The same jobs again, for matters that nothing finds any more. */
async function ask(owner: Database, count: number): Promise<void> {
  await owner`delete from matter_search`;
  await owner`delete from graphile_worker._private_jobs`;
  await owner`
    select count(graphile_worker.add_job('matter-filed', json_build_object('matter', id)))
      from (select id from matters limit ${count}) m`;
}

async function startWorker(url: string, atOnce: number, fetch: number) {
  const child = fork(fileURLToPath(new URL("jobs-worker.ts", import.meta.url)), [
    url,
    String(atOnce),
    String(fetch),
  ]);
  await once(child, "message");
  return {
    stop: async () => {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

/** The seconds until no job is left. */
async function drained(sql: Database): Promise<number> {
  const started = performance.now();
  for (;;) {
    const left = await sql`select from graphile_worker.jobs limit 1`;
    if (left.length === 0) return (performance.now() - started) / 1000;
    await wait(50);
  }
}
