import { taskPowersOf } from "#access/tasks.ts";
import type { Staff } from "#people/model.ts";

/** Whether this officer holds a post that gives tasks to anybody at all (drafts.ts says to whom). */
export const givingPost = (staff: Pick<Staff, "posts">): boolean =>
  staff.posts.some(({ role }) => taskPowersOf(role, "accountable").length > 0);
