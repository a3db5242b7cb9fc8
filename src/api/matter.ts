import { z } from "@hono/zod-openapi";

import { kinds, ratings, stages } from "#cases/model.ts";
import { letter, line } from "#web/lines.ts";
import { most } from "#residents/submission.ts";
import { submissionTexts as t } from "#residents/texts/submission.ts";

const text = (max: number, description: string) =>
  ({ type: "string", maxLength: max, description }) as const;

/** What a client posts to file a matter for a resident. Unknown fields are refused. */
export const matterIn = z
  .strictObject({
    kind: z.enum(["feedback", "petition", "phan-anh", "kien-nghi"]).openapi({
      description: "feedback = phan-anh, petition = kien-nghi",
    }),
    title: line(most.title, t.titleMissing).openapi(text(most.title, "One sentence")),
    content: letter(most.content, t.contentMissing).openapi(
      text(most.content, "Counted in characters as people see them"),
    ),
    area: z
      .string()
      .max(40)
      .openapi({ description: "Code of a subject area: duong-sa, dat-dai …" }),
    unit: line(most.unit, t.unitMissing).openapi(
      text(
        most.unit,
        "Slug of a unit, or its name, new or old; an ambiguous name is refused with the choices",
      ),
    ),
    place: line(most.place, null).optional().openapi(text(most.place, "The place in words")),
    name: line(most.name, null)
      .optional()
      .openapi(text(most.name, "Sealed apart from the content")),
    phone: z
      .string()
      .regex(/^(?=(?:\D*\d){8,15}\D*$)[\d ().+-]{8,25}$/)
      .optional(),
    email: z.email().max(254).optional(),
    publish: z.boolean().default(false).openapi({
      description: "Whether the sender agrees to publication with names and addresses removed",
    }),
    denunciation: z.literal(false).optional().openapi({
      description: "Confirms that a text that looks like a denunciation or a complaint is none",
    }),
  })
  .openapi("NewMatter");

const instant = z.string().openapi({ format: "date-time", example: "2026-11-20T16:00:00+07:00" });
const date = z.string().openapi({ format: "date", example: "2026-12-07" });
const unit = z.object({ slug: z.string(), name: z.string() });

/** What a client gets for a filing. */
export const receiptOut = z
  .object({
    code: z.string().openapi({ example: "DV-7K3M-9QXD" }),
    secret: z.string().nullable().openapi({
      description: "For the resident. Null when it was re-issued at the counter since.",
    }),
    received_at: instant,
    accept_by: instant,
    answer_by: date,
    statement: z.string().nullable().openapi({
      description:
        "What the public receipt log commits to, salted so that only the secret opens it; null for what was filed before there was a log. Keep it with the promise",
    }),
    promise: z.string().nullable().openapi({
      description:
        "A signed note (C2SP) in which the office promises to log it: evidence even if it never does. Null where there is no statement or no secret",
    }),
    repeated: z.boolean().openapi({ description: "It had been filed before under the same key" }),
  })
  .openapi("Receipt");

/** A matter as the holder of its receipt sees it. */
export const matterOut = z
  .object({
    code: z.string(),
    kind: z.enum(kinds),
    stage: z.enum(stages),
    area: z.string(),
    unit,
    received_at: instant,
    accept_by: instant,
    accepted_at: instant.nullable(),
    promised_by: date,
    answer_by: date,
    answered_on: date.nullable(),
    rating: z.enum(ratings).nullable(),
    waits_for_reply: z.boolean(),
    publish: z.boolean(),
    published: z.boolean(),
    history: z.array(
      z.object({
        at: instant,
        type: z.string(),
        vi: z.string(),
        en: z.string(),
        said: z.string().nullable(),
      }),
    ),
  })
  .openapi("Matter");

/** RFC 9457. */
export const problemOut = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .openapi("Problem");
