import { nightlySetting } from "#backup/settings.ts";
import { erasingAgain } from "./backup-house.ts";
import { casesHouse } from "./cases-house.ts";
import { liveCalendars } from "#calendars/live.ts";
import { databaseAnswers } from "#database/waiting.ts";
import { clamdFrom } from "#files/clamd.ts";
import { openDisk, storageFrom } from "#files/disk.ts";
import type { Environment } from "#home/home.ts";
import { log } from "#kernel/log.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { openPost } from "#mail/post.ts";
import { mailSettings } from "#mail/settings.ts";
import { enterHouse } from "./house.ts";
import { startLog, witnessSetting } from "./log-house.ts";
import { publicOrigin } from "./origin.ts";
import { recounters } from "./recounters.ts";
import { postingsInDigest } from "#postings/posting.digest.ts";
import { tasksInDigest } from "#tasks/follow-up.digest.ts";
import { startRunners } from "./runners.ts";
import { jobs, mailJobs, type Work } from "./timetable.ts";
import { readSite, type World } from "./world.ts";

/**
 * Works through jobs until told to stop, or until the house that started us is gone.
 *
 * @returns why it will not start; undefined once it works
 */
export async function work(env: Environment): Promise<Text | undefined> {
  await databaseAnswers(env);
  const entered = await enterHouse(env);
  if (!entered) return noHouse;
  if (!entered.ok) return entered.refusal;
  const origin = publicOrigin(env["DANVAN_ORIGIN"], Number(env["PORT"] || 8080));
  if (!origin.ok) return origin.refusal;
  const mail = mailSettings(env);
  if (!mail.ok) return mail.refusal;

  const witnesses = await witnessSetting(env);
  if (!witnesses.ok) return witnesses.refusal;

  const nightly = nightlySetting(env);
  if (!nightly.ok) return nightly.refusal;

  const { home, master, vault, database } = entered.value;
  const sql = connect(database.appUrl, { max: 4 });
  const site = await readSite(sql);
  if (!site) {
    await sql.end();
    return noHouse;
  }
  const calendars = await liveCalendars(sql, { follow: true });
  const world = { sql, home, master, vault, origin: origin.value, clock, site, calendars };
  const post = mail.value && openPost(mail.value);
  // Measured with `dv bench jobs` on two cores: 4 at once, 50 fetched is the fastest, 1,746 jobs a
  // second beside 272 one by one; more of either is slower. It keeps up with whatever is filed.
  const backups = nightly.value && {
    ...nightly.value,
    adminUrl: database.adminUrl,
    files: env["DANVAN_S3_BUCKET"] ? ("bucket" as const) : ("home" as const),
    eraseAgain: erasingAgain,
  };
  const runners = await startRunners(
    await workOf(world, post, backups, env),
    database.appUrl,
    sql,
    [
      { jobs, atOnce: 4, fetch: 50 },
      { jobs: mailJobs, atOnce: 3, fetch: null },
    ],
  );

  const receiptLog = await startLog(world, witnesses.value);

  const stop = () => {
    calendars.stop();
    post?.close();
    void Promise.all([receiptLog.stop(), runners.stop()]).then(() => process.exit(0));
  };
  process.once("SIGTERM", stop).once("SIGINT", stop).once("disconnect", stop);
  void runners.failed.then((why) => {
    log("error", "the worker had to stop", { why: String(why) });
    process.exit(1);
  });
  return undefined;
}

async function workOf(
  world: World,
  post: Work["post"],
  backups: Work["backups"],
  env: Environment,
): Promise<Work> {
  return {
    ...world,
    house: casesHouse(world),
    recounters,
    post,
    backups,
    alsoInDigest: [tasksInDigest, postingsInDigest],
    db: world.sql,
    disk: await openDisk(storageFrom(env, world.home.folder)),
    clamd: clamdFrom(env),
    tellWithdrawn: async (_, { matterId }) => {
      log("warn", "files.withdrawn", { matter: matterId });
    },
  };
}

const noHouse: Text = {
  vi: 'Chưa có máy chủ Dân Vận nào chạy trên thư mục dữ liệu này. Hãy chạy "npm start" trước.',
  en: 'No Dân Vận is running on this data. Run "npm start" first.',
};

const clock = (): Date => new Date();
