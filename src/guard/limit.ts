import { randomBytes } from "node:crypto";

import { dayAt } from "#kernel/day.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { mark } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";

import type { GuardKeys } from "./keys.ts";
import type { TooMany } from "./refusals.ts";
import { anywhere, unknownSource } from "./model.ts";
import type { Source } from "./model.ts";
import { refusedSources, type Refused } from "./refused.ts";
import { count, forget, makeSalt } from "./store.ts";
import type { Counted, Knock, Rate } from "./store.ts";

/** What is limited, each with a bucket of its own. */
export type Purpose = keyof typeof rates;

const second = 1000;

/**
 * Policy, not law. Generous, because a whole ward may share one address behind a mobile carrier:
 * these stop a machine, and nobody who writes by hand.
 */
export const rates = {
  /** New matters, proposals: 30 at once, then two a minute. */
  filing: { burst: 30, every: 30 * second },
  /** Comments, in a bucket of their own: however many come, nobody waits longer to file. */
  comment: { burst: 20, every: 30 * second },
  /** Looking up a matter: 60 at once, then one every five seconds. */
  lookup: { burst: 60, every: 5 * second },
  "sign-in": { burst: 20, every: 15 * second },
  "sign-in-account": { burst: 5, every: 60 * second },
  /** Looking for words in what is public: 60 at once, then one a second. */
  search: { burst: 60, every: second },
  reply: { burst: 30, every: 20 * second },
  challenge: { burst: 60, every: 5 * second },
  /** Opening and changing keyrings. */
  keyring: { burst: 60, every: 5 * second },
  "keyring-new": { burst: 20, every: 60 * second },
  /** Tries of one ring, wherever they come from: five wrong ones at once, then one a minute. */
  "keyring-ring": { burst: 30, every: 10 * second },
  /** Opening, changing, erasing prepared complaints by their code. */
  draft: { burst: 60, every: 5 * second },
  "draft-new": { burst: 20, every: 60 * second },
  /** Codes an officer types at a desk. */
  "draft-desk": { burst: 60, every: 5 * second },
} as const satisfies Record<string, Rate>;

/** What a failed code, secret or password counts, on top of the knock itself. */
const failureWeight = 5;

const usual = { weight: 1, anyway: false } as const;

type Let = Result<null, TooMany>;

/**
 * Counts one knock of one source and says whether it may come in. Only ever this source waits:
 * there is no limit of the whole site that one person could use up for all.
 *
 * The network address is neither stored nor logged; see the header of `0007_guard.sql`. A refused
 * knock counts nothing, and is refused again from memory until its wait is over. Outside of a transaction that may roll back, or the count is lost.
 */
export const limit = (
  sql: Sql,
  keys: GuardKeys,
  purpose: Purpose,
  source: Source,
  now: Date,
): Promise<Let> => knock(sql, keys, purpose, source, now, usual);

/**
 * Whether this source was told to wait a moment ago, without asking the database: what can be asked before
 * anything else is done for it. Nothing is counted, and nothing says that `limit` would let it in.
 */
export function stillWaits(
  keys: GuardKeys,
  purpose: Purpose,
  source: Source,
  now: Date,
): TooMany | null {
  const waitMs = refusedBy(keys).waitMs(
    nameOf(keys, purpose, source, now).toString("base64url"),
    now,
  );
  return waitMs === undefined ? null : tooMany(waitMs);
}

/** Counts a failed try (wrong code, secret, password) more heavily, after the fact. */
export async function countFailure(
  sql: Sql,
  keys: GuardKeys,
  purpose: Purpose,
  source: Source,
  now: Date,
): Promise<void> {
  await knock(sql, keys, purpose, source, now, { weight: failureWeight, anyway: true });
}

/**
 * May this source try to sign in to this account? Counted per source, and per account *from this
 * source*: guessing at one name is slowed sooner, and nobody can lock an officer out from elsewhere.
 */
export async function limitSignIn(
  sql: Sql,
  keys: GuardKeys,
  source: Source,
  account: string,
  now: Date,
): Promise<Let> {
  const bySource = await limit(sql, keys, "sign-in", source, now);
  if (!bySource.ok) return bySource;
  return knock(sql, keys, "sign-in-account", source, now, usual, fold(account));
}

/**
 * May somebody try to open this keyring? Counted per source, and per ring *from everywhere*: only who
 * has the ring's code, 120 random bits, can name it, so no stranger can keep its owner out; and at the
 * worst the owner waits ten minutes.
 *
 * @param ring the derived name of the ring
 */
export async function limitRing(
  sql: Sql,
  keys: GuardKeys,
  source: Source,
  ring: string,
  now: Date,
): Promise<Let> {
  const bySource = await limit(sql, keys, "keyring", source, now);
  if (!bySource.ok) return bySource;
  return knock(sql, keys, "keyring-ring", anywhere, now, usual, ring);
}

/** Counts a passphrase that did not open a ring, against the source and against the ring. */
export async function countRingFailure(
  sql: Sql,
  keys: GuardKeys,
  source: Source,
  ring: string,
  now: Date,
): Promise<void> {
  await countFailure(sql, keys, "keyring", source, now);
  const failed = { weight: failureWeight, anyway: true };
  await knock(sql, keys, "keyring-ring", anywhere, now, failed, ring);
}

/**
 * Forgets what is over, above all the salt of every day gone by. Safe to run as often as one
 * likes; it must run soon after midnight in Việt Nam, and every hour is cheap.
 */
export const sweepGuard = (sql: Sql, now: Date): Promise<void> => forget(sql, dayAt(now), now);

async function knock(
  sql: Sql,
  keys: GuardKeys,
  purpose: Purpose,
  source: Source,
  now: Date,
  how: Pick<Knock, "weight" | "anyway">,
  account = "",
): Promise<Let> {
  if (source === unknownSource) return ok(null);
  const day = dayAt(now);
  const named = nameOf(keys, purpose, source, now, account);
  const refused = refusedBy(keys);
  const name = named.toString("base64url");
  const known = how.anyway ? undefined : refused.waitMs(name, now);
  if (known !== undefined) return refuse(tooMany(known));
  const asked: Knock = { purpose, source: named, day, at: now, ...how, ...rates[purpose] };
  const counted = (await count(sql, asked)) ?? (await firstOfTheDay(sql, asked));
  if (counted.letIn) return ok(null);
  refused.note(name, now, counted.waitMs);
  return refuse(tooMany(counted.waitMs));
}

const nameOf = (
  { source: key }: GuardKeys,
  purpose: Purpose,
  source: Source,
  now: Date,
  account = "",
): Buffer => mark(key, JSON.stringify([dayAt(now), purpose, source, account]));

const tooMany = (waitMs: number): TooMany => ({
  because: "too-many",
  retryAfter: Math.max(1, Math.ceil(waitMs / second)),
});

/** One memory for each house of this process. */
function refusedBy(keys: GuardKeys): Refused {
  const memory = memories.get(keys) ?? refusedSources();
  memories.set(keys, memory);
  return memory;
}

const memories = new WeakMap<GuardKeys, Refused>();

async function firstOfTheDay(sql: Sql, asked: Knock): Promise<Counted> {
  await makeSalt(sql, asked.day, randomBytes(32));
  const counted = await count(sql, asked);
  if (!counted) throw new Error(`no salt for ${asked.day}`);
  return counted;
}
