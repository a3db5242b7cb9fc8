import type { UnitId } from "#access/model.ts";
import { type Day, isDay, yearOf } from "#kernel/day.ts";
import { ok, refuse, type Result, unreachable } from "#kernel/result.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { type FileName, fileName } from "#outlets/file-name.ts";
import { unitById } from "#units/store.ts";

import { type Opened, openDocument } from "./check.ts";
import { defaultTemplate } from "./default.ts";
import { missingIn } from "./fill.ts";
import { kindOf, type KindId, type PaperFields } from "./kinds.ts";
import type { Field, Fields, Given, TemplateId } from "./model.ts";
import type { PaperRefusal } from "./refusals.ts";
import { highestNumber, type InUse, templateBytes, templateInUse } from "./store.ts";
import { writeDocument } from "./write.ts";

/** A paper, not kept yet: what it is, the bytes of the file, and what it was made with. */
export type MadePaper = {
  readonly unit: UnitId;
  readonly kind: KindId;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: FileName;
  readonly sha256: Buffer;
  /** Whose template, which version; all null where it was the default of the house. */
  readonly template: {
    readonly id: TemplateId | null;
    readonly unit: UnitId | null;
    readonly version: number | null;
    readonly sha256: Buffer;
  };
  /** The number in it, as it counts in the unit's row of numbers. */
  readonly number: PaperNumber | null;
};

export type PaperNumber = {
  readonly series: string;
  readonly year: number;
  readonly number: number;
};

/**
 * Makes a paper as a .docx file: with the template of the unit, else that of the nearest superior unit
 * that has one, else the default. The same fields and template give the same bytes. Nothing is kept;
 * `keepPaper` does that.
 *
 * Fields are plain texts: what is withheld was shown by the mask before. Refuses when a required field
 * says nothing, or when all of it is longer than a paper can be.
 */
export async function makePaper<Kind extends KindId>(
  sql: Sql,
  asked: { readonly unit: UnitId; readonly kind: Kind; readonly fields: PaperFields<Kind> },
): Promise<Result<MadePaper, PaperRefusal>> {
  const { unit, kind } = asked;
  const { title, fields, series } = kindOf(kind);
  const given = plainly(fields, asked.fields);
  const missing = missingIn(fields, given);
  if (missing.length > 0)
    return refuse({
      because: "missing",
      fields: missing.flatMap((name) => fields[name]?.title ?? []),
    });
  if (isTooLong(given)) return refuse({ because: "too-long" });
  const used = await templateInUse(sql, unit, kind);
  const template = used ? await bytesOf(sql, used) : await defaultTemplate(kind);
  const document = openDocument(template);
  if (!document.ok) throw new Error(`template ${used?.id ?? kind}: ${document.refusal[0].because}`);
  if (readBytes(document.value) * mostRepeated(given) > mostWritten)
    return refuse({ because: "too-long" });
  const bytes = writeDocument(document.value, fields, given, title.vi);
  const code = given["code"];
  return ok({
    unit,
    kind,
    bytes,
    name: fileName([title.vi, typeof code === "string" ? code : ""], "docx"),
    sha256: sha256(Buffer.from(bytes)),
    template: {
      id: used?.id ?? null,
      unit: used?.unit ?? null,
      version: used?.version ?? null,
      sha256: used?.sha256 ?? sha256(Buffer.from(template)),
    },
    number: series === null ? null : numberIn(series, given),
  });
}

/**
 * The next number of a unit for a kind of paper in a year, "13/QĐ-UBND": one after the highest we
 * know of. A proposal: the office also numbers papers this house never sees.
 */
export async function proposeNumber(
  sql: Sql,
  asked: { readonly unit: UnitId; readonly kind: KindId; readonly year: number },
): Promise<string | undefined> {
  const { series } = kindOf(asked.kind);
  if (series === null) return undefined;
  const unit = await unitById(sql, asked.unit);
  const next = (await highestNumber(sql, asked.unit, series, asked.year)) + 1;
  return `${next}/${series}${unit && unit.level !== "body" ? "-UBND" : ""}`;
}

async function bytesOf(sql: Sql, used: InUse): Promise<Buffer> {
  const bytes = await templateBytes(sql, used.id);
  if (!bytes) throw new Error(`template ${used.id} has no bytes`);
  return bytes;
}

/** What was given, once more as the program runs: no field the kind does not know, nothing but plain texts. */
function plainly(fields: Fields, given: Given): Given {
  for (const [name, value] of Object.entries(given)) {
    const field = fields[name];
    if (!field) throw new Error(`no field ${name} in this kind of paper`);
    if (value !== undefined && !takes(field, value))
      throw new Error(`field ${name} does not take this`);
  }
  return given;
}

function takes({ as }: Field, value: unknown): boolean {
  switch (as) {
    case "text":
      return typeof value === "string";
    case "day":
    case "long-day":
      return typeof value === "string" && isDay(value);
    case "list":
      return Array.isArray(value) && value.every((one) => typeof one === "string");
    case "table":
      return Array.isArray(value) && value.every(isPlainRow);
    default:
      return unreachable(as);
  }
}

const isPlainRow = (row: unknown): boolean =>
  typeof row === "object" &&
  row !== null &&
  Object.getPrototypeOf(row) === Object.prototype &&
  Object.values(row).every((one) => typeof one === "string");

/** A template repeated for each line of a list: what that may come to, before it is packed. */
const mostWritten = 256 * 1024 * 1024;
const readBytes = ({ parts, read }: Opened): number =>
  [...read.keys()].reduce((sum, name) => sum + (parts.get(name)?.length ?? 0), 0);
const mostRepeated = (given: Given): number =>
  Math.max(
    1,
    ...Object.values(given).map((value) => (typeof value === "object" ? value.length : 1)),
  );

const mostCharacters = 1_000_000;
const mostLines = 5_000;

function isTooLong(given: Given): boolean {
  let characters = 0;
  for (const value of Object.values(given)) {
    if (value === undefined) continue;
    if (typeof value !== "string" && value.length > mostLines) return true;
    const texts =
      typeof value === "string"
        ? [value]
        : value.flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)));
    for (const text of texts) characters += text.length;
  }
  return characters > mostCharacters;
}

/** "12/TB-UBND" of 2026 is number 12; a text that begins with none has none. */
function numberIn(series: string, given: Given): PaperNumber | null {
  const { number, issuedOn } = given;
  const [digits] = typeof number === "string" ? (/^\s*\d{1,5}/.exec(number) ?? []) : [];
  if (digits === undefined || typeof issuedOn !== "string" || !isDay(issuedOn)) return null;
  const on: Day = issuedOn;
  return Number(digits) > 0 ? { series, year: yearOf(on), number: Number(digits) } : null;
}
