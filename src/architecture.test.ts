import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

import {
  exceptions,
  faultsOf,
  importsIn,
  isForTests,
  moduleOf,
  openWhole,
  roomOf,
  storeys,
  target,
} from "#test/architecture.ts";
import { open } from "#test/open-rooms.ts";
import { answers } from "#test/ways-out.ts";

const src = import.meta.dirname;
const files = globSync("**/*.{ts,tsx,mts,cts,js,mjs,jsx}", { cwd: src })
  .filter((file) => !file.endsWith("architecture.test.ts"))
  .toSorted();
const modules = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const read = (file: string) => readFileSync(path.join(src, file), "utf8");

test("the whole house was looked at, and its imports were understood", () => {
  expect(files.length).toBeGreaterThan(250);
  expect(modules.length).toBeGreaterThan(10);
  const across = files.flatMap((file) =>
    importsIn(read(file)).filter(({ from }) => {
      const to = target(file, from);
      return to !== undefined && moduleOf(to) !== moduleOf(file);
    }),
  );
  expect(across.length).toBeGreaterThan(500);
});

test("every import of our own leads to a file that is there", () => {
  const lost = files.flatMap((file) =>
    importsIn(read(file)).flatMap(({ from }) => {
      const to = target(file, from);
      return to === undefined || existsSync(path.join(src, to)) ? [] : [`src/${file}: ${from}`];
    }),
  );
  expect(lost).toEqual([]);
});

test("storeys, open rooms, pure rooms, pages, names and lengths are kept", () => {
  expect(files.flatMap((file) => faultsOf(file, read(file)))).toEqual([]);
});

test("every module has its storey, its open rooms and a README", () => {
  const planned = storeys.flat();
  expect(new Set(planned).size).toBe(planned.length);
  expect(modules.filter((module) => !planned.includes(module))).toEqual([]);
  expect(modules.filter((module) => !existsSync(path.join(src, module, "README.md")))).toEqual([]);
});

test("no room is open that nobody enters", () => {
  const entered = new Set(
    files
      .filter((file) => moduleOf(file) !== undefined && !isForTests(file))
      .flatMap((file) => importsIn(read(file)).map(({ from }) => [file, target(file, from)]))
      .flatMap(([file = "", to]) =>
        to !== undefined && moduleOf(to) !== moduleOf(file)
          ? [`${moduleOf(to)}/${roomOf(to)}`]
          : [],
      ),
  );
  const listed = Object.entries(open).flatMap(([module, rooms]) =>
    rooms.map((room) => `${module}/${room}`),
  );
  expect(listed.filter((room) => !entered.has(room))).toEqual([]);
  const excepted = exceptions.flatMap(({ module, files: to }) => to.map((one) => [module, one]));
  const used = ([module = "", to]: readonly string[]) =>
    files.some(
      (file) =>
        moduleOf(file) === module &&
        importsIn(read(file)).some(({ from }) => target(file, from) === to),
    );
  expect(excepted.filter((one) => !used(one))).toEqual([]);
  expect(Object.keys(open).filter((module) => openWhole.includes(module))).toEqual([]);
  expect(Object.keys(answers).filter((file) => !files.includes(file))).toEqual([]);
});

/** What the plan says of a source nobody has written, so that a silent pass is noticed. */
describe("planted faults are found", () => {
  test.each([
    ["a storey up", "units/model.ts", `import type { Matter } from "#cases/model.ts";`],
    ["a neighbour", "trial/load.ts", `import { x } from "#bench/scratch.ts";`],
    ["a neighbour, by a path", "files/store.ts", `import { x } from "../guard/model.ts";`],
    ["somebody else's exception", "trial/load.ts", `import { x } from "#cases/jobs.ts";`],
    ["a top file", "cases/rules.ts", `import { jobs } from "../timetable.ts";`],
    ["a closed room", "cases/submit.ts", `import { x } from "#accounts/session.store.ts";`],
    ["a closed room, for its types", "cases/submit.ts", `import type { X } from "#units/plan.ts";`],
    ["a closed room, re-exported", "cases/submit.ts", `export { x } from "#units/plan.ts";`],
    ["a closed room, in a type", "cases/submit.ts", `type X = import("#units/plan.ts").X;`],
    ["a closed room, later", "cases/submit.ts", `const x = await import("#units/plan.ts");`],
    ["a closed room, for effect", "cases/submit.ts", `import "#units/plan.ts";`],
    [
      "over several lines",
      "cases/submit.ts",
      `import {\n  x,\n  type Y,\n} from "#units/plan.ts";`,
    ],
    ["a computed import", "cases/submit.ts", "const x = await import(`#units/${name}.ts`);"],
    ["a page that asks", "cases/pages/list.tsx", `import { matterById } from "../store.ts";`],
    ["a page that acts", "cases/pages/list.tsx", `import { takeStep } from "../actions.ts";`],
    ["a page that routes", "people/pages/sign-in.tsx", `import { Hono } from "hono";`],
    [
      "a page with a question of its own",
      "web/parts/icon.tsx",
      `import { x } from "#kernel/sql.ts";`,
    ],
    ["a pure room with Node in it", "law/clock.ts", `import { readFileSync } from "node:fs";`],
    ["a pure room with a store", "cases/rules.ts", `import { x } from "./filing.store.ts";`],
    ["a pure model with zod", "people/model.ts", `import { z } from "zod";`],
    ["tests' things in the house", "cases/due.ts", `import { aMatter } from "#test/make.ts";`],
    ["a fixture in the house", "cases/due.ts", `import { x } from "./portal.fixture.ts";`],
    [
      "a page that opens what is withheld",
      "office/pages/matter.tsx",
      `import { reveal } from "#kernel/reveal.ts";`,
    ],
    [
      "a part that takes any object",
      "web/parts/box.tsx",
      `import type { ComponentChildren } from "preact";`,
    ],
    [
      "a page of officers that reads as the resident",
      "office/view.ts",
      `const shown = mask({ kind: "resident", of: id }, kept);`,
    ],
    ["a store that opens names", "cases/store.ts", `import { maskPerson } from "#vault/mask.ts";`],
    ["an answer past the outlets", "office/list.routes.ts", "return c.json(rows);"],
    ["another", "office/list.routes.ts", "return new Response(String(rows));"],
    ["a store that does", "cases/store.ts", `import { Permit } from "../kernel/reveal.ts";`],
    ["an attic", "cases/utils.ts", ""],
    ["an attic in disguise", "cases/date-helpers.ts", ""],
    ["a barrel", "cases/texts/index.ts", ""],
    ["a default export", "cases/due.ts", "export default 1;"],
    ["a default export, renamed", "cases/due.ts", "const a = 1;\nexport { a as default };"],
    ["a long file", "cases/due.ts", "const a = 1;\n".repeat(301)],
    ["an unknown module", "billing/model.ts", ""],
  ])("%s", (_, file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  test.each([
    ["a storey down", "cases/submit.ts", `import { inForce } from "#units/model.ts";`],
    [
      "a page names a row",
      "cases/pages/list.tsx",
      `import type { Row } from "../worklist.store.ts";`,
    ],
    ["a comment", "cases/rules.ts", `// import { x } from "node:fs";\n/* import "node:fs"; */`],
    ["a top file", "app.tsx", `import { enter } from "#accounts/enter.tsx";`],
    ["long comments", "cases/due.ts", "// why\n".repeat(400)],
  ])("what is allowed is left alone: %s", (_, file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });
});
