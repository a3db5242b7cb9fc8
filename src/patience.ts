import { setTimeout as wait } from "node:timers/promises";

type Fetch<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>;

/** How long a page that is only read waits for the database, between one try and the next (policy). */
const pauses: readonly number[] = [100, 400, 1500];

const lost = new WeakSet<Request>();

/** Says that this request failed because the database could not be reached: reading may be tried again. */
export const wasLost = (request: Request): void => void lost.add(request);

/**
 * Asks again what only reads and failed because the database could not be reached, for about two seconds:
 * a planned change of servers then passes without anybody seeing an error. What writes is never repeated here.
 */
export const patient =
  <Rest extends readonly unknown[]>(fetch: Fetch<Rest>): Fetch<Rest> =>
  async (request, ...rest) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await fetch(request, ...rest);
      const pause = pauses[tries];
      const reads = request.method === "GET" || request.method === "HEAD";
      if (!reads || pause === undefined || !lost.delete(request)) return answer;
      await answer.body?.cancel();
      await wait(pause);
    }
  };
