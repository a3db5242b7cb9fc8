import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type Runner, type WorkerEvents } from "graphile-worker";
import { cronOf, type Job } from "#kernel/job.ts";
import { fault, log } from "#kernel/log.ts";
import type { Database } from "#kernel/sql.ts";
import { MailDelayed } from "#mail/delivery.ts";
import { beating, type Heart } from "./heartbeat.ts";
import { emptying } from "./outbox.ts";

/** Jobs to work through, and how many at once. */
export type Desk<World> = {
  readonly jobs: readonly Job<World>[];
  readonly atOnce: number;
  /**
   * How many to fetch with one question. Fetching one by one costs a round trip and a write each;
   * but what one process has fetched, another one cannot take, and a new job waits behind it.
   */
  readonly fetch: number | null;
};

/** Several desks working side by side, each on its own jobs only. */
export type Runners = {
  /** Finishes what has begun and takes nothing new. */
  readonly stop: () => Promise<void>;
  /** Settles when a desk had to stop by itself. */
  readonly failed: Promise<unknown>;
};

/**
 * Starts working through jobs.
 *
 * @param url where danvan_app enters the database
 * @param sql for the outbox, and for the heartbeat by which jobs of a process that died are let go
 */
export async function startRunners<World extends { readonly clock: () => Date }>(
  world: World,
  url: string,
  sql: Database,
  desks: readonly Desk<World>[],
): Promise<Runners> {
  const names: string[] = [];
  const runners: Runner[] = [];
  const heart: Heart = await beating(sql, names);
  for (const desk of desks) {
    const events: WorkerEvents = new EventEmitter();
    events.on("pool:create", ({ workerPool }) => {
      names.push(workerPool.id);
      heart.beat();
    });
    runners.push(await run(options(world, url, desk, events)));
  }
  const outbox = emptying(sql);
  return {
    stop: async () => {
      await outbox.stop();
      await Promise.allSettled(runners.map((runner) => runner.stop()));
      await heart.stop();
    },
    failed: Promise.race(
      runners.map((runner) => runner.promise.then(() => new Promise<never>(() => {}), String)),
    ),
  };
}

const options = <World extends { readonly clock: () => Date }>(
  world: World,
  url: string,
  { jobs, atOnce, fetch }: Desk<World>,
  events: WorkerEvents,
) => ({
  connectionString: url,
  concurrency: atOnce,
  maxPoolSize: Math.max(3, Math.min(atOnce + 1, 5)),
  noHandleSignals: true,
  events,
  logger: quietLogger,
  taskList: Object.fromEntries(
    jobs.map((job) => [job.name, (given: unknown) => job.run(world, given, world.clock())]),
  ),
  parsedCronItems: parseCronItems(
    jobs.flatMap(({ name, when }) =>
      when ? [{ task: name, match: cronOf(when), identifier: name, options: backfill(when) }] : [],
    ),
  ),
  ...(fetch ? { preset: { worker: { localQueue: { size: fetch, ttl: 60_000 } } } } : {}),
});

/** What a house that was down at its hour still does when it is back within four. */
const backfill = (when: NonNullable<Job<never>["when"]>) => ({
  backfillPeriod: "daily" in when ? 4 * 3_600_000 : 0,
});

/** The queue's own lines may hold payloads; ours hold the level and the kind of message only. */
const quietLogger = new Logger(() => (level, message, meta) => {
  if (level !== "error") return;
  const thrown = meta["error"];
  // A mail server that is away is seen in the notices; a line for every letter would say nothing.
  if (thrown instanceof MailDelayed) return;
  log("error", "job", thrown === undefined ? { line: message.slice(0, 80) } : fault(thrown));
});
