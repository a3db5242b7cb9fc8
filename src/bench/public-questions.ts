import { readFileSync } from "node:fs";

import { day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { find } from "#search/find.ts";
import { placesIn } from "#units/named-in.ts";

import type { Vocabulary } from "./public-words.ts";
import { round, spread } from "./scratch.ts";

const newest = day("2026-11-23");

/**
 * Each kind of question so many times, never the same one twice in a row. `unhindered` is the time on the
 * clock less what this process and the database's waited while others had the processors (Linux tells it).
 *
 * @param sql with one connection, so that it is known which process of the database answers
 */
export async function questions(sql: Database, words: Vocabulary, rounds: number) {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const waiting = () => delayOf(process.pid) + delayOf(backend?.pid ?? 0);
  const { rare, medium, common } = words;
  const kinds: Readonly<Record<string, (n: number) => string>> = {
    "one uncommon word": (n) => pick(rare, n * 13),
    "an uncommon word and two common": (n) =>
      `${pick(common, n)} ${pick(rare, n * 17)} ${pick(common, n + 3)}`,
    "an uncommon word, misspelt place in it": (n) => `${pick(medium, n * 5)} ${pick(rare, n * 7)}`,
    "two of middling": (n) => `${pick(medium, n * 3)} ${pick(medium, n * 11 + 5)}`,
    "three common": (n) => [0, 1, 2].map((i) => pick(common, n * 7 + i * 5)).join(" "),
    "five common": (n) => [0, 1, 2, 3, 4].map((i) => pick(common, n * 3 + i * 7)).join(" "),
    "one that nearly all have": (n) => pick(common, n % 8),
    "everyday questions": (n) => pick(everyday, n),
  };
  const out: Record<
    string,
    {
      readonly wall: Times;
      readonly unhindered: Times;
      readonly capped: number;
      readonly relaxed: number;
    }
  > = {};
  for (const [name, make] of Object.entries(kinds)) {
    const wall: number[] = [];
    const unhindered: number[] = [];
    let capped = 0;
    let relaxed = 0;
    for (let n = -20; n < rounds; n += 1) {
      const typed = make(n + 20);
      const from = performance.now();
      const waited = waiting();
      const places = await placesIn(sql, typed, newest);
      const found = await find(sql, { words: typed, places });
      if (n < 0) continue;
      const took = performance.now() - from;
      wall.push(took);
      unhindered.push(took - (waiting() - waited));
      if (found.kind === "too-broad") throw new Error(`too broad: ${typed}`);
      if (found.capped) capped += 1;
      if (found.relaxed) relaxed += 1;
    }
    out[name] = { wall: times(wall), unhindered: times(unhindered), capped, relaxed };
  }
  return out;
}

type Times = ReturnType<typeof spread> & { readonly p95: number };

const times = (ms: readonly number[]): Times => ({
  ...spread(ms),
  p95: round(ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.95)] ?? 0),
});

/** Milliseconds a process was ready to run and did not; 0 where the system does not tell. */
function delayOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[1] ?? 0) / 1e6;
  } catch {
    return 0;
  }
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? "";

const everyday = [
  "đèn đường hỏng",
  "rac thai",
  "ngập nước khi mưa to",
  "tiếng ồn ban đêm",
  "hồ sơ đất đai chậm trả kết quả",
  "cây xanh gãy cành",
  "phường Ba Đình rác thải",
  "lấn chiếm vỉa hè",
  "via he phuong hoan kiem",
  "trường học thiếu chỗ gửi xe",
];

export type Query = { readonly query: string; readonly relevant: readonly string[] };

/** How much of what is relevant to the published queries stands among the first ten. */
export async function recall(sql: Database, queries: readonly Query[]) {
  let wanted = 0;
  let found = 0;
  const missed: string[] = [];
  const ms: number[] = [];
  for (const { query, relevant } of queries) {
    const from = performance.now();
    const places = await placesIn(sql, query, newest);
    const { results } = await find(sql, { words: query, places, limit: 10 });
    ms.push(performance.now() - from);
    const ids = results.map(({ id }) => id);
    const here = relevant.filter((id) => ids.includes(id));
    wanted += relevant.length;
    found += here.length;
    missed.push(...relevant.filter((id) => !ids.includes(id)).map((id) => `${query}: ${id}`));
  }
  return { at10: round(found / wanted), of: wanted, missed, ms: ms.map(round) };
}
