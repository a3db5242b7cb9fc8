import { sha256 } from "#kernel/secret.ts";

/** A row of the record exactly as it is kept, every field as the text PostgreSQL writes. */
export type KeptRow = {
  readonly id: string;
  /** Microseconds since 1970. */
  readonly at: string;
  readonly actor: string;
  readonly officer: string | null;
  readonly post: string | null;
  readonly client: string | null;
  readonly did: string;
  readonly outcome: string;
  readonly kind: string | null;
  readonly thing: string | null;
  /** `detail::text`: the one way PostgreSQL writes this jsonb. */
  readonly detail: string;
};

/**
 * The hash that stands for a row (RFC 6962: a leaf begins with 0x00). The database makes the same
 * when the row is added (db/migrations/0010_audit.sql); this one is there to check it.
 */
export const leafOf = (salt: Buffer, row: KeptRow): Buffer =>
  sha256(Buffer.of(0), salt, written(row));

/** Each field with its length in bytes before it, or "-" for nothing: no two rows are written the same. */
const written = (row: KeptRow): string =>
  [
    row.id,
    row.at,
    row.actor,
    row.officer,
    row.post,
    row.client,
    row.did,
    row.outcome,
    row.kind,
    row.thing,
    row.detail,
  ]
    .map((field) => (field === null ? "-" : `${Buffer.byteLength(field)}:${field}`))
    .join("");
