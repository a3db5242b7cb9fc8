import { z } from "zod";

import { trapName } from "#guard/trap.ts";
import { cleanLine } from "#kernel/text.ts";
import { words } from "#web/wording.ts";

import { visitKinds } from "./model.ts";
import { bookingTexts as t } from "./texts/booking.ts";

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max));

/** The form of an appointment; what follows `once` only carries it from one drawing to the next. */
export const bookingForm = z.object({
  /** "08-30": a time that can be part of an id. */
  at: z
    .string()
    .regex(/^\d{2}-\d{2}$/, words(t.atMissing))
    .transform((typed) => typed.replace("-", ":")),
  kind: z.enum([...visitKinds, "to-cao"], words(t.kindMissing)),
  people: z.coerce.number().int().min(1).max(50).default(1),
  topic: line(200).optional(),
  name: line(100).optional(),
  phone: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^(?=(?:\D*\d){8,15}\D*$)[\d ().+-]{8,25}$/, words(t.phoneUnfit)))
    .optional(),
  legal: z.enum(["denunciation", "no"]).optional(),
  once: z.string().optional(),
  answer: z.string().max(500).optional(),
  token: z.string().max(500).optional(),
  altcha: z.string().max(5000).optional(),
  solved: z.string().max(500).optional(),
  [trapName]: z.string().optional(),
  renew: z.string().optional(),
});
export type BookingField = Extract<keyof z.input<typeof bookingForm>, string>;

/** The two codes of an appointment. */
export const ownForm = z.object({ code: line(40), secret: line(80) });
export type OwnField = Extract<keyof z.input<typeof ownForm>, string>;

/** A once-key as forms carry it. @param noise 16 random bytes */
export const onceFrom = (noise: Buffer): string => noise.toString("base64url");
export const isOnce = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{22,64}$/.test(text);
