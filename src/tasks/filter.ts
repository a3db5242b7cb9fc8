import { z } from "zod";

import { day, type Day } from "#kernel/day.ts";
import { query } from "#web/path.ts";

import { allTasks, taskScopes, type TaskFilter, type TaskScope, type Window } from "./lists.ts";
import { standings, type DirectiveId } from "./model.ts";

export const states = ["open", ...standings, "everything"] as const;
export type State = (typeof states)[number];

/** What the address of the list asks for; whatever is missing or made up counts as not asked. */
const taskQuery = z.object({
  scope: z.enum(taskScopes).catch("mine"),
  state: z.enum(states).catch("open"),
  /** Only those that still need a date. */
  undated: z.boolean().catch(false),
  /** Only those due within the days of the reminder before a date. */
  soon: z.boolean().catch(false),
  directive: z.uuid().nullable().catch(null),
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
  undated: false,
  soon: false,
  directive: null,
  unit: null,
  below: false,
  year: null,
  after: null,
};

const inAddress = {
  scope: {
    mine: "toi",
    "given-by-me": "toi-giao",
    given: "don-vi-giao",
    "to-check": "cho-nghiem-thu",
    unit: "don-vi",
    cooperating: "phoi-hop",
    all: "tat-ca",
  },
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
} as const satisfies {
  readonly scope: Record<TaskScope, string>;
  readonly state: Record<State, string>;
};

const names = {
  scope: "cua",
  state: "tinh-trang",
  undated: "chua-co-han",
  soon: "sap-den-han",
  directive: "van-ban",
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
    undated: asked[names.undated] === "1",
    soon: asked[names.soon] === "1",
    directive: asked[names.directive] ?? null,
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
    [names.undated]: q.undated ? "1" : null,
    [names.soon]: q.soon ? "1" : null,
    [names.directive]: q.directive,
    [names.unit]: q.unit,
    [names.below]: q.below ? "1" : null,
    [names.year]: q.year,
    [names.after]: q.after,
  });
}

/** Whether anything beyond whose list it is narrows it. */
export const isNarrowed = (q: TaskQuery): boolean => taskAddress(q, { scope: "mine" }) !== "";

/**
 * The same as the store asks it.
 *
 * @param soonUntil the last day that is soon today (`soonEnds` in follow-up.ts)
 */
export const filterOf = ({ scope, state, ...q }: TaskQuery, soonUntil: Day): TaskFilter => ({
  ...allTasks,
  scope,
  state: stateOf(state),
  standing: state === "open" || state === "everything" ? null : state,
  unit: q.unit,
  under: q.below,
  undated: q.undated,
  soonUntil: q.soon ? soonUntil : null,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a uuid; the store finds what it names, if anything
  directive: q.directive as DirectiveId | null,
  window: q.year === null ? null : yearWindow(q.year),
});

/** From the first to the last day of a year. */
export const yearWindow = (year: number): Window => ({
  from: day(`${year}-01-01`),
  to: day(`${year}-12-31`),
});

function stateOf(state: State): TaskFilter["state"] {
  if (state === "everything") return "all";
  return state === "done-on-time" || state === "done-late" || state === "dropped" ? "over" : "open";
}

const keyOf = (all: Readonly<Record<string, string>>, slug: string | undefined) =>
  Object.keys(all).find((key) => all[key] === slug);
