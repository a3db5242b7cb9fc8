import type { OfficerId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { type ContactLine, type Contacts, type ListedContacts, noContacts } from "./contacts.ts";
import type { UnitId } from "./model.ts";

/** How a unit is reached. */
export async function contactsOf(sql: Sql, unit: UnitId): Promise<Contacts> {
  const [row] = await sql<{ readonly contacts: Contacts }[]>`
    select jsonb_build_object('seq', c.seq, 'lines', ${linesSql(sql)}) as contacts
      from unit_contacts c where c.unit_id = ${unit}`;
  return row?.contacts ?? noContacts;
}

/** The lines of the sheet `c`, as one JSON array. */
const linesSql = (sql: Sql) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(
            'kind', l.kind, 'value', l.value, 'source', l.source, 'checkedOn', l.checked_on,
            'origin', l.origin,
            'point', case when l.lat is null then null
                          else jsonb_build_object('lat', l.lat, 'lon', l.lon) end)
          order by array_position(array['office', 'telephone', 'email', 'hours'], l.kind)), '[]')
     from unit_contact_lines l where l.unit_id = c.unit_id)`;

/** Nobody else changes how this unit is reached until the transaction is over. */
export async function lockContacts(tx: Transaction, unit: UnitId): Promise<Contacts> {
  await tx`select from units where id = ${unit} for no key update`;
  return contactsOf(tx, unit);
}

/** Puts these lines in the place of those there were, as one change. */
export async function saveContacts(
  tx: Transaction,
  unit: UnitId,
  lines: readonly ContactLine[],
  by: OfficerId | null,
  at: Date,
): Promise<number> {
  const [row] = await tx<{ readonly seq: number }[]>`
    insert into unit_contacts (unit_id, changed_at, changed_by) values (${unit}, ${at}, ${by})
    on conflict (unit_id) do update
       set seq = unit_contacts.seq + 1, changed_at = excluded.changed_at,
           changed_by = excluded.changed_by
    returning seq`;
  await tx`delete from unit_contact_lines where unit_id = ${unit}`;
  await tx`
    insert into unit_contact_lines (unit_id, kind, value, source, checked_on, origin, lat, lon)
    select ${unit}, r.kind, r.value, r.source, r."checkedOn", r.origin,
           (r.point->>'lat')::double precision, (r.point->>'lon')::double precision
      from jsonb_to_recordset(${tx.json(lines)}) as r (
             kind text, value text, source text, "checkedOn" date, origin text, point jsonb)`;
  return row?.seq ?? 1;
}

export type ContactsLoaded = {
  /** Units of which something was written or changed. */
  readonly units: number;
  /** Lines the units keep themselves; the list did not replace them. */
  readonly left: number;
  /** Codes no unit in force has. */
  readonly unknown: readonly string[];
};

/**
 * Takes a list over: what it says of units in force, and not what these keep themselves. The same list
 * again changes nothing.
 */
export async function loadContacts(
  tx: Transaction,
  rows: readonly ListedContacts[],
  {
    source,
    checkedOn,
    at,
  }: { readonly source: string; readonly checkedOn: Day; readonly at: Date },
): Promise<ContactsLoaded> {
  const known = await tx<{ readonly id: UnitId; readonly code: string }[]>`
    select id, code from units
     where valid_to is null and level in ('province', 'commune')
       and code = any(${rows.map(({ code }) => code)})
     order by id`;
  const ids = new Map(known.map(({ id, code }) => [code, id]));
  let units = 0;
  let left = 0;
  for (const { code, lines } of rows) {
    const unit = ids.get(code);
    if (unit === undefined) continue;
    const before = await lockContacts(tx, unit);
    const kept = before.lines.filter(({ origin }) => origin === "kept");
    const listed = lines.filter(({ kind }) => !kept.some((one) => one.kind === kind));
    left += lines.length - listed.length;
    const others = before.lines.filter(
      ({ kind, origin }) => origin === "list" && !listed.some((one) => one.kind === kind),
    );
    const after = [
      ...kept,
      ...others,
      ...listed.map((line) => ({ ...line, source, checkedOn, origin: "list" as const })),
    ];
    if (sameLines(before.lines, after)) continue;
    await saveContacts(tx, unit, after, null, at);
    units += 1;
  }
  return { units, left, unknown: rows.flatMap(({ code }) => (ids.has(code) ? [] : [code])) };
}

const sameLines = (a: readonly ContactLine[], b: readonly ContactLine[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => plain(one) === plain(other)));

const plain = ({ kind, value, source, checkedOn, origin, point }: ContactLine): string =>
  JSON.stringify([kind, value, source, checkedOn, origin, point?.lat ?? null, point?.lon ?? null]);
