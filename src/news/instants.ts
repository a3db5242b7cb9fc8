import type { Instant } from "#kernel/day.ts";

/** Whether a text is a moment as addresses carry it, with the offset of Việt Nam. */
export const isInstantText = (text: string): text is Instant =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/.test(text) && !Number.isNaN(Date.parse(text));
