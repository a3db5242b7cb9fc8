import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { PostId, Role, Tenure, UnitId } from "#people/model.ts";
import type { SuccessionKind } from "#units/model.ts";

/** Somebody who held a post on a day. */
export type HolderOn = {
  readonly name: string;
  readonly tenure: Tenure;
  readonly until: Day | null;
  /** Their other posts on that day: "Chủ tịch Ủy ban MTTQ, Phường Ba Đình". */
  readonly also: readonly string[];
};

/** A post as it was on a day. */
export type PostOn = {
  readonly id: PostId;
  readonly title: string;
  readonly role: Role;
  readonly department: number | null;
  /** The post it answered to: "Chủ tịch", with its unit where that is another one. */
  readonly above: string | null;
  readonly holders: readonly HolderOn[];
};

/** A department as it was on a day, with the units it served jointly. */
export type DepartmentOn = {
  readonly id: number;
  readonly name: string;
  readonly serves: readonly string[];
};

/** The inside of a unit on a day: one read for posts, one for departments, one for joint offices. */
export type OfficeOn = {
  readonly posts: readonly PostOn[];
  readonly departments: readonly DepartmentOn[];
  /** Departments of other units that act for this one. */
  readonly served: readonly {
    readonly name: string;
    readonly unitName: string;
    readonly unitSlug: string;
  }[];
};

export async function officeOn(sql: Sql, unit: UnitId, on: Day): Promise<OfficeOn> {
  const there = (alias: string) =>
    sql`${sql.unsafe(alias)}.valid_from <= ${on} and (${sql.unsafe(alias)}.valid_to is null or ${sql.unsafe(alias)}.valid_to >= ${on})`;
  const [posts, departments, served] = await Promise.all([
    sql<PostOn[]>`
      select p.id, p.title, p.role, p.department_id as department,
             case when s.unit_id = p.unit_id then s.title else s.title || ', ' || su.name end as above,
             coalesce((
               select jsonb_agg(jsonb_build_object(
                        'name', o.name, 'tenure', a.tenure, 'until', a.valid_to,
                        'also', array(
                          select case when p2.unit_id = p.unit_id then p2.title else p2.title || ', ' || u2.name end
                            from appointments a2 join posts p2 on p2.id = a2.post_id and ${there("p2")}
                            join units u2 on u2.id = p2.unit_id
                           where a2.officer_id = a.officer_id and a2.post_id <> p.id and ${there("a2")}
                           order by p2.id))
                        order by a.tenure = 'held' desc, o.name)
                 from appointments a join officers o on o.id = a.officer_id
                where a.post_id = p.id and ${there("a")}), '[]') as holders
        from posts p
        left join posts s on s.id = p.reports_to
        left join units su on su.id = s.unit_id
       where p.unit_id = ${unit} and ${there("p")}
       order by array_position(array['head', 'reception', 'case-officer', 'mobilisation', 'front'], p.role), p.id`,
    sql<DepartmentOn[]>`
      select d.id, d.name,
             array(select u.name from department_serves s join units u on u.id = s.unit_id
                    where s.department_id = d.id and ${there("s")} order by u.key) as serves
        from departments d
       where d.unit_id = ${unit} and ${there("d")}
       order by d.name collate "vi-x-icu", d.id`,
    sql<OfficeOn["served"][number][]>`
      select d.name, u.name as "unitName", u.slug as "unitSlug"
        from department_serves s join departments d on d.id = s.department_id and ${there("d")}
        join units u on u.id = d.unit_id
       where s.unit_id = ${unit} and ${there("s")}
       order by u.key, d.name`,
  ]);
  return { posts, departments, served };
}

/** Functions of a unit that another one answers for on a day, by area. */
export const functionsElsewhere = (
  sql: Sql,
  unit: UnitId,
  on: Day,
): Promise<readonly { readonly area: string; readonly name: string; readonly slug: string }[]> =>
  sql<{ area: string; name: string; slug: string }[]>`
    select a.name_vi as area, n.name, n.slug
      from (select distinct area from unit_successors
             where old_id = ${unit} and kind = 'transfer-function' and valid_from <= ${on}) s
      join subject_areas a on a.code = s.area
      join units n on n.id = unit_answering(${unit}, s.area, ${on})
     where n.id <> ${unit}
     order by a.position`;

/** One line of what became of a unit: by which document, from when, who answers. */
export type SuccessionLine = {
  readonly kind: SuccessionKind;
  readonly name: string;
  readonly slug: string;
  readonly area: string | null;
  readonly since: Day;
  readonly source: string;
};

/** What became of a unit, or of some of its functions, as it was written down. */
export const successionLines = (sql: Sql, unit: UnitId): Promise<readonly SuccessionLine[]> =>
  sql<SuccessionLine[]>`
    select s.kind, n.name, n.slug, a.name_vi as area, s.valid_from as since, s.source
      from unit_successors s join units n on n.id = s.new_id
      left join subject_areas a on a.code = s.area
     where s.old_id = ${unit}
     order by s.valid_from, n.key, a.position nulls first
     limit 60`;
