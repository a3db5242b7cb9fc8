/** Who was told to wait, and until when; remembered by one process, for as long as the wait lasts. */
export type Refused = {
  /** The milliseconds still to wait; nothing when the database has to be asked. */
  readonly waitMs: (name: string, now: Date) => number | undefined;
  readonly note: (name: string, now: Date, waitMs: number) => void;
};

/**
 * Remembers refusals, so that a source that goes on knocking costs no question of the database. It refuses nobody
 * the database would let in: a refused knock counts nothing, so a wait that was told cannot become shorter.
 *
 * @param most names kept at once; the one noted first gives way
 */
export function refusedSources(most = 10_000): Refused {
  const waits = new Map<string, { readonly from: number; readonly until: number }>();
  return {
    waitMs: (name, now) => {
      const wait = waits.get(name);
      if (wait === undefined) return undefined;
      const at = now.getTime();
      if (at >= wait.from && at < wait.until) return wait.until - at;
      waits.delete(name);
      return undefined;
    },
    note: (name, now, waitMs) => {
      const [first] = waits.keys();
      if (waits.size >= most && first !== undefined) waits.delete(first);
      waits.set(name, { from: now.getTime(), until: now.getTime() + waitMs });
    },
  };
}
