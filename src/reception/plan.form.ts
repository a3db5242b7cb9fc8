import { z } from "zod";

import { isDay, type Day } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { words } from "#web/wording.ts";

import { duties } from "./duties.ts";
import { sessionKinds } from "./model.ts";

const texts = {
  day: { vi: "Hãy chọn ngày.", en: "Please choose a day." },
  time: { vi: "Hãy ghi giờ, ví dụ 08:00.", en: "Please give a time such as 08:00." },
  place: { vi: "Hãy ghi nơi tiếp.", en: "Please give the place." },
  post: { vi: "Hãy chọn chức vụ.", en: "Please choose a post." },
} as const;

const aDay = z
  .string()
  .refine(isDay, words(texts.day))
  .transform((text): Day => text);
const aTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, words(texts.time));
const aPlace = z
  .string()
  .transform(cleanLine)
  .pipe(z.string().min(3, words(texts.place)).max(300));
const aLine = z.string().transform(cleanLine).pipe(z.string().max(500));
const perSlot = z.coerce.number().int().min(1).max(20);

/** The form that plans sessions. */
export const planForm = z.object({
  desk: z.string().max(200),
  kind: z.enum(sessionKinds),
  post: z.coerce.number(words(texts.post)).int().positive(),
  duty: z.enum(duties).optional(),
  first: aDay,
  until: aDay.optional(),
  repeat: z.enum(["once", "weekly", "monthly"]),
  whenOff: z.enum(["refuse", "skip", "move"]),
  starts: aTime,
  ends: aTime,
  place: aPlace,
  slotMinutes: z.coerce.number().int().min(5).max(240),
  perSlot,
});
export type PlanField = Extract<keyof z.input<typeof planForm>, string>;

/** What is posted about one session; `go` says which of its forms. */
export const sessionForm = z.object({
  go: z.enum(["change", "cancel", "sat"]),
  seq: z.coerce.number().int(),
  day: aDay.optional(),
  starts: aTime.optional(),
  ends: aTime.optional(),
  place: aPlace.optional(),
  perSlot: perSlot.optional(),
  reason: aLine.default(""),
  why: aLine.default(""),
  sitter: z.string().max(60).default(""),
});
export type SessionField = Extract<keyof z.input<typeof sessionForm>, string>;
