import { randomBytes } from "node:crypto";

import { readCalendars } from "#calendars/live.ts";
import { recounting, runRecount } from "#calendars/recount.ts";
import { askRecount, partsOf, recountById } from "#calendars/recount.store.ts";
import { confirmedVersions, decideVersion, keepVersion } from "#calendars/store.ts";
import { matterRecounter } from "#cases/recount.ts";
import { day, dayAt, dayNumber, dayNumbered, instant, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { calendarYear } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { acceptanceDue } from "#law/feedback.ts";
import { workingDaysAfter } from "#law/worked-days.ts";
import type { OfficerId } from "#people/model.ts";

import { round, scratch, type Scratch } from "./scratch.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
const document = { number: "benchmark", date: day("2026-11-23") };

/**
 * Counts `count` open matters again after calendars changed: the whole of a recount as the worker does it,
 * reading, counting, writing rows, lines of the record and the list of what moved.
 *
 * "nothing": a day no limit runs over; "some": a day off in the middle of running limits; "all": a day
 * off that every limit runs over.
 */
export async function benchRecount(count = 100_000) {
  const place = await scratch();
  try {
    await fill(place, count);
    const runs = [
      await recounted(place, "nothing", day("2027-06-15")),
      await recounted(place, "some", day("2026-12-02")),
      await recounted(place, "all", day("2026-11-25")),
    ];
    const started = performance.now();
    const recounter = recounting(matterRecounter);
    const { seen, wrong } = await recounter.check(
      place.app,
      await readCalendars(place.app),
      dayAt(now),
    );
    const check = { seen, wrong: wrong.length, seconds: secondsSince(started) };
    return { bench: "recount", matters: count, runs, check };
  } finally {
    await place.close();
  }
}

async function recounted({ app, owner }: Scratch, change: string, off: Day) {
  const { national } = await readCalendars(app);
  const year = calendarYear(national, Number(off.slice(0, 4)));
  const added = { day: off, name: { vi: "nghỉ", en: "off" }, source: document.number };
  const [first, second] = [await somebody(owner), await somebody(owner)];
  const id = await keepVersion(
    owner,
    {
      years: [{ ...year, off: [...year.off, added].toSorted((a, b) => (a.day < b.day ? -1 : 1)) }],
      document,
      note: "",
      base: national.id,
    },
    first,
    now,
  );
  await owner.begin((sql) => decideVersion(sql, id ?? 0, "confirmed", second, now));
  if ((await confirmedVersions(app)).length === 0) throw new Error("nothing was confirmed");
  const asked = { cause: "version", causeId: id, dry: false, before: "", after: "" } as const;
  const recount = await recountById(app, await askRecount(app, asked, now));
  if (!recount) throw new Error("nothing to do");
  const started = performance.now();
  await runRecount({ sql: app, recounters: [recounting(matterRecounter)] }, recount, now);
  const seconds = secondsSince(started);
  const [part] = await partsOf(app, recount.id);
  return { change, off, seen: part?.seen, moved: part?.moved, seconds };
}

const secondsSince = (started: number) => round((performance.now() - started) / 1000);

async function somebody(owner: Scratch["owner"]) {
  const officer = newId<"officer">(Date.now(), randomBytes(10));
  await owner`insert into officers (id, sign_in, name) values (${officer}, ${`b-${officer}`}, 'Bench')`;
  return { officer: officer satisfies OfficerId, post: 0 };
}

/** Open matters received over the last two weeks, a third not yet accepted, over all wards. */
async function fill({ owner }: Scratch, count: number): Promise<void> {
  const units = (
    await owner<{ id: number }[]>`select id from units where level = 'commune' order by id`
  ).map(({ id }) => id);
  const last = dayNumber(dayAt(now));
  const rows = Array.from({ length: count }, (_, i) => {
    const on = dayNumbered(last - Math.floor((14 * i) / count));
    const at = instant(
      new Date(
        `${on}T${String(8 + (i % 9)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00+07:00`,
      ),
    );
    const id = newId<"matter">(new Date(at).getTime(), randomBytes(10));
    return { id, on, at, unit: units[i % units.length] ?? 0, received: i % 3 === 0 };
  });
  const acceptBy = new Map<string, string>();
  const accept = (at: (typeof rows)[number]["at"]) => {
    const known = acceptBy.get(at) ?? acceptanceDue(at, { province: "01" }, publishedCalendar).due;
    acceptBy.set(at, known);
    return known;
  };
  const officer = await somebody(owner);
  await owner`
    insert into matters (id, code, province, kind, channel, area, place_unit_id, unit_id, officer_id, stage,
                         received_at, received_on, accept_by, promised_by, answer_by, accepted_at,
                         term_from, term_days, term_unit, secret_hash, once_hash, content_mark, due_at)
    select v.id, 'DV-' || lpad(upper(to_hex(i / 65536)), 4, '0') || '-' || lpad(upper(to_hex(i % 65536)), 4, '0'),
           '01', 'feedback', 'web', 'duong-sa', v.unit, v.unit,
           case when not v.received then ${officer.officer}::uuid end,
           case when v.received then 'received' else 'accepted' end, v.at, v.day, v.accept, v.answer, v.answer,
           case when not v.received then v.at end, v.day, 10, v.unit,
           sha256(i::text::bytea), sha256(('o' || i)::bytea), ''::bytea, v.answer
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ unit }) => unit)}::int[], ${rows.map(({ at }) => at)}::timestamptz[],
                  ${rows.map(({ on }) => on)}::date[], ${rows.map(({ at }) => accept(at))}::timestamptz[],
                  ${rows.map(({ on }) => workingDaysAfter(publishedCalendar, on, 10))}::date[],
                  ${rows.map(({ received }) => String(received))}::text[]::boolean[])
           with ordinality as v(id, unit, at, day, accept, answer, received, i)`;
  await owner`
    insert into matter_events (matter_id, seq, at, by, event)
    select id, 1, received_at, 'resident', '{"type": "filed"}' from matters`;
  await owner.unsafe("analyze");
}
