import { expect, test } from "vitest";

import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";
import { viewerOf } from "#people/store.ts";
import { day } from "#kernel/day.ts";

import type { DirectiveId } from "./model.ts";
import { taskOrigins } from "./task-origins.ts";

const db = testDatabase();

test("whoever has a task is told its document and passage; its page opens to who may see it", async () => {
  const owner = db.owner();
  const { ward, province } = await aWard(owner);
  const head = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const far = await anOfficer(owner, province, "case-officer", { title: "Chuyên viên" });
  const id = randomUUID() as string as DirectiveId;
  await owner`
    insert into directives (id, code, unit_id, stage, identity, canonical, kind, title, once_hash, imported_by,
                            imported_at, confirmed_by, confirmed_at)
    values (${id}, 'VB-9999-9999', ${ward}, 'confirmed', 'mẫu 9', '9-TB/TU', 'thong-bao', 'Mẫu', sha256('d'),
            ${head.officer}, now(), ${head.officer}, now())`;
  await owner`
    insert into directive_originals (directive_id, bytes, sha256, file_name, source, words)
    values (${id}, 'x', sha256('x'), 'mau.txt', 'pasted', 'Một 𝒂. Giao phường rà soát.')`;
  const reader = async (officer: typeof head.officer) => ({
    ...(await viewerOf(db(), officer, day("2026-11-20"))),
    name: "",
    signIn: "",
    language: "vi" as const,
    singleKeys: true,
  });
  const named = async (officer: typeof head.officer) =>
    (await taskOrigins.directives(db(), [id], await reader(officer))).get(id);
  expect(await named(head.officer)).toEqual({ code: "VB-9999-9999", name: "9-TB/TU" });
  expect(await named(far.officer)).toEqual({ code: null, name: "9-TB/TU" });
  // Code points, as findings count them: the letter outside the basic plane is one.
  expect(await taskOrigins.passage(db(), id, { start: 7, end: 26 })).toBe("Giao phường rà soát");
});
