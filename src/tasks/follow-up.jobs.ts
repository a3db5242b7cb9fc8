import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import { isWorkingDay } from "#law/calendar.ts";

import { reminderOwed, soonEnds } from "./follow-up.ts";
import { noteReminders, tasksToFollow } from "./follow-up.store.ts";

type FollowUp = { readonly house: Pick<House, "sql" | "calendar"> };

/**
 * Each working morning, before the digests go out: counts the reminders owed today. They are told in the
 * digest of whoever is accountable and stand on the task's page, whether mail is switched on or not.
 */
export const followTasks: Job<FollowUp> = {
  name: "follow-tasks",
  when: { daily: "07:10" },
  async run({ house }, _, now) {
    const { sql, calendar } = house;
    const today = dayAt(now);
    if (!isWorkingDay(calendar, today)) return;
    const until = soonEnds(today, calendar);
    let after: Parameters<typeof tasksToFollow>[2] = null;
    do {
      const last: typeof after = after;
      after = await sql.begin(async (tx) => {
        const found = await tasksToFollow(tx, until, last);
        const owed = found.flatMap((task) => {
          const nth = reminderOwed(task, today, calendar);
          return nth === null ? [] : [{ id: task.id, dueOn: task.dueOn, nth }];
        });
        if (owed.length > 0) await noteReminders(tx, owed, now);
        return found.at(-1) ?? null;
      });
    } while (after);
  },
};
