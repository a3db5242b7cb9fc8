import { beforeAll, expect, test } from "vitest";

import { day, instantAt } from "#kernel/day.ts";
import { lawCommands } from "#law/commands.ts";
import { lawRoutes } from "#law-pages/routes.tsx";
import { aPortal, drawForm, filled, haNoi, here, post } from "#residents/portal.fixture.ts";
import { busyFor } from "#test/busy.ts";
import { testDatabase } from "#test/database.ts";

import { apiRoutes } from "./routes.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aPortal>>;

beforeAll(async () => {
  await haNoi(db.owner());
  world = await aPortal(db());
  lawRoutes(world.open, world.house, world.portal.site);
  apiRoutes(world.app, world.portal);
});

type Told = { readonly words: readonly string[]; readonly due: string | null };

const asked = async (address: string) => {
  const response = await world.app.request(here + address);
  return { status: response.status, body: (await response.json()) as Told };
};

const page = async (address: string) =>
  plain(await (await world.app.request(here + address)).text());

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

async function command(rule: string, options: Record<string, readonly string[] | true>) {
  const deadline = lawCommands.find(({ verb }) => verb === "deadline");
  const answer = await deadline?.run({ positionals: [rule], options }, day("2026-11-20"));
  if (answer?.exit !== 0) throw new Error(answer?.reason);
  return { json: answer.json as Told, lines: answer.text.split("\n") };
}

const questions = [
  {
    rule: "KN-28",
    options: { from: ["2026-09-03"], suspend: ["2026-09-15..2026-10-05"] },
    api: "rule=KN-28&from=2026-09-03&suspend=2026-09-15..2026-10-05",
    page: "viec=KN-28&tu=2026-09-03&dung_tu=2026-09-15&dung_den=2026-10-05",
    due: "2026-10-26",
  },
  {
    rule: "KN-28",
    options: { from: ["2026-11-02"], suspend: ["2026-11-10.."] },
    api: "rule=KN-28&from=2026-11-02&suspend=2026-11-10..",
    page: "viec=KN-28&tu=2026-11-02&dung_tu=2026-11-10",
    due: null,
  },
  {
    rule: "KN-28",
    options: { from: ["2026-10-10"], complex: true, local: ["44"] },
    api: "rule=KN-28&from=2026-10-10&circumstance=complex&local=44",
    page: "viec=KN-28&tu=2026-10-10&truong_hop=complex&rieng=44",
    due: "2026-11-25",
  },
  {
    rule: "TC-30",
    options: { from: ["2026-12-01"], "very-complex": true, extend: ["30", "30"] },
    api: "rule=TC-30&from=2026-12-01&circumstance=very-complex&extend=30&extend=30",
    page: "viec=TC-30&tu=2026-12-01&truong_hop=very-complex&gia_han=30,30",
    due: "2027-03-01",
  },
  {
    rule: "HN-URGENT",
    options: { from: ["2026-11-23T16:30"], place: ["ha-noi"], local: ["2"] },
    api: "rule=HN-URGENT&from=2026-11-23T16:30&place=ha-noi&local=2",
    page: "viec=HN-URGENT&tu=2026-11-23&gio=16:30&noi=ha-noi&rieng=2",
    due: "2026-11-25T11:30:00+07:00",
  },
] as const;

test.each(questions)(
  "$api: page, command line and API say the same in the same words",
  async (one) => {
    const { json, lines } = await command(one.rule, one.options);
    const api = await asked(`/api/v1/law/deadline?${one.api}`);
    expect(api).toEqual({ status: 200, body: structuredClone(json) });
    expect(api.body.due).toBe(one.due);
    expect(lines).toEqual(api.body.words);
    expect(await page(`/luat/tinh-han?${one.page}`)).toContain(api.body.words.join(" "));
  },
);

test("the receipt of a matter gives the reasons of its date in the words of the command line and the API", async () => {
  world.house.setClock("2026-11-20T16:00:00+07:00");
  const form = await drawForm(world);
  const receipt = await post(world.app, "/phan-anh/moi", { ...filled, ...form });
  expect(receipt.status).toBe(201);
  const said = plain(await receipt.text());
  const from = instantAt(day("2026-11-20"), "16:00").slice(0, 16);
  const { lines } = await command("HN-ACCEPT", { from: [from] });
  expect(said).toContain(lines.join(" "));
  expect((await asked(`/api/v1/law/deadline?rule=HN-ACCEPT&from=${from}`)).body.words).toEqual(
    lines,
  );
});

test("what the law refuses, and what cannot be read, is a problem in words", async () => {
  const status = async (query: string) =>
    (await world.app.request(`${here}/api/v1/law/deadline?${query}`)).status;
  expect(await status("rule=TC-30&from=2026-12-01&extend=30")).toBe(409);
  expect(await status("rule=KN-28&from=2026-10-01&local=31")).toBe(409);
  expect(await status("rule=KN-28&from=01/10/2026")).toBe(422);
  expect(await status("rule=X&from=2026-10-01")).toBe(422);
  expect(await status("rule=KN-28&from=2026-10-01&circumstance=easy")).toBe(422);
  expect(await status("rule=KN-28&from=2026-10-01&place=hue")).toBe(422);
  expect(await status("rule=KN-28&from=2026-10-01&as_of=tomorrow")).toBe(422);
  const no = await world.app.request(
    `${here}/api/v1/law/deadline?rule=TC-30&from=2026-12-01&extend=30`,
  );
  expect(await no.json()).toMatchObject({ detail: "Trong trường hợp này luật không cho gia hạn." });
});

test("a question made to take long is answered or refused at once", async () => {
  const took = await busyFor(asksMuch);
  expect(took).toBeLessThan(1000);
});

async function asksMuch() {
  const forever = await asked(
    "/api/v1/law/deadline?rule=KN-28&from=2026-11-02&suspend=2026-11-10..9800-01-01",
  );
  expect(forever.body.due).toBe("9800-01-24");
  const open = "rule=KN-28&from=2026-11-02&suspend=2026-11-10..&as_of=9800-01-01";
  expect((await asked(`/api/v1/law/deadline?${open}`)).status).toBe(200);
  const many = Array.from({ length: 300 }, () => "&suspend=2026-11-10..9800-01-01").join("");
  expect(
    (await world.app.request(`${here}/api/v1/law/deadline?rule=KN-28&from=2026-11-02${many}`))
      .status,
  ).toBe(422);
}

test("the rules and the years are what the command line prints", async () => {
  for (const [verb, positionals, address] of [
    ["rules", [], "/api/v1/law/rules"],
    ["calendar", ["2026"], "/api/v1/law/calendar/2026"],
  ] as const) {
    const answer = await lawCommands
      .find((one) => one.verb === verb)
      ?.run({ positionals, options: {} }, day("2026-11-20"));
    const response = await world.app.request(here + address);
    expect([response.status, await response.json()]).toEqual([
      200,
      answer?.exit === 0 && answer.json,
    ]);
  }
  expect((await world.app.request(`${here}/api/v1/law/calendar/26`)).status).toBe(422);
});

test("the description names the three public addresses, and asks no key for them", async () => {
  const described = (await (await world.app.request(`${here}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, { readonly get?: { readonly security?: unknown } }>>;
  };
  for (const address of ["rules", "deadline", "calendar/{year}"]) {
    const found = described.paths[`/api/v1/law/${address}`]?.get;
    expect(found, address).toBeDefined();
    expect(found?.security).toBeUndefined();
  }
});
