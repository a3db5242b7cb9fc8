import { randomBytes } from "node:crypto";

import { sightOf as sightOfViewer } from "#cases/sight.ts";
import type { Sight } from "#cases/visible.store.ts";
import { workFigures, workList, type WorkFilter } from "#cases/worklist.store.ts";
import { instant } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { fold } from "#kernel/text.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import { round, scratch, spread, type Scratch } from "./scratch.ts";

/**
 * The work list of 50 out of `large` matters over all units, beside the same list out of `small`,
 * both in one run on the same server: what a thousand times more matters cost.
 */
export async function benchWorklist(large = 1_000_000, small = 10_000, rounds = 400) {
  // Both lists hold fifty rows: over all 126 units ten thousand matters leave only twenty open in each.
  const few = await measured(small, rounds, 20);
  const many = await measured(large, rounds, 126);
  return {
    bench: "worklist",
    lists: Object.keys(few.lists).map((name) => {
      const a = few.lists[name];
      const b = many.lists[name];
      if (!a || !b) throw new Error(`list ${name} was not measured on both`);
      return {
        list: name,
        small: a,
        large: b,
        ratioOfMedians: round(b.p50 / Math.max(a.p50, 0.01)),
      };
    }),
    matters: { small, large },
    units: many.units,
    secondsToFill: many.seconds,
  };
}

async function measured(count: number, rounds: number, units: number) {
  const place = await scratch();
  try {
    const started = performance.now();
    const officers = await fill(place, count, units);
    const seconds = round((performance.now() - started) / 1000);
    const lists = {
      ...(await listsOf(place.app, officers, rounds)),
    };
    return { lists, seconds, units: officers.length };
  } finally {
    await place.close();
  }
}

type Desk = { readonly officer: OfficerId; readonly post: number; readonly unit: number };

async function listsOf(sql: Database, desks: readonly Desk[], rounds: number) {
  const plain = {
    state: "open",
    area: null,
    due: null,
    unit: null,
    words: [],
    code: null,
  } as const;
  const asked: Readonly<Record<string, WorkFilter>> = {
    unit: { ...plain, scope: "unit" },
    mine: { ...plain, scope: "mine" },
    "unit, late": { ...plain, scope: "unit", due: "late" },
    "unit, one area": { ...plain, scope: "unit", area: "moi-truong" },
    "unit, words": { ...plain, scope: "unit", words: ["nap", "cong", "so"] },
    "unit, closed": { ...plain, scope: "unit", state: "closed" },
  };
  const now = new Date();
  const when = { now: instant(now), soonUntil: instant(new Date(now.getTime() + 3 * 86_400_000)) };
  const out: Record<string, ReturnType<typeof spread>> = {};
  for (const [name, filter] of Object.entries(asked)) {
    out[name] = await timed(rounds, desks, async (desk) => {
      const first = await workList(sql, sightOf(desk), filter, when, null, 50);
      if (first.length === 0 && name === "unit") throw new Error("an empty list measures nothing");
    });
  }
  out["unit, page 5"] = await timed(rounds / 4, desks, async (desk) => {
    let after = null;
    for (let page = 0; page < 4; page += 1) {
      const rows = await workList(sql, sightOf(desk), { ...plain, scope: "unit" }, when, after, 50);
      after = rows.at(-1)?.key ?? null;
    }
  });
  out["three figures"] = await timed(rounds, desks, async (desk) => {
    await workFigures(sql, sightOf(desk), "unit", when);
  });
  return out;
}

async function timed(rounds: number, desks: readonly Desk[], run: (desk: Desk) => Promise<void>) {
  const ms: number[] = [];
  // Every unit once before anything counts, so that both lists are read as on any ordinary day.
  for (let i = -desks.length; i < rounds; i += 1) {
    const desk = desks[Math.abs(i * 37) % desks.length];
    if (!desk) throw new Error("no desks");
    const from = performance.now();
    await run(desk);
    if (i >= 0) ms.push(performance.now() - from);
  }
  return spread(ms);
}

/** An officer who sits on one post of one unit. */
const sightOf = (desk: Desk): Sight =>
  sightOfViewer({
    officer: desk.officer,
    posts: [
      {
        post: desk.post,
        title: "",
        role: "case-officer",
        unit: desk.unit,
        unitName: "",
        department: null,
        tenure: "held",
      },
    ],
    above: [desk.officer],
  });

