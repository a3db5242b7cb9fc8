import type { OfficerId } from "#access/model.ts";
import { audit, type Doer } from "#audit/record.ts";
import { dayAt } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, sameBytes, seal, sha256, unseal } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { type FileName, fileName } from "#outlets/file-name.ts";

import type { PaperHouse } from "./house.ts";
import { kindOf } from "./kinds.ts";
import type { MadePaper } from "./make.ts";
import type { About, PaperId } from "./model.ts";
import type { PaperRefusal } from "./refusals.ts";
import { highestNumber, savePaper, sealedPaper } from "./store.ts";

export { paperLinesAbout, removePapers, type PaperLine } from "./store.ts";

/**
 * Keeps a paper exactly as it goes out, sealed, in the transaction of the step that issues it. Refuses
 * a number that another paper of the unit's series has this year, and says which is free.
 */
export async function keepPaper(
  house: PaperHouse,
  sql: Sql,
  kept: {
    readonly paper: MadePaper;
    readonly about: About;
    readonly by: OfficerId | null;
    readonly doer: Doer;
    readonly at: Date;
  },
): Promise<Result<PaperId, PaperRefusal>> {
  const { paper, about, by, doer, at } = kept;
  const id = newId<"paper">(at.getTime(), house.noise(10));
  const { unit, kind, template, number } = paper;
  const saved = await savePaper(sql, {
    id,
    unit,
    kind,
    about,
    series: number?.series ?? null,
    year: number?.year ?? null,
    number: number?.number ?? null,
    madeOn: dayAt(at),
    template: template.id,
    templateSha256: template.sha256,
    sha256: paper.sha256,
    sealed: seal(keyOf(house), Buffer.from(paper.bytes).toString("base64"), id),
    by,
    at,
  });
  if (!saved) {
    if (!number) throw new Error("a paper without a number was taken for one with");
    const next = (await highestNumber(sql, unit, number.series, number.year)) + 1;
    return refuse({ because: "number-taken", next });
  }
  await audit(sql, {
    by: doer,
    did: "paper.made",
    about: { kind: "paper", id },
    detail: { unit, kind, about: about.kind, of: about.id, version: template.version },
  });
  return ok(id);
}

/**
 * A kept paper, byte by byte as it went out; undefined where there is none about this. Whoever asks has
 * been let in to what it is about; that they looked goes on record.
 */
export async function openPaper(
  house: Pick<PaperHouse, "master">,
  sql: Sql,
  asked: { readonly id: PaperId; readonly about: About; readonly doer: Doer },
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly name: FileName } | undefined> {
  const { id, about, doer } = asked;
  const row = await sealedPaper(sql, id, about);
  if (!row) return undefined;
  const bytes = Buffer.from(unseal(keyOf(house), row.sealed, id), "base64");
  if (!sameBytes(sha256(bytes), row.sha256)) throw new Error(`paper ${id} is not what was made`);
  await audit(sql, { by: doer, did: "paper.opened", about: { kind: "paper", id } });
  const name = [
    kindOf(row.kind).title.vi,
    row.number === null ? "" : `số ${row.number}`,
    row.madeOn,
  ];
  return { bytes: new Uint8Array(bytes), name: fileName(name, "docx") };
}

const keyOf = ({ master }: Pick<PaperHouse, "master">) => keyFor(master, "papers");
