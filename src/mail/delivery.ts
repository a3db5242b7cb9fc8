import type { Letter } from "./letter.ts";
import type { MailFault, Post } from "./post.ts";

/** Where it is kept that a letter is owed: one row, whatever it is about. */
export type Slip = {
  /**
   * Takes the row for this try. "done" when nothing is owed any more, "elsewhere" while another
   * process holds it; otherwise which try this is, from 1.
   */
  readonly claim: () => Promise<"done" | "elsewhere" | number>;
  readonly settle: (state: "sent" | "failed" | "queued", error: MailFault | null) => Promise<void>;
  readonly write: () => Promise<Letter | null>;
};

/** How often a letter is tried. The queue waits e^n seconds, six hours at most: about three days. */
const mostTries = 20;

/**
 * Sends what a slip owes and writes down what came of it. Throws `MailDelayed` when the queue should
 * try again; the error holds a class and nothing else, because the queue keeps its message.
 *
 * What was sent and written down is never sent again. Only a death between the server's "250" and
 * our writing it down, or a connection lost in that very moment, leads to a second copy: no sender
 * can tell these from a letter that was not taken (RFC 1047). It carries the same Message-ID.
 */
export async function deliver(post: Post, slip: Slip): Promise<void> {
  const turn = await slip.claim();
  if (turn === "done") return;
  if (turn === "elsewhere") throw new MailDelayed("elsewhere");
  const outcome = await post.send(slip.write).catch(async (thrown: unknown) => {
    // Not the server's fault: the row is let go, and the queue keeps what was thrown.
    await slip.settle("queued", null);
    throw thrown;
  });
  if (outcome.came === "sent") return slip.settle("sent", null);
  if (outcome.came === "refused" || turn >= mostTries) return slip.settle("failed", outcome.error);
  await slip.settle("queued", outcome.error);
  throw new MailDelayed(outcome.error);
}

/** A letter that has to wait. Expected, so the log does not speak of each one. */
export class MailDelayed extends Error {
  constructor(why: MailFault | "elsewhere") {
    super(why);
    this.name = "MailDelayed";
    // A stack says nothing here, and would be kept a thousand times.
    this.stack = "";
  }
}
