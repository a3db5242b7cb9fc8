import { ok, refuse, type Result } from "#kernel/result.ts";

/** A door with few places inside and a short bench outside. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Result<Value, "busy">>;

/**
 * Lets at most `inside` works run at a time and `waiting` wait, none longer than `patienceMs`;
 * whoever finds the bench full, or waited too long, is told "busy" and nothing was begun.
 */
export function turns(inside: number, waiting: number, patienceMs: number): Turns {
  const bench: Waiting[] = [];
  let running = 0;

  const leave = () => {
    const next = bench.shift();
    if (next) next(true);
    else running -= 1;
  };

  const enter = (): Promise<boolean> => {
    if (running < inside) {
      running += 1;
      return Promise.resolve(true);
    }
    if (bench.length >= waiting) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const tired = setTimeout(() => {
      bench.splice(bench.indexOf(called), 1);
      resolve(false);
    }, patienceMs);
    const called: Waiting = (in_) => {
      clearTimeout(tired);
      resolve(in_);
    };
    bench.push(called);
    return promise;
  };

  return async (work) => {
    if (!(await enter())) return refuse("busy");
    try {
      return ok(await work());
    } finally {
      leave();
    }
  };
}

type Waiting = (in_: boolean) => void;
