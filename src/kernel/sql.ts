import postgres from "postgres";

import { closed, OrderlySocket } from "./socket.ts";

export type Database = postgres.Sql;
export type Transaction = postgres.TransactionSql;
/** What a store function takes: the whole database or a running transaction. */
export type Sql = Database | Transaction;
/** A piece of a query, made with the same tagged template. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;

/**
 * Opens a pool on PostgreSQL. Dates come back as the text PostgreSQL wrote, bigints as numbers
 * where they are exact; nothing on the way guesses a time zone.
 *
 * @param url `postgres://…`; a Unix socket is given as `?host=/dir`
 * @param options `max` connections (8); `role` to work as, when it is not the one that signs in; `heard` is told
 *   the words of every question, without its values
 */
export function connect(
  url: string,
  options: {
    readonly max?: number;
    readonly role?: string;
    readonly onNotice?: () => void;
    readonly heard?: (question: string) => void;
  } = {},
): Database {
  const { heard } = options;
  const address = new URL(url);
  const socket = address.searchParams.get("host");
  address.searchParams.delete("host");
  const open = (lost: () => void): Database =>
    postgres(address.href, {
      ...socketOf(lost),
      ...(socket ? { host: socket } : {}),
      max: options.max ?? 8,
      onnotice: options.onNotice ?? (() => {}),
      ...(heard ? { debug: (_: number, question: string) => heard(question) } : {}),
      connection: {
        TimeZone: "Asia/Ho_Chi_Minh",
        application_name: "danvan",
        ...(options.role ? { role: options.role } : {}),
      },
      types: {
        date: { to: 1082, from: [1082], serialize: (d: string) => d, parse: (d: string) => d },
        bigint: { to: 20, from: [20], serialize: String, parse: Number },
      },
    });
  return renewed(open);
}

/** How long a pool that lost a connection may still finish what it has, and then how long to end. */
const grace = { ms: 3000, seconds: 5 };

/**
 * A pool that is replaced when it loses a connection: the driver does not always get over that, and a
 * query it forgot would be waited for without end. What the old pool has it may finish.
 */
function renewed(open: (lost: () => void) => Database): Database {
  const past = new Set<Database>();
  let ended = false;
  const next = (): Database => {
    const made: Database = open(() => {
      if (made !== now || ended) return;
      now = next();
      learn(now, made);
      past.add(made);
      const late = setTimeout(() => {
        void made.end({ timeout: grace.seconds }).then(() => past.delete(made));
      }, grace.ms);
      late.unref();
    });
    return made;
  };
  let now = next();
  const end: Database["end"] = async (how) => {
    ended = true;
    await Promise.all([now, ...past].map((pool) => pool.end(how)));
  };
  return new Proxy(now, {
    apply: (_, self, given) => Reflect.apply(now, self, given),
    get: (_, name) =>
      // oxlint-disable-next-line typescript/unbound-method -- a function of a function, without `this`
      name === "end" ? end : name === "begin" ? ending(now.begin) : Reflect.get(now, name),
  });
}

// What types there are is asked once, by the first connection.
function learn(pool: Database, from: Database): void {
  Object.assign(pool.options.parsers, from.options.parsers);
  Object.assign(pool.options.serializers, from.options.serializers);
  Object.assign(shared(pool), { typeArrayMap: shared(from).typeArrayMap });
}

const shared = (pool: Database): { typeArrayMap?: unknown } => Reflect.get(pool.options, "shared");

// The driver's own types do not know this option of its.
const socketOf = (lost: () => void) => ({ socket: (wanted: Reach) => reach(wanted, lost) });

// Where the driver says where it wants to go; it is not connected yet when it is given back.
function reach(wanted: Reach, lost: () => void): OrderlySocket {
  const { path, host, port, parsers } = wanted;
  // Asked of every connection, nobody would hear of it failing; what the first one learnt is kept.
  if (parsers[intArray] !== undefined) wanted.fetch_types = false;
  if (typeof path === "string") return new OrderlySocket(lost).connect(path);
  // Of several servers only the one that writes is read from: what was just written must be seen.
  return new OrderlySocket(lost, true).connect(port[0] ?? 5432, host[0] ?? "localhost");
}

type Reach = {
  readonly path: string | false | undefined;
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly parsers: Readonly<Record<number, unknown>>;
  fetch_types: boolean;
};

/** A type every server has and the driver learns from it. */
const intArray = 1007;

// oxlint-disable-next-line typescript/no-explicit-any -- with options before what is done, or without
type Begin = (...given: any[]) => Promise<unknown>;

/**
 * A transaction whose connection was lost does nothing more: the driver would send what is still asked
 * of it over the next connection, outside of any transaction, or into somebody else's.
 */
function ending(begin: Begin): Database["begin"] {
  const guarded: Begin = (...given) => {
    const doing = given.at(-1);
    if (typeof doing !== "function") throw new TypeError("a transaction does something");
    let lost = false;
    const still = <Done>(done: Done | PromiseLike<Done>) => (lost ? never : done);
    const came = begin(...given.slice(0, -1), async (tx: Transaction) => {
      const held = new Proxy(tx, {
        apply(target, self, asked) {
          if (lost) throw closed();
          return Reflect.apply(target, self, asked);
        },
        get(target, name) {
          if (lost && (name === "unsafe" || name === "savepoint")) throw closed();
          return Reflect.get(target, name);
        },
      });
      try {
        const done: unknown = await doing(held);
        return await still(Array.isArray(done) ? Promise.all(done) : done);
      } catch (thrown) {
        await still(undefined);
        throw thrown;
      }
    });
    came.catch(() => {
      lost = true;
    });
    return came;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same call, passed on
  return guarded as Database["begin"];
}

const never = new Promise<never>(() => {});

/**
 * Whether something was thrown because PostgreSQL cannot be reached or cannot write just now: then
 * the same may well succeed in a minute, and what someone typed must not be lost over it.
 */
export function isUnreachable(thrown: unknown): boolean {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  return unreachableCodes.has(code) || /^(08|53|57P)/.test(code);
}

const unreachableCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  // Read-only: a standby has not been promoted yet.
  "25006",
]);
