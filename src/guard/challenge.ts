import { ok, refuse } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { mark, sameBytes } from "#kernel/secret.ts";
import type { Key } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import type { GuardKeys } from "./keys.ts";
import { readProof, setWork } from "./proof.ts";
import { answers, questionFrom } from "./question.ts";
import type { ChallengeRefusal } from "./refusals.ts";
import { spend } from "./store.ts";
import { looksFilledByRobot } from "./trap.ts";

/** What a public form is drawn with. Both ways are equal: either one opens the door. */
export type Challenge = {
  /** For people without JavaScript, and for whoever prefers it. */
  readonly question: Text;
  /** Goes back with the answer, in a hidden field. */
  readonly token: string;
  /** For browsers with JavaScript: ALTCHA work, JSON. */
  readonly altcha: string;
};

/**
 * A challenge on a page that many read and few write to: setting the work costs the house a millisecond
 * and doing it costs a telephone seconds, so a script asks for it only when somebody begins to write.
 */
export type LaterChallenge = Omit<Challenge, "altcha"> & {
  /** Where the work is set for the once-key of the form (`?once=`). */
  readonly workFrom: string;
};

/** What came back with the form; leave out what did not come. */
export type Attempt = {
  /** The form's once-key: everything here is bound to it. */
  readonly once: string;
  readonly answer?: string | undefined;
  readonly token?: string | undefined;
  readonly altcha?: string | undefined;
  /** The mark of an earlier `judge`, carried in the form so that a redraw does not ask again. */
  readonly solved?: string | undefined;
  /** The field nobody sees; filled in, only an answered question opens the door. */
  readonly trap?: string | undefined;
};

/**
 * Draws a new challenge for the form with this once-key. Nothing is stored.
 *
 * @param noise at least 18 random bytes
 */
export async function newChallenge(
  keys: GuardKeys,
  once: string,
  now: Date,
  noise: Uint8Array,
): Promise<Challenge> {
  if (noise.length < 18) throw new RangeError("a challenge needs 18 random bytes");
  return {
    ...newQuestion(keys, once, now, noise),
    altcha: await newWork(keys, once, now, noise.subarray(16)),
  };
}

/**
 * The question alone, for a form whose work is asked for later; costs next to nothing.
 *
 * @param noise at least 16 random bytes
 */
export function newQuestion(
  keys: GuardKeys,
  once: string,
  now: Date,
  noise: Uint8Array,
): Omit<Challenge, "altcha"> {
  if (noise.length < 16) throw new RangeError("a question needs 16 random bytes");
  const token = questionToken(keys.question, once, now, noise.subarray(0, 16));
  return { question: questionOf(keys.question, token).text, token };
}

/** The work alone, JSON; takes about a millisecond. */
export const newWork = (
  keys: GuardKeys,
  once: string,
  now: Date,
  noise: Uint8Array,
): Promise<string> => setWork(keys.proof, once, now, noise);

/**
 * Whether the sender met the challenge: an earlier mark, done work, or an answered question.
 *
 * A question is tried once; a wrong answer spends it. A right one may come again with the same
 * once-key (a double click, a lost reply): it is the once-key that makes the deed happen once, so
 * whoever calls this must consume it.
 *
 * @returns the mark to carry in the form if it has to be drawn again
 */
export async function judge(
  sql: Sql,
  keys: GuardKeys,
  attempt: Attempt,
  now: Date,
): Promise<Result<{ readonly solved: string }, ChallengeRefusal>> {
  const { once, answer = "", token = "" } = attempt;
  const trapped = looksFilledByRobot(attempt.trap);

  if (!trapped && attempt.solved && isSolved(keys.solved, once, attempt.solved, now)) {
    return ok({ solved: attempt.solved });
  }
  if (!trapped && attempt.altcha) {
    const proof = await readProof(keys.proof, once, attempt.altcha);
    if (proof.ok) return settle(sql, keys, once, { ...proof.value, passed: true }, now);
  }
  if (answer.trim() === "") return refuse({ because: "unanswered" });

  const drawnAt = drawnAtOf(keys.question, once, token);
  if (drawnAt === undefined) return refuse({ because: "expired" });
  const passed = answers(questionOf(keys.question, token), answer.slice(0, 200));
  return settle(sql, keys, once, { id: token, drawnAt, passed }, now);
}

/** A question is good for an hour: long enough to write a long letter, short enough to sweep. */
const lifetime = 60 * 60 * 1000;
/** Nobody writes a matter in under three seconds (policy, not law). */
const leastTime = 3 * 1000;
/** A form may stay open for a day once its challenge is met. */
const solvedLifetime = 24 * 60 * 60 * 1000;

type Try = { readonly id: string; readonly drawnAt: number; readonly passed: boolean };

async function settle(sql: Sql, keys: GuardKeys, once: string, tried: Try, now: Date) {
  const age = now.getTime() - tried.drawnAt;
  if (age > lifetime) return refuse({ because: "expired" } as const);
  if (age < leastTime) return refuse({ because: "too-soon" } as const);

  const first = await spend(sql, {
    challenge: mark(keys.spent, tried.id),
    passed: tried.passed,
    expiresAt: new Date(tried.drawnAt + lifetime),
  });
  if (!first.passed) return refuse({ because: first.fresh ? "wrong" : "spent" } as const);
  if (!tried.passed) return refuse({ because: "wrong" } as const);
  return ok({ solved: solvedMark(keys.solved, once, now.getTime()) });
}

/** `seed.moment.mark`: the seed alone decides the question, the mark ties it to the form. */
function questionToken(key: Key, once: string, now: Date, seed: Uint8Array): string {
  const body = `${Buffer.from(seed).toString("base64url")}.${now.getTime().toString(36)}`;
  return `${body}.${markOf(key, once, body)}`;
}

const questionOf = (key: Key, token: string) =>
  questionFrom(mark(key, `question ${token.split(".", 1)[0] ?? ""}`));

/** When the question was drawn, or nothing if it was not drawn by us for this form. */
function drawnAtOf(key: Key, once: string, token: string): number | undefined {
  const found = /^([\w-]{22}\.[0-9a-z]{1,10})\.([\w-]{43})$/.exec(token);
  const [, body = "", signature = ""] = found ?? [];
  if (!found || !same(signature, markOf(key, once, body))) return undefined;
  return Number.parseInt(body.split(".")[1] ?? "", 36);
}

const solvedMark = (key: Key, once: string, at: number): string => {
  const body = at.toString(36);
  return `${body}.${markOf(key, once, body)}`;
};

function isSolved(key: Key, once: string, solved: string, now: Date): boolean {
  const found = /^([0-9a-z]{1,10})\.([\w-]{43})$/.exec(solved);
  const [, body = "", signature = ""] = found ?? [];
  if (!found || !same(signature, markOf(key, once, body))) return false;
  return now.getTime() - Number.parseInt(body, 36) <= solvedLifetime;
}

const markOf = (key: Key, once: string, body: string): string =>
  mark(key, JSON.stringify([once, body])).toString("base64url");

const same = (a: string, b: string): boolean => sameBytes(Buffer.from(a), Buffer.from(b));
