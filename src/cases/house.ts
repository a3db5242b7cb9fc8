import type { Database, Sql, Transaction } from "#kernel/sql.ts";
import type { Calendar } from "#law/calendar.ts";
import type { UnitId } from "#people/model.ts";
import type { KeyRing } from "#vault/keys.ts";

/** What the actions on matters need of the house: the only things that reach them from outside. */
export type House = {
  readonly sql: Database;
  /** The master key; every purpose draws its own from it. */
  readonly master: Buffer;
  /** The keys of the identity vault, which are their own. */
  readonly vault: KeyRing;
  /** The calendar of all offices in force now: what limits of law are counted with. Ask each time. */
  readonly calendar: Calendar;
  /** The same with the unit's own closures: what our policies and its opening hours are counted with. */
  readonly calendarOf: (unit: UnitId) => Calendar;
  readonly clock: () => Date;
  /** Random bytes. */
  readonly noise: (bytes: number) => Buffer;
};

/**
 * Asks for something to be done after this transaction, and only if it commits. It goes through the
 * outbox (db/migrations/0005_matters.sql says why), from which the worker brings it to the queue.
 */
export const later = (sql: Sql, task: string, about: Readonly<Record<string, string | number>>) =>
  sql`insert into job_outbox (task, payload) values (${task}, ${sql.json(about)}::json)`;

/** The actions of a house within one transaction: what begins one of its own begins a savepoint instead. */
export function within(house: House, sql: Transaction): House {
  const begin = (doing: (inner: Transaction) => Promise<unknown>) => sql.savepoint(doing);
  const inner = new Proxy(sql, {
    get: (held, name): unknown => (name === "begin" ? begin : Reflect.get(held, name)),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all an action asks of a database
  return { ...house, sql: inner as unknown as Database };
}
