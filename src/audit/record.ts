import type { OfficerId, PostId, Viewer } from "#access/model.ts";
import { type Right, templateOf } from "#access/roles.ts";
import { fault, log } from "#kernel/log.ts";
import type { Database, Fragment, Sql } from "#kernel/sql.ts";

import type { ActName } from "./acts.ts";

/** Who did something, as far as the house knows. */
export type Doer =
  | { readonly officer: OfficerId; readonly post: PostId | null }
  | { readonly client: string }
  | "house"
  /** Whoever sits at the machine itself, at the command line. */
  | "operator"
  /** Nobody known: a sign-in that failed. */
  | "nobody";

/**
 * An officer under the heaviest of the posts held today, for what is not about one matter.
 *
 * @param right what they do it by; then of the posts that give it
 */
export function doerOf(
  { officer, posts }: Pick<Viewer, "officer" | "posts">,
  right?: Right,
): { readonly officer: OfficerId; readonly post: PostId | null } {
  const giving = posts.filter((held) => right && templateOf(held.role).rights.includes(right));
  const [first] = (giving.length > 0 ? giving : posts).toSorted(
    (a, b) => templateOf(b.role).weight - templateOf(a.role).weight,
  );
  return { officer, post: first?.post ?? null };
}

/** One line of the record of the house. When it happened is the database's to say. */
export type Act = {
  readonly by: Doer;
  /** One of `acts.ts`, which gives it its words. */
  readonly did: ActName;
  readonly outcome?: "done" | "refused";
  /** What it was about, by identity only: a name or a word of a resident never stands here. */
  readonly about?: { readonly kind: string; readonly id: string | number } | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Writes one line into the record of the house. In the transaction of what it tells of, so that
 * neither is there without the other; a refusal is written by `noteRefusal`.
 */
export async function audit(sql: Sql, act: Act): Promise<void> {
  await sql`insert into audit_events (${columns(sql)}) values (${values(sql, act)})`;
}

/** Policy: the same officer doing the same to the same thing again within this time is one line. */
const oneLineMinutes = 15;

/**
 * The same, unless the newest such line of this officer or program is younger than `oneLineMinutes`: for what
 * a page that is reloaded would otherwise write again and again.
 *
 * @returns whether a line was written
 */
export async function auditOnce(sql: Sql, act: Act): Promise<boolean> {
  const officer = officerOf(act)?.officer ?? null;
  const { about, outcome = "done" } = act;
  const written = await sql`
    insert into audit_events (${columns(sql)})
    select ${values(sql, act)}
     where not exists (
       select from audit_events
        where officer_id is not distinct from ${officer}::uuid
          and client is not distinct from ${clientOf(act)}::text and did = ${act.did}
          and outcome = ${outcome} and kind is not distinct from ${about?.kind ?? null}::text
          and thing is not distinct from ${about ? String(about.id) : null}::text
          and at > now() - make_interval(mins => ${oneLineMinutes}))`;
  return written.count === 1;
}

/**
 * Writes down that somebody was refused. Beside the request and not within it: the answer neither
 * waits for this, which would tell what is there from what is not, nor fails with it; and a loop of
 * a thousand requests is one line.
 *
 * @returns when it is written; nobody but a test waits for it
 */
export async function noteRefusal(sql: Database, act: Omit<Act, "outcome">): Promise<void> {
  const key = JSON.stringify([act.by, act.did, act.about ?? null]);
  const now = performance.now();
  const last = noted.get(sql)?.get(key);
  if (last !== undefined && now - last < oneLineMinutes * 60_000) return;
  remember(sql, key, now);
  try {
    await auditOnce(sql, { ...act, outcome: "refused" });
  } catch (thrown) {
    noted.get(sql)?.delete(key);
    log("error", "audit", fault(thrown));
  }
}

// What this process wrote down lately, so that a loop does not even ask the database.
const noted = new WeakMap<Database, Map<string, number>>();
const mostNoted = 10_000;

function remember(sql: Database, key: string, now: number): void {
  const known = noted.get(sql) ?? new Map<string, number>();
  noted.set(sql, known);
  const [oldest] = known.keys();
  if (known.size >= mostNoted && oldest !== undefined) known.delete(oldest);
  known.delete(key);
  known.set(key, now);
}

const columns = (sql: Sql): Fragment =>
  sql`actor, officer_id, post_id, client, did, outcome, kind, thing, detail`;

function values(sql: Sql, act: Act): Fragment {
  const { by, about } = act;
  const officer = officerOf(act);
  const actor = typeof by === "string" ? by : officer ? "officer" : "client";
  return sql`${actor}::text, ${officer?.officer ?? null}::uuid, ${officer?.post ?? null}::int,
    ${clientOf(act)}::text, ${act.did}::text, ${act.outcome ?? "done"}::text, ${about?.kind ?? null}::text,
    ${about ? String(about.id) : null}::text, ${sql.json(act.detail ?? {})}::jsonb`;
}

const officerOf = ({ by }: Act) => (typeof by === "object" && "officer" in by ? by : null);

const clientOf = ({ by }: Act) => (typeof by === "object" && "client" in by ? by.client : null);
