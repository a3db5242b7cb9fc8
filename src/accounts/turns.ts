/** Two passwords at a time use 64 MiB; whoever stands further back than this is asked to come again. */
const atOnce = 2;
const longestQueue = 40;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does costly work when its turn comes, so that many at the door cannot use up the memory.
 *
 * @returns undefined when the queue is full; nothing was done then
 */
export async function takeTurn<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) return undefined;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place is handed on, not given back and taken again, so that nobody can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