// Matters as they lie after some years: most closed, one in eight open, spread over all units.
export async function fill(
  { owner }: Scratch,
  count: number,
  within = 1000,
): Promise<readonly Desk[]> {
  const units = await owner<{ id: number }[]>`
    select id from units where level = 'commune' and valid_to is null order by id limit ${within}`;
  const desks: Desk[] = [];
  for (const { id: unit } of units) {
    const officer = newId<"officer">(Date.now(), randomBytes(10));
    const [post] = await owner<{ id: number }[]>`
      insert into posts (unit_id, title, role, valid_from) values (${unit}, 'Tiếp dân', 'reception', '2025-07-01') returning id`;
    await owner`insert into officers (id, sign_in, name) values (${officer}, ${`bench-${unit}`}, 'Bench')`;
    await owner`insert into appointments (officer_id, post_id, valid_from) values (${officer}, ${post?.id ?? 0}, '2025-07-01')`;
    desks.push({ officer, post: post?.id ?? 0, unit });
  }
  await insertAll(owner, desks, count);
  await owner.unsafe("analyze");
  return desks;
}

async function insertAll(sql: Sql, desks: readonly Desk[], count: number): Promise<void> {
  const texts = titles.map((title) => ({ title, keys: fold(title) }));
  await sql`
    with desk as (
      select row_number() over () - 1 as n, d.* from jsonb_to_recordset(${sql.json([...desks])})
        as d (officer uuid, post int, unit int)
    ), made as (
      insert into matters (id, code, province, kind, channel, area, place_unit_id, unit_id, post_id, officer_id,
                           stage, received_at, received_on, accept_by, promised_by, answer_by, accepted_at,
                           answered_on, ended_on, ended_because, secret_hash, once_hash, content_mark, due_at)
      select gen_random_uuid(), 'DV-' || lpad(upper(to_hex(i / 65536)), 4, '0') || '-' || lpad(upper(to_hex(i % 65536)), 4, '0'),
             '01', 'feedback', 'web', (array['duong-sa', 'moi-truong', 'xay-dung', 'an-ninh', 'khac'])[1 + i % 5],
             d.unit, d.unit, d.post, case when (i / ${desks.length}) % 8 <> 1 then d.officer end,
             case when (i / ${desks.length}) % 8 = 0 then 'accepted' when (i / ${desks.length}) % 8 = 1 then 'received' else 'closed' end,
             t, t::date, t + interval '1 day', t::date + 14, t::date + 14, t + interval '1 hour',
             case when (i / ${desks.length}) % 8 > 1 then t::date + 9 end, case when (i / ${desks.length}) % 8 > 1 then t::date + 20 end,
             case when (i / ${desks.length}) % 8 > 1 then 'confirmed' end,
             sha256(i::text::bytea), sha256(('o' || i)::bytea), ''::bytea, t + interval '14 days'
        from generate_series(0, ${count - 1}::int) as i
        join desk d on d.n = i % ${desks.length}
        cross join lateral (select now() - make_interval(secs => (i::bigint * 7919 % 63072000)::int)) as at (t)
      returning id, unit_id, received_at
    ), text as (
      select row_number() over () - 1 as n, t.* from jsonb_to_recordset(${sql.json(texts)}) as t (title text, keys text)
    ), said as (
      insert into words (id, matter_id, role, title, body, place, salt, at)
      select m.id, m.id, 'filing', x.title, x.title, 'số ' || (hashtext(m.id::text) & 511), ''::bytea, m.received_at
        from made m join text x on x.n = (hashtext(m.id::text) & 1023) % ${texts.length}
      returning id, title
    )
    insert into matter_search (matter_id, unit_id, keys)
    select m.id, m.unit_id, array_to_tsvector(array(select distinct m.unit_id || ':' || w
             from unnest(string_to_array(x.keys || ' so ' || (hashtext(m.id::text) & 511), ' ')) as w))
      from made m join text x on x.n = (hashtext(m.id::text) & 1023) % ${texts.length}`;
}

const titles = [
  "Nắp cống vỡ trước cổng trường",
  "Rác chưa được thu gom ba ngày",
  "Công trình xây dựng lấn vỉa hè",
  "Đèn đường hỏng cả ngõ",
  "Hàng quán ồn ào sau 23 giờ",
  "Chậm trả kết quả hồ sơ đất đai",
  "Cây xanh gãy cành sau mưa",
  "Đường ngập khi mưa to",
  "Đề nghị thêm thùng rác ở công viên",
  "Xe tải đi vào giờ cấm",
];
