import type { Sql } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";

import type { OfficerId } from "#people/model.ts";

/** What officers choose for themselves. */
export type Choices = {
  readonly language: Lang;
  /** Single-key shortcuts on lists (WCAG 2.1.4 wants them to be switched off where they disturb). */
  readonly singleKeys: boolean;
  /** Mail about what is due. */
  readonly reminders: boolean;
};

export async function choicesOf(sql: Sql, officer: OfficerId): Promise<Choices> {
  const [choices] = await sql<Choices[]>`
    select language, single_keys as "singleKeys", reminders from officers where id = ${officer}`;
  if (!choices) throw new Error("a signed-in officer is not there");
  return choices;
}

export async function saveChoices(sql: Sql, officer: OfficerId, choices: Choices): Promise<void> {
  await sql`
    update officers
       set language = ${choices.language}, single_keys = ${choices.singleKeys},
           reminders = ${choices.reminders}
     where id = ${officer}`;
}

/** @returns whether it was on before */
export async function switchRemindersOff(sql: Sql, officer: OfficerId): Promise<boolean> {
  const off = await sql`
    update officers set reminders = false where id = ${officer} and reminders returning id`;
  return off.length > 0;
}
