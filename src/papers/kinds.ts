import { fold } from "#kernel/text.ts";

import { complaintDecisions } from "./kinds/decisions.ts";
import { deskPapers } from "./kinds/desk.ts";
import { letterPapers } from "./kinds/letters.ts";
import { lettersOfPeople } from "./kinds/letters-of-people.ts";
import { complaintMinutes } from "./kinds/minutes.ts";
import { complaintNotices } from "./kinds/notices.ts";
import { receptionPapers } from "./kinds/reception.ts";
import type { Field, Fields, Filling, Kind } from "./model.ts";

const kinds = {
  ...lettersOfPeople,
  ...deskPapers,
  ...letterPapers,
  ...complaintNotices,
  ...complaintMinutes,
  ...complaintDecisions,
  ...receptionPapers,
} as const satisfies Readonly<Record<string, Kind>>;

/** Every kind of paper the house writes. */
export type KindId = keyof typeof kinds;

/** What a paper of one kind takes: `PaperFields<"acceptance-notice">`. */
export type PaperFields<Id extends KindId> = Filling<(typeof kinds)[Id]["fields"]>;

/** All of them, in the order of the page. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const kindIds = Object.keys(kinds) as readonly KindId[];

export const isKind = (given: string): given is KindId => Object.hasOwn(kinds, given);

/** A kind of paper in the general shape. */
export const kindOf = (id: KindId): Kind => kinds[id];

/** What stands between the braces of a template for a field: its Vietnamese name. */
export const placeholderOf = (field: Pick<Field, "title">): string => field.title.vi.toLowerCase();

/** What one placeholder of a template means. */
export type Meant = {
  readonly name: string;
  readonly field: Field;
  /** Of a table: which column. */
  readonly column?: string;
};

/**
 * The placeholders of a kind by their key: accents, case and blanks do not matter, and the name in the
 * code ("issuedOn", "visits.day") will do as well.
 */
export function placeholdersOf(fields: Fields): ReadonlyMap<string, Meant> {
  const known = new Map<string, Meant>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.as !== "table") {
      for (const key of [placeholderOf(field), name]) known.set(keyOf(key), { name, field });
      continue;
    }
    // Alone it can only be asked about: {{?tài liệu}}.
    for (const key of [placeholderOf(field), name]) known.set(keyOf(key), { name, field });
    for (const [column, title] of Object.entries(field.columns)) {
      for (const key of [`${placeholderOf(field)}.${title.vi}`, `${name}.${column}`])
        known.set(keyOf(key), { name, field, column });
    }
  }
  return known;
}

/** The key of what somebody typed between braces. */
export const keyOf = (typed: string): string => typed.split(".").map(fold).join(".");
