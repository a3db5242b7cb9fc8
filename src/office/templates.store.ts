import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

/** A saved beginning of an answer, kept by a unit. */
export type ReplyTemplate = {
  readonly id: string;
  readonly unit: number;
  readonly title: string;
  readonly body: string;
  readonly madeBy: string;
};

/** The templates in use in these units, by title. */
export async function templatesOf(
  sql: Sql,
  units: readonly number[],
): Promise<readonly ReplyTemplate[]> {
  return sql<ReplyTemplate[]>`
    select t.id, t.unit_id as unit, t.title, t.body, o.name as "madeBy"
      from reply_templates t join officers o on o.id = t.made_by
     where t.unit_id = any(${[...units]}::int[]) and t.ended_at is null
     order by t.unit_id, t.title, t.id
     limit 200`;
}

/** One template of these units; null when it is another's, or ended. */
export async function templateOf(
  sql: Sql,
  units: readonly number[],
  id: string,
): Promise<ReplyTemplate | null> {
  return (await templatesOf(sql, units)).find((one) => one.id === id) ?? null;
}

/** Keeps a new template. */
export async function saveTemplate(
  sql: Sql,
  template: {
    readonly id: string;
    readonly unit: number;
    readonly title: string;
    readonly body: string;
    readonly by: OfficerId;
  },
): Promise<void> {
  await sql`
    insert into reply_templates (id, unit_id, title, body, made_by)
    values (${template.id}, ${template.unit}, ${template.title}, ${template.body}, ${template.by})`;
}

/** Ends a template of one of these units; false when there was none in use. */
export async function endTemplate(
  sql: Sql,
  units: readonly number[],
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await sql`
    update reply_templates set ended_at = ${at}
     where id = ${id} and unit_id = any(${[...units]}::int[]) and ended_at is null`;
  return count === 1;
}
