import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Sql } from "#kernel/sql.ts";

/** A filing that was acknowledged, noted outside of the house. */
export type Noted = {
  readonly n: number;
  readonly code: string;
  readonly secret: string;
  /** SHA-256 of the picture that came along. */
  readonly photo: string | null;
};

/** What the house has under the same number. */
export type Kept = {
  readonly n: number;
  readonly code: string;
  readonly originals: readonly { readonly sha256: string; readonly key: string }[];
};

/** What disagrees; all of it has to be nothing. */
export type Held = {
  readonly lost: readonly string[];
  readonly duplicated: readonly number[];
  readonly filesLost: readonly string[];
};

/**
 * Holds what was acknowledged against what is there.
 *
 * @param digest SHA-256 of the object under a key, undefined where there is none
 */
export async function heldAgainst(
  noted: readonly Noted[],
  kept: readonly Kept[],
  digest: (key: string) => Promise<string | undefined>,
): Promise<Held> {
  const byNumber = Map.groupBy(kept, ({ n }) => n);
  const lost: string[] = [];
  const filesLost: string[] = [];
  for (const { n, code, photo } of noted) {
    const there = byNumber.get(n)?.find((one) => one.code === code);
    if (!there) lost.push(code);
    else if (photo !== null) {
      const [original, another] = there.originals;
      const whole =
        original?.sha256 === photo && !another && (await digest(original.key)) === photo;
      if (!whole) filesLost.push(code);
    }
  }
  const duplicated = [...byNumber].filter(([, those]) => those.length > 1).map(([n]) => n);
  return { lost, duplicated, filesLost };
}

/** Everything clients of a benchmark filed from this number on, acknowledged or not. */
export async function keptFrom(sql: Sql, first: number): Promise<readonly Kept[]> {
  return sql<Kept[]>`
    select f.n, f.code, coalesce((
             select jsonb_agg(jsonb_build_object('sha256', encode(o.sha256, 'hex'), 'key', o.original_key))
               from matter_files mf join files o on o.id = mf.file_id
              where mf.matter_id = f.id and mf.purpose = 'filed'), '[]') as originals
      from (select m.id, m.code, substring(w.title from 'lần ghi (\\d+)$')::int as n
              from matters m join words w on w.id = m.id
             where w.title ~ 'lần ghi \\d+$') f
     where f.n >= ${first}
     order by f.n`;
}

/** Reads objects of a house that keeps them in its home. */
export const digestIn =
  (home: string) =>
  async (key: string): Promise<string | undefined> => {
    const bytes = await readFile(path.join(home, "files", key)).catch(() => undefined);
    return bytes && createHash("sha256").update(bytes).digest("hex");
  };
