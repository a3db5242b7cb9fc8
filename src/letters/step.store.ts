import type { Sql, Transaction } from "#kernel/sql.ts";
import { dropFiles } from "#files/erase.ts";
import type { OfficerId } from "#people/model.ts";

import { commitLetterStep } from "./committed.ts";
import { entryOf } from "./entry.ts";
import type { Actor, Event, Letter, LetterId, LetterWordsId } from "./model.ts";
import { indexLetter } from "./search.store.ts";

/** Words to keep with a step: the row and what the event pins of it. */
export type KeptWords = {
  readonly id: LetterWordsId;
  readonly role: "summary" | "note" | "reason";
  readonly title: string | null;
  readonly body: string;
  readonly salt: Buffer;
};

/**
 * Writes what a step did: the row as it now is, the event, its words, the unit's register. Nothing else
 * changes a letter. The caller holds the lock, so `after.seq` is the next one.
 */
export async function saveStep(
  sql: Transaction,
  before: Letter,
  after: Letter,
  event: Event,
  by: Actor,
  at: Date,
  words: KeptWords | null,
): Promise<void> {
  const p = after.progress;
  await sql`
    update letters set
      progress = ${sql.json(p)}, unit_id = ${after.desk.unit}, department_id = ${after.desk.department},
      post_id = ${after.desk.post}, officer_id = ${after.officer}, received_on = ${after.receivedOn},
      told_on = ${after.toldOn}, keep_until = ${p.stage === "kept" ? p.until : null},
      offered_to = ${after.offered?.to ?? null}, given_back = ${after.returnedOnce},
      merged_into = ${after.mergedInto}, replied_on = ${after.repliedOn}, level = ${after.level},
      handover_by = ${after.handoverBy}, seq = ${after.seq}
    where id = ${after.id}`;
  if (words) {
    await sql`
      insert into letter_words (id, letter_id, role, title, body, salt, at)
      values (${words.id}, ${after.id}, ${words.role}, ${words.title}, ${words.body}, ${words.salt}, ${at})`;
  }
  await sql`
    insert into letter_events (letter_id, seq, at, by, officer_id, post_id, event)
    values (${after.id}, ${after.seq}, ${at}, ${by.kind}, ${by.kind === "officer" ? by.officer : null},
            ${by.kind === "officer" ? by.post : null}, ${sql.json(event)})`;
  if (event.type === "officer-named") {
    await sql`insert into letter_named (letter_id, officer_id) values (${after.id}, ${event.officer})`;
  }
  await saveEntry(sql, before, after, event);
  await commitLetterStep(sql, after, event, at, words);
  if (event.type !== "noted") await indexLetter(sql, after.id);
}

// The newest line of the register follows the letter; one that is passed on leaves its line as dealt with.
async function saveEntry(sql: Transaction, before: Letter, after: Letter, event: Event) {
  if (event.type === "taken") {
    await writeEntry(sql, before, {
      ...entryOf(before),
      outcome: "transferred",
      processedOn: event.on,
    });
    await sql`
      insert into letter_entries (letter_id, n, unit_id, received_on, signers)
      select ${after.id}, max(n) + 1, ${after.desk.unit}, ${after.receivedOn}, ${after.signers}
        from letter_entries where letter_id = ${after.id}`;
    return;
  }
  await writeEntry(sql, after, entryOf(after, event));
}

const writeEntry = (sql: Transaction, l: Letter, e: ReturnType<typeof entryOf>) => sql`
  update letter_entries set
    unit_id = ${l.desk.unit}, complaints = ${e.complaints}, feedbacks = ${e.feedbacks},
    eligible = ${e.eligible}, competent = ${e.competent}, settlement = ${e.settlement},
    outcome = ${e.outcome},
    processed_on = case when ${e.outcome}::text is null then null
                        else coalesce(processed_on, ${e.processedOn}::date) end,
    replied_on = ${l.repliedOn}
  where letter_id = ${l.id} and n = (select max(n) from letter_entries where letter_id = ${l.id})`;

/**
 * Takes words of these roles and scanned pages (all, or those at these places) out for good; the ledger
 * keeps them out when an older backup is restored. The objects follow after the commit.
 *
 * @returns the keys of the objects to remove
 */
export async function eraseContent(
  sql: Transaction,
  id: LetterId,
  at: Date,
  gone: { readonly roles: readonly KeptWords["role"][]; readonly pages: readonly number[] | "all" },
): Promise<readonly string[]> {
  await sql`
    with gone as (
      delete from letter_words where letter_id = ${id} and role = any(${[...gone.roles]}) returning id
    )
    insert into letter_erasures (thing, what, at) select id, 'words', ${at} from gone`;
  const pages = await sql<{ file: string }[]>`
    select file_id as file from letter_files
     where letter_id = ${id} and file_id is not null
       ${gone.pages === "all" ? sql`` : sql`and position = any(${[...gone.pages]}::int[])`} for update`;
  const files = pages.map(({ file }) => file);
  await sql`
    update letter_files set file_id = null, erased_at = ${at}
     where letter_id = ${id} and file_id = any(${files}::uuid[])`;
  await sql`
    insert into letter_erasures (thing, what, at)
    select file, 'file', ${at} from unnest(${files}::uuid[]) file on conflict do nothing`;
  return dropFiles(sql, files);
}

/** Gives scanned pages to a matter that came of the letter; one page belongs to one place. */
export async function movePages(
  sql: Transaction,
  id: LetterId,
  matter: string,
  positions: readonly number[],
  at: Date,
): Promise<void> {
  const pages = await sql<{ file: string }[]>`
    select file_id as file from letter_files
     where letter_id = ${id} and position = any(${[...positions]}::int[]) and file_id is not null
     order by position for update`;
  const files = pages.map(({ file }) => file);
  if (files.length === 0) return;
  await sql`
    update letter_files set file_id = null, erased_at = ${at}
     where letter_id = ${id} and file_id = any(${files}::uuid[])`;
  await sql`
    insert into matter_files (matter_id, purpose, position, file_id)
    select ${matter}, 'filed', nth, file from unnest(${files}::uuid[]) with ordinality as f (file, nth)`;
}

/** Erases a letter that is a denunciation, whole. Two persons, or the database throws. */
export async function eraseLetter(sql: Transaction, id: LetterId, by: OfficerId): Promise<void> {
  await sql`select erase_letter(${id}, ${by})`;
}

/** After a backup was restored: how much was taken out again. */
export async function eraseLettersAgain(sql: Sql): Promise<number> {
  const [row] = await sql<{ gone: number }[]>`select erase_letters_again() as gone`;
  return row?.gone ?? 0;
}
