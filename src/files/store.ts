import type { Sql } from "#kernel/sql.ts";
import type { FileId, MatterFile, Purpose, StoredFile } from "./model.ts";

/** Remembers files whose objects are already on the disk. */
export async function saveFiles(sql: Sql, files: readonly StoredFile[], at: Date): Promise<void> {
  await sql`insert into files ${sql(
    files.map((f) => ({
      id: f.id,
      kind: f.kind,
      sha256: Buffer.from(f.sha256, "hex"),
      bytes: f.bytes,
      width: f.width,
      height: f.height,
      original_key: f.originalKey,
      view_key: f.viewKey,
      thumb_key: f.thumbKey,
      created_at: at,
    })),
  )}`;
}

/**
 * Keeps files with a form that is shown again; `onceHash` is the SHA-256 of the form's once-key.
 * They come after those already there; what would be a sixth is left out, and swept in time.
 */
export async function stage(
  sql: Sql,
  onceHash: Buffer,
  fileIds: readonly FileId[],
): Promise<readonly StoredFile[]> {
  await sql`
    with given as (
      select id, nth from unnest(${[...fileIds]}::uuid[]) with ordinality as g (id, nth)
    ), last as (
      select coalesce(max(position), 0) as position from staged_files where once_hash = ${onceHash}
    )
    insert into staged_files (once_hash, position, file_id)
    select ${onceHash}, last.position + given.nth, given.id
      from given, last
     where last.position + given.nth <= 5
    on conflict do nothing`;
  return staged(sql, onceHash);
}

/** The files that wait with a form, in the order they were chosen. */
export async function staged(sql: Sql, onceHash: Buffer): Promise<readonly StoredFile[]> {
  return sql<StoredFile[]>`
    select ${fileShape(sql)}
      from staged_files s join files f on f.id = s.file_id
     where s.once_hash = ${onceHash} and f.withdrawn_at is null
     order by s.position`;
}

/** Lets what waits with one form wait with another instead, when the sender begins anew with it. */
export async function restage(sql: Sql, from: Buffer, to: Buffer): Promise<void> {
  await sql`
    with moved as (
      delete from staged_files where once_hash = ${from} returning position, file_id
    )
    insert into staged_files (once_hash, position, file_id)
    select ${to}, position, file_id from moved`;
}

/** Takes named files off their form and keeps them: the caller gives them another place at once. */
export async function unstage(sql: Sql, onceHash: Buffer, ids: readonly FileId[]): Promise<void> {
  await sql`
    delete from staged_files where once_hash = ${onceHash} and file_id = any(${[...ids]}::uuid[])`;
}

/**
 * Moves what waits with a form to its matter, in the transaction that files it; a second time there
 * is nothing left to move. Answers the files moved, in order.
 */
export async function attach(
  sql: Sql,
  onceHash: Buffer,
  matterId: string,
  purpose: Exclude<Purpose, "published">,
): Promise<readonly MatterFile[]> {
  return sql<MatterFile[]>`
    with moved as (
      delete from staged_files where once_hash = ${onceHash} returning file_id, position
    ), last as (
      select coalesce(max(position), 0) as position
        from matter_files where matter_id = ${matterId} and purpose = ${purpose}
    ), added as (
      insert into matter_files (matter_id, purpose, position, file_id)
      select ${matterId}, ${purpose}, last.position + row_number() over (order by moved.position), file_id
        from moved, last
      returning file_id, purpose, position
    )
    select ${fileShape(sql)}, a.purpose, a.position
      from added a join files f on f.id = a.file_id
     order by a.position`;
}

/**
 * Adds one copy for the public, which the officer `by` looked at and confirmed to be masked.
 * It is always a file of its own, never the resident's: one file belongs to one place.
 */
export async function publish(
  sql: Sql,
  masked: {
    readonly matterId: string;
    readonly fileId: FileId;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into matter_files
      (matter_id, purpose, position, file_id, confirmed_masked_by, confirmed_masked_at)
    select ${masked.matterId}, 'published', coalesce(max(position), 0) + 1, ${masked.fileId}::uuid,
           ${masked.by}::uuid, ${masked.at}::timestamptz
      from matter_files where matter_id = ${masked.matterId} and purpose = 'published'`;
}

/** The pictures of one matter, by purpose and order; erased and withdrawn ones are not among them. */
export async function filesOf(sql: Sql, matterId: string): Promise<readonly MatterFile[]> {
  return sql<MatterFile[]>`
    select ${fileShape(sql)}, m.purpose, m.position
      from matter_files m join files f on f.id = m.file_id
     where m.matter_id = ${matterId} and f.withdrawn_at is null
     order by m.purpose, m.position`;
}

/** One file, with the matter it belongs to (null while it waits with a form). */
export async function fileById(
  sql: Sql,
  id: FileId,
): Promise<
  (StoredFile & { readonly matterId: string | null; readonly purpose: Purpose | null }) | null
> {
  const [file] = await sql<
    (StoredFile & { readonly matterId: string | null; readonly purpose: Purpose | null })[]
  >`
    select ${fileShape(sql)}, m.matter_id as "matterId", m.purpose
      from files f left join matter_files m on m.file_id = f.id
     where f.id = ${id} and f.withdrawn_at is null`;
  return file ?? null;
}

/** A stored file `f` in the shape of the model. */
export const fileShape = (sql: Sql) => sql`
  f.id, f.kind, encode(f.sha256, 'hex') as sha256, f.bytes, f.width, f.height,
  f.original_key as "originalKey", f.view_key as "viewKey", f.thumb_key as "thumbKey"`;
