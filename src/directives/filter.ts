import { z } from "zod";

import { keyFor, seal, unseal } from "#kernel/secret.ts";
import { cleanLine } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";
import { query } from "#web/path.ts";

import type { After } from "./store.ts";

/** What the address of the list asks for; what is missing or made up counts as not asked. */
const listQuery = z.object({
  stage: z.enum(["proposed", "confirmed"]).nullable().catch(null),
  text: z
    .string()
    .max(1000)
    .transform((typed) => cleanLine(typed).slice(0, 100))
    .catch(""),
  after: z.string().max(500).nullable().catch(null),
});
export type ListQuery = Readonly<z.output<typeof listQuery>>;

export const fieldNames = { stage: "tinh-trang", text: "tim", after: "sau" } as const;
export const stageSlugs = { proposed: "cho-xac-nhan", confirmed: "da-xac-nhan" } as const;

export const readListQuery = (asked: Readonly<Record<string, string>>): ListQuery =>
  listQuery.parse({
    stage:
      (["proposed", "confirmed"] as const).find(
        (stage) => stageSlugs[stage] === asked[fieldNames.stage],
      ) ?? null,
    text: asked[fieldNames.text] ?? "",
    after: asked[fieldNames.after] ?? null,
  });

/** The query of the address that asks for this. */
export const listAddress = ({ stage, text }: ListQuery, after: string | null = null): string =>
  query({
    [fieldNames.stage]: stage && stageSlugs[stage],
    [fieldNames.text]: text,
    [fieldNames.after]: after,
  });

/** Where the next page begins, sealed for this officer and these filters. */
export const sealPlace = (master: Buffer, whose: OfficerId, q: ListQuery, after: After): string =>
  seal(keyFor(master, "directive-place"), JSON.stringify(after), about(whose, q)).toString(
    "base64url",
  );

const place = z.object({
  at: z.string(),
  id: z.custom<After["id"]>((id) => typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)),
});

/** Opens what `sealPlace` made; anything else is the top of the list. */
export function openPlace(master: Buffer, whose: OfficerId, q: ListQuery): After | null {
  if (q.after === null) return null;
  try {
    const plain = unseal(
      keyFor(master, "directive-place"),
      Buffer.from(q.after, "base64url"),
      about(whose, q),
    );
    return place.parse(JSON.parse(plain));
  } catch {
    return null;
  }
}

const about = (whose: OfficerId, { stage, text }: ListQuery): string =>
  JSON.stringify([whose, stage, text]);
