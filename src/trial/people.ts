import { newId } from "#kernel/id.ts";
import { day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import type { OfficerId, Role, Staff } from "#people/model.ts";
import { provinceUnit, unitBySlug } from "#units/store.ts";
import { randomBytes } from "node:crypto";

import { organisation, signInOf, type TrialUnit } from "./organisation.ts";

/** Someone on a post of the trial organisation. */
export type Member = {
  readonly unitKey: string;
  readonly postKey: string;
  readonly unit: number;
  readonly post: number;
  readonly role: Role;
  readonly staff: Staff;
};

/** The day from which the trial posts exist: when today's units came into force. */
const since = day("2025-07-01");

/** Writes departments, posts, officers and routing rules of the trial; all with the same password. */
export async function foundOrganisation(
  db: Database,
  passwordHash: string,
): Promise<readonly Member[]> {
  return db.begin(async (sql) => {
    const members: Member[] = [];
    for (const unit of organisation) {
      const row = unit.slug === null ? await provinceUnit(sql) : await unitBySlug(sql, unit.slug);
      if (!row) throw new Error(`no unit ${unit.slug ?? "province"} for the trial`);
      members.push(...(await foundUnit(sql, unit, row.id, row.name, passwordHash)));
    }
    return members;
  });
}

async function foundUnit(
  sql: Parameters<Parameters<Database["begin"]>[1]>[0],
  unit: TrialUnit,
  id: number,
  name: string,
  passwordHash: string,
): Promise<readonly Member[]> {
  const departments = new Map<string, number>();
  for (const department of unit.departments) {
    const [row] = await sql<{ id: number }[]>`
      insert into departments (unit_id, name, valid_from) values (${id}, ${department}, ${since}) returning id`;
    if (row) departments.set(department, row.id);
  }
  const posts = new Map<string, number>();
  const officers = new Map<string, OfficerId>();
  const members: Member[] = [];
  for (const post of unit.posts) {
    const department = post.department ? (departments.get(post.department) ?? null) : null;
    const reportsTo = post.reportsTo ? (posts.get(post.reportsTo) ?? null) : null;
    const [row] = await sql<{ id: number }[]>`
      insert into posts (unit_id, department_id, title, role, reports_to, valid_from)
      values (${id}, ${department}, ${post.title}, ${post.role}, ${reportsTo}, ${since}) returning id`;
    if (!row) throw new Error("a trial post was not written");
    posts.set(post.key, row.id);
    const also = post.heldBy === undefined ? undefined : officers.get(post.heldBy);
    if (also) {
      await sql`
        insert into appointments (officer_id, post_id, valid_from) values (${also}, ${row.id}, ${since})`;
      continue;
    }
    const officer = newId<"officer">(Date.now(), randomBytes(10));
    await sql`
      insert into officers (id, sign_in, name, password_hash)
      values (${officer}, ${signInOf(unit, post)}, ${post.title}, ${passwordHash})`;
    await sql`
      insert into appointments (officer_id, post_id, valid_from) values (${officer}, ${row.id}, ${since})`;
    for (const [area, days] of Object.entries(post.areas ?? {})) {
      await sql`
        insert into routing_rules (unit_id, area, department_id, post_id, answer_days)
        values (${id}, ${area}, ${department}, ${row.id}, ${days})`;
    }
    officers.set(post.key, officer);
    members.push({
      unitKey: unit.key,
      postKey: post.key,
      unit: id,
      post: row.id,
      role: post.role,
      staff: {
        officer,
        name: post.title,
        signIn: signInOf(unit, post),
        language: "vi",
        singleKeys: true,
        posts: [
          {
            post: row.id,
            title: post.title,
            role: post.role,
            unit: id,
            unitName: name,
            department,
            tenure: "held",
          },
        ],
        above: [officer, ...superiors(unit, post.reportsTo, officers)],
      },
    });
  }
  return members;
}

function superiors(
  unit: TrialUnit,
  key: string | undefined,
  officers: ReadonlyMap<string, OfficerId>,
): readonly OfficerId[] {
  if (key === undefined) return [];
  const officer = officers.get(key);
  const post = unit.posts.find((p) => p.key === key);
  return [...(officer ? [officer] : []), ...superiors(unit, post?.reportsTo, officers)];
}
