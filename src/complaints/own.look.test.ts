import { serve } from "@hono/node-server";
import { expect, onTestFinished, test } from "vitest";

import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { lookFaults } from "#test/look.ts";

import { aDesk, aStaffedWard, registered, taken, told } from "./desk.fixture.ts";

const db = testDatabase();
const open = browser();

test("papers, notices, the ring and a new secret look right on a telephone and on a desk", async () => {
  const desk = await aDesk(db());
  const ward = await aStaffedWard(db.owner(), desk);
  const { head, reception } = ward.cookies;
  const own = await registered(desk, ward, { email: "vi.du@thu.example" });
  const notice = { paper_number: "5/TB-UBND", paper_keep: "on" };
  await desk.post(`/can-bo/khieu-nai/${own.code}/van-ban/thu-ly`, notice, head);
  await taken(desk, head, own.code, "thu-ly", told("2026-11-20", "complainant", "inspectorate"));
  const why = { reason: "Đối chiếu người đến xin cấp lại mã" };
  await desk.post(`/can-bo/khieu-nai/${own.code}/danh-tinh`, why, reception);
  const at = await new Promise<string>((listening) => {
    const server = serve({ fetch: desk.app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      listening(`http://localhost:${port}`),
    );
    onTestFinished(() => {
      server.close();
    });
  });
  for (const width of [390, 1280]) {
    const context = await (await open()).newContext({ viewport: { width, height: 900 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const looked = async (name: string) => {
      expect(await lookFaults(page), `${name} ${width}`).toBeNull();
      const folder = process.env["DANVAN_SCREENSHOTS"];
      if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    };
    await page.goto(`${at}/tra-cuu?ma=${own.code}`);
    await page.locator("[name=secret]").fill(own.secret);
    await page.locator("main form button[type=submit]").click();
    await page.getByRole("heading", { name: "Văn bản gửi cho ông/bà" }).waitFor();
    await looked("own");
    await page
      .getByRole("button", { name: /Xem và in/ })
      .first()
      .click();
    await page.getByText("5/TB-UBND").first().waitFor();
    await looked("paper");
    if (width === 1280) {
      const [name = "", value = ""] = reception.split("=");
      await context.addCookies([{ name, value, url: at }]);
      await page.goto(`${at}/can-bo/khieu-nai/${own.code}?buoc=cap-lai-ma`);
      await looked("reissue-form");
      await page.getByLabel("Đã đối chiếu thế nào?").fill("Đã xem thẻ căn cước tại quầy.");
      await page.getByRole("button", { name: "Cấp mã mới" }).click();
      await page.getByText("Mã cũ không mở được gì nữa").waitFor();
      await looked("reissued");
    }
  }
});
