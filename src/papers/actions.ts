import type { UnitId } from "#access/model.ts";
import { audit, doerOf } from "#audit/record.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";

import { defaultTemplate } from "./default.ts";
import type { TemplateHouse } from "./house.ts";
import { kindOf, type KindId } from "./kinds.ts";
import type { Given } from "./model.ts";
import type { PageRefusal, TemplateFault } from "./refusals.ts";
import {
  chosenVersion,
  lockTemplates,
  saveTemplate,
  saveUse,
  templateBytes,
  templateInUse,
  versionBytes,
} from "./store.ts";
import { readTemplate } from "./template.ts";
import { writeDocument } from "./write.ts";

/** Whose template for which kind of paper. */
export type Place = { readonly unit: UnitId; readonly kind: KindId };

export type UploadRefusal =
  | { readonly because: "faults"; readonly faults: readonly TemplateFault[] }
  | { readonly because: "same-file" };

/**
 * Looks at a file and keeps it as the next version of a unit's template. It is not used yet: whoever
 * uploaded it looks at it with sample data first.
 */
export const uploadTemplate =
  (house: TemplateHouse) =>
  async (
    { unit, kind }: Place,
    bytes: Uint8Array,
    reason: string,
    staff: Staff,
  ): Promise<Result<number, UploadRefusal>> => {
    const template = readTemplate(kind, bytes);
    if (!template.ok) return refuse({ because: "faults", faults: template.refusal });
    const at = house.clock();
    const id = newId<"paper template">(at.getTime(), house.noise(10));
    const kept = Buffer.from(bytes);
    return house.sql.begin(async (sql) => {
      await lockTemplates(sql, unit, kind);
      const version = await saveTemplate(sql, {
        id,
        unit,
        kind,
        bytes: kept,
        sha256: sha256(kept),
        ownWords: template.value.ownWords,
        reason,
        by: staff.officer,
        at,
      });
      if (version === undefined) return refuse({ because: "same-file" as const });
      await recorded(sql, staff, "paper.template-uploaded", { unit, kind, version });
      return ok(version);
    });
  };

/** Puts a version of the unit into use from now on; null goes back to the superior's or the default. */
export const chooseTemplate =
  (house: TemplateHouse) =>
  (
    { unit, kind }: Place,
    version: number | null,
    reason: string,
    staff: Staff,
  ): Promise<Result<true, { readonly because: PageRefusal }>> =>
    house.sql.begin(async (sql) => {
      await lockTemplates(sql, unit, kind);
      const wanted = version === null ? null : await versionBytes(sql, unit, kind, version);
      if (wanted === undefined) return refuse({ because: "no-such-version" as const });
      const now = await chosenVersion(sql, unit, kind);
      if ((now?.id ?? null) === (wanted?.id ?? null))
        return refuse({ because: "already-used" as const });
      if (wanted && !readTemplate(kind, wanted.bytes).ok)
        return refuse({ because: "not-fitting" as const });
      await saveUse(sql, {
        unit,
        kind,
        template: wanted?.id ?? null,
        reason,
        by: staff.officer,
        at: house.clock(),
      });
      await recorded(sql, staff, "paper.template-chosen", { unit, kind, version });
      return ok(true);
    });

const recorded = (
  sql: Transaction,
  staff: Staff,
  did: "paper.template-uploaded" | "paper.template-chosen",
  detail: { readonly unit: UnitId; readonly kind: KindId; readonly version: number | null },
) =>
  audit(sql, {
    by: doerOf(staff, "papers"),
    did,
    about: { kind: "unit", id: detail.unit },
    detail,
  });

/** Which file of a kind of paper: the one in use, the default of the house, or one of the unit's versions. */
export type Which = "in-use" | "default" | number;

/** The bytes of a template; undefined where the unit has no such version. */
export async function templateFile(
  sql: Sql,
  { unit, kind }: Place,
  which: Which,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (which === "default") return defaultTemplate(kind);
  if (which === "in-use") {
    const used = await templateInUse(sql, unit, kind);
    const bytes = used && (await templateBytes(sql, used.id));
    return bytes ? new Uint8Array(bytes) : defaultTemplate(kind);
  }
  const own = await versionBytes(sql, unit, kind, which);
  return own && new Uint8Array(own.bytes);
}

/** A template filled with samples. Undefined where it no longer fits the kind, or is not there. */
export async function preview(
  sql: Sql,
  place: Place,
  which: Which,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await templateFile(sql, place, which);
  const template = file && readTemplate(place.kind, file);
  if (!template?.ok) return undefined;
  const { fields, title } = kindOf(place.kind);
  const samples: Given = Object.fromEntries(
    Object.entries(fields).map(([name, { sample }]) => [name, sample]),
  );
  return writeDocument(template.value.document, fields, samples, title.vi);
}
