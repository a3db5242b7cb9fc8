import type { OfficerId, PostId } from "#access/model.ts";
import type { ActName } from "#audit/acts.ts";
import { type Act, audit } from "#audit/record.ts";
import { type Day, dayAt, plusDays, yearOf } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { putUnits } from "./documents.ts";
import { unitShape } from "./lookup.ts";
import type { Citation, Extent, SuccessionKind, Unit, UnitId } from "./model.ts";
import { readName, slugOf } from "./names.ts";
import type { Ending, NewUnit } from "./rules.ts";

/** Who does it, under which post, and when; null is whoever sits at the machine itself. */
export type Doing = {
  readonly by: OfficerId | null;
  readonly post?: PostId | null;
  readonly at: Date;
};

export async function lockUnit(sql: Sql, slug: string): Promise<Unit | undefined> {
  const [row] = await sql<{ readonly unit: Unit }[]>`
    select ${unitShape(sql)} as unit from units u where u.slug = ${slug} for update`;
  return row?.unit;
}

/** Names of the units in force under `parent` on `on` or later. */
export async function namesUnder(sql: Sql, parent: UnitId, on: Day): Promise<readonly string[]> {
  const rows = await sql<{ readonly name: string }[]>`
    select name from units
     where parent_id = ${parent} and (valid_to is null or valid_to >= ${on})`;
  return rows.map((row) => row.name);
}

/** How many units under `parent` would outlive `day`. */
export async function subordinatesAfter(sql: Sql, parent: UnitId, day: Day): Promise<number> {
  const [row] = await sql<{ readonly count: number }[]>`
    select count(*)::int as count from units
     where parent_id = ${parent} and (valid_to is null or valid_to > ${day})`;
  return row?.count ?? 0;
}

