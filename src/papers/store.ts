import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { KindId } from "./kinds.ts";
import type { About, PaperId, TemplateId } from "./model.ts";

/** Which template a unit's papers of one kind are made with; none is the default of the house. */
export type InUse = {
  readonly id: TemplateId;
  readonly unit: UnitId;
  readonly version: number;
  readonly sha256: Buffer;
};

export async function templateInUse(
  sql: Sql,
  unit: UnitId,
  kind: KindId,
): Promise<InUse | undefined> {
  const [row] = await sql<InUse[]>`
    select template_id as id, unit_id as unit, version, sha256
      from paper_template_in_use(${unit}::int, ${kind}::text)`;
  return row;
}

/** The same for many kinds at once, with the name of the unit whose template it is. */
export const templatesInUse = (
  sql: Sql,
  unit: UnitId,
  kinds: readonly KindId[],
): Promise<readonly (InUse & { readonly kind: KindId; readonly unitName: string })[]> =>
  sql<(InUse & { readonly kind: KindId; readonly unitName: string })[]>`
    select k.kind, t.template_id as id, t.unit_id as unit, t.version, t.sha256, u.name as "unitName"
      from unnest(${[...kinds]}::text[]) k (kind)
      cross join lateral paper_template_in_use(${unit}::int, k.kind) t
      join units u on u.id = t.unit_id`;

export async function templateBytes(sql: Sql, id: TemplateId): Promise<Buffer | undefined> {
  const [row] = await sql<{ readonly bytes: Buffer }[]>`
    select bytes from paper_templates where id = ${id}`;
  return row?.bytes;
}

/** One version of a unit's template, for its page. */
export type Version = {
  readonly id: TemplateId;
  readonly version: number;
  readonly sha256: Buffer;
  readonly size: number;
  readonly reason: string;
  readonly ownWords: readonly string[];
  readonly by: string;
  readonly at: Date;
};

/** A unit's versions for one kind of paper, newest first; the last 50. */
export const versionsOf = (sql: Sql, unit: UnitId, kind: KindId): Promise<readonly Version[]> =>
  sql<Version[]>`
    select t.id, t.version, t.sha256, length(t.bytes) as size, t.reason, t.own_words as "ownWords",
           o.name as by, t.uploaded_at as at
      from paper_templates t join officers o on o.id = t.uploaded_by
     where t.unit_id = ${unit} and t.kind = ${kind}
     order by t.version desc
     limit 50`;

/** The file of one of a unit's own versions. */
export async function versionBytes(
  sql: Sql,
  unit: UnitId,
  kind: KindId,
  version: number,
): Promise<{ readonly id: TemplateId; readonly bytes: Buffer } | undefined> {
  const [row] = await sql<{ readonly id: TemplateId; readonly bytes: Buffer }[]>`
    select id, bytes from paper_templates
     where unit_id = ${unit} and kind = ${kind} and version = ${version}`;
  return row;
}

