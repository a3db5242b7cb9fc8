import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Staff } from "#people/model.ts";
import { isTaskCode, type TaskCode } from "#tasks/model.ts";
import { taskActor } from "#tasks/sight.ts";
import { lockTask } from "#tasks/store.ts";

import type { Programme } from "./model.ts";
import {
  insertProgramme,
  moveTask,
  ownersIn,
  programmeByOnce,
  updateProgramme,
  type ProgrammeDraft,
} from "./programmes.store.ts";
import { leadingPosts } from "./sight.ts";
import { dayAt } from "#kernel/day.ts";

export type ProgrammeRefusal =
  | { readonly because: "not-your-role" }
  | { readonly because: "no-such-owner" }
  | { readonly because: "changed-meanwhile" };

/** Makes a programme of a unit this officer leads; the same form sent twice makes it once. */
export const makeProgramme =
  (house: House) =>
  (staff: Staff, draft: ProgrammeDraft, once: string): Promise<Result<number, ProgrammeRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, ProgrammeRefusal>> => {
      const posts = leadingPosts(staff);
      const at = house.clock();
      const [own] = posts;
      if (!own) return refuse({ because: "not-your-role" });
      const onceHash = mark(keyFor(house.master, "programmes"), `${staff.officer} ${once}`);
      const before = await programmeByOnce(sql, onceHash);
      if (before !== null) return ok(before);
      const owners = await ownersIn(sql, [own.unit], dayAt(at));
      if (!owners.some(({ post }) => post === draft.ownerPost))
        return refuse({ because: "no-such-owner" });
      const row = { ...draft, unit: own.unit, once: onceHash, by: staff.officer, at };
      const id = (await insertProgramme(sql, row)) ?? (await programmeByOnce(sql, onceHash));
      if (id === null) throw new Error("a programme that was not kept");
      await audit(sql, {
        by: { officer: staff.officer, post: own.post },
        did: "programme.made",
        about: { kind: "programme", id },
      });
      return ok(id);
    });

/** Changes what a programme says. `seq` is what the form saw. */
export const changeProgramme =
  (house: House) =>
  (
    staff: Staff,
    programme: Programme,
    draft: ProgrammeDraft,
    seq: number,
  ): Promise<Result<number, ProgrammeRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, ProgrammeRefusal>> => {
      const own = leads(staff, programme);
      if (!own) return refuse({ because: "not-your-role" });
      const owners = await ownersIn(sql, [programme.unit], dayAt(house.clock()));
      if (!owners.some(({ post }) => post === draft.ownerPost))
        return refuse({ because: "no-such-owner" });
      if (!(await updateProgramme(sql, programme.id, draft, seq)))
        return refuse({ because: "changed-meanwhile" });
      await audit(sql, {
        by: { officer: staff.officer, post: own.post },
        did: "programme.changed",
        about: { kind: "programme", id: programme.id },
      });
      return ok(programme.id);
    });

/** Under which post this officer leads a programme; undefined for anybody else. */
export const leads = (staff: Staff, { unit }: Pick<Programme, "unit">) =>
  leadingPosts(staff).find((post) => post.unit === unit);

/** What became of each task that was named. */
export type Moved = {
  readonly moved: readonly TaskCode[];
  /** Not theirs to group, not there, or on another board. */
  readonly left: readonly string[];
};

/**
 * Puts tasks on the board of a programme, or takes them off. Only what this officer may see; a task that
 * stands on another board stays there, so that nobody takes it from somebody else.
 */
export const putTasks =
  (house: House) =>
  (
    staff: Staff,
    programme: Programme,
    codes: readonly string[],
    way: "in" | "out",
  ): Promise<Result<Moved, ProgrammeRefusal>> =>
    house.sql.begin(async (sql): Promise<Result<Moved, ProgrammeRefusal>> => {
      const own = leads(staff, programme);
      if (!own) return refuse({ because: "not-your-role" });
      const moved: TaskCode[] = [];
      const left: string[] = [];
      for (const code of [...new Set(codes)].toSorted()) {
        const placed = isTaskCode(code) ? await lockTask(sql, code) : null;
        const here = placed && taskActor(staff, placed) ? placed.task : null;
        const [from, to] = way === "in" ? [null, programme.id] : [programme.id, null];
        if (here && (await moveTask(sql, here.id, from, to))) moved.push(here.code);
        else left.push(code);
      }
      if (moved.length > 0)
        await audit(sql, {
          by: { officer: staff.officer, post: own.post },
          did: "programme.tasks",
          about: { kind: "programme", id: programme.id },
          detail: { count: moved.length, way },
        });
      return ok({ moved, left });
    });
