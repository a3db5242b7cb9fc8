import { type Day, isDay, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Extent, Unit, UnitLevel, UnitType } from "./model.ts";
import { readName, slugOf } from "./names.ts";
import { reform } from "./plan.ts";
import type { Refusal } from "./refusals.ts";

/** One version of a unit in a list of all there ever were: a name, a superior, and its days. */
export type HistoryRow = {
  readonly code: string;
  readonly level: UnitLevel;
  /** In full: "Phường Trúc Bạch". */
  readonly name: string;
  readonly parentCode: string;
  /** First and last day, inclusive; null = open on that side. */
  readonly from: Day | null;
  readonly to: Day | null;
};

/**
 * A list of unit versions: CSV with a header that names `code`, `level` (2 under the province, 3
 * below that), `full_name`, `parent_code`, `valid_from`, `valid_to`; the day in `valid_to` is the first
 * one no longer in force. No field may hold a comma. Refuses a table without these columns, or
 * with a row that lacks them.
 */
export function historyFrom(csv: string): Result<readonly HistoryRow[], Refusal> {
  const [head = "", ...lines] = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const names = head.split(",");
  const columns = ["code", "level", "full_name", "parent_code", "valid_from", "valid_to"];
  const at = columns.map((name) => names.indexOf(name));
  const rows = lines.flatMap((line): readonly HistoryRow[] => {
    const fields = line.split(",");
    const [code = "", level, name = "", parentCode = "", first = "", until = ""] = at.map(
      (column) => fields[column]?.trim() ?? "",
    );
    const from = dayIn(first);
    const end = dayIn(until);
    const known = /^\d{3,5}$/.test(code) && /^[23]$/.test(level ?? "") && from !== undefined;
    if (!known || end === undefined || readName(name).type === null) return [];
    const isCommune = level === "3" || (from !== null && from >= reform);
    return [
      {
        code,
        level: isCommune ? "commune" : "district",
        name: cleanLine(name),
        parentCode,
        from,
        to: end === null ? null : plusDays(end, -1),
      },
    ];
  });
  return !at.includes(-1) && rows.length > 0 && rows.length === lines.length
    ? ok(rows)
    : refuse({ because: "history-unreadable" });
}

/** Null for nothing, undefined for what is no day. */
const dayIn = (text: string): Day | null | undefined =>
  text === "" ? null : isDay(text) ? text : undefined;

/** What a unit was called, and whose it was, up to a day. */
export type PastVersion = {
  readonly name: string;
  readonly key: string;
  readonly type: UnitType;
  /** Slug. */
  readonly parent: string;
  readonly from: Day | null;
  readonly to: Day;
};

/** A unit as the list knows it: in its last version, with those before. */
export type HistoricUnit = {
  readonly slug: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly name: string;
  readonly key: string;
  readonly spelling: string;
  readonly code: string;
  readonly parent: string;
  readonly formerDistrict: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly past: readonly PastVersion[];
};

export type HistoryPlan = {
  readonly units: readonly HistoricUnit[];
  /** An ended unit and the one that took its code: a successor, how much of it is not said. */
  readonly successions: readonly {
    readonly old: string;
    readonly new: string;
    readonly extent: Extent;
    readonly from: Day;
  }[];
  /** Slugs of units the house has and the list does not know. */
  readonly unknown: readonly string[];
};

/**
 * What a list of versions says of the units a house has, and of those it lacks. Versions of one code
 * that follow each other under the same name are one unit that changed its type or its superior; under
 * another name they are two, because the office gives the code of a merged unit to the new one.
 */
export function planHistory(rows: readonly HistoryRow[], house: readonly Unit[]): HistoryPlan {
  const province = house.find((unit) => unit.level === "province" && unit.validTo === null);
  if (!province) throw new Error("a house without its province");
  const chains = chainsOf(rows);
  const taken = new Set(house.map((unit) => unit.slug));
  const named = new Map<readonly HistoryRow[], string>();
  const free = freeUnits(house);
  const above = Map.groupBy(
    rows.filter((row) => row.level === "district"),
    (row) => row.code,
  );
  const slugs = new Map<HistoryRow, string>();

  for (const chain of chains.toSorted((a, b) => rank(a) - rank(b))) {
    const last = lastOf(chain);
    const district = parentOf(above, last);
    const same = bestMatch(free, last, district?.name ?? null);
    if (same) free.delete(same.slug);
    const slug = same?.slug ?? freeSlug(taken, last, district?.name ?? null);
    taken.add(slug);
    named.set(chain, slug);
    if (last.level === "district") for (const row of chain) slugs.set(row, slug);
  }
  const slugAbove = (row: HistoryRow): string => {
    const district = parentOf(above, row);
    return (district && slugs.get(district)) ?? province.slug;
  };
  const units = chains.map((chain): HistoricUnit => {
    const last = lastOf(chain);
    const { key, spelling, type } = readName(last.name);
    const district = parentOf(above, last);
    return {
      slug: named.get(chain) ?? "",
      level: last.level,
      type: typed(type),
      name: last.name,
      key,
      spelling,
      code: last.code,
      parent: slugAbove(last),
      formerDistrict: district?.name ?? null,
      from: chain[0]?.from ?? null,
      to: last.to,
      past: chain.slice(0, -1).flatMap((row) => {
        const read = readName(row.name);
        return row.to === null
          ? []
          : [
              {
                name: row.name,
                key: read.key,
                type: typed(read.type),
                parent: slugAbove(row),
                from: row.from,
                to: row.to,
              },
            ];
      }),
    };
  });
  return {
    units,
    successions: chains.flatMap((chain) => takenOver(chain, chains, named)),
    unknown: [...free.keys()],
  };
}

