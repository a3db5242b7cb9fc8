import { dayAt, type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";

import {
  departmentById,
  departmentNames,
  placeOf,
  postsOutliving,
  saveDepartment,
  saveDepartmentEnding,
  saveDepartmentName,
  saveServing,
  servedBy,
} from "./changes.store.ts";
import { type Doing, lockOffice, record } from "./record.ts";
import { type DepartmentId, isOver, type UnitId } from "./model.ts";
import type { OfficeRefusal } from "./refusals.ts";
import {
  decideDepartment,
  decideDepartmentEnding,
  decideDepartmentName,
  decideServing,
} from "./rules.ts";

type Done<Value> = Promise<Result<Value, OfficeRefusal>>;

/** Founds a department (phòng, bộ phận) in a unit, from today. Refuses a name taken there. */
export const createDepartment = (db: Database, slug: string, typed: string, doing: Doing) =>
  db.begin(async (sql): Done<DepartmentId> => {
    await lockOffice(sql);
    const on = dayAt(doing.at);
    const place = await placeOf(sql, { slug }, on);
    if (!place) return refuse({ because: "no-such-unit" });
    const names = await departmentNames(sql, place.id, on);
    const decision = decideDepartment(place, cleanLine(typed), names);
    if (!decision.ok) return decision;
    const id = await saveDepartment(sql, place.id, decision.value, on);
    await record(sql, doing, { did: "department.created", department: id, name: decision.value });
    return ok(id);
  });

/** Calls a department something else from now on. */
export const renameDepartment = (db: Database, id: DepartmentId, typed: string, doing: Doing) =>
  db.begin(async (sql): Done<DepartmentId> => {
    await lockOffice(sql);
    const on = dayAt(doing.at);
    const department = await departmentById(sql, id);
    if (!department) return refuse({ because: "no-such-department" });
    const names = await departmentNames(sql, department.unit, on);
    const decision = decideDepartmentName(department, cleanLine(typed), names, on);
    if (!decision.ok) return decision;
    await saveDepartmentName(sql, id, decision.value);
    const { name: from } = department;
    await record(sql, doing, {
      did: "department.renamed",
      department: id,
      from,
      to: decision.value,
    });
    return ok(id);
  });

/** Lets a department serve another unit from a day on (văn phòng chung). */
export const serveUnit = (
  db: Database,
  id: DepartmentId,
  served: { readonly unit: UnitId; readonly from: Day; readonly to: Day | null },
  doing: Doing,
) =>
  db.begin(async (sql): Done<DepartmentId> => {
    await lockOffice(sql);
    const department = await departmentById(sql, id);
    if (!department) return refuse({ because: "no-such-department" });
    const place = await placeOf(sql, { id: served.unit }, served.from);
    if (!place || place.ended) return refuse({ because: "no-such-unit" });
    const decision = decideServing(department, served, await servedBy(sql, id), dayAt(doing.at));
    if (!decision.ok) return decision;
    await saveServing(sql, id, served);
    const { unit, from, to } = served;
    await record(sql, doing, { did: "department.serves", department: id, serves: unit, from, to });
    return ok(id);
  });

/** Ends the service of a department for a unit after `lastDay`; its own unit is not touched. */
export const endServing = (
  db: Database,
  id: DepartmentId,
  unit: UnitId,
  lastDay: Day,
  doing: Doing,
) =>
  db.begin(async (sql): Done<DepartmentId> => {
    await lockOffice(sql);
    const today = dayAt(doing.at);
    const still = (await servedBy(sql, id)).find((one) => one.unit === unit && !isOver(one, today));
    if (!still) return refuse({ because: "already-ended" });
    if (lastDay < plusDays(today, -1)) return refuse({ because: "ends-in-the-past" });
    await saveServing(sql, id, {
      unit,
      from: still.validFrom,
      to: lastDay < plusDays(still.validFrom, -1) ? plusDays(still.validFrom, -1) : lastDay,
    });
    await record(sql, doing, {
      did: "department.serves-ended",
      department: id,
      serves: unit,
      lastDay,
    });
    return ok(id);
  });

/** Ends a department after `lastDay`. Refuses while posts of it would outlive it. */
export const endDepartment = (db: Database, id: DepartmentId, lastDay: Day, doing: Doing) =>
  db.begin(async (sql): Done<DepartmentId> => {
    await lockOffice(sql);
    const department = await departmentById(sql, id);
    if (!department) return refuse({ because: "no-such-department" });
    const posts = await postsOutliving(sql, id, lastDay);
    const decision = decideDepartmentEnding(department, lastDay, dayAt(doing.at), posts);
    if (!decision.ok) return decision;
    await saveDepartmentEnding(sql, id, lastDay);
    await record(sql, doing, { did: "department.ended", department: id, lastDay });
    return ok(id);
  });
