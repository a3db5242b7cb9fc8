import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { workingDayFrom } from "#law/calendar.ts";
import { takeTaskStep } from "#tasks/actions.ts";
import { createTasks } from "#tasks/creating.ts";
import type { TaskDraft } from "#tasks/drafts.ts";
import type { TaskCode } from "#tasks/model.ts";
import { repeatTasks } from "#tasks/series.ts";
import type { TaskStepInput } from "#tasks/step-input.ts";
import { taskByCode } from "#tasks/store.ts";

import type { Member } from "./people.ts";
import { storiesOfTasks, type Finds, type TaskStory } from "./task-stories.ts";

/**
 * Invented tasks where every visitor finds one of each: done in time and late, running, overdue, silent,
 * extended, handed over, dropped, without a date, waiting for a check, given down to several wards, and
 * one that comes every month. All through the same actions as real ones, with the clock set to their days.
 */
export async function foundTasks(house: House, members: readonly Member[]): Promise<void> {
  const by: Finds = (who) => {
    const found = members.find(({ unitKey, postKey }) => `${unitKey}.${postKey}` === who);
    if (!found) throw new Error(`no trial post ${who}`);
    return found;
  };
  for (const story of storiesOfTasks) await play(house, by, story);
  await repeatTasks(house, dayAt(house.clock()));
}

async function play(house: House, by: Finds, story: TaskStory): Promise<void> {
  const now = house.clock();
  const givenOn = workingDayFrom(house.calendar, plusDays(dayAt(now), -story.ago));
  const due = story.due === null ? null : plusDays(givenOn, story.due);
  const codes: TaskCode[] = [];
  const drafts = story.to.map((unit, n): TaskDraft => ({
    key: String(n),
    title: story.title,
    product: story.product,
    unit: by(`${unit}.chu-tich`).unit,
    officer: story.officer ? by(story.officer).staff.officer : null,
    cooperating: (story.along ?? []).map((one) => by(`${one}.chu-tich`).unit),
    due,
    repeats: story.repeats ?? null,
    source: story.meeting
      ? { from: "meeting", meeting: story.meeting, on: givenOn }
      : { from: "office" },
    visibility: story.public ? "public" : "internal",
  }));
  const giver = by(story.by).staff;
  const made = await createTasks(at(house, givenOn, now))(giver, drafts, {
    once: `trial:${randomUUID()}`,
  });
  if (!made.ok) throw new Error(`trial task "${story.title}": ${made.refusal.because}`);
  codes.push(...made.value.tasks.map(({ code }) => code));

  for (const { on, who, of = 0, step, down } of story.turns) {
    const code = codes[of];
    if (!code) throw new Error(`trial task "${story.title}": no task ${of}`);
    const today = workingDayFrom(house.calendar, plusDays(givenOn, on));
    const then = at(house, today, now);
    const staff = by(who).staff;
    if (down) {
      const children = await createTasks(then)(
        staff,
        down.map((child, n) => ({
          key: String(n),
          title: child.title,
          product: child.product,
          unit: by(child.to).unit,
          officer: child.to.endsWith(".chu-tich") ? null : by(child.to).staff.officer,
          due: plusDays(givenOn, child.due),
          parent: { task: code },
          source: { from: "office" },
        })),
        { once: `trial:${randomUUID()}` },
      );
      if (!children.ok) throw new Error(`trial task "${story.title}": ${children.refusal.because}`);
      codes.push(...children.value.tasks.map((child) => child.code));
      continue;
    }
    if (!step) continue;
    const input: TaskStepInput = step({ by, today, due, plus: (days) => plusDays(givenOn, days) });
    const seen = (await taskByCode(house.sql, code))?.task.seq ?? 0;
    const done = await takeTaskStep(then)(code, staff, input, seen);
    if (!done.ok)
      throw new Error(`trial task "${story.title}", ${input.step}: ${done.refusal.because}`);
  }
}

// In the morning of that day, never after the moment the trial is made.
const at = (house: House, on: Day, now: Date): House => {
  const moment = new Date(instantAt(on, "09:40"));
  return { ...house, clock: () => (moment < now ? moment : now) };
};
