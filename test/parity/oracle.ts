import type { MatterFacts, OfficerId, Viewer } from "#access/model.ts";
import { decide, may, sees } from "#access/policy.ts";
import { templateOf, type Action } from "#access/roles.ts";
import type { Stage } from "#cases/model.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Canary } from "./canaries.ts";
import { viewers } from "./organisation.ts";

/** Whoever reads an answer of the house. */
export type Reader =
  | { readonly kind: "officer"; readonly officer: OfficerId }
  /** Whoever shows the secret of one matter, in a browser or through a program. */
  | { readonly kind: "sender"; readonly of: number }
  | { readonly kind: "public" };

/** What the policy says of everything in a world, read at one moment. */
export type Oracle = {
  readonly allows: (reader: Reader, canary: Canary) => boolean;
  readonly decides: (officer: OfficerId, matter: number, action: Action) => boolean;
  readonly viewer: (officer: OfficerId) => Viewer;
  readonly facts: ReadonlyMap<number, Known>;
  /** Matters of which nothing is left. */
  readonly erased: ReadonlySet<number>;
};

type Known = MatterFacts & {
  readonly published: boolean;
  readonly stage: Stage;
  readonly seq: number;
};

/**
 * The oracle: nothing but `src/access/policy.ts`, asked about facts read from the bare tables. Of what
 * is not an officer's: the public has what is published, the holder of the secret everything but notes.
 */
export async function oracleOf(
  sql: Sql,
  matters: readonly { readonly nth: number; readonly id: string }[],
  day: string,
): Promise<Oracle> {
  const people = await viewers(sql, day);
  const rows = await sql<(Known & { id: string })[]>`
    select m.id, m.unit_id as unit, m.post_id as post, m.transfer_to as "offeredTo", m.level,
           m.stage, m.seq,
           case when m.stage in ('accepted', 'answered') then m.officer_id end as accountable,
           array(select h.officer_id from matter_helpers h where h.matter_id = m.id) as helpers,
           array(select n.officer_id from matter_named n where n.matter_id = m.id) as named,
           exists (select from publications p
                    where p.matter_id = m.id and p.ended_at is null) as published
      from matters m`;
  const facts = new Map(
    matters.flatMap(({ nth, id }) => {
      const row = rows.find((one) => one.id === id);
      return row ? [[nth, row] as const] : [];
    }),
  );
  return asked(people, facts, new Set(matters.flatMap(({ nth }) => (facts.has(nth) ? [] : [nth]))));
}

/** Whoever holds a post with the right to moderate in a unit the comment was brought to. */
export const moderates = ({ posts }: Viewer, { may: units = [] }: Canary): boolean =>
  posts.some(
    ({ role, unit }) => units.includes(unit) && templateOf(role).rights.includes("comments"),
  );

function asked(
  people: ReadonlyMap<OfficerId, Viewer>,
  facts: ReadonlyMap<number, Known>,
  erased: ReadonlySet<number>,
): Oracle {
  const viewer = (officer: OfficerId): Viewer =>
    people.get(officer) ?? { officer, posts: [], above: [officer] };
  return {
    facts,
    erased,
    viewer,
    decides: (officer, nth, action) => {
      const matter = facts.get(nth);
      return matter !== undefined && decide(viewer(officer), matter, action).allowed;
    },
    allows: (reader, canary) => {
      const { matter: nth, part, what } = canary;
      if (part === "comment") {
        return reader.kind === "officer" && moderates(viewer(reader.officer), canary);
      }
      const matter = facts.get(nth);
      if (!matter) return false;
      if (matter.published && (part === "published" || what === "code")) return true;
      switch (reader.kind) {
        case "public":
          return false;
        case "sender":
          return reader.of === nth && part !== "notes";
        default:
          if (part === "contact") return false;
          return sees(viewer(reader.officer), matter, part === "published" ? "words" : part);
      }
    },
  };
}

/** The same oracle with one matter nobody may know of: what a checker is tried with. */
export const without = ({ facts, allows, decides, ...rest }: Oracle, nth: number): Oracle => ({
  ...rest,
  decides: (officer, matter, action) => matter !== nth && decides(officer, matter, action),
  facts: new Map([...facts].filter(([one]) => one !== nth)),
  allows: (reader, canary) => canary.matter !== nth && allows(reader, canary),
});

/** Whether an officer keeps the record of the house, where matters stand with their codes by design. */
export const audits = (oracle: Oracle, officer: OfficerId): boolean =>
  may(oracle.viewer(officer), "audit");
