/** Two passwords at a time use 64 MiB. */
const atOnce = 2;
/** Of one place, so many may wait; whoever comes after them is asked to come again. */
const mostOfOne = 8;
/** Of all places together: beyond it, the place with the most waiting gives one up. */
const mostOfAll = 40;

type Waiting = { readonly start: () => void; readonly giveUp: () => void };

let running = 0;
/** Who waits, by where they come from, in the order of turns. */
const lines = new Map<string, Waiting[]>();

/**
 * Does costly work when its turn comes, so that many at the door cannot use up the memory. Places take
 * turns, not people: a crowd from one place waits behind itself, and one from elsewhere comes next.
 *
 * @param who where it comes from
 * @returns undefined when too many wait; nothing was done then
 */
export async function takeTurn<Value>(
  work: () => Promise<Value>,
  who: string,
): Promise<Value | undefined> {
  if (running >= atOnce) {
    if (!(await stand(who))) return undefined;
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place is handed on, not given back and taken again, so that nobody can slip in between.
    const next = nextInTurn();
    if (next) next.start();
    else running -= 1;
  }
}

function stand(who: string): Promise<boolean> {
  const line = lines.get(who) ?? [];
  if (line.length >= mostOfOne) return Promise.resolve(false);
  if (waitingNow() >= mostOfAll && !roomFor(line.length)) return Promise.resolve(false);
  return new Promise<boolean>((resolve) => {
    line.push({ start: () => resolve(true), giveUp: () => resolve(false) });
    lines.set(who, line);
  });
}

/** Sends the last one of the longest line away, if that line is longer than the newcomer's would be. */
function roomFor(mine: number): boolean {
  const [longest] = [...lines.values()].toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length <= mine + 1) return false;
  longest.pop()?.giveUp();
  return true;
}

const waitingNow = (): number => [...lines.values()].reduce((sum, line) => sum + line.length, 0);

/** The first of the line whose turn it is; that line goes to the end. */
function nextInTurn(): Waiting | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const [who, line] = first;
  const next = line.shift();
  lines.delete(who);
  if (line.length > 0) lines.set(who, line);
  return next;
}
