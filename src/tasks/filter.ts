import { z } from "zod";

import { query } from "#web/path.ts";

import { standings, type Standing } from "./model.ts";

/** Whose tasks: those on me, those I or my unit gave, my unit's, or all that may be seen. */
export const scopes = ["mine", "given", "unit", "all"] as const;
export type Scope = (typeof scopes)[number];
export const states = ["open", ...standings, "everything"] as const;
export type State = (typeof states)[number];
/** What has to be acted on: due soon, no date yet, handed in, more time asked for. */
export const needs = ["soon", "undated", "to-check", "asked"] as const;
export type Need = (typeof needs)[number];

/** What the address of the list asks for; whatever is missing or made up counts as not asked. */
const taskQuery = z.object({
  scope: z.enum(scopes).catch("mine"),
  state: z.enum(states).catch("open"),
  need: z.enum(needs).nullable().catch(null),
  /** A unit, by its number: how the figures of the summary open to their rows. */
  unit: z.coerce.number().int().min(1).max(2_000_000_000).nullable().catch(null),
  /** With every unit below it. */
  below: z.boolean().catch(false),
  /** The year in which it was given. */
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null),
  /** Where the page begins, sealed. */
  after: z.string().max(500).nullable().catch(null),
});
export type TaskQuery = Readonly<z.output<typeof taskQuery>>;

export const bareQuery: TaskQuery = {
  scope: "mine",
  state: "open",
  need: null,
  unit: null,
  below: false,
  year: null,
  after: null,
};

const inAddress = {
  scope: { mine: "toi", given: "da-giao", unit: "don-vi", all: "tat-ca" },
  state: {
    open: "dang-mo",
    "done-on-time": "dung-han",
    "done-late": "xong-cham",
    running: "dang-lam",
    overdue: "qua-han",
    "not-updated": "chua-cap-nhat",
    extended: "da-gia-han",
    "handed-over": "da-chuyen-giao",
    dropped: "thoi-giao",
    everything: "moi-tinh-trang",
  },
  need: {
    soon: "sap-den-han",
    undated: "chua-co-han",
    "to-check": "cho-nghiem-thu",
    asked: "xin-gia-han",
  },
} as const satisfies {
  readonly scope: Record<Scope, string>;
  readonly state: Record<State, string>;
  readonly need: Record<Need, string>;
};

const names = {
  scope: "cua",
  state: "tinh-trang",
  need: "can",
  unit: "don-vi",
  below: "cap-duoi",
  year: "nam",
  after: "sau",
} as const;

/** Reads the query of an address. */
export const readTaskQuery = (asked: Readonly<Record<string, string>>): TaskQuery =>
  taskQuery.parse({
    scope: keyOf(inAddress.scope, asked[names.scope]),
    state: keyOf(inAddress.state, asked[names.state]),
    need: keyOf(inAddress.need, asked[names.need]) ?? null,
    unit: asked[names.unit] ?? null,
    below: asked[names.below] === "1",
    year: asked[names.year] ?? null,
    after: asked[names.after] ?? null,
  });

/** The query of the address that asks for this; what is usual is left out. */
export function taskAddress(of: TaskQuery, over: Partial<TaskQuery> = {}): string {
  // A change of anything but the page begins at the top again.
  const q: TaskQuery = { ...of, after: null, ...over };
  return query({
    [names.scope]: q.scope === "mine" ? null : inAddress.scope[q.scope],
    [names.state]: q.state === "open" ? null : inAddress.state[q.state],
    [names.need]: q.need && inAddress.need[q.need],
    [names.unit]: q.unit,
    [names.below]: q.below ? "1" : null,
    [names.year]: q.year,
    [names.after]: q.after,
  });
}

/** Whether anything beyond whose list it is narrows it. */
export const isNarrowed = (q: TaskQuery): boolean => taskAddress(q, { scope: "mine" }) !== "";

/** The standing the list shows alone, where it shows one. */
export const standingAsked = ({ state }: TaskQuery): Standing | null =>
  state === "open" || state === "everything" ? null : state;

const keyOf = (all: Readonly<Record<string, string>>, slug: string | undefined) =>
  Object.keys(all).find((key) => all[key] === slug);
