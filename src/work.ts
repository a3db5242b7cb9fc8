import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import type { Environment } from "#home/home.ts";
import { cronOf, type Job } from "#kernel/job.ts";
import { fault, log } from "#kernel/log.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { enterHouse } from "./house.ts";
import { publicOrigin } from "./origin.ts";
import { readSite, type World } from "./world.ts";

/** The timetable of the house: every job of every module. */
export const jobs: readonly Job<World>[] = [];

/**
 * Works through jobs until told to stop, or until the house that started us is gone.
 *
 * @returns why it will not start; undefined once it works
 */
export async function work(env: Environment): Promise<Text | undefined> {
  const entered = await enterHouse(env);
  if (!entered) return noHouse;
  if (!entered.ok) return entered.refusal;
  const origin = publicOrigin(env["DANVAN_ORIGIN"], Number(env["PORT"] || 8080));
  if (!origin.ok) return origin.refusal;

  const { home, master, database } = entered.value;
  const sql = connect(database.appUrl, { max: 4 });
  const site = await readSite(sql);
  if (!site) {
    await sql.end();
    return noHouse;
  }
  const world = { sql, home, master, origin: origin.value, clock: () => new Date(), site };
  const runner = await run({
    connectionString: database.appUrl,
    concurrency: 4,
    maxPoolSize: 6,
    noHandleSignals: true,
    taskList: tasks(world),
    parsedCronItems: timetable(),
    logger: quietLogger,
  });

  const stop = () => void runner.stop().then(() => process.exit(0));
  process.once("SIGTERM", stop).once("SIGINT", stop).once("disconnect", stop);
  void runner.promise.catch((thrown: unknown) => {
    log("error", "the worker had to stop", fault(thrown));
    process.exit(1);
  });
  return undefined;
}

const tasks = (world: World): TaskList =>
  Object.fromEntries(
    jobs.map((job) => [job.name, (given: unknown) => job.run(world, given, world.clock())]),
  );

const timetable = () =>
  parseCronItems(
    jobs.flatMap(({ name, when }) =>
      when ? [{ task: name, match: cronOf(when), identifier: name }] : [],
    ),
  );

/** The queue's own lines may hold payloads; ours hold the level and the kind of message only. */
const quietLogger = new Logger(() => (level, message, meta) => {
  if (level !== "error") return;
  const thrown = meta["error"];
  log("error", "job", thrown === undefined ? { line: message.slice(0, 80) } : fault(thrown));
});

const noHouse: Text = {
  vi: 'Chưa có máy chủ Dân Vận nào chạy trên thư mục dữ liệu này. Hãy chạy "npm start" trước.',
  en: 'No Dân Vận is running on this data. Run "npm start" first.',
};
