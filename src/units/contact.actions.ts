import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import type { Doing } from "./changes.ts";
import { recordChange } from "./changes.ts";
import {
  type ContactFault,
  contactKinds,
  type ContactKind,
  type ContactLine,
  type Contacts,
  contactTyped,
  lineOf,
  type Typed,
} from "./contacts.ts";
import { contactsOf, lockContacts, saveContacts } from "./contacts.store.ts";
import type { UnitId } from "./model.ts";

export type ContactsRefused =
  | {
      readonly because: "unfit";
      readonly faults: Readonly<Partial<Record<ContactKind, ContactFault>>>;
    }
  /** Somebody else changed it meanwhile; `now` is how it stands. */
  | { readonly because: "changed-meanwhile"; readonly now: Contacts };

/**
 * Keeps how a unit is reached, as the unit itself says. What did not change stays as it was, from where
 * it was; what did is the unit's own from now on, and no list replaces it. Refuses unfit lines, and a
 * sheet somebody else changed since `seq` was read.
 */
export const keepContacts =
  (db: Database) =>
  (
    unit: UnitId,
    typed: Readonly<Record<ContactKind, Typed>>,
    seq: number,
    today: Day,
    doing: Doing,
  ): Promise<Result<Contacts, ContactsRefused>> =>
    db.begin(async (tx): Promise<Result<Contacts, ContactsRefused>> => {
      const before = await lockContacts(tx, unit);
      if (before.seq !== seq) return refuse({ because: "changed-meanwhile", now: before });
      const lines: ContactLine[] = [];
      const faults: Partial<Record<ContactKind, ContactFault>> = {};
      for (const kind of contactKinds) {
        const read = contactTyped(kind, typed[kind], today);
        if (!read.ok) faults[kind] = read.refusal;
        else if (read.value) lines.push(kept(read.value, lineOf(before, kind)));
      }
      if (Object.keys(faults).length > 0) return refuse({ because: "unfit", faults });
      const changed = contactKinds.filter(
        (kind) => plain(lines.find((line) => line.kind === kind)) !== plain(lineOf(before, kind)),
      );
      if (changed.length === 0) return ok(before);
      await saveContacts(tx, unit, lines, doing.by, doing.at);
      await recordChange(tx, unit, doing, "unit.contacts-kept", { lines: changed.join(" ") });
      return ok(await contactsOf(tx, unit));
    });

/** An office that is still the same stands where it stood. */
function kept(
  line: Omit<ContactLine, "point" | "origin">,
  before: ContactLine | undefined,
): ContactLine {
  const same = before !== undefined && before.value === line.value;
  const untouched = same && before.source === line.source && before.checkedOn === line.checkedOn;
  return untouched ? before : { ...line, origin: "kept", point: same ? before.point : null };
}

const plain = (line: ContactLine | undefined): string =>
  line ? JSON.stringify([line.value, line.source, line.checkedOn, line.origin]) : "";
