import { beforeAll, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { browser } from "#test/browser.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";

import { book } from "./bookings.ts";
import { aDeskOnline } from "./office.fixture.ts";
import { stepQueue } from "./queue.ts";
import { anAppointment, aPlan, aSession } from "./reception.fixture.ts";
import { planSessions } from "./sessions.ts";
import { refuseVisit } from "./visit-refusals.ts";
import { registerVisit } from "./visits.ts";

const db = testDatabase();
const open = browser();
const made: { at?: Awaited<ReturnType<typeof aDeskOnline>>; origin?: string } = {};
const there = () => {
  if (!made.at || !made.origin) throw new Error("no desk");
  return { at: made.at, origin: made.origin };
};
const sights = new Map<
  string,
  { at: string; as: "desk" | "chair" | "nobody"; status?: number; post?: Record<string, string> }
>();

beforeAll(async () => {
  const at = await aDeskOnline(db(), db.owner());
  made.at = at;
  made.origin = await at.listen();
  const { house } = at;
  const today = await aSession(at, { first: day("2026-11-23"), starts: "10:00", ends: "11:30" });
  const coming = await aSession(at, { first: day("2026-12-03") });
  await planSessions(house)(at.desk.staff, aPlan(at, { first: day("2026-12-17") }));
  const booked = await book(house)(anAppointment(today.id, { at: "10:30" }));
  if (!booked.ok) throw new Error(booked.refusal.because);
  const step = stepQueue(house);
  for (const what of [
    { do: "issue", code: "" },
    { do: "issue", code: booked.value.code },
    { do: "issue", code: "" },
    { do: "next" },
    { do: "absent", number: 1 },
    { do: "next" },
  ] as const) {
    const done = await step(at.desk.staff, today.id, what);
    if (!done.ok) throw new Error(done.refusal.because);
  }
  const ids: string[] = [];
  for (const outcome of ["accepted", "guided", "answered"] as const) {
    const done = await registerVisit(house)(at.desk.staff, {
      unit: at.ward,
      session: today.id,
      ticket: null,
      visitor: { name: "Trần Văn Mít", address: "Số 9 ngõ 12", number: "001099000001" },
      kind: "complaint",
      people: 1,
      matters: 1,
      content: "Khiếu nại về mức bồi thường khi thu hồi đất ở ngõ 12",
      settledBy: "UBND quận (cũ)",
      outcome,
      sentTo: outcome === "guided" ? "Tòa án nhân dân khu vực 1" : "",
      document: outcome === "guided" ? "05/HD" : "",
      note: "",
      once: randomUUID(),
    });
    if (!done.ok) throw new Error(done.refusal.because);
    ids.push(done.value.id);
  }
  await refuseVisit(house)(at.desk.staff, ids[2] ?? "", 1, {
    ground: 3,
    explanation: "Đã giải thích lần ba, có biên bản",
    reportedTo: null,
    decision: "15/QĐ-UBND",
    review: "20/TB-UBND",
    minutes: "BB 03/2026",
    provision: "",
  });
  const { code, secret } = booked.value;
  for (const [name, at_, as, more] of [
    ["overview", "/tiep-dan?tim=thu", "nobody", {}],
    ["unit", `/don-vi/${at.slug}/tiep-dan`, "nobody", {}],
    ["unit-en", `/en/don-vi/${at.slug}/tiep-dan`, "nobody", {}],
    ["booking", `/don-vi/${at.slug}/tiep-dan/${coming.id}`, "nobody", {}],
    ["screen", `/don-vi/${at.slug}/tiep-dan/${today.id}/so?dung=1`, "nobody", {}],
    ["own-lookup", "/tiep-dan/lich-hen", "nobody", {}],
    ["own", "/tiep-dan/lich-hen", "nobody", { post: { code, secret } }],
    ["desk", "/can-bo/tiep-dan", "desk", {}],
    ["desk-en", "/en/can-bo/tiep-dan", "desk", {}],
    ["slip", `/can-bo/tiep-dan/hang/${today.id}/2`, "desk", {}],
    ["schedule", "/can-bo/tiep-dan/lich?thang=2026-12", "desk", {}],
    ["session", `/can-bo/tiep-dan/buoi/${coming.id}`, "desk", {}],
    ["new-visit", `/can-bo/tiep-dan/luot-moi?buoi=${today.id}&so=2`, "desk", {}],
    [
      "new-visit-empty",
      "/can-bo/tiep-dan/luot-moi",
      "desk",
      { status: 422, post: { desk: at.slug } },
    ],
    ["visit", `/can-bo/tiep-dan/luot/${ids[0]}`, "desk", {}],
    ["visit-to-sign", `/can-bo/tiep-dan/luot/${ids[2]}`, "chair", {}],
    ["register", "/can-bo/tiep-dan/so", "desk", {}],
  ] as const)
    sights.set(name, { at: at_, as, ...more });
});

async function pageOf(name: string): Promise<string> {
  const { at } = there();
  const sight = sights.get(name);
  if (!sight) throw new Error(`no ${name}`);
  const cookie = sight.as === "nobody" ? "" : at.cookies[sight.as];
  const response = sight.post
    ? await at.post(sight.at, sight.post, cookie)
    : await at.get(sight.at, cookie);
  expect(response.status, name).toBe(sight.status ?? 200);
  return response.text();
}

test("every page is sound HTML", async () => {
  const wrong: unknown[] = [];
  for (const name of sights.keys())
    wrong.push(...(await htmlFaults(await pageOf(name))).map((fault) => `${name}: ${fault}`));
  expect(wrong).toEqual([]);
});

test.each([
  ["light", 320],
  ["light", 1280],
  ["dark", 1280],
] as const)(
  "in %s at %i px axe finds nothing and nothing overflows",
  async (colorScheme, width) => {
    const { origin } = there();
    const browsing = await open();
    const context = await browsing.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong: unknown[] = [];
    const pictures = process.env["DANVAN_SCREENSHOTS"];
    for (const name of sights.keys()) {
      const body = await pageOf(name);
      await page.route(`${origin}/xem/${name}`, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(`${origin}/xem/${name}`);
      if (pictures !== undefined)
        await page.screenshot({
          path: `${pictures}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
);
