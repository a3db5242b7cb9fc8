import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import type { TaskId } from "#tasks/model.ts";

import {
  keepPublication,
  lockPublication,
  namesAround,
  publicTasksOf,
  withdraw,
  type Publishable,
} from "./publication.store.ts";
import { headsOf } from "./sight.ts";

/** What a head chose to make public. */
export type Chosen = {
  readonly title: string;
  readonly summary: string;
  readonly tasks: readonly {
    readonly id: TaskId;
    readonly title: string;
    readonly sentence: string;
  }[];
  /** The publication that was public when they looked; null for none. */
  readonly seen: number | null;
};

export type PublicationReason =
  | "names-somebody"
  | "private-detail"
  | "no-tasks"
  | "not-public"
  | "changed-meanwhile"
  | "not-your-role";
export type PublicationRefusal = { readonly because: PublicationReason };

/**
 * What stands against publishing these words, as far as a machine can tell: a name of an officer, a
 * telephone number, a mail address, an identity number. Whoever previews it sees the rest.
 *
 * @param names full names of officers around the directive
 */
function faultOf(chosen: Chosen, names: readonly string[]): PublicationReason | null {
  if (chosen.tasks.length === 0) return "no-tasks";
  const words = [
    chosen.title,
    chosen.summary,
    ...chosen.tasks.flatMap(({ title, sentence }) => [title, sentence]),
  ].join("\n");
  if (/[^\s@]+@[^\s@]+\.[^\s@]+/.test(words)) return "private-detail";
  // Nine digits and more, however they are grouped: a telephone or an identity number. Dates are shorter.
  if (/(?:\+?\d[\s.-]?){9,}/.test(words.replaceAll(/\d{1,2}\/\d{1,2}\/\d{4}/g, "")))
    return "private-detail";
  const folded = ` ${plain(words)} `;
  // One word alone is not a name: too many streets are called so.
  const named = names.map(plain).some((name) => name.includes(" ") && folded.includes(` ${name} `));
  return named ? "names-somebody" : null;
}

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** Checks what would become public, for the preview and again when it does. */
export async function checkPublication(
  sql: Sql,
  staff: Staff,
  directive: Publishable,
  chosen: Chosen,
): Promise<PublicationReason | null> {
  if (!headsOf(staff).some(({ unit }) => unit === directive.unit)) return "not-your-role";
  const fault = faultOf(chosen, await namesAround(sql, directive.id, directive.unit));
  if (fault) return fault;
  const open = new Set((await publicTasksOf(sql, directive.id)).map(({ id }) => id));
  return chosen.tasks.every(({ id }) => open.has(id)) ? null : "not-public";
}

/**
 * Makes exactly these words public, in place of what was before. Only by the head of the unit that keeps
 * the directive, for tasks that are marked public themselves; refused when somebody else published or
 * withdrew meanwhile.
 *
 * @returns the slug of its page
 */
export const publishDirective =
  (house: House) =>
  (
    staff: Staff,
    directive: Publishable,
    chosen: Chosen,
  ): Promise<Result<string, PublicationRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<string, PublicationRefusal>> => {
      const now = await lockPublication(sql, directive.id);
      if (now !== chosen.seen) return refuse({ because: "changed-meanwhile" });
      const fault = await checkPublication(sql, staff, directive, chosen);
      if (fault) return refuse({ because: fault });
      const at = house.clock();
      const by = byOf(staff, directive);
      if (now !== null) await withdraw(sql, now, staff.officer, "Thay bằng bản mới", at);
      const slug = slugOf(directive);
      const { title, summary, tasks } = chosen;
      const id = await keepPublication(sql, {
        directive: directive.id,
        unit: directive.unit,
        by: staff.officer,
        slug,
        title,
        summary,
        tasks,
        at,
      });
      await audit(sql, {
        by,
        did: "directive.published",
        about: { kind: "directive", id: directive.id },
        detail: { publication: id, tasks: tasks.length },
      });
      return ok(slug);
    });

/** Takes a directive off the public pages at once. */
export const withdrawDirective =
  (house: House) =>
  (
    staff: Staff,
    directive: Publishable,
    because: string,
  ): Promise<Result<null, PublicationRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<null, PublicationRefusal>> => {
      if (!headsOf(staff).some(({ unit }) => unit === directive.unit))
        return refuse({ because: "not-your-role" });
      const now = await lockPublication(sql, directive.id);
      if (now === null || now !== directive.publication)
        return refuse({ because: "changed-meanwhile" });
      await withdraw(sql, now, staff.officer, because, house.clock());
      await audit(sql, {
        by: byOf(staff, directive),
        did: "directive.withdrawn",
        about: { kind: "directive", id: directive.id },
        detail: { publication: now },
      });
      return ok(null);
    });

const byOf = (staff: Staff, { unit }: Publishable) => ({
  officer: staff.officer,
  post: headsOf(staff).find((post) => post.unit === unit)?.post ?? null,
});

/** "412-tb-tu-7k3m9qxd": the number people know, and letters that make it the only one. */
const slugOf = ({ canonical, code }: Pick<Publishable, "canonical" | "code">): string =>
  `${plain(canonical)} ${plain(code).slice(3)}`.replaceAll(/ +/g, "-").slice(0, 120);
