import { fileMatter } from "#cases/filing.ts";
import { takeStep, type StepInput } from "#cases/actions.ts";
import type { MatterCode } from "#cases/model.ts";
import { matterByCode } from "#cases/store.ts";
import { day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { aFiling, type aHouse, anOfficer } from "#test/make.ts";

import { addChange, draftPlan, review } from "./plans.ts";
import type { Change, PlanId } from "./model.ts";

export const document = {
  number: "Nghị quyết 12/NQ-HĐND",
  date: day("2026-11-10"),
  title: "Về sắp xếp đơn vị hành chính",
};

export const effectiveOn = day("2026-12-01");

let nth = 0;

/** A city with wards by these names, two administrators, and a head for the city. */
export async function aCity(owner: Database, names: readonly string[]) {
  const [city] = await owner<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, source)
    values (${`tp-${(nth += 1)}`}, '01', 'province', 'thanh-pho', 'Thành phố Thử', 'thu', 'test') returning id`;
  const province = city?.id ?? 0;
  const wards: number[] = [];
  for (const name of names) {
    const [row] = await owner<{ id: number }[]>`
      insert into units (slug, province_code, level, type, name, key, parent_id, source)
      values (${`phuong-${(nth += 1)}`}, '01', 'commune', 'phuong', ${name}, ${name.toLowerCase()}, ${province}, 'test')
      returning id`;
    wards.push(row?.id ?? 0);
  }
  const author = await anOfficer(owner, province, "administrator", { title: "Quản trị một" });
  const second = await anOfficer(owner, province, "administrator", { title: "Quản trị hai" });
  const head = await anOfficer(owner, province, "head", { title: "Chủ tịch thành phố" });
  return { province, wards, author, second, head };
}

/** A head, a reception and a case officer under the head. */
export async function anOffice(owner: Database, unit: number) {
  const head = await anOfficer(owner, unit, "head", { title: "Chủ tịch" });
  const under = { reportsTo: head.post };
  const reception = await anOfficer(owner, unit, "reception", { title: "Tiếp dân", ...under });
  const officer = await anOfficer(owner, unit, "case-officer", { title: "Chuyên viên", ...under });
  return { head, reception, officer };
}

type TestHouse = ReturnType<typeof aHouse>;

/** Files something and gives its code. */
export async function filed(house: TestHouse, unit: number, area = "duong-sa") {
  const done = await fileMatter(house)(aFiling(unit, { area }));
  if (!done.ok) throw new Error("not filed");
  return done.value.code;
}

/** Takes a step with whatever was seen last. */
export async function step(house: TestHouse, code: MatterCode, by: Staff, input: StepInput) {
  const seen = (await matterByCode(house.sql, code))?.seq ?? 0;
  const taken = await takeStep(house)(code, by, input, seen);
  if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
}

/** A draft with these changes. */
export async function aDraft(
  house: TestHouse,
  changes: readonly Change[],
  author: Staff,
): Promise<PlanId> {
  const made = await draftPlan(house, { title: "Sắp xếp thử", document, effectiveOn }, author);
  if (!made.ok) throw new Error(made.refusal.because);
  for (const change of changes) {
    const added = await addChange(house, made.value, change, author);
    if (!added.ok) throw new Error(added.refusal.because);
  }
  return made.value;
}

/** A plan with these changes that a second person agreed to. */
export async function aReviewedPlan(
  house: TestHouse,
  changes: readonly Change[],
  author: Staff,
  second: Staff,
): Promise<PlanId> {
  const id = await aDraft(house, changes, author);
  const agreed = await review(house, id, second);
  if (!agreed.ok) throw new Error(agreed.refusal.because);
  return id;
}

/** Lets an officer hold a post of another unit from a day on. */
export const appoint = (
  owner: Database,
  officer: string,
  post: number,
  from: string,
  to: string | null = null,
) => owner`
  insert into appointments (officer_id, post_id, valid_from, valid_to)
  values (${officer}, ${post}, ${from}, ${to})`;
