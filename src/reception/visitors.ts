import type { UnitId, Viewer } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { maskPerson } from "#vault/mask.ts";
import type { Person } from "#vault/model.ts";
import { openPerson, type SealedRecord } from "#vault/person.ts";

import { actorAt } from "./desk.ts";
import { visitActor } from "./mask.ts";
import type { Actor, BookingId, Visit } from "./model.ts";
import { openBookingPerson, openVisits } from "./visits.store.ts";

/** Why names are opened where nobody says otherwise: to keep the register the law asks for. */
export const usualPurpose = "Sổ tiếp công dân (Mẫu 03, Thông tư 04/2021/TT-TTCP)";

/** Who came, by visit; whoever left nothing behind is not in it. */
export type Opened = ReadonlyMap<string, Person>;

/**
 * Opens who came in these visits, for a reason that is written down with every single one of them. Only
 * for who may see the visit; the database asks the same again by itself.
 */
export const openVisitors =
  (house: House) =>
  async (staff: Viewer, visits: readonly Visit[], why: string): Promise<Opened> => {
    const byActor = new Map<string, { by: Actor; visits: Visit[] }>();
    for (const visit of visits) {
      const by = visitActor(staff, visit);
      if (!by) continue;
      const key = `${by.officer} ${by.post}`;
      const group = byActor.get(key) ?? { by, visits: [] };
      group.visits.push(visit);
      byActor.set(key, group);
    }
    const opened = new Map<string, Person>();
    await house.sql.begin(async (sql) => {
      for (const { by, visits: some } of byActor.values()) {
        const records = await openVisits(
          sql,
          some.map(({ id }) => id),
          by,
          why,
        );
        for (const [thing, person] of persons(house, records)) opened.set(thing, person);
        await audit(sql, {
          by,
          did: "reception.opened",
          about: some.length === 1 && some[0] ? { kind: "visit", id: some[0].id } : null,
          detail: { visits: some.length, opened: new Set(records.map((r) => r.holder)).size },
        });
      }
    });
    return opened;
  };

/** Who made an appointment, for the desk that receives them now; the person sees that it was opened. */
export const openBooker =
  (house: House) =>
  async (staff: Viewer, unit: UnitId, booking: BookingId): Promise<Person | null> => {
    const by = actorAt(staff, unit);
    if (!by) return null;
    return house.sql.begin(async (sql) => {
      const records = await openBookingPerson(sql, booking, by, "Đón tiếp theo lịch hẹn");
      await audit(sql, {
        by,
        did: "reception.opened",
        about: { kind: "booking", id: booking },
        detail: { opened: records.length },
      });
      return persons(house, records).get(booking) ?? null;
    });
  };

/** The one person of these records; null where nothing was opened. */
export const personOf = (
  house: House,
  records: readonly (SealedRecord & { readonly thing: string })[],
): Person | null => persons(house, records).values().next().value ?? null;

function persons(
  house: House,
  records: readonly (SealedRecord & { readonly thing: string })[],
): Map<string, Person> {
  const byThing = Map.groupBy(records, ({ thing }) => thing);
  return new Map(
    [...byThing].map(([thing, some]) => [
      thing,
      maskPerson(
        { kind: "officer", kinds: some.map(({ kind }) => kind) },
        openPerson(house.vault, some),
      ),
    ]),
  );
}
