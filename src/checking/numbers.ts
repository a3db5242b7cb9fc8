import type { Fragment, Sql } from "#kernel/sql.ts";

import { batch, type FindingKind, type Part } from "./model.ts";

/** Something that holds for every row; asked for those for which it does not. */
type Rule = {
  readonly kind: FindingKind;
  readonly name: string;
  /** `about` and `detail` of what breaks it, as text. */
  readonly broken: (sql: Sql, now: Date) => Fragment;
};

/** Numbers against what they count, copies against their records, and what is due. */
export const checkNumbers: Part = async ({ sql, now, since, progress }, found) => {
  // Each is of everything there is.
  if (since) return 0;
  for (const [nth, { kind, name, broken }] of rules.entries()) {
    // The first ones of each are enough to go by; the rest is found once these are mended.
    const rows = await sql<{ about: string; detail: string }[]>`
      select b.about, b.detail from (${broken(sql, now)}) b (about, detail) limit ${batch}`;
    for (const { about, detail } of rows)
      found({ kind, about: `${name} ${about}`, details: [detail] });
    progress("numbers", nth + 1);
  }
  return rules.length;
};

const rules: readonly Rule[] = [
  {
    kind: "number-differs",
    name: "task_tallies",
    broken: (sql) => sql`
      select coalesce(k.unit_id, r.unit_id) || ' ' || coalesce(k.year, r.year),
             coalesce(k.done_on_time || '/' || k.done_late || '/' || k.dropped, '-') || ' ≠ '
             || coalesce(r.on_time || '/' || r.late || '/' || r.dropped, '-')
        from task_tallies k
        full join (select unit_id, extract(year from given_on)::int as year,
                          count(*) filter (where closed_as = 'done-on-time') as on_time,
                          count(*) filter (where closed_as = 'done-late') as late,
                          count(*) filter (where closed_as = 'dropped') as dropped
                     from tasks where closed_as is not null group by 1, 2) r
          on r.unit_id = k.unit_id and r.year = k.year
       where (coalesce(k.done_on_time, 0), coalesce(k.done_late, 0), coalesce(k.dropped, 0))
             is distinct from (coalesce(r.on_time, 0), coalesce(r.late, 0), coalesce(r.dropped, 0))`,
  },
  {
    kind: "number-differs",
    name: "reception_numbers",
    broken: (sql) => sql`
      select v.unit_id || ' ' || v.year, coalesce(n.last::text, '-') || ' < ' || v.most
        from (select unit_id, year, max(number) as most from reception_visits group by 1, 2) v
        left join reception_numbers n on n.unit_id = v.unit_id and n.year = v.year
       where n.last is null or n.last < v.most`,
  },
  {
    kind: "number-differs",
    name: "reception_sessions",
    broken: (sql) => sql`
      select s.id::text, s.last_number || ' < ' || max(t.number)
        from reception_sessions s join reception_tickets t on t.session_id = s.id
       group by s.id having s.last_number < max(t.number)`,
  },
  {
    kind: "number-differs",
    name: "letter_entries",
    broken: (sql) => sql`
      select l.code, 'no line of the register' from letters l
       where not exists (select from letter_entries e where e.letter_id = l.id)`,
  },
  {
    kind: "number-differs",
    name: "articles",
    broken: (sql) => sql`
      select a.id::text, a.version || ' ≠ ' || coalesce(max(v.version)::text, '-')
        from articles a left join article_versions v on v.article_id = a.id
       group by a.id having a.version is distinct from max(v.version)`,
  },
  {
    kind: "number-differs",
    name: "postings",
    broken: (sql) => sql`
      select p.code, p.version || ' ≠ ' || coalesce(max(v.version)::text, '-')
        from postings p left join posting_versions v on v.posting_id = p.id
       where p.version > 0
       group by p.id having p.version is distinct from max(v.version)`,
  },
  {
    kind: "number-differs",
    name: "article_views",
    broken: (sql) => sql`
      select v.article_id::text, v.views || ' of what was never public'
        from article_views v join articles a on a.id = v.article_id where a.published_at is null`,
  },
  {
    kind: "number-differs",
    name: "denunciations_handed_over",
    broken: (sql) => sql`
      select 'all', h.counted || ' > ' || e.erased || ' erased'
        from (select coalesce(sum(count), 0) as counted from denunciations_handed_over) h,
             (select (select count(*) from erasures where what = 'matter')
                   + (select count(*) from complaint_erasures) + (select count(*) from letter_erasures)
                   + (select count(*) from comment_erasures) as erased) e
       where h.counted > e.erased`,
  },
  {
    kind: "copy-differs",
    name: "published_comments",
    broken: (sql) => sql`
      select c.code, c.state || case when p.comment_id is null then ', no copy' else ', a copy' end
        from comments c left join published_comments p on p.comment_id = c.id
       where (c.state = 'approved') <> (p.comment_id is not null)`,
  },
  {
    kind: "find-missing",
    name: "matter_search",
    broken: (sql, now) => sql`
      select m.code, 'officers do not find it' from matters m
       where not exists (select from matter_search s where s.matter_id = m.id)
         -- A job writes it; one that waits or is at work will.
         and not exists (select from job_outbox o where o.payload ->> 'matter' = m.id::text)
         and not exists (select from graphile_worker._private_jobs j where j.payload ->> 'matter' = m.id::text)
         and m.received_at < ${now}::timestamptz - interval '1 minute'`,
  },
  {
    kind: "find-missing",
    name: "letter_search",
    broken: (sql) => sql`
      select l.code, 'officers do not find it' from letters l
       where not exists (select from letter_search s where s.letter_id = l.id)`,
  },
  {
    kind: "overdue",
    name: "articles",
    broken: (sql, now) => sql`
      select a.id::text, 'to be published ' || a.publish_at from articles a
       where a.state = 'scheduled' and a.publish_at < ${now}::timestamptz - interval '15 minutes'`,
  },
  {
    kind: "overdue",
    name: "notices",
    broken: (sql, now) => sql`
      select n.matter_id || ' ' || n.seq, n.state from notices n
       where n.state in ('queued', 'sending') and n.made_at < ${now}::timestamptz - interval '1 day'`,
  },
  {
    kind: "overdue",
    name: "reminders",
    broken: (sql, now) => sql`
      select r.officer_id || ' ' || r.day, r.state from reminders r
       where r.state in ('queued', 'sending') and r.made_at < ${now}::timestamptz - interval '1 day'`,
  },
  {
    kind: "file-unused",
    name: "files",
    broken: (sql, now) => sql`
      select f.id::text, f.kind from files f
       where f.created_at < ${now}::timestamptz - interval '49 hours'
         and not exists (select from staged_files s where s.file_id = f.id)
         and not exists (select from matter_files m where m.file_id = f.id)
         and not exists (select from letter_files l where l.file_id = f.id)
         and not exists (select from complaint_files c where c.file_id = f.id)
         and not exists (select from task_links t where t.file_id = f.id)
         and not exists (select from posting_files p where p.file_id = f.id)
         and not exists (select from article_files a where a.file_id = f.id)`,
  },
  {
    kind: "object-changed",
    name: "directive_originals",
    broken: (sql) => sql`
      select d.code, 'sha256' from directive_originals o join directives d on d.id = o.directive_id
       where sha256(o.bytes) <> o.sha256`,
  },
];
