/**
 * Work that nobody waits for at a page. Shallow, told what time it is, safe to run twice: it may
 * be interrupted anywhere and is then started again.
 */
export type Job<World> = {
  /** The name under which `graphile_worker.add_job(name, payload)` asks for it. */
  readonly name: string;
  /** When it runs by itself: each day at "06:00" in Việt Nam, or every so many minutes (a divisor of 60). */
  readonly when?: { readonly daily: string } | { readonly minutes: number };
  /** @param given the payload it was asked for with; unknown, so read it with a gate */
  readonly run: (world: World, given: unknown, now: Date) => Promise<void>;
};

/** `when` as a line of a crontab, which counts in UTC. */
export function cronOf(when: NonNullable<Job<unknown>["when"]>): string {
  if ("minutes" in when) return `*/${when.minutes} * * * *`;
  const [hour = 0, minute = 0] = when.daily.split(":").map(Number);
  return `${minute} ${(hour + 24 - 7) % 24} * * *`;
}
