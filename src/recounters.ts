import { recounting, type AnyRecounter } from "#calendars/recount.ts";
import { matterRecounter } from "#cases/recount.ts";
import { complaintRecounter } from "#complaints/recount.ts";
import { noticeRecounter } from "#reception/recount.ts";

/** Everything in the house with running deadlines: how each kind is counted again when a calendar changes. */
export const recounters: readonly AnyRecounter[] = [
  recounting(matterRecounter),
  recounting(complaintRecounter),
  recounting(noticeRecounter),
];
