import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";

import { aDeskOnline } from "./office.fixture.ts";
import { aSession } from "./reception.fixture.ts";

const db = testDatabase();
const open = browser();

// A plain visit as it is said at a desk. Vietnamese is typed in Telex: marks and tones are keys of their own.
const said = {
  name: "Trần Văn Mít",
  number: "001099000001",
  address: "Số 9 ngõ 12, tổ 4",
  content: "Đề nghị lắp đèn đường ở ngõ 12, buổi tối rất tối, đã có người ngã xe.",
};

/** Keys of Telex for a text: letters, and one more for each mark, tone and capital. */
const telexKeys = (text: string): number =>
  Array.from(text.normalize("NFD").replaceAll(/[đĐ]/gu, "dd")).length +
  Array.from(text).filter((letter) => letter !== letter.toLowerCase()).length;

/**
 * The usual pace of an office: 40 words a minute, a word counted as five keys. Listening is not counted,
 * nor correcting a slip; at 30 words a minute the same visit takes some 67 seconds.
 */
const keysPerSecond = (40 * 5) / 60;

test.each([true, false])(
  "a visit is called, taken down and saved by keyboard alone within 60 seconds (JavaScript: %s)",
  async (javaScriptEnabled) => {
    const at = await aDeskOnline(db(), db.owner());
    const session = await aSession(at, {
      first: day("2026-11-23"),
      starts: "09:30",
      ends: "11:00",
    });
    for (let n = 0; n < 2; n += 1)
      await at.post(
        `/can-bo/tiep-dan/hang/${session.id}`,
        { go: "issue", code: "" },
        at.cookies.desk,
      );
    // Listens by itself: forms of a browser are only taken from the origin they were shown at.
    const origin = await at.listen();
    const context = await (await open()).newContext({ javaScriptEnabled });
    const [name = "", value = ""] = at.cookies.desk.split("=");
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const began = performance.now();
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const type = async (text: string) => {
      keys += telexKeys(text);
      await page.keyboard.insertText(text);
    };
    const focused = () => page.locator(":focus");

    await page.goto(`${origin}/can-bo/tiep-dan?xong=visit#goi`);
    expect(await focused().getAttribute("id")).toBe("goi");
    await press("Enter");
    await page.waitForURL(/#ghi$/);
    expect(await focused().getAttribute("id")).toBe("ghi");
    await press("Enter");
    await page.waitForURL(/luot-moi/);
    expect(await focused().getAttribute("name")).toBe("name");
    await type(said.name);
    for (const field of ["number", "address", "content"] as const) {
      await press("Tab");
      expect(await focused().getAttribute("name")).toBe(field);
      await type(said[field]);
    }
    await press("Tab");
    expect(await focused().getAttribute("name")).toBe("kind");
    await press("Tab");
    expect(await focused().getAttribute("name")).toBe("outcome");
    await press("Tab");
    await press("Enter");
    await page.waitForURL(/xong=visit/);
    // Ready for the next number without a key in between.
    expect(await focused().getAttribute("id")).toBe("goi");
    const machine = (performance.now() - began) / 1000;

    const visits =
      await db()`select kind, outcome, ticket from reception_visits where unit_id = ${at.ward}`;
    expect(visits).toEqual([{ kind: "petition", outcome: "needs-check", ticket: 1 }]);
    const typing = keys / keysPerSecond;
    const seconds = typing + machine;
    expect(seconds, `${keys} keys, ${machine.toFixed(1)} s of machine`).toBeLessThan(60);
    await context.close();
  },
);
