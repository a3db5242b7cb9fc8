import type { OfficerId } from "#access/model.ts";
import { taskSightOf } from "#access/tasks.ts";
import { audit, doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, instant, type Day } from "#kernel/day.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import type { Diary } from "#outlets/ics.ts";
import type { Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import type { TaskCode } from "#tasks/model.ts";
import { visibleTasks } from "#tasks/visible.store.ts";

import { feedTexts as t } from "./texts/feed.ts";

/** What a private calendar shows: how the tasks are called, or only that something is due. */
export const feedShows = ["plain", "titles"] as const;
export type FeedShows = (typeof feedShows)[number];

export type Feed = { readonly shows: FeedShows; readonly madeAt: Date };

export async function feedOf(sql: Sql, officer: OfficerId): Promise<Feed | null> {
  const [row] = await sql<Feed[]>`
    select shows, made_at as "madeAt" from task_feeds where officer_id = ${officer}`;
  return row ?? null;
}

/**
 * Makes the private address of one's own dates and gives its key, which is shown this once: only a keyed
 * hash of it is kept. A new one ends the one before.
 */
export const makeFeed =
  (house: House) =>
  (staff: Staff, shows: FeedShows): Promise<string> =>
    house.sql.begin(async (sql) => {
      const key = house.noise(32).toString("base64url");
      await sql`
        insert into task_feeds (officer_id, key_hash, shows, made_at)
        values (${staff.officer}, ${hashOf(house, key)}, ${shows}, ${house.clock()})
        on conflict (officer_id) do update
          set key_hash = excluded.key_hash, shows = excluded.shows, made_at = excluded.made_at`;
      await audit(sql, { by: doerOf(staff, "tasks"), did: "task.feed-made", detail: { shows } });
      return key;
    });

/** Ends the private address at once. */
export const revokeFeed =
  (house: House) =>
  (staff: Staff): Promise<void> =>
    house.sql.begin(async (sql) => {
      const gone =
        await sql`delete from task_feeds where officer_id = ${staff.officer} returning officer_id`;
      if (gone.length > 0)
        await audit(sql, { by: doerOf(staff, "tasks"), did: "task.feed-revoked" });
    });

/** At most so many dates, the nearest first. */
const most = 500;

/** What a calendar program gets for a key; null for one that does not work (any more). */
export async function diaryFor(
  house: House,
  origin: string,
  key: string,
  lang: Lang,
): Promise<Diary | null> {
  if (!/^[\w-]{43}$/.test(key)) return null;
  const { sql } = house;
  const [feed] = await sql<{ officer: OfficerId; shows: FeedShows }[]>`
    select f.officer_id as officer, f.shows from task_feeds f join officers o on o.id = f.officer_id
     where f.key_hash = ${hashOf(house, key)} and o.ended_at is null`;
  if (!feed) return null;
  const sight = taskSightOf(await viewerOf(sql, feed.officer, dayAt(house.clock())));
  const rows = await sql<{ code: TaskCode; title: string; dueOn: Day; seq: number }[]>`
    select t.code, t.title, t.due_on as "dueOn", t.seq from tasks t
     where t.open and t.officer_id = ${feed.officer} and t.due_on is not null and ${visibleTasks(sql, sight)}
     order by t.order_on, t.id limit ${most}`;
  const host = new URL(origin).host;
  const titled = feed.shows === "titles";
  return {
    title: t.calendar[lang],
    author: "Dân Vận",
    at: instant(house.clock()),
    entries: rows.map(({ code, title, dueOn, seq }) => ({
      // A calendar that shows nothing shows no code either.
      id: titled
        ? `${code}@${host}`
        : `${hashOf(house, `${feed.officer} ${code}`).toString("hex", 0, 12)}@${host}`,
      title: titled ? title : t.due[lang],
      when: { day: dueOn },
      sequence: seq,
    })),
  };
}

const hashOf = ({ master }: Pick<House, "master">, key: string): Buffer =>
  mark(keyFor(master, "task-feed"), key);
