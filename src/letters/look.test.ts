import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { lookFaults } from "#test/look.ts";
import { day } from "#kernel/day.ts";

import { anOffice, aStaffedOffice } from "../office/office.fixture.ts";
import { takeLetterStep } from "./actions.ts";
import type { StepInput } from "./input.ts";
import { registerLetter } from "./register.ts";
import { letterRoutes } from "./routes.tsx";
import { letterByCode } from "./store.ts";

const db = testDatabase();
const open = browser();
const sights = new Map<string, string>();
let origin = "";
let close: () => void = () => undefined;
let pageOf: (at: string) => Promise<string>;

const classify = (over: object) =>
  ({
    step: "classify",
    parts: ["feedback"],
    missing: [],
    noted: ["sent-to-several"],
    competent: true,
    settlement: "not",
    text: "Theo nội dung.",
    ...over,
  }) as StepInput;

beforeAll(async () => {
  const office = await anOffice(db());
  letterRoutes(office.open, office.portal);
  const { ward, people, cookies } = await aStaffedOffice(db.owner(), office);
  const { staff, officer, post } = people.reception;
  const letter = async (title: string, steps: readonly StepInput[]) => {
    const made = await registerLetter(office.house)({
      channel: "in-person",
      from: null,
      signers: "one",
      receivedOn: day("2026-11-16"),
      area: "duong-sa",
      placeUnit: ward,
      title,
      summary: "Ngõ trước nhà cống tắc, mưa là ngập.",
      contact: { name: "Trần Văn Thử", phone: "", email: "" },
      number: { number: "", address: "Số 1 ngõ Thử" },
      once: `look letter ${title}`,
      files: [],
      by: { officer, post, unit: ward, department: null },
    });
    if (!made.ok) throw new Error(made.refusal.because);
    for (const step of steps) {
      const seq = (await letterByCode(db(), made.value.code))?.seq ?? 0;
      const taken = await takeLetterStep(office.house)(made.value.code, staff, step, seq);
      if (!taken.ok) throw new Error(taken.refusal.because);
    }
    return made.value.code;
  };
  const fresh = await letter(
    "Đơn mới có một tiêu đề thật dài để xem dòng chữ xuống hàng ra sao",
    [],
  );
  const mixed = await letter("Nhiều nội dung", [classify({ parts: ["complaint", "feedback"] })]);
  const away = await letter("Không thuộc thẩm quyền", [classify({ competent: false })]);
  const unfit = await letter("Thiếu chữ ký", [classify({ missing: ["signature"] })]);
  for (const [name, at] of [
    ["list", "/can-bo/don"],
    ["list-en", "/en/can-bo/don?tinh-trang=da-phan-loai"],
    ["empty", "/can-bo/don?tinh-trang=tieu-huy"],
    ["new", "/can-bo/don/moi"],
    ["denunciation", "/can-bo/don/to-cao"],
    ["letter", `/can-bo/don/${fresh}`],
    ...(["phan-loai", "sua-tom-tat", "giao-nguoi", "nguoi-bi-neu", "ban-giao-to-cao"] as const).map(
      (step) => [step, `/can-bo/don/${fresh}?buoc=${step}`] as const,
    ),
    ["split", `/can-bo/don/${mixed}?buoc=tach`],
    ["merge", `/can-bo/don/${mixed}?buoc=ghep`],
    ["transfer", `/can-bo/don/${away}?buoc=chuyen-ngoai`],
    ["offer", `/can-bo/don/${away}?buoc=chuyen-don-vi`],
    ["keep", `/en/can-bo/don/${unfit}?buoc=luu`],
  ] as const)
    sights.set(name, at);
  pageOf = async (at) => {
    const response = await office.get(at, cookies.reception);
    if (response.status !== 200) throw new Error(`${at}: ${response.status}`);
    return response.text();
  };
  await new Promise<void>((listening) => {
    const server = serve(
      { fetch: office.app.fetch, port: 0, hostname: "127.0.0.1" },
      ({ port }) => {
        origin = `http://127.0.0.1:${port}`;
        close = () => server.close();
        listening();
      },
    );
  });
});
afterAll(() => close());

test.each([
  ["light", 320],
  ["dark", 1280],
] as const)(
  "in %s at %i px axe finds nothing and nothing overflows",
  async (colorScheme, width) => {
    const context = await (
      await open()
    ).newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong: unknown[] = [];
    for (const [name, at] of sights) {
      const body = await pageOf(at);
      await page.route(`${origin}/sight`, (route) =>
        route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
      );
      await page.goto(`${origin}/sight`);
      const faults = await lookFaults(page);
      if (faults) wrong.push({ name, ...faults });
      await page.unroute(`${origin}/sight`);
    }
    await context.close();
    expect(wrong).toEqual([]);
  },
);
