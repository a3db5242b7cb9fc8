/** What was edited since an earlier look; `mark` is what the database calls this one. */
export type Edits = {
  readonly mark: string;
  /** "unknown" when it can no longer be told, or there was no earlier look: then everything may have been. */
  readonly topics: readonly string[] | "unknown";
};

/** Looks at the database, as of the moment of asking: all that was committed by then and not by `since`. */
export type ReadEdits = (since: string | undefined) => Promise<Edits>;

/** How a process knows which of its pages are still what the database says. */
export type Editions = {
  /**
   * The number of a look that began after this was asked. Looks under way are not joined: what they
   * saw may be older than the question. Whoever asks while one is under way shares the next.
   */
  readonly now: () => Promise<number>;
  /** The number of the last look that has come back; what is read from now on is no older. */
  readonly last: () => number;
  /** Whether, of all that was seen up to now, any of these was edited after that look. */
  readonly editedSince: (look: number, topics: ReadonlySet<string>) => boolean;
};

/** More topics than this are not remembered one by one; then everything counts as edited. */
const mostTopics = 50_000;

/** Looks that serve many who ask: one at a time, however many ask. */
export function editions(read: ReadEdits): Editions {
  const editedAt = new Map<string, number>();
  let mark: string | undefined;
  let looks = 0;
  let allEditedAt = 0;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<number> | undefined;

  const look = async (): Promise<number> => {
    const { mark: seen, topics } = await read(mark);
    looks += 1;
    if (topics === "unknown" || editedAt.size + topics.length > mostTopics) {
      editedAt.clear();
      allEditedAt = looks;
    } else {
      for (const topic of topics) editedAt.set(topic, looks);
    }
    mark = seen;
    return looks;
  };

  const begin = async (): Promise<number> => {
    await running;
    // Everybody whose request came in with this turn of the loop rides along.
    await new Promise((resolve) => setImmediate(resolve));
    next = undefined;
    const looking = look();
    running = looking.catch(() => {});
    return looking;
  };

  return {
    now: () => (next ??= begin()),
    last: () => looks,
    editedSince: (since, topics) => {
      if (allEditedAt > since) return true;
      for (const topic of topics) if ((editedAt.get(topic) ?? 0) > since) return true;
      return false;
    },
  };
}
