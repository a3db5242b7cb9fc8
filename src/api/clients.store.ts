import { sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";

/** A program that may file through the interface. */
export type Client = { readonly id: string; readonly name: string };

/** What is kept of a key. It is 256 random bits, so a plain hash is enough. */
export const keyHash = (key: string): Buffer => sha256(key);

/** The client this key belongs to, while it lasts. */
export async function clientByKey(sql: Sql, key: string): Promise<Client | null> {
  const [found] = await sql<Client[]>`
    select id, name from api_clients where key_hash = ${keyHash(key)} and ended_at is null`;
  return found ?? null;
}

/** Adds a client; false when there is one of this name, ended or not: names stay with what they filed. */
export async function addClient(
  sql: Sql,
  client: Client & { readonly hash: Buffer },
): Promise<boolean> {
  const added = await sql`
    insert into api_clients (id, name, key_hash) values (${client.id}, ${client.name}, ${client.hash})
    on conflict (name) do nothing`;
  return added.count === 1;
}

/** Ends a client: its key opens nothing any more. Its id; null when there is none that lasts. */
export async function endClient(sql: Sql, name: string): Promise<string | null> {
  const [ended] = await sql<{ readonly id: string }[]>`
    update api_clients set ended_at = now() where name = ${name} and ended_at is null returning id`;
  return ended?.id ?? null;
}

export type ListedClient = Client & {
  readonly createdAt: string;
  readonly endedAt: string | null;
};

export const listClients = (sql: Sql): Promise<readonly ListedClient[]> =>
  sql<ListedClient[]>`
    select id, name, created_at::text as "createdAt", ended_at::text as "endedAt"
      from api_clients order by name`;
