import { z } from "zod";

import { sizes } from "./browser/ring-box.ts";

/** What the shelf is asked, read at the edge: derived names and boxes of exactly the lengths they have. */
const name = z.string().regex(/^[\w-]{43}$/);
const boxed = (bytes: number): number => Math.ceil(((13 + bytes + 16) * 4) / 3);
const box = z.string().regex(new RegExp(`^[\\w-]{${boxed(32)}}$`));
const lengths: readonly number[] = sizes.map(boxed);
const content = z
  .string()
  .regex(/^[\w-]+$/)
  .refine((text) => lengths.includes(text.length));
const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const door = { name, locator: name, door: box };

export const errands = z.union([
  z.object({ what: z.literal("open"), name, locator: name }),
  z.object({ what: z.literal("open"), write: name }),
  z.object({ what: z.literal("make"), ...door, write: name, content }),
  z.object({ what: z.literal("content"), write: name, version, content }),
  z.object({ what: z.literal("lock"), ...door, write: name, newWrite: name, version, content }),
  z.object({ what: z.literal("door"), ...door, write: name }),
  z.object({ what: z.literal("erasure"), write: name }),
]);

export type Wanted = z.output<typeof errands>;

/** The fields any errand may have, as a form brings them. */
export const errandForm = z.object({
  name: z.string().optional(),
  locator: z.string().optional(),
  door: z.string().optional(),
  write: z.string().optional(),
  newWrite: z.string().optional(),
  version: z.string().optional(),
  content: z.string().optional(),
});
