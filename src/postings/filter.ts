import { isDay } from "#kernel/day.ts";
import { query } from "#web/path.ts";

import { deskStates, type AfterRow, type DeskState } from "./desk-states.ts";
import { isPostingKind, type PostingKind } from "./model.ts";

/** What the list of the desk is asked for, as it stands in the address. */
export type DeskQuery = {
  readonly state: DeskState;
  readonly kind: PostingKind | null;
  /** A unit's slug; null for all of one's own. */
  readonly unit: string | null;
  readonly after: AfterRow | null;
};

const slugs: Readonly<Record<DeskState, string>> = {
  todo: "phai-lam",
  lacking: "con-thieu",
  up: "dang-treo",
  down: "sap-go",
  past: "da-qua",
  all: "tat-ca",
};

export function readDeskQuery(asked: Readonly<Record<string, string | undefined>>): DeskQuery {
  const { xem, loai = "", sau = "" } = asked;
  const [, on = "", code = ""] = /^(\d{4}-\d{2}-\d{2})\.([0-9A-Z-]{1,20})$/.exec(sau) ?? [];
  return {
    state: deskStates.find((state) => slugs[state] === xem) ?? "todo",
    kind: isPostingKind(loai) ? loai : null,
    unit: asked["don-vi"] || null,
    after: isDay(on) ? { on, code } : null,
  };
}

/** The same as an address has it; a new filter begins at the first page. */
export const deskAddress = (q: DeskQuery, change: Partial<DeskQuery> = {}): string => {
  const { state, kind, unit, after } = { ...q, after: null, ...change };
  return query({
    xem: state === "todo" ? null : slugs[state],
    loai: kind,
    "don-vi": unit,
    sau: after && `${after.on}.${after.code}`,
  });
};

/** For the form that narrows the list: what a state is called in an address. */
export const stateSlug = (state: DeskState): string => slugs[state];
