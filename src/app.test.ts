import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { shippedCalendars } from "#calendars/live.ts";
import { homeOf, makeHome } from "#home/home.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse } from "#test/make.ts";
import { paths } from "#web/paths.ts";

import { createApp } from "./app.tsx";
import type { World } from "./world.ts";

const db = testDatabase();
const origin = "http://localhost:8080";
const env: Record<string, string> = {};
beforeAll(async () => {
  env["DANVAN_HOME"] = await mkdtemp(path.join(tmpdir(), "danvan-app-"));
  await makeHome(homeOf(env));
});
afterAll(() => rm(env["DANVAN_HOME"] ?? "", { recursive: true, force: true }));

/** What a house of this kind answers at `/_thiet-ke`, in both languages, and at an address nobody has. */
async function answersOf(
  mode: "production" | "trial",
  more: Readonly<Record<string, string>> = {},
) {
  const world: World = {
    ...aHouse(db()),
    home: homeOf(env),
    origin,
    site: { mode, province: "01" },
    calendars: shippedCalendars,
  };
  const app = await createApp(world, { ...env, ...more });
  const ask = async (address: string) => {
    const answer = await app.request(origin + address);
    return { status: answer.status, page: await answer.text() };
  };
  return {
    design: await Promise.all(
      (["vi", "en"] as const).map((lang) => ask(paths.design.to({}, lang))),
    ),
    nowhere: await ask("/_khong-co"),
  };
}

test("a house at work has no page of components, and answers as for any address it has not", async () => {
  const { design, nowhere } = await answersOf("production");
  expect(design.map(({ status }) => status)).toEqual([404, 404]);
  expect(design[0]?.page.replaceAll("_thiet-ke", "_khong-co")).toBe(nowhere.page);
});

test("a trial house and one that is being built have it", async () => {
  const developing = { NODE_ENV: "development" };
  for (const { design } of [await answersOf("trial"), await answersOf("production", developing)]) {
    expect(design.map(({ status }) => status)).toEqual([200, 200]);
  }
});
