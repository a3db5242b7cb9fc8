import type { Day } from "#kernel/day.ts";

/** Ways to look at what a unit posts. */
export const deskStates = ["todo", "lacking", "up", "down", "past", "all"] as const;
export type DeskState = (typeof deskStates)[number];

/** The place in the list a page begins behind. */
export type AfterRow = { readonly on: Day; readonly code: string };
