import { day, plusDays } from "#kernel/day.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { deadline, dueDay, plainFacts } from "#law/deadline.ts";
import { registry } from "#law/registry.ts";

import { round } from "./scratch.ts";

/** How many due days of law one core reckons in a second, without and with every step of why. */
export function benchLaw(plain = 3_000_000, explained = 300_000) {
  const rules = registry.filter(({ unit, to }) => unit !== "working-hour" && to === null);
  const starts = Array.from({ length: 365 }, (_, n) => plusDays(day("2026-01-01"), n));
  const pairs = rules.flatMap((rule) => starts.map((from) => ({ rule, from })));
  const perSecond = (count: number, reckon: (pair: (typeof pairs)[number]) => unknown) => {
    // Once around before anything counts.
    for (const pair of pairs) reckon(pair);
    let made = 0;
    const began = performance.now();
    while (made < count) {
      for (const pair of pairs) if (reckon(pair) !== undefined) made += 1;
    }
    return round(made / ((performance.now() - began) / 1000));
  };
  return {
    bench: "law",
    rules: rules.length,
    dueDaysPerSecond: perSecond(plain, ({ rule, from }) =>
      dueDay(rule, from, rule.amount, publishedCalendar),
    ),
    explainedPerSecond: perSecond(explained, ({ rule, from }) => {
      const found = deadline(
        rule,
        from < rule.from ? rule.from : from,
        plainFacts,
        publishedCalendar,
      );
      return found.ok ? found.value.due : undefined;
    }),
  };
}
