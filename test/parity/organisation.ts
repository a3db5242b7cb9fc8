import type { HeldPost, OfficerId, Role, Tenure, Viewer } from "#access/model.ts";
import type { Database, Sql } from "#kernel/sql.ts";

import { randomUUID } from "../chance.ts";
import type { Plan } from "./plan.ts";

export type Unit = { readonly id: number; readonly slug: string };
export type Organisation = {
  /** The province, then its wards. */
  readonly units: readonly Unit[];
  readonly officers: readonly OfficerId[];
};

/** Puts the planned organisation into the tables, as if it had stood there since July 2025. */
export async function build(owner: Database, plan: Plan, today: string): Promise<Organisation> {
  const units: Unit[] = [];
  for (const [i, level] of (["province", "commune", "commune", "commune"] as const).entries()) {
    const slug = `don-vi-${i}-${randomUUID().slice(0, 6)}`;
    const [unit] = await owner<{ id: number }[]>`
      insert into units (slug, province_code, level, type, name, key, parent_id, source)
      values (${slug}, '01', ${level}, ${i === 0 ? "thanh-pho" : "phuong"}, ${`Phường Thử ${i}`},
              ${`thu ${i}`}, ${units[0]?.id ?? null}, 'test') returning id`;
    units.push({ id: unit?.id ?? 0, slug });
  }
  const unitAt = (i: number) => units[i]?.id ?? 0;
  const [office] = await owner<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from)
    values (${unitAt(1)}, 'Văn phòng chung', '2025-07-01') returning id`;
  for (const served of plan.serves) {
    await owner`insert into department_serves (department_id, unit_id, valid_from)
                values (${office?.id ?? 0}, ${unitAt(served)}, '2025-07-01')`;
  }

  const posts: number[] = [];
  const heads = new Map<number, number>();
  const officers: OfficerId[] = [];
  const inOrder = plan.posts.toSorted(
    (a, b) => Number(b.role === "head") - Number(a.role === "head"),
  );
  for (const planned of inOrder) {
    const above =
      planned.reportsTo === "nobody"
        ? null
        : planned.role === "head" || planned.reportsTo === "above"
          ? (heads.get(0) ?? null)
          : (heads.get(planned.unit) ?? null);
    const [post] = await owner<{ id: number }[]>`
      insert into posts (unit_id, department_id, title, role, reports_to, valid_from)
      values (${unitAt(planned.unit)}, ${planned.inOffice ? (office?.id ?? null) : null},
              ${`${planned.role} ${posts.length}`}, ${planned.role}, ${above}, '2025-07-01') returning id`;
    const id = post?.id ?? 0;
    if (planned.role === "head" && !heads.has(planned.unit)) heads.set(planned.unit, id);
    posts.push(id);
    officers.push(await officer(owner, officers.length));
    await appoint(owner, officers.at(-1), id, "held", null);
  }
  officers.push(await officer(owner, officers.length));
  for (const { officer: who, post, tenure, ended } of plan.seconds) {
    const until = ended ? "2026-06-30" : tenure === "held" ? null : today;
    await appoint(owner, officers[who], posts[post % posts.length] ?? 0, tenure, until);
  }
  return { units, officers };
}

async function officer(owner: Database, n: number): Promise<OfficerId> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made here, and only made here
  const id = randomUUID() as string as OfficerId;
  await owner`
    insert into officers (id, sign_in, name, email)
    values (${id}, ${`o-${id.slice(0, 13)}`}, ${`Cán bộ ${n}`}, ${`o${id.slice(0, 8)}@ubnd.example`})`;
  return id;
}

const appoint = (
  owner: Database,
  who: OfficerId | undefined,
  post: number,
  tenure: Tenure,
  until: string | null,
) => owner`
  insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
  values (${who ?? ""}, ${post}, ${tenure}, ${until === "2026-06-30" ? "2025-08-01" : "2025-07-01"}, ${until})
  on conflict do nothing`;

type Held = {
  readonly officer: OfficerId;
  readonly post: number;
  readonly tenure: Tenure;
  readonly role: Role;
  readonly unit: number;
  readonly department: number | null;
  readonly reportsTo: number | null;
};

/**
 * Who everybody is on `day`, for the policy: read from the bare tables and put together here, not by
 * the views and functions the house itself asks.
 */
export async function viewers(sql: Sql, day: string): Promise<ReadonlyMap<OfficerId, Viewer>> {
  const held = await sql<Held[]>`
    select a.officer_id as officer, a.post_id as post, a.tenure, p.role, p.unit_id as unit,
           p.department_id as department, p.reports_to as "reportsTo"
      from appointments a join posts p on p.id = a.post_id join officers o on o.id = a.officer_id
     where o.ended_at is null
       and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})
       and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})`;
  const serves = await sql<{ department: number; unit: number }[]>`
    select department_id as department, unit_id as unit from department_serves
     where valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;
  const upwards = new Map(
    (await sql<{ id: number; up: number | null }[]>`select id, reports_to as up from posts`).map(
      ({ id, up }) => [id, up],
    ),
  );
  const officers = await sql<{ id: OfficerId }[]>`select id from officers where ended_at is null`;
  const above = (post: number | null): readonly number[] =>
    post === null ? [] : [post, ...above(upwards.get(post) ?? null)];

  return new Map(
    officers.map(({ id }) => {
      const mine = held.filter(({ officer: who }) => who === id);
      const over = new Set(mine.flatMap(({ reportsTo }) => above(reportsTo)));
      const stoodInFor = mine
        .filter(({ tenure }) => tenure === "delegated")
        .map(({ post }) => post);
      const shutting = held.filter(
        ({ post, tenure }) =>
          over.has(post) || (stoodInFor.includes(post) && tenure !== "delegated"),
      );
      const posts = mine.flatMap((one): HeldPost[] => [
        heldPost(one, one.unit),
        ...serves
          .filter(({ department, unit }) => department === one.department && unit !== one.unit)
          .map(({ unit }) => heldPost(one, unit)),
      ]);
      return [id, { officer: id, posts, above: [id, ...shutting.map(({ officer: who }) => who)] }];
    }),
  );
}

const heldPost = ({ post, role, department, tenure }: Held, unit: number): HeldPost => ({
  post,
  title: "",
  role,
  unit,
  unitName: "",
  department,
  tenure,
});
