import { z } from "zod";

import { cleanLine } from "#kernel/text.ts";
import { query } from "#web/path.ts";

import { stages, type MatterCode } from "#cases/model.ts";
import { codeTyped } from "#cases/receipt.ts";
import { searchWords } from "#cases/search.store.ts";
import { scopes, type Scope } from "#cases/model.ts";
import type { WorkFilter } from "#cases/worklist.store.ts";

const states = ["open", ...stages] as const;
const dues = ["late", "soon", "waiting"] as const;

/**
 * What the address of the work list asks for. A part that is missing, misspelt or made up counts as
 * not asked: a list is never an error.
 */
export const workQuery = z.object({
  scope: z.enum(scopes).catch("mine"),
  state: z.enum(states).catch("open"),
  area: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .nullable()
    .catch(null),
  due: z.enum(dues).nullable().catch(null),
  /** The slug of the unit where it is. */
  place: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100)
    .nullable()
    .catch(null),
  /** Words in any spelling, or a code. */
  text: z
    .string()
    .max(1000)
    .transform((typed) => cleanLine(typed).slice(0, 100))
    .catch(""),
  /** Where the page begins, sealed. */
  after: z.string().max(500).nullable().catch(null),
});

export type WorkQuery = Readonly<z.output<typeof workQuery>>;

/** The names the parts have in the address. */
const names = {
  scope: "cua",
  state: "tinh-trang",
  area: "linh-vuc",
  due: "han",
  place: "noi",
  text: "tim",
  after: "sau",
} as const satisfies Record<keyof WorkQuery, string>;

export const fieldNames = names;

const inAddress = {
  scope: { mine: "toi", department: "bo-phan", unit: "don-vi" },
  state: {
    open: "dang-mo",
    received: "moi-den",
    accepted: "dang-giai-quyet",
    answered: "da-tra-loi",
    reopened: "mo-lai",
    declined: "tu-choi",
    withdrawn: "da-rut",
    closed: "da-xong",
  },
  due: { late: "qua-han", soon: "sap-den-han", waiting: "cho-toi" },
} as const satisfies {
  readonly scope: Record<Scope, string>;
  readonly state: Record<WorkQuery["state"], string>;
  readonly due: Record<NonNullable<WorkQuery["due"]>, string>;
};

/** The word for a state in the address, for the options of a form. */
export const stateSlug = (state: WorkQuery["state"]): string => inAddress.state[state];
export const scopeSlug = (scope: Scope): string => inAddress.scope[scope];
export const dueSlug = (due: NonNullable<WorkQuery["due"]>): string => inAddress.due[due];

/** Reads the query of an address. */
export function readWorkQuery(asked: Readonly<Record<string, string>>): WorkQuery {
  const of = (part: keyof WorkQuery): string | null => asked[names[part]] ?? null;
  return workQuery.parse({
    scope: keyOf(inAddress.scope, of("scope")),
    state: keyOf(inAddress.state, of("state")),
    area: of("area"),
    due: keyOf(inAddress.due, of("due")),
    place: of("place"),
    text: of("text") ?? "",
    after: of("after"),
  });
}

/** The query of the address that asks for this; what is usual is left out. */
export function workAddress(of: WorkQuery, over: Partial<WorkQuery> = {}): string {
  // A change of anything but the page begins at the top again.
  const q: WorkQuery = { ...of, after: null, ...over };
  return query({
    [names.scope]: q.scope === "mine" ? null : inAddress.scope[q.scope],
    [names.state]: q.state === "open" ? null : inAddress.state[q.state],
    [names.area]: q.area,
    [names.due]: q.due && inAddress.due[q.due],
    [names.place]: q.place,
    [names.text]: q.text,
    [names.after]: q.after,
  });
}

/** Whether anything beyond whose list it is narrows it. */
export const isNarrowed = (q: WorkQuery): boolean => workAddress(q, { scope: "mine" }) !== "";

/** The same as the store asks it. @param unit the unit of `place`, if there is one */
export function filterOf(q: WorkQuery, unit: number | null): WorkFilter {
  const code = codeIn(q.text);
  return {
    scope: q.scope,
    state: q.state,
    area: q.area,
    due: q.due,
    unit,
    words: code ? [] : searchWords(q.text),
    code,
  };
}

// Eight letters alone may be a word ("cong vien"); a code is one only with its "DV".
const codeIn = (typed: string): MatterCode | null =>
  /^dv[\s-]*[0-9a-z]{4}[\s-]*[0-9a-z]{4}$/i.test(typed) ? codeTyped(typed) : null;

const keyOf = (words: Readonly<Record<string, string>>, word: string | null): string | null =>
  Object.entries(words).find(([, slug]) => slug === word)?.[0] ?? null;
