import { dayAt, type Instant, instant, isDay, plusDays } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import { openingHours } from "#law/acts/policy.ts";
import { type Calendar, isWorkingDay } from "#law/calendar.ts";
import { openFrom } from "#law/working-hours.ts";
import type { Post } from "#mail/post.ts";
import type { OfficerId } from "#people/model.ts";

import type { AlsoInDigest } from "./digest.ts";
import type { House } from "./house.ts";
import type { MatterId } from "./model.ts";
import { noticeOf, sendNotice } from "./notices.ts";
import { oweNotice, stepTaken } from "./notices.store.ts";
import { askToTell, forgetReminders, oweReminders } from "./reminders.store.ts";
import { sendNewMatters, sendReminder } from "./reminders.ts";
import { closeMatter } from "./resident.ts";
import { indexMatter } from "./search.store.ts";
import { mattersToClose } from "./store.ts";

/** What the jobs on matters need of the house. */
export type MattersWork = {
  readonly house: House;
  /** "https://hanoi.example": where links in mail lead. */
  readonly origin: string;
  readonly site: { readonly mode: "trial" | "production" };
  /** Null where no mail server is set. */
  readonly post: Post | null;
  /** What modules above the matters add to the digest of a day. */
  readonly alsoInDigest?: readonly AlsoInDigest[];
};

/** After a filing: makes it findable, owes the sender a receipt by mail, tells who has the post. */
export const matterFiled: Job<MattersWork> = {
  name: "matter-filed",
  async run({ house, post }, given, now) {
    const matter = matterIn(given);
    await indexMatter(house.sql, matter);
    await oweNotice(house.sql, matter, 1, "receipt", post !== null);
    if (post) await askToTell(house.sql, matter, now, whenToTell(now, house.calendar));
  },
};

/** Half an hour from now, so that several come in one letter; but not at night or on a day off. */
export const whenToTell = (now: Date, calendar: Calendar): Instant =>
  openFrom(instant(new Date(now.getTime() + 30 * 60_000)), openingHours, calendar);

/** After a step: makes it findable in the unit that has it now, and owes the sender a notice. */
export const matterStepped: Job<MattersWork> = {
  name: "matter-stepped",
  async run({ house, post }, given) {
    const matter = matterIn(given);
    const seq = seqIn(given);
    const step = await stepTaken(house.sql, matter, seq);
    if (!step) return;
    if (!step.findable) await indexMatter(house.sql, matter);
    const kind = noticeOf(step.event);
    if (kind) await oweNotice(house.sql, matter, seq, kind, post !== null);
  },
};

/** Closes what was answered and whose time to confirm has passed; soon after midnight and all day. */
export const closeMatters: Job<MattersWork> = {
  name: "close-matters",
  when: { minutes: 30 },
  async run({ house }, _, now) {
    const close = closeMatter(house);
    for (;;) {
      const due = await mattersToClose(house.sql, dayAt(now), 200);
      let closed = 0;
      for (const code of due) if ((await close(code)).ok) closed += 1;
      // One that would not close must not keep us here for ever; it is looked at in half an hour.
      if (closed === 0) return;
    }
  },
};

/** Keeps months ready for the list of who read what, three ahead. */
export const keepReadingMonths: Job<MattersWork> = {
  name: "keep-reading-months",
  when: { daily: "02:10" },
  async run({ house }, _, now) {
    await house.sql`select keep_reading_months(${dayAt(now)}::date, 4)`;
  },
};

/** Each working morning, owes every officer with reminders on one digest of what waits for them. */
export const remindOfficers: Job<MattersWork> = {
  name: "remind-officers",
  when: { daily: "07:30" },
  async run({ house, post }, _, now) {
    const today = dayAt(now);
    await forgetReminders(house.sql, plusDays(today, -30));
    if (post && isWorkingDay(house.calendar, today)) await oweReminders(house.sql, today);
  },
};

/** Sends one notice to the sender of a matter. */
export const notice: Job<MattersWork> = {
  name: "notice",
  async run({ house, post, origin, site }, given) {
    const about = { matter: matterIn(given), seq: seqIn(given) };
    const from = { origin, trial: site.mode === "trial" };
    if (post) await sendNotice(house, post, from, about);
  },
};

/** Sends one officer the reminder of a day. */
export const reminder: Job<MattersWork> = {
  name: "reminder",
  async run({ house, post, origin, alsoInDigest = [] }, given) {
    const officer = officerIn(given);
    const day = String(inside(given, "day"));
    if (!isDay(day)) throw new Error("a reminder without its day");
    if (post) await sendReminder(house, post, origin, { officer, day }, alsoInDigest);
  },
};

/** Tells one officer of what their posts received. */
export const newMatters: Job<MattersWork> = {
  name: "new-matters",
  async run({ house, post, origin }, given) {
    if (post) await sendNewMatters(house, post, origin, { officer: officerIn(given) });
  },
};

const inside = (given: unknown, name: string): unknown =>
  typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;

const matterIn = (given: unknown): MatterId => {
  const id = inside(given, "matter");
  if (!isMatterId(id)) throw new Error("a job without its matter");
  return id;
};

const officerIn = (given: unknown): OfficerId => {
  const id = inside(given, "officer");
  if (!isOfficerId(id)) throw new Error("a job without its officer");
  return id;
};

const seqIn = (given: unknown): number => {
  const seq = inside(given, "seq");
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 1) {
    throw new Error("a job without its line of the record");
  }
  return seq;
};

const isMatterId = (id: unknown): id is MatterId => typeof id === "string" && uuid.test(id);
const isOfficerId = (id: unknown): id is OfficerId => typeof id === "string" && uuid.test(id);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
