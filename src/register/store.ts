import type { Sql, Transaction } from "#kernel/sql.ts";

/** The log as the database knows it. */
export type LogState = {
  readonly origin: string;
  readonly size: number;
  readonly frozen: string | null;
};

/** The log of this house; undefined before its first entry. */
export async function logState(sql: Sql): Promise<LogState | undefined> {
  const [found] = await sql<LogState[]>`select origin, size, frozen from register_log`;
  return found;
}

/** Begins a log; a second beginning changes nothing. */
export async function beginLog(sql: Sql, origin: string): Promise<void> {
  await sql`insert into register_log (origin) values (${origin}) on conflict do nothing`;
}

/** Nothing is added any more until a person decided how to go on. The first reason stays. */
export async function freezeLog(sql: Sql, because: string): Promise<void> {
  await sql`update register_log set frozen = ${because} where frozen is null`;
}

/** A log that had to be given up. */
export type PastLog = {
  readonly origin: string;
  readonly size: number;
  readonly because: string;
  readonly decided: string;
};

export const pastLogs = (sql: Sql): Promise<readonly PastLog[]> =>
  sql<PastLog[]>`
    select origin, size, because, decided from register_past_logs order by ended_at`;

/** Ends a frozen log and begins another, which takes in every entry anew. */
export async function continueLog(sql: Sql, next: string, reason: string): Promise<void> {
  await sql`select continue_register(${next}, ${reason})`;
}

/** What is said of witnesses: how far each has seen, and what the trouble is. */
export const witnessStates = (sql: Sql) =>
  sql<
    { readonly name: string; readonly size: number; readonly trouble: string | null }[]
  >`select name, size, trouble from register_witnesses order by name`;

/** Takes the turn of the one sequencer until the transaction ends. @returns the session that has it, or undefined */
export async function takeTurn(sql: Transaction): Promise<number | undefined> {
  const [row] = await sql<{ got: boolean; pid: number }[]>`
    select pg_try_advisory_xact_lock(hashtext('danvan-register')) as got, pg_backend_pid() as pid`;
  return row?.got ? row.pid : undefined;
}

/** Throws where that session does not have the turn any more: it ended, or this is another server. */
export async function proveTurn(sql: Transaction, holder: number): Promise<void> {
  const [row] = await sql<{ held: boolean }[]>`
    select exists (
      select from pg_locks l join pg_database d on d.oid = l.database
       where d.datname = current_database() and l.locktype = 'advisory' and l.granted
         and l.pid = ${holder} and l.objsubid = 1
         and ((l.classid::int8 << 32) | l.objid::int8) = hashtext('danvan-register')::int8
    ) as held`;
  if (!row?.held) throw new Error("the turn of the sequencer was lost with its connection");
}

