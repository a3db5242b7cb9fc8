import { z } from "zod";

import { keyFor, seal, unseal } from "#kernel/secret.ts";
import type { OfficerId } from "#people/model.ts";

import { workAddress, type WorkQuery } from "./filter.ts";
import type { After } from "#cases/worklist.store.ts";

/**
 * Where the next page begins, for the address: sealed, because it holds the identity and the due
 * date of a matter, and bound to the officer and the filters it was made for.
 */
export const sealPlace = (master: Buffer, whose: OfficerId, q: WorkQuery, after: After): string =>
  seal(keyFor(master, "list-place"), JSON.stringify(after), about(whose, q)).toString("base64url");

/** Opens what `sealPlace` made; anything else is the top of the list. */
export function openPlace(master: Buffer, whose: OfficerId, q: WorkQuery): After | null {
  if (q.after === null) return null;
  try {
    const sealed = Buffer.from(q.after, "base64url");
    const opened = unseal(keyFor(master, "list-place"), sealed, about(whose, q));
    return shape.parse(JSON.parse(opened));
  } catch {
    return null;
  }
}

const shape = z.object({ dueAt: z.string(), id: z.string() });

const about = (whose: OfficerId, q: WorkQuery): string => `${whose} ${workAddress(q)}`;
