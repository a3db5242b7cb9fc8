import postgres from "postgres";

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
  return postgres(address.href, {
    ...(socket ? { host: socket } : {}),
    max: options.max ?? 8,
    onnotice: options.onNotice ?? (() => {}),
    ...(heard ? { debug: (_, question) => heard(question) } : {}),
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
}

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
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  // Read-only: a standby has not been promoted yet.
  "25006",
]);
