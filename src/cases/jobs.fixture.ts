import { onTestFinished } from "vitest";

import { app } from "#database/roles.ts";
import type { Job } from "#kernel/job.ts";
import { openPost, type Patience } from "#mail/post.ts";
import { mailSettings } from "#mail/settings.ts";
import type { TestDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { until } from "#test/process.ts";

import { startRunners } from "../runners.ts";
import { takeStep, type StepInput } from "./actions.ts";
import { fileMatter } from "./filing.ts";
import * as jobs from "./jobs.ts";
import { matterByCode } from "./store.ts";

export type TestHouse = ReturnType<typeof aHouse>;

const patience: Patience = { connectMs: 1500, silenceMs: 2000, allMs: 3000, restMs: 0 };

/** A post to a server on this machine, impatient. */
export function postTo(port: number) {
  const read = mailSettings({
    DANVAN_SMTP_URL: `smtp://127.0.0.1:${port}`,
    DANVAN_MAIL_FROM: "Dân Vận <dan-van@ubnd.example>",
  });
  if (!read.ok || !read.value) throw new Error("settings were refused");
  return openPost(read.value, patience);
}

/**
 * Works through the jobs of this database as the worker does, until the test ends.
 *
 * @param others jobs of rooms above that the database has waiting as well
 */
export async function working(
  db: TestDatabase,
  house: TestHouse,
  port: number | null,
  others: readonly Job<jobs.MattersWork>[] = [],
) {
  const url = new URL(db.url());
  url.searchParams.set("options", `-c role=${app}`);
  const post = port === null ? null : postTo(port);
  const site = { mode: "production" } as const;
  const world = { house, post, site, origin: "https://dv.example", clock: house.clock };
  const desks = [
    {
      jobs: [
        jobs.matterFiled,
        jobs.matterStepped,
        manual(jobs.closeMatters),
        manual(jobs.remindOfficers),
        ...others,
      ],
      atOnce: 2,
      fetch: 20,
    },
    { jobs: [jobs.notice, jobs.reminder, jobs.newMatters], atOnce: 2, fetch: null },
  ];
  const runners = await startRunners(world, url.href, db(), desks);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= runners.stop());
  onTestFinished(stop);
  return { stop };
}

// Asked for by the test, not by the clock on the wall.
const manual = ({ name, run }: (typeof jobs)["closeMatters"]) => ({ name, run });

/** Waits until nothing is left that could be done now. */
export const settled = (db: TestDatabase) =>
  until(async () => {
    const rows = await db()`
      select from graphile_worker.jobs
       where locked_at is not null or (run_at <= now() and attempts < max_attempts)
      union all
      select from job_outbox limit 1`;
    return rows.length === 0;
  });

/** Lets every waiting job of this name be due now, as if its time had come. */
export const hurry = (db: TestDatabase, name: string) =>
  db.owner()`
    update graphile_worker._private_jobs j set run_at = now()
      from graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = ${name} and j.locked_at is null`;

/** Asks for a job without a payload. */
export const ask = (db: TestDatabase, name: string) =>
  db()`select graphile_worker.add_job(${name}, '{}'::json)`;

/** A ward with a head, a reception and a case officer, each with an address. */
export async function aStaffedWard(db: TestDatabase) {
  const { province, ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const over = { reportsTo: head.post };
  const reception = await anOfficer(db.owner(), ward, "reception", { ...over, title: "Tiếp dân" });
  const officer = await anOfficer(db.owner(), ward, "case-officer", {
    ...over,
    title: "Chuyên viên",
  });
  await db.owner()`
    update officers set email = split_part(sign_in, '-', 2) || '@ubnd.example', name = 'Bùi Thị Hoà ' || left(sign_in, 4)
     where id in (${head.officer}, ${reception.officer}, ${officer.officer})`;
  return { province, ward, head, reception, officer };
}

export const mailOf = (officer: string): string => `${officer.slice(0, 8)}@ubnd.example`;

const contact = { name: "Nguyễn Thị Ưu", phone: "0912345678", email: "uu.nguyen@thu.example" };

/** Files something, with an e-mail address unless told otherwise. */
export async function filed(
  house: TestHouse,
  ward: number,
  over: Parameters<typeof aFiling>[1] = {},
) {
  const result = await fileMatter(house)(aFiling(ward, { contact, ...over }));
  if (!result.ok || !result.value.secret) throw new Error("not filed");
  return { ...result.value, secret: result.value.secret };
}

/** Takes an officer's step with whatever they saw last. */
export async function step(
  house: TestHouse,
  code: Awaited<ReturnType<typeof filed>>["code"],
  staff: Parameters<ReturnType<typeof takeStep>>[1],
  input: StepInput,
) {
  const seen = (await matterByCode(house.sql, code))?.seq ?? 0;
  const taken = await takeStep(house)(code, staff, input, seen);
  if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
}
