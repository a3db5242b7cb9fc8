import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, PostId } from "#access/model.ts";

/** Who did something, as far as the house knows. */
export type Doer =
  | { readonly officer: OfficerId; readonly post: PostId | null }
  | { readonly client: string }
  | "house"
  /** Whoever sits at the machine itself, at the command line. */
  | "operator"
  /** Nobody known: a sign-in that failed. */
  | "nobody";

/** One line of the record of the house. */
export type Act = {
  readonly at: Date;
  readonly by: Doer;
  /** "post.ended", "identity.opened", "matter.refused". */
  readonly did: string;
  readonly outcome?: "done" | "refused";
  /** What it was about, by identity only: a name or a word of a resident never stands here. */
  readonly about?: { readonly kind: string; readonly id: string | number } | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Writes one line into the record of the house. In the transaction of what it tells of, so that
 * neither is there without the other; a refusal is written by itself.
 */
export async function audit(sql: Sql, act: Act): Promise<void> {
  const { by, about } = act;
  const officer = typeof by === "object" && "officer" in by ? by : null;
  const client = typeof by === "object" && "client" in by ? by.client : null;
  const actor = typeof by === "string" ? by : officer ? "officer" : "client";
  await sql`
    insert into audit_events (at, actor, officer_id, post_id, client, did, outcome, kind, thing, detail)
    values (${act.at}, ${actor}, ${officer?.officer ?? null}, ${officer?.post ?? null}, ${client},
            ${act.did}, ${act.outcome ?? "done"}, ${about?.kind ?? null},
            ${about ? String(about.id) : null}, ${sql.json(act.detail ?? {})})`;
}
