import { createRoute, z } from "@hono/zod-openapi";

import { circumstances } from "#law/acts/rule.ts";
import { paths } from "#web/paths.ts";

import { problemOut } from "./matter.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z
  .string()
  .openapi({ description: "A day, or for limits in working hours a moment" });
const step = z.object({
  kind: z.enum(["started", "counted", "skipped", "suspended", "extended", "moved", "due"]),
  days: z.number().int().optional(),
  minutes: z.number().int().optional(),
  from: moment,
  to: moment,
  why: z.string(),
});

/** What `GET /api/v1/law/deadline` answers: the same object as `dv law deadline --json`. */
const deadlineOut = z
  .object({
    rule: z.string(),
    from: moment,
    due: moment.nullable().openapi({ description: "null while a suspension is open" }),
    nominal: moment.nullable().openapi({ description: "The end before it moved off a day off" }),
    verified: z.enum(["V", "P", "M", "?", "policy"]),
    basis: z.string(),
    source: z.string(),
    steps: z.array(step),
    calendar: z.object({
      id: z.string(),
      status: z.enum(["announced", "provisional", "statutory"]),
    }),
    suspended: z
      .object({ since: day, left: z.number().int(), unit: z.string(), earliest: day })
      .nullable(),
    local: z
      .object({
        whose: z.string(),
        amount: z.number().int(),
        due: moment.nullable(),
        nominal: moment.nullable(),
        left: z.number().int().nullable(),
        steps: z.array(step),
      })
      .nullable(),
    words: z.array(z.string()),
    words_en: z.array(z.string()),
  })
  .openapi("Deadline");

const ruleOut = z
  .object({
    id: z.string(),
    act: z.string(),
    article: z.string().nullable(),
    title: z.string(),
    title_en: z.string(),
    amount: z.number().int(),
    unit: z.enum(["day", "working-day", "working-hour", "month", "year"]),
    counts: z.enum(["after", "before"]),
    bound: z.enum(["at-most", "at-least"]),
    trigger: z.string().nullable(),
    variants: z.array(z.object({ when: z.array(z.string()), amount: z.number().int() })),
    extensions: z.array(
      z.object({
        when: z.array(z.string()),
        times: z.number().int(),
        most: z.number().int(),
      }),
    ),
    suspension: z.object({ from: day, article: z.string() }).nullable(),
    from: day,
    to: day.nullable(),
    province: z.string().nullable(),
    verified: z.enum(["V", "P", "M", "?"]),
    source: z.string(),
  })
  .openapi("Rule");

const yearOut = z
  .object({
    year: z.number().int(),
    status: z.enum(["announced", "provisional", "statutory"]),
    off: z.array(
      z.object({
        day,
        name: z.object({ vi: z.string(), en: z.string() }),
        source: z.string(),
      }),
    ),
    workingSaturdays: z.array(day),
  })
  .openapi("CalendarYear");

const answered = (description: string, schema: z.ZodType) => ({
  200: { description, content: { "application/json": { schema } } },
});
const refused = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemOut } },
});

/** The public addresses about the law; no key is asked for. */
export const lawDescriptions = [
  createRoute({
    method: "get",
    path: paths.api.lawRules.pattern,
    summary: "Every time limit of law that is known, with its source",
    responses: answered("The rules, every version", z.array(ruleOut)),
  }),
  createRoute({
    method: "get",
    path: paths.api.lawDeadline.pattern,
    summary: "By when a rule has to be met, and every step of why",
    request: {
      query: z.object({
        rule: z.string().openapi({ example: "KN-28" }),
        from: moment.openapi({ example: "2026-09-03" }),
        circumstance: z.array(z.enum(circumstances)).optional(),
        extend: z.array(z.number().int().min(1).max(999)).optional(),
        suspend: z.array(z.string()).optional().openapi({
          description: "2026-09-15..2026-10-05, or 2026-09-15.. while nobody has ended it",
        }),
        place: z.enum(["ca-nuoc", "ha-noi", "da-nang"]).optional(),
        local: z.number().int().min(1).max(999).optional().openapi({
          description: "A shorter limit of the office, in the unit of the rule",
        }),
        as_of: day.optional().openapi({ description: "Today when left out" }),
      }),
    },
    responses: {
      ...answered("The date with its steps, in numbers and in words", deadlineOut),
      409: refused("The law gives no date for this"),
      422: refused("Something could not be read"),
    },
  }),
  createRoute({
    method: "get",
    path: "/api/v1/law/calendar/{year}",
    summary: "The days off and the working Saturdays of a year, with the paper that says so",
    request: { params: z.object({ year: z.string() }) },
    responses: { ...answered("The year", yearOut), 422: refused("Not a year") },
  }),
] as const;
