import { keepErasureList, makeNightly, proveBackup } from "#backup/jobs.ts";
import type { NightlyHouse } from "#backup/nightly.ts";
import { keepAuditMonths, sumUpAudit } from "#audit/jobs.ts";
import { checkDeadlines, recountDeadlines, type RecountWork } from "#calendars/jobs.ts";
import * as matters from "#cases/jobs.ts";
import { forgetComments } from "#comments/jobs.ts";
import { complaintNotice, complaintStepped, passComplaintDays } from "#complaints/jobs.ts";
import { forgetEdits } from "#edits/jobs.ts";
import { eraseDrafts } from "#drafts/jobs.ts";
import { removeFiles, scanFiles, sweepFiles, type FilesWork } from "#files/jobs.ts";
import { forgetKnocks } from "#guard/jobs.ts";
import type { Job } from "#kernel/job.ts";
import { accountNews, endSessions } from "#accounts/jobs.ts";
import { publishArticles } from "#news/jobs.ts";
import { forgetBookers } from "#reception/jobs.ts";
import { proposeRetention } from "#retention/jobs.ts";
import { followTasks } from "#tasks/follow-up.jobs.ts";
import { countSearchWords } from "#search/count.ts";
import { repeatSeries } from "#tasks/series.jobs.ts";
import { carryOutPlans } from "#organisation/jobs.ts";
import { commitPublicObjects } from "./public-objects.ts";
import type { World } from "./world.ts";

/** What the jobs of all modules together need of the house. */
export type Work = World & FilesWork & RecountWork & matters.MattersWork & NightlyHouse;

/** The timetable of the house: every job of every module that needs nobody outside. */
export const jobs: readonly Job<Work>[] = [
  matters.matterFiled,
  matters.matterStepped,
  matters.closeMatters,
  matters.keepReadingMonths,
  matters.remindOfficers,
  recountDeadlines,
  checkDeadlines,
  carryOutPlans,
  removeFiles,
  sweepFiles,
  scanFiles,
  forgetKnocks,
  forgetEdits,
  eraseDrafts,
  passComplaintDays,
  complaintStepped,
  forgetBookers,
  forgetComments,
  repeatSeries,
  followTasks,
  publishArticles,
  endSessions,
  sumUpAudit,
  keepAuditMonths,
  commitPublicObjects,
  proposeRetention,
  makeNightly,
  keepErasureList,
  proveBackup,
  countSearchWords,
];

/** Jobs that wait for a mail server. They run apart, so that a slow one delays nothing but mail. */
export const mailJobs: readonly Job<Work>[] = [
  matters.notice,
  complaintNotice,
  matters.reminder,
  matters.newMatters,
  accountNews,
];
