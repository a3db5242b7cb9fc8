import * as fc from "fast-check";
import { expect, test } from "vitest";

import { disposition, fileName } from "./file-name.ts";

test("Vietnamese for who reads it, ASCII for every program", () => {
  const name = fileName(["Danh sách vụ việc", "2026-11-23"], "csv");
  expect(name.shown).toBe("Danh sách vụ việc 2026-11-23.csv");
  expect(name.ascii).toBe("danh-sach-vu-viec-2026-11-23.csv");
});

test("no name leaves its folder, its header or its ending", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }), (parts) => {
      const name = fileName(parts, "docx");
      expect(name.ascii).toMatch(/^[a-z0-9][a-z0-9-]*\.docx$/);
      expect(name.shown).not.toMatch(/[/\\:*?"<>|]|^\./);
      expect(disposition(name)).toMatch(/^[\u0020-\u007E]+$/);
      expect(() => new Headers({ "content-disposition": disposition(name) })).not.toThrow();
    }),
  );
});