/** Versions of one code that follow each other without a gap, under one name. */
function chainsOf(rows: readonly HistoryRow[]): readonly (readonly HistoryRow[])[] {
  const groups = Map.groupBy(rows, (row) => `${row.level} ${row.code}`);
  return [...groups.values()].flatMap((group) => {
    const chains: HistoryRow[][] = [];
    for (const row of group.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
      const before = chains.at(-1)?.at(-1);
      const goesOn =
        before?.to &&
        row.from === plusDays(before.to, 1) &&
        row.from !== reform &&
        readName(before.name).spelling === readName(row.name).spelling;
      if (goesOn) chains.at(-1)?.push(row);
      else chains.push([row]);
    }
    return chains;
  });
}

const lastOf = (chain: readonly HistoryRow[]): HistoryRow => {
  const last = chain.at(-1);
  if (!last) throw new Error("a unit without a version");
  return last;
};

/** Units in force first, then those of the last reform, then older ones: the sure matches take theirs first. */
const rank = (chain: readonly HistoryRow[]): number => {
  const { to, level } = lastOf(chain);
  const place = level === "district" ? 0 : 0.5;
  return place + (to === null ? 0 : to === plusDays(reform, -1) ? 1 : 2);
};

/** The version of the district a version belonged to on its last day. */
function parentOf(
  districts: ReadonlyMap<string, readonly HistoryRow[]>,
  row: HistoryRow,
): HistoryRow | undefined {
  if (row.level !== "commune") return undefined;
  return districts
    .get(row.parentCode)
    ?.find(
      (one) =>
        (one.from === null || row.to === null || one.from <= row.to) &&
        (one.to === null || (row.to !== null && row.to <= one.to)),
    );
}

/** A unit of the house that no version was found for yet. */
type Free = {
  readonly slug: string;
  readonly level: UnitLevel;
  readonly open: boolean;
  readonly code: string | null;
  readonly type: UnitType;
  readonly spelling: string;
  /** Folded name of its district, of those that had one. */
  readonly place: string | null;
};

function freeUnits(house: readonly Unit[]): Map<string, Free> {
  const known = new Map(house.map((unit) => [unit.id, unit]));
  const units = house.filter(({ level }) => level === "commune" || level === "district");
  return new Map(
    units.map((unit) => {
      const { slug, level, code, type } = unit;
      const district = unit.parent === null ? undefined : known.get(unit.parent);
      const place = district?.level === "district" ? readName(district.name).key : null;
      const { spelling } = readName(unit.name);
      return [slug, { slug, level, code, type, spelling, place, open: unit.validTo === null }];
    }),
  );
}

/** The unit the house already has for it: the same name in the same place, ended if it ended. */
function bestMatch(
  free: ReadonlyMap<string, Free>,
  row: HistoryRow,
  district: string | null,
): Free | undefined {
  const read = readName(row.name);
  const place = district === null ? null : readName(district).key;
  const fits = [...free.values()].filter(
    (unit) => unit.level === row.level && unit.open === (row.to === null),
  );
  if (row.to === null) return fits.find((unit) => unit.code === row.code);
  const same = fits.filter(
    (unit) =>
      unit.spelling === read.spelling &&
      (place === null || unit.place === null || place === unit.place),
  );
  return (
    same.find((unit) => unit.code === row.code && unit.type === read.type) ??
    same.find((unit) => unit.type === read.type && unit.code === null) ??
    (row.level === "district" ? same[0] : undefined) ??
    (row.to === plusDays(reform, -1) ? fits.find((unit) => unit.code === row.code) : undefined)
  );
}

function takenOver(
  chain: readonly HistoryRow[],
  chains: readonly (readonly HistoryRow[])[],
  named: ReadonlyMap<readonly HistoryRow[], string>,
): HistoryPlan["successions"] {
  const last = lastOf(chain);
  if (last.to === null) return [];
  const from = plusDays(last.to, 1);
  // Of the reform of 2025-07-01 the mapping tells; the codes do not.
  if (from === reform) return [];
  const next = chains.find(
    ([first]) =>
      first && first.code === last.code && first.level === last.level && first.from === from,
  );
  const [old, to] = [named.get(chain), next && named.get(next)];
  return old && to && old !== to ? [{ old, new: to, extent: "unstated", from }] : [];
}

function freeSlug(taken: ReadonlySet<string>, row: HistoryRow, district: string | null): string {
  const wanted = `${slugOf(row.name)}${district ? `-${slugOf(district)}` : ""}-cu`;
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1)
    slug = n === 2 ? `${wanted}-${row.code}` : `${wanted}-${n}`;
  return slug;
}

function typed(type: UnitType | null): UnitType {
  if (type === null) throw new Error("a unit without its type word");
  return type;
}
