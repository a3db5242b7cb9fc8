import { z } from "zod";

import { query } from "#web/path.ts";

import { stages, type ComplaintLevel } from "./model.ts";

const scopes = ["mine", "unit"] as const;
export type Scope = (typeof scopes)[number];
const states = ["open", ...stages] as const;
const dues = ["late", "soon", "suspended"] as const;
export type DueFilter = (typeof dues)[number];

/** What the address of the list asks for; whatever is missing or made up counts as not asked. */
const listQuery = z.object({
  scope: z.enum(scopes).catch("unit"),
  state: z.enum(states).catch("open"),
  due: z.enum(dues).nullable().catch(null),
  level: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .catch(null),
  /** Where the page begins, sealed. */
  after: z.string().max(500).nullable().catch(null),
});
export type ListQuery = Readonly<z.output<typeof listQuery>>;

const fieldNames = {
  scope: "cua",
  state: "giai-doan",
  due: "han",
  level: "lan",
  after: "sau",
} as const;

const inAddress = {
  scope: { mine: "toi", unit: "don-vi" },
  state: {
    open: "dang-mo",
    "awaiting-acceptance": "cho-thu-ly",
    "not-accepted": "khong-thu-ly",
    accepted: "da-thu-ly",
    verifying: "xac-minh",
    dialogue: "doi-thoai",
    decided: "da-quyet-dinh",
    published: "cong-khai",
    "awaiting-effect": "cho-hieu-luc",
    "in-effect": "co-hieu-luc",
    enforcing: "thi-hanh",
    closed: "da-xong",
    terminated: "dinh-chi",
  },
  due: { late: "qua-han", soon: "sap-den-han", suspended: "tam-dinh-chi" },
} as const satisfies {
  readonly scope: Record<Scope, string>;
  readonly state: Record<ListQuery["state"], string>;
  readonly due: Record<DueFilter, string>;
};

export { scopes, states };

/** Reads the query of an address. */
export function readListQuery(asked: Readonly<Record<string, string>>): ListQuery {
  const level = asked[fieldNames.level];
  return listQuery.parse({
    scope: keyOf(inAddress.scope, asked[fieldNames.scope]),
    state: keyOf(inAddress.state, asked[fieldNames.state]),
    due: keyOf(inAddress.due, asked[fieldNames.due]),
    level: level === "1" || level === "2" ? Number(level) : null,
    after: asked[fieldNames.after] ?? null,
  });
}

/** The query of the address that asks for this; what is usual is left out. */
export function listAddress(of: ListQuery, over: Partial<ListQuery> = {}): string {
  // A change of anything but the page begins at the top again.
  const q: ListQuery = { ...of, after: null, ...over };
  return query({
    [fieldNames.scope]: q.scope === "unit" ? null : inAddress.scope[q.scope],
    [fieldNames.state]: q.state === "open" ? null : inAddress.state[q.state],
    [fieldNames.due]: q.due && inAddress.due[q.due],
    [fieldNames.level]: q.level,
    [fieldNames.after]: q.after,
  });
}

/** Whether anything beyond whose list it is narrows it. */
export const isNarrowed = (q: ListQuery): boolean => listAddress(q, { scope: "unit" }) !== "";

export type Filter = {
  readonly scope: Scope;
  readonly state: ListQuery["state"];
  readonly due: DueFilter | null;
  readonly level: ComplaintLevel | null;
};

const keyOf = (names: Readonly<Record<string, string>>, slug: string | undefined) =>
  Object.keys(names).find((key) => names[key] === slug);