export async function saveNewUnit(
  sql: Transaction,
  unit: NewUnit,
  superior: Unit,
  doing: Doing,
): Promise<Unit> {
  const { key, spelling } = nameKeys(unit.name, unit.level);
  const slug = await freeSlug(sql, slugOf(unit.name), yearOf(unit.validFrom));
  const saved = await one(
    sql<{ readonly unit: Unit }[]>`
      insert into units as u (slug, province_code, level, type, name, key, code, parent_id,
                              valid_from, source)
      values (${slug}, ${superior.province}, ${unit.level}, ${unit.type}, ${unit.name}, ${key},
              ${unit.code}, ${superior.id}, ${unit.validFrom}, ${unit.source})
      returning ${unitShape(sql)} as unit`,
  );
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    values (${saved.id}, ${key}, ${spelling}, 'official')`;
  await putUnits(sql, [saved.id]);
  await recordChange(sql, saved.id, doing, "unit.created");
  return saved;
}

/** A taker of an ended unit as it is to be written. */
export type Taker = {
  readonly id: UnitId;
  readonly extent: Extent;
  /** The subject area this row is about, where the unit was split by areas. */
  readonly area?: string | null;
};

/**
 * Ends a unit on its last day and writes who takes what was its, by a cited document.
 *
 * @param kind "merge" and "split" by the number of takers unless said
 */
export async function saveEnding(
  sql: Transaction,
  unit: Unit,
  ending: Pick<Ending, "lastDay" | "source"> & {
    readonly successors: readonly Taker[];
    readonly kind?: SuccessionKind;
    readonly document?: Citation | null;
  },
  doing: Doing,
): Promise<Unit> {
  const { lastDay, successors, source, document = null } = ending;
  const several = new Set(successors.map(({ id }) => id)).size > 1;
  const kind = ending.kind ?? (several ? "split" : "merge");
  const ended = await one(
    sql<{ readonly unit: Unit }[]>`
      update units u set valid_to = ${lastDay} where u.id = ${unit.id}
      returning ${unitShape(sql)} as unit`,
  );
  const edges = successors.map(({ id, extent, area = null }) => ({ id, extent, area }));
  const since = plusDays(lastDay, 1);
  await saveSuccessions(sql, unit.id, edges, { kind, since, source, document });
  await recordChange(sql, unit.id, doing, "unit.ended", {
    lastDay,
    successors: edges.map(({ id, extent }) => `${id} ${extent}`).join(", "),
    source,
  });
  return ended;
}

/** Writes who answers for a unit, or for some areas of it, from a day on. */
export async function saveSuccessions(
  sql: Transaction,
  old: UnitId,
  edges: readonly Taker[],
  about: {
    readonly kind: SuccessionKind;
    readonly since: Day;
    readonly source: string;
    readonly document: Citation | null;
  },
): Promise<void> {
  const { kind, since, source, document } = about;
  await sql`
    insert into unit_successors (old_id, new_id, extent, valid_from, source, kind, area,
                                 doc_number, doc_date, doc_title)
    select ${old}, r.id, r.extent, ${since}, ${source}, ${kind}, r.area,
           ${document?.number ?? null}, ${document?.date ?? null}, ${document?.title ?? null}
      from jsonb_to_recordset(${sql.json(edges)}) as r (id int, extent text, area text)`;
  await putUnits(sql, [old]);
}

/**
 * A unit's name from `since` on. What it was called until the day before stays as a version of it,
 * and every name it ever had still finds it.
 */
export async function saveRenaming(
  sql: Transaction,
  unit: Unit,
  name: string,
  doing: Doing,
  { since = dayAt(doing.at), source = "" }: { readonly since?: Day; readonly source?: string } = {},
): Promise<Unit> {
  const { key, spelling } = nameKeys(name, unit.level);
  await sql`
    insert into unit_past (unit_id, name, key, type, parent_id, valid_from, valid_to, source)
    select v.id, v.name, v.key, v.type, v.parent_id, v.valid_from, ${since}::date - 1,
           coalesce(nullif(${source}, ''), v.source)
      from unit_versions v
     where v.id = ${unit.id} and v.valid_to is null
       -- A name of the same day was never in force for a whole one.
       and (v.valid_from is null or v.valid_from < ${since})
    on conflict do nothing`;
  const renamed = await one(
    sql<{ readonly unit: Unit }[]>`
      update units u set name = ${name}, key = ${key} where u.id = ${unit.id}
      returning ${unitShape(sql)} as unit`,
  );
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    values (${unit.id}, ${key}, ${spelling}, 'official')
    on conflict do nothing`;
  await putUnits(sql, [unit.id]);
  await recordChange(sql, unit.id, doing, "unit.renamed", { from: unit.name, to: name });
  return renamed;
}

/** A body's name has no type word to take off: "Quận ủy" is all name. */
function nameKeys(name: string, level: Unit["level"]) {
  if (level !== "body") return readName(name);
  return { key: readName(`phường ${name}`).key, spelling: readName(`phường ${name}`).spelling };
}

async function freeSlug(sql: Sql, wanted: string, year: number): Promise<string> {
  const taken = await sql<{ readonly slug: string }[]>`
    select slug from units where slug = ${wanted} or slug like ${`${wanted}-%`}`;
  const slugs = new Set(taken.map((row) => row.slug));
  let slug = wanted;
  for (let n = 1; slugs.has(slug); n += 1) slug = `${wanted}-${year}${n === 1 ? "" : `-${n}`}`;
  return slug;
}

async function one(rows: Promise<readonly { readonly unit: Unit }[]>): Promise<Unit> {
  const [row] = await rows;
  if (!row) throw new Error("a unit that was locked is gone");
  return row.unit;
}

/** Writes a change of a unit into the record of the house. */
export const recordChange = (
  sql: Sql,
  unit: UnitId,
  { by, post = null }: Pick<Doing, "by" | "post">,
  did: Extract<ActName, `unit.${string}`>,
  detail: NonNullable<Act["detail"]> = {},
): Promise<void> =>
  audit(sql, {
    by: by ? { officer: by, post } : "operator",
    did,
    about: { kind: "unit", id: unit },
    detail,
  });