/** How many entries wait for their place. */
export async function waitingEntries(sql: Sql): Promise<number> {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from register_entries where place is null`;
  return found?.count ?? 0;
}

/** Lets a frozen log go on as it is; the next round looks again and freezes it again if need be. */
export async function thawLog(sql: Sql): Promise<void> {
  await sql`update register_log set frozen = null`;
}

/**
 * Gives the entries that wait their places at the end of the log, in the order in which they were
 * made as far as it is known. The caller’s transaction decides the order for good.
 *
 * @returns the size of the log afterwards
 */
export async function placeEntries(sql: Transaction, most: number): Promise<number> {
  const [log] = await sql<{ size: number; frozen: string | null }[]>`
    select size, frozen from register_log for update`;
  if (!log || log.frozen !== null) return log?.size ?? 0;
  const [placed] = await sql<{ count: number }[]>`
    with waiting as (
      select id, row_number() over (order by id) - 1 as nth
        from (select id from register_entries where place is null order by id limit ${most}) w
    ), given as (
      update register_entries e set place = ${log.size} + w.nth
        from waiting w where e.id = w.id
      returning e.id
    )
    select count(*)::int as count from given`;
  const size = log.size + (placed?.count ?? 0);
  if (size > log.size) await sql`update register_log set size = ${size}`;
  return size;
}

/** Entries by their places, `from` (inclusive) to `to` (exclusive); throws when one is missing. */
export async function entriesAt(sql: Sql, from: number, to: number): Promise<readonly Buffer[]> {
  const rows = await sql<{ entry: Buffer }[]>`
    select entry from register_entries where place >= ${from} and place < ${to} order by place`;
  if (rows.length !== to - from) throw new Error(`the log has a gap between ${from} and ${to}`);
  return rows.map(({ entry }) => entry);
}

/** A checkpoint as it was signed. */
export type SignedCheckpoint = {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly witnesses: number;
};

export async function lastCheckpoint(sql: Sql): Promise<SignedCheckpoint | undefined> {
  const [found] = await sql<SignedCheckpoint[]>`
    select size, root, note, witnesses from register_checkpoints order by size desc limit 1`;
  return found;
}

/**
 * The first checkpoint that holds a leaf, and the last one without it: those that this many
 * witnesses signed where there are such, else any.
 */
export async function checkpointsAround(
  sql: Sql,
  place: number,
  witnesses: number,
): Promise<{ readonly holding?: SignedCheckpoint; readonly before?: SignedCheckpoint }> {
  const seen = sql`and witnesses > 0 and witnesses >= ${witnesses}`;
  const first = (more: typeof seen) => sql<SignedCheckpoint[]>`
    select size, root, note, witnesses from register_checkpoints
     where size > ${place} ${more} order by size limit 1`;
  const last = (more: typeof seen) => sql<SignedCheckpoint[]>`
    select size, root, note, witnesses from register_checkpoints
     where size <= ${place} ${more} order by size desc limit 1`;
  const [holding] = [...(await first(seen)), ...(await first(sql``))];
  const [before] = [...(await last(seen)), ...(await last(sql``))];
  return { ...(holding ? { holding } : {}), ...(before ? { before } : {}) };
}

/**
 * Keeps a checkpoint before anybody sees it. Of one size there is one: signing another root for it
 * throws, because that would be a fork.
 */
export async function keepCheckpoint(
  sql: Sql,
  checkpoint: Omit<SignedCheckpoint, "witnesses">,
  at: Date,
): Promise<void> {
  const { size, root, note } = checkpoint;
  const [kept] = await sql<{ root: Buffer }[]>`
    insert into register_checkpoints (size, root, note, signed_at)
    values (${size}, ${root}, ${note}, ${at})
    on conflict (size) do update set note = register_checkpoints.note
    returning root`;
  if (!kept?.root.equals(root)) throw new Error(`a fork: two roots for ${size} leaves`);
}

/** Adds what witnesses signed. */
export async function keepCosignatures(
  sql: Sql,
  size: number,
  note: string,
  witnesses: number,
): Promise<void> {
  await sql`
    update register_checkpoints set note = ${note}, witnesses = ${witnesses}
     where size = ${size} and witnesses <= ${witnesses}`;
}

/** How far a witness has seen the log. */
export async function witnessedSize(sql: Sql, name: string): Promise<number> {
  const [found] = await sql<{ size: number }[]>`
    select size from register_witnesses where name = ${name}`;
  return found?.size ?? 0;
}

/** What came of asking a witness. */
export async function noteWitness(
  sql: Sql,
  name: string,
  came: { readonly size: number; readonly at: Date } | { readonly trouble: string },
): Promise<void> {
  if ("trouble" in came) {
    await sql`
      insert into register_witnesses (name, trouble) values (${name}, ${came.trouble})
      on conflict (name) do update set trouble = excluded.trouble`;
    return;
  }
  await sql`
    insert into register_witnesses (name, size, seen_at) values (${name}, ${came.size}, ${came.at})
    on conflict (name) do update set size = excluded.size, seen_at = excluded.seen_at, trouble = null`;
}
