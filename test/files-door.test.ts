import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

const src = path.join(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (name) =>
    /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name) && !name.startsWith("bench/"),
);
const those = (pattern: RegExp) =>
  files.filter((name) => pattern.test(readFileSync(path.join(src, name), "utf8"))).toSorted();

test("whatever people send is written by one hand: on the disk first, then in its row", () => {
  // Attachments, article pictures, scans, evidence, postings: all are taken in by files/receive.ts, whose rows
  // follow objects that are flushed (files/durable-folder.ts, or answered for by S3).
  expect(those(/\bdisk\.put\(/)).toEqual(["files/disk.ts"]);
  expect(those(/\bputAll\(/)).toEqual(["files/disk.ts", "files/receive.ts"]);
  expect(those(/\bsaveFiles\(/)).toEqual(["files/receive.ts", "files/store.ts"]);
  const receive = readFileSync(path.join(src, "files/receive.ts"), "utf8");
  expect(receive.indexOf("putAll(world.disk")).toBeLessThan(receive.indexOf("saveFiles(world.sql"));
});

test("an object is written aside and flushed, then named, then its folder is flushed", () => {
  const put = readFileSync(path.join(src, "files/durable-folder.ts"), "utf8");
  const order = [
    "await writeFlushed(aside",
    "await rename(aside, place)",
    "await flushFolder(dirname(place))",
  ].map((step) => put.indexOf(step));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(put).toMatch(/await file\.sync\(\)/);
});
