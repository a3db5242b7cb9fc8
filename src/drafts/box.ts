import { z } from "zod";

import { isDay, type Day } from "#kernel/day.ts";
import { seal, unseal, type Key } from "#kernel/secret.ts";

import { againstKinds, levels, standings, type ComplaintDraft } from "./model.ts";

/** What is in the box: the draft and how often it was written. */
export type Boxed = { readonly version: number; readonly draft: ComplaintDraft };

/** The sizes a draft may have, in bytes before sealing; of a short letter and a middling one the same shows. */
const sizes = [8192, 16_384, 32_768, 65_536] as const;

/** Seals a draft at one of the few sizes; null when it is longer than the longest. */
export function boxUp(key: Key, boxed: Boxed): Buffer | null {
  const plain = JSON.stringify(boxed);
  const bytes = Buffer.byteLength(plain);
  const size = sizes.find((one) => bytes <= one);
  return size === undefined ? null : seal(key, plain + " ".repeat(size - bytes), about);
}

/** Opens what `boxUp` sealed; throws when the key or a single bit is another. */
export const unbox = (key: Key, sealed: Buffer): Boxed =>
  boxShape.parse(JSON.parse(unseal(key, sealed, about)));

const about = "complaint-draft 1";

const aDay = z.custom<Day>((given) => typeof given === "string" && isDay(given));
const some = z.string().nullable();

const boxShape: z.ZodType<Boxed> = z.object({
  version: z.int().positive(),
  draft: z.object({
    writtenOn: aDay,
    level: z.enum(levels),
    unit: z.int(),
    addressee: z.string(),
    name: z.string(),
    address: z.string(),
    phone: some,
    identityPaper: some,
    standing: z.enum(standings),
    onBehalfOf: some,
    people: z.int().positive(),
    representatives: z.array(z.string()),
    against: z.enum(againstKinds),
    respondent: z.string(),
    respondentAddress: z.string(),
    decisionNumber: some,
    decisionDate: aDay.nullable(),
    learnedOn: aDay,
    content: z.string(),
    reason: z.string(),
    request: z.string(),
    documents: z.array(z.string()),
  }),
});
