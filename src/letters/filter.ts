import { z } from "zod";

import { keyFor, seal, unseal } from "#kernel/secret.ts";
import { cleanLine } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";
import { query } from "#web/path.ts";

import { codeTyped, looksLikeLetter } from "./codes.ts";
import { channels, stages } from "./model.ts";
import { searchWords } from "./search.store.ts";
import { letterSteps, stepNames } from "./steps.ts";
import type { After, LetterFilter } from "./worklist.store.ts";

export const states = ["open", "offered", ...stages] as const;

/** What the address of the list asks for; what is missing, misspelt or made up counts as not asked. */
const listQuery = z.object({
  state: z.enum(states).catch("open"),
  mine: z.boolean().catch(false),
  channel: z.enum(channels).nullable().catch(null),
  text: z
    .string()
    .max(1000)
    .transform((typed) => cleanLine(typed).slice(0, 100))
    .catch(""),
  after: z.string().max(500).nullable().catch(null),
});
export type ListQuery = Readonly<z.output<typeof listQuery>>;

export const fieldNames = {
  state: "tinh-trang",
  mine: "cua-toi",
  channel: "cach",
  text: "tim",
  after: "sau",
} as const;

/** The words of the states in an address: those of the steps that lead there. */
const slugs: Readonly<Record<(typeof states)[number], string>> = {
  open: "dang-xu-ly",
  offered: "cho-nhan",
  received: "cho-vao-so",
  registered: "cho-phan-loai",
  classified: "da-phan-loai",
  proposed: letterSteps.propose.slug,
  split: letterSteps.split.slug,
  transferred: letterSteps.transfer.slug,
  urged: letterSteps.urge.slug,
  guided: letterSteps.guide.slug,
  returned: letterSteps.return.slug,
  refused: letterSteps.refuse.slug,
  kept: letterSteps.keep.slug,
  destroyed: letterSteps.destroy.slug,
};
const channelSlugs = {
  "in-person": "truc-tiep",
  post: "buu-dien",
  portal: "cong",
  transferred: "chuyen-den",
} as const;

export const stateSlug = (state: ListQuery["state"]): string => slugs[state];
export const channelSlug = (channel: (typeof channels)[number]): string => channelSlugs[channel];

export function readListQuery(asked: Readonly<Record<string, string>>): ListQuery {
  return listQuery.parse({
    state: states.find((state) => slugs[state] === asked[fieldNames.state]),
    mine: asked[fieldNames.mine] === "co",
    channel: channels.find((one) => channelSlugs[one] === asked[fieldNames.channel]) ?? null,
    text: asked[fieldNames.text] ?? "",
    after: asked[fieldNames.after] ?? null,
  });
}

/** The query of the address that asks for this; a change of anything but the page begins at the top. */
export function listAddress(of: ListQuery, over: Partial<ListQuery> = {}): string {
  const q: ListQuery = { ...of, after: null, ...over };
  return query({
    [fieldNames.state]: q.state === "open" ? null : slugs[q.state],
    [fieldNames.mine]: q.mine ? "co" : null,
    [fieldNames.channel]: q.channel && channelSlugs[q.channel],
    [fieldNames.text]: q.text,
    [fieldNames.after]: q.after,
  });
}

/** The same as the store asks it. */
export function filterOf(q: ListQuery): LetterFilter {
  const code = looksLikeLetter(q.text) ? codeTyped(q.text) : null;
  const { state, mine, channel } = q;
  return { state, mine, channel, words: code ? [] : searchWords(q.text), code };
}

/** Where the next page begins, sealed for this officer and these filters. */
export const sealPlace = (master: Buffer, whose: OfficerId, q: ListQuery, after: After): string =>
  seal(keyFor(master, "list-place"), JSON.stringify(after), about(whose, q)).toString("base64url");

/** Opens what `sealPlace` made; anything else is the top of the list. */
export function openPlace(master: Buffer, whose: OfficerId, q: ListQuery): After | null {
  if (q.after === null) return null;
  try {
    const sealed = Buffer.from(q.after, "base64url");
    return place.parse(JSON.parse(unseal(keyFor(master, "list-place"), sealed, about(whose, q))));
  } catch {
    return null;
  }
}

const place = z.object({ on: z.string(), id: z.string() });
const about = (whose: OfficerId, q: ListQuery): string => `letters ${whose} ${listAddress(q)}`;

/** The step that was just taken, as the address says it. */
export const doneIn = (slug: string | undefined) =>
  stepNames.find((step) => letterSteps[step].slug === slug) ?? null;