/** When which version was put into use, and why. */
export type Use = {
  readonly version: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

export const usesOf = (sql: Sql, unit: UnitId, kind: KindId): Promise<readonly Use[]> =>
  sql<Use[]>`
    select t.version, s.reason, o.name as by, s.chosen_at as at
      from paper_template_uses s
      join officers o on o.id = s.chosen_by
      left join paper_templates t on t.id = s.template_id
     where s.unit_id = ${unit} and s.kind = ${kind}
     order by s.id desc
     limit 50`;

/** One upload or one choice at a time for a unit's kind of paper. */
export const lockTemplates = (sql: Sql, unit: UnitId, kind: KindId) =>
  sql`select pg_advisory_xact_lock(hashtext('papers.' || ${unit}::text || ${kind}::text))`;

export async function saveTemplate(
  sql: Sql,
  one: {
    readonly id: TemplateId;
    readonly unit: UnitId;
    readonly kind: KindId;
    readonly bytes: Buffer;
    readonly sha256: Buffer;
    readonly ownWords: readonly string[];
    readonly reason: string;
    readonly by: OfficerId;
    readonly at: Date;
  },
): Promise<number | undefined> {
  const [row] = await sql<{ readonly version: number }[]>`
    insert into paper_templates
      (id, unit_id, kind, version, bytes, sha256, own_words, reason, uploaded_by, uploaded_at)
    select ${one.id}, ${one.unit}, ${one.kind}, coalesce(max(version), 0) + 1, ${one.bytes},
           ${one.sha256}, ${[...one.ownWords]}::text[], ${one.reason}, ${one.by}, ${one.at}
      from paper_templates where unit_id = ${one.unit} and kind = ${one.kind}
    on conflict (unit_id, kind, sha256) do nothing
    returning version`;
  return row?.version;
}

/** The version of a unit that is chosen now; null after it went back to the default. */
export async function chosenVersion(
  sql: Sql,
  unit: UnitId,
  kind: KindId,
): Promise<{ readonly id: TemplateId | null } | undefined> {
  const [row] = await sql<{ readonly id: TemplateId | null }[]>`
    select s.template_id as id from paper_template_uses s
     where s.unit_id = ${unit} and s.kind = ${kind} order by s.id desc limit 1`;
  return row;
}

export const saveUse = (
  sql: Sql,
  use: {
    readonly unit: UnitId;
    readonly kind: KindId;
    readonly template: TemplateId | null;
    readonly reason: string;
    readonly by: OfficerId;
    readonly at: Date;
  },
) => sql`
  insert into paper_template_uses (unit_id, kind, template_id, reason, chosen_by, chosen_at)
  values (${use.unit}, ${use.kind}, ${use.template}, ${use.reason}, ${use.by}, ${use.at})`;

/** A paper as it is kept. */
export type PaperRow = {
  readonly id: PaperId;
  readonly unit: UnitId;
  readonly kind: KindId;
  readonly about: About;
  readonly series: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly madeOn: Day;
  readonly template: TemplateId | null;
  readonly templateSha256: Buffer;
  readonly sha256: Buffer;
  readonly sealed: Buffer;
  readonly by: OfficerId | null;
  readonly at: Date;
};

/** Whether it was kept: not where another paper of the series has the number. */
export async function savePaper(sql: Sql, row: PaperRow): Promise<boolean> {
  const saved = await sql`
    insert into papers_made
      (id, unit_id, kind, about_kind, about_id, series, year, number, made_on, template_id,
       template_sha256, sha256, sealed, made_by, made_at)
    values (${row.id}, ${row.unit}, ${row.kind}, ${row.about.kind}, ${row.about.id}, ${row.series},
            ${row.year}, ${row.number}, ${row.madeOn}, ${row.template}, ${row.templateSha256},
            ${row.sha256}, ${row.sealed}, ${row.by}, ${row.at})
    on conflict (unit_id, series, year, number) do nothing`;
  return saved.count === 1;
}

/** The highest number of a series in a year; 0 before the first. */
export async function highestNumber(
  sql: Sql,
  unit: UnitId,
  series: string,
  year: number,
): Promise<number> {
  const [row] = await sql<{ readonly number: number }[]>`
    select coalesce(max(number), 0) as number from papers_made
     where unit_id = ${unit} and series = ${series} and year = ${year}`;
  return row?.number ?? 0;
}

/** One line of the papers about something; what they say stays sealed. */
export type PaperLine = {
  readonly id: PaperId;
  readonly kind: KindId;
  readonly series: string | null;
  readonly number: number | null;
  readonly madeOn: Day;
  readonly madeAt: Instant;
  readonly sha256: Buffer;
  /** The version of the template it was made with; null for the default. */
  readonly version: number | null;
  readonly by: string | null;
};

export const paperLinesAbout = (
  sql: Sql,
  about: About,
  limit: number,
): Promise<readonly PaperLine[]> =>
  sql<PaperLine[]>`
    select p.id, p.kind, p.series, p.number, p.made_on as "madeOn",
           to_char(p.made_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' as "madeAt",
           p.sha256, t.version, o.name as by
      from papers_made p
      left join paper_templates t on t.id = p.template_id
      left join officers o on o.id = p.made_by
     where p.about_kind = ${about.kind} and p.about_id = ${about.id}
     order by p.made_at, p.id
     limit ${limit}`;

/** A paper about something, still sealed. Whoever asks says about what, and was let in there. */
export async function sealedPaper(
  sql: Sql,
  id: PaperId,
  about: About,
): Promise<
  Pick<PaperRow, "kind" | "unit" | "number" | "series" | "madeOn" | "sha256" | "sealed"> | undefined
> {
  const [row] = await sql<
    Pick<PaperRow, "kind" | "unit" | "number" | "series" | "madeOn" | "sha256" | "sealed">[]
  >`
    select kind, unit_id as unit, number, series, made_on as "madeOn", sha256, sealed
      from papers_made
     where id = ${id} and about_kind = ${about.kind} and about_id = ${about.id}`;
  return row;
}

/** Everything about one thing goes with it. */
export async function removePapers(sql: Sql, about: About): Promise<number> {
  const gone = await sql`
    delete from papers_made where about_kind = ${about.kind} and about_id = ${about.id}`;
  return gone.count;
}
