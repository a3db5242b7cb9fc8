import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import { fold } from "#kernel/text.ts";
import type { Sql } from "#kernel/sql.ts";
import { findUnits, provinceUnit } from "#units/store.ts";

/** What a name in a directive means here: one unit, several that may be meant, or none. */
export type UnitMeant =
  | { readonly is: "one"; readonly id: UnitId; readonly name: string }
  | { readonly is: "several"; readonly names: readonly string[] }
  | { readonly is: "none" };

/** Bodies of a unit that stand for it where a task is given: "Đảng ủy phường …", "UBND phường …". */
const bodies =
  /^(?:(?:đồng chí )?(?:bí thư|chủ tịch|thủ trưởng|trưởng ban) )?(?:đảng ủy|đảng uỷ|ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|ủy ban mttq(?: việt nam)?|chính quyền) (?=(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã) )/iu;

/**
 * The unit a party in a text means on a day, by its name in any spelling, old or new. Only a name that means
 * exactly one unit is an answer: "Đảng ủy các phường, xã" are many, and which of them is for a person to say.
 */
export async function unitNamed(sql: Sql, party: string, on: Day): Promise<UnitMeant> {
  if (/(?:^|\s)(?:các|mỗi|từng|những)\s/iu.test(party)) return { is: "none" };
  const name = party.replace(bodies, "").trim();
  if (fold(name) === "") return { is: "none" };
  const province = await provinceUnit(sql);
  if (province && isProvince(party, province.name))
    return { is: "one", id: province.id, name: province.name };
  const found = await findUnits(sql, name, { on, limit: 5 });
  const sure = found.candidates.filter(({ match }) => match === "exact");
  const [first] = sure;
  if (found.kind === "one" && first) return { is: "one", id: first.unit.id, name: first.unit.name };
  return sure.length > 1
    ? { is: "several", names: sure.map(({ unit }) => unit.name) }
    : { is: "none" };
}

/** "UBND Thành phố Hà Nội" and "Thành phố Hà Nội" are the province itself; its departments are not. */
const isProvince = (party: string, province: string): boolean =>
  fold(party.replace(/^(?:ubnd|ủy ban nhân dân) /iu, "")) === fold(province);
