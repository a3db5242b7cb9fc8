import { publishYear } from "#cases/statistics.ts";
import { countYear } from "#cases/statistics.store.ts";
import { dayAt, yearOf } from "#kernel/day.ts";

import { round, scratch, spread } from "./scratch.ts";
import { fill } from "./worklist.ts";

/**
 * The public figures of one unit out of `matters` over all units: counting a year in SQL, and
 * deciding what of it may be published, each request by itself.
 */
export async function benchStatistics(matters = 1_000_000, rounds = 200) {
  const place = await scratch();
  try {
    const started = performance.now();
    const desks = await fill(place, matters);
    // As it stands after a night: the database tidies up by itself.
    await place.owner.unsafe("vacuum analyze matters");
    const secondsToFill = round((performance.now() - started) / 1000);
    const today = dayAt(new Date());
    const counting: number[] = [];
    const publishing: number[] = [];
    for (let i = -20; i < rounds; i += 1) {
      const desk = desks[Math.abs(i * 37) % desks.length];
      if (!desk) throw new Error("no desks");
      const from = performance.now();
      const year = await countYear(place.app, desk.unit, yearOf(today), today);
      const counted = performance.now();
      publishYear(year);
      if (i < 0) continue;
      counting.push(counted - from);
      publishing.push(performance.now() - counted);
    }
    return {
      bench: "statistics",
      matters,
      units: desks.length,
      countMs: spread(counting),
      publishMs: spread(publishing),
      secondsToFill,
    };
  } finally {
    await place.close();
  }
}
