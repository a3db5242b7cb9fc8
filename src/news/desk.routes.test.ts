import { beforeAll, expect, test } from "vitest";

import { halves, pdfPages } from "#files/pictures.fixture.ts";
import { browser } from "#test/browser.ts";
import { testDatabase } from "#test/database.ts";
import { htmlFaults, lookFaults } from "#test/look.ts";

import { newsDesk } from "./desk.fixture.ts";
import { attacks, fromWord } from "./pasted.fixture.ts";

const db = testDatabase();
const opened = browser();
let desk: Awaited<ReturnType<typeof newsDesk>>;
beforeAll(async () => {
  desk = await newsDesk(db);
});

const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
const at = "/can-bo/tin-tuc";

const words = {
  title: "Phường mở lớp dạy bơi",
  summary: "Lớp bơi miễn phí cho trẻ em.",
  body: "Lớp mở ở **bể bơi** của phường.\n\n- Thứ Hai\n- Thứ Năm",
  byline: "UBND phường",
  tags: "trẻ em",
  source: "Kế hoạch số 12/KH-UBND",
  sourceLink: "",
  comments: "on",
};

/** Begins an article through its form; says its address. */
async function begun(over: Partial<typeof words> = {}, who = "editor"): Promise<string> {
  const form = await desk.get(`${at}/bai-moi`, who);
  const made = await desk.post(`${at}/bai-moi`, who, {
    ...words,
    ...over,
    once: field(form.text, "once"),
    unit: field(form.text, "unit"),
  });
  expect(made.status).toBe(303);
  return made.to.replace(/\?.*/, "");
}
const seen = async (article: string, who = "editor") =>
  field((await desk.get(`${article}?buoc=sua`, who)).text, "seen") ||
  field((await desk.get(`${article}?buoc=dinh-chinh`, who)).text, "seen");
async function step(
  article: string,
  slug: string,
  fields: Readonly<Record<string, string | File>> = {},
  who = "editor",
) {
  return desk.post(`${article}/${slug}`, who, { seen: await seen(article, who), ...fields });
}

test("an editor writes in a plain box, looks, saves, publishes, and everybody reads it", async () => {
  const form = await desk.get(`${at}/bai-moi`, "editor");
  expect(form.text).toContain("<textarea");
  const once = field(form.text, "once");
  const unit = field(form.text, "unit");
  const preview = await desk.post(`${at}/bai-moi`, "editor", {
    ...words,
    once,
    unit,
    go: "preview",
  });
  expect(preview.status).toBe(200);
  expect(preview.text).toContain("<strong>bể bơi</strong>");
  expect(preview.text).toContain("Xem thử (chưa lưu)");
  const made = await desk.post(`${at}/bai-moi`, "editor", { ...words, once, unit });
  expect([
    made.status,
    (await desk.post(`${at}/bai-moi`, "editor", { ...words, once, unit })).to,
  ]).toEqual([303, made.to]);
  const article = made.to.replace(/\?.*/, "");
  expect((await desk.get(made.to, "editor")).text).toContain("Đã lưu bản nháp.");
  expect((await desk.get("/tin-tuc/phuong-mo-lop-day-boi", null)).status).toBe(404);
  const out = await step(article, "dang");
  expect([out.status, out.to]).toEqual([303, `${article}?xong=dang`]);
  const read = await desk.get("/tin-tuc/phuong-mo-lop-day-boi", null);
  expect(read.status).toBe(200);
  expect(read.text).toContain("<p>Lớp mở ở <strong>bể bơi</strong> của phường.</p>");
  expect((await desk.get(`${at}?trang-thai=published&tu=boi&the=tre-em`, "head")).text).toContain(
    words.title,
  );
  expect((await desk.get(`${at}?trang-thai=draft`, "head")).text).not.toContain(words.title);
});

test("what is missing is said beside its field, and nothing typed is lost", async () => {
  const form = await desk.get(`${at}/bai-moi`, "editor");
  const once = field(form.text, "once");
  const unit = field(form.text, "unit");
  const short = await desk.post(`${at}/bai-moi`, "editor", {
    ...words,
    once,
    unit,
    title: "",
    sourceLink: "javascript:alert(1)",
  });
  expect(short.status).toBe(422);
  expect(short.text).toContain('href="#title"');
  expect(short.text).toContain('href="#sourceLink"');
  expect(short.text).toContain("Lớp mở ở **bể bơi** của phường.");
  const article = await begun({ summary: "" });
  const out = await step(article, "dang");
  expect(out.status).toBe(409);
  expect(out.text).toContain("Bài cần có tóm tắt và nội dung");
  const later = await step(article, "hen-gio", { day: "hôm nào", time: "25:00" });
  expect([
    later.status,
    later.text.includes('href="#day"'),
    later.text.includes('href="#time"'),
  ]).toEqual([422, true, true]);
});

test("only who writes for the unit comes in; whoever knows the number is told nothing", async () => {
  const article = await begun({ title: "Bài của phường này thôi" });
  for (const address of [article, `${article}/lich-su`, `${article}/sua`, `${article}/tep/1/view`])
    for (const who of ["stranger", "city"]) expect((await desk.get(address, who)).status).toBe(404);
  for (const slug of ["sua", "dang", "go", "xoa", "anh", "tep", "hen-gio"])
    expect(
      (await desk.post(`${article}/${slug}`, "stranger", { seen: "1", ...words })).status,
    ).toBe(404);
  expect((await desk.get(at, "stranger")).text).not.toContain("Bài của phường này thôi");
  for (const who of ["officer", "auditor"]) {
    expect((await desk.get(at, who)).status).toBe(403);
    expect((await desk.get(article, who)).status).toBe(404);
  }
  expect((await desk.get(at, null)).status).toBe(303);
  // An auditor looks at every version, and at nothing else.
  expect((await desk.get(`${article}/lich-su`, "auditor")).text).toContain(
    "Bài của phường này thôi",
  );
  expect((await desk.get(`${article}/lich-su`, "officer")).status).toBe(404);
  // A unit that is not theirs in the form is no way in.
  const form = await desk.get(`${at}/bai-moi`, "stranger");
  const forged = await desk.post(`${at}/bai-moi`, "stranger", {
    ...words,
    once: field(form.text, "once"),
    unit: String(desk.ward),
  });
  expect(forged.status).toBe(422);
});

test("who saves second sees both, and saves again knowing it", async () => {
  const article = await begun({ title: "Hai người cùng viết" });
  const before = await seen(article);
  expect(
    (
      await desk.post(`${article}/sua`, "head", {
        ...words,
        seen: before,
        title: "Bản của chủ tịch",
      })
    ).status,
  ).toBe(303);
  const late = await desk.post(`${article}/sua`, "editor", {
    ...words,
    seen: before,
    title: "Bản của biên tập",
    body: "Câu chỉ biên tập viết.",
  });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Bản của chủ tịch");
  expect(late.text).toContain("Câu chỉ biên tập viết.");
  expect(late.text).toContain("Bản vừa được lưu");
  const again = await desk.post(`${article}/sua`, "editor", {
    ...words,
    seen: field(late.text, "seen"),
    title: "Bản gộp",
  });
  expect(again.status).toBe(303);
  expect((await desk.get(`${article}/lich-su?ban=2`, "editor")).text).toContain("Bản của chủ tịch");
});

test("corrected in public with a sentence, archived, taken down: the address always says what happened", async () => {
  const article = await begun({ title: "Lịch khám sức khỏe" });
  await step(article, "dang");
  const slug = "/tin-tuc/lich-kham-suc-khoe";
  expect((await step(article, "sua", words)).status).toBe(409);
  const mute = await step(article, "dinh-chinh", {
    ...words,
    title: "Lịch khám sức khỏe",
    body: "Mới.",
  });
  expect([mute.status, mute.text.includes('href="#said"')]).toEqual([422, true]);
  const said = "Bản đầu ghi nhầm ngày khám.";
  expect(
    (
      await step(article, "dinh-chinh", {
        ...words,
        title: "Lịch khám sức khỏe",
        body: "Mới.",
        said,
      })
    ).status,
  ).toBe(303);
  expect((await desk.get(slug, null)).text).toContain(said);
  expect((await step(article, "luu-tru")).status).toBe(303);
  expect((await desk.get(slug, null)).status).toBe(200);
  expect((await desk.get("/tin-tuc", null)).text).not.toContain("Lịch khám sức khỏe");
  expect((await step(article, "go", { because: "ngắn" })).status).toBe(422);
  const because = "Bài có số điện thoại của một gia đình.";
  expect((await step(article, "go", { because })).status).toBe(303);
  const gone = await desk.get(slug, null);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain(because);
  expect(gone.text).not.toContain("Mới.");
});

const picture = async () =>
  new File(
    [
      Uint8Array.from(
        await halves(900, 600)
          .withExif({ IFD0: { Make: "TelephoneMaker" } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    "ho-guom-nha-ba-lan.jpg",
    { type: "image/jpeg" },
  );

test("a picture says what it shows or is ticked as decoration; its copy carries nothing of the camera", async () => {
  const article = await begun({ title: "Bài có ảnh và tệp" });
  const file = await picture();
  const mute = await step(article, "anh", { file });
  expect([mute.status, mute.text.includes('href="#alt"')]).toEqual([422, true]);
  expect((await step(article, "anh", { file, alt: "Hồ", decorative: "on" })).status).toBe(422);
  expect((await step(article, "anh", { alt: "Hồ" })).status).toBe(422);
  expect(
    (await step(article, "anh", { alt: "Hồ", file: new File(["không phải ảnh"], "x.jpg") })).status,
  ).toBe(422);
  expect(
    (await step(article, "anh", { alt: "Trẻ em tập bơi", file, label: "Sáng nay" })).status,
  ).toBe(303);
  const pages = new File([Uint8Array.from(pdfPages(2))], "ke-hoach.pdf", {
    type: "application/pdf",
  });
  expect((await step(article, "anh", { alt: "Trang", file: pages })).status).toBe(422);
  expect((await step(article, "tep", { file: pages, label: "Kế hoạch" })).status).toBe(303);
  const shown = await desk.get(article, "editor");
  expect(shown.text).toContain('alt="Trẻ em tập bơi"');
  expect(shown.text).toContain("Kế hoạch (trang 2/2)");
  expect((await desk.get(`${article}/tep/1/view`, "editor")).kind).toBe("image/webp");
  expect((await desk.get(`${article}/tep/9/view`, "editor")).status).toBe(404);
  await step(article, "dang");
  expect((await desk.get("/tin-tuc/bai-co-anh-va-tep/anh/view", null)).kind).toBe("image/webp");
  expect((await desk.get("/tin-tuc/bai-co-anh-va-tep/tep/3", null)).kind).toBe("image/webp");
  expect((await desk.get("/tin-tuc/bai-co-anh-va-tep", null)).text).not.toContain("ba-lan");
  const copies = await db()<{ key: string }[]>`select view_key as key from files`;
  for (const { key } of copies)
    expect(Buffer.from(await desk.disk.getBytes(key)).includes("TelephoneMaker")).toBe(false);
});

/** Signs a page of the browser in. */
async function paged(who: string, width: number, scripts = true) {
  const context = await (
    await opened()
  ).newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
  const [name = "", value = ""] = (desk.cookies[who] ?? "").split("=");
  await context.addCookies([{ name, value, url: desk.origin }]);
  return { context, page: await context.newPage() };
}

test("pages of the desk are sound HTML, without anything for axe, on a desk and on a phone, in both languages", async () => {
  const article = await begun({ title: "Trang này được soi" });
  await step(article, "anh", { alt: "Hồ", file: await picture() });
  for (const address of [
    at,
    `${at}/bai-moi`,
    article,
    `${article}?buoc=sua`,
    `${article}?buoc=anh`,
    `${article}?buoc=tep`,
    `${article}?buoc=hen-gio`,
    `${article}/lich-su`,
    `/en${article}?buoc=sua`,
  ]) {
    const { status, text } = await desk.get(address, "editor");
    expect([address, status]).toEqual([address, 200]);
    expect([address, await htmlFaults(text)]).toEqual([address, []]);
    for (const width of [1280, 320]) {
      const { context, page } = await paged("editor", width);
      await page.goto(desk.origin + address);
      expect([address, width, await lookFaults(page)]).toEqual([address, width, null]);
      await context.close();
    }
  }
});

test("with scripts there is a page to write on: typing, keys, links, and Word pasted clean", async () => {
  const { context, page } = await paged("editor", 1280);
  const noise: string[] = [];
  page.on("dialog", (dialog) => {
    noise.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") noise.push(message.text());
  });
  await page.goto(`${desk.origin}${at}/bai-moi`);
  const sheet = page.locator('[role="textbox"]');
  expect(await page.locator("textarea[name=body]").isVisible()).toBe(false);
  await page.fill("#title", "Viết trên trang có thanh định dạng");
  await page.fill("#summary", "Tóm tắt của bài.");
  await sheet.focus();
  await page.keyboard.type("Câu đầu ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("đậm");
  await page.keyboard.press("Control+b");
  await page.keyboard.press("Enter");
  // To the bar and along it by keys alone.
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Mục");
  await page.keyboard.press("Enter");
  await page.keyboard.type("xem ");
  await page.keyboard.press("Control+k");
  await page.fill("#body-link", "https://example.org/lich");
  await page.keyboard.press("Enter");
  const paste = async (html: string) =>
    sheet.evaluate((element, given) => {
      const data = new DataTransfer();
      data.setData("text/html", given);
      element.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await paste(fromWord);
  for (const attack of attacks) await paste(attack);
  await page.waitForTimeout(200);
  await page.getByRole("button", { name: "Lưu bản nháp" }).click();
  await page.waitForURL(/xong=moi/);
  await page.waitForTimeout(200);
  // Chromium itself gives what it inserts a style, which the policy of the page refuses as it should.
  expect(noise.filter((one) => !one.startsWith("Applying inline style"))).toEqual([]);
  const [kept] = await db()<{ body: string }[]>`
    select body from articles where title = 'Viết trên trang có thanh định dạng'`;
  const body = kept?.body ?? "";
  expect(body).toContain("<p>Câu đầu <strong>đậm</strong></p>\n<h2>Mục</h2>");
  expect(body).toContain('<a href="https://example.org/lich"');
  expect(body).toMatch(
    /<ul>\n<li>Rác hữu cơ: thứ Hai, thứ Năm\n<ul>\n<li>từ <em>18 giờ<\/em><\/li>/,
  );
  expect(body).toContain("<p><strong>Kính gửi:</strong> bà con");
  expect(body).toContain("<ol>\n<li>Bước một</li>\n<li>Bước hai</li>\n</ol>");
  expect(body).not.toMatch(/<script|<[^>]*(onerror|javascript:|mso-|style=)/i);
  await context.close();
});

test("without scripts the plain box is there and the bar is not", async () => {
  const { context, page } = await paged("head", 390, false);
  await page.goto(`${desk.origin}${at}/bai-moi`);
  expect(await page.locator(".editor-bar").isVisible()).toBe(false);
  await page.fill("#title", "Viết không cần JavaScript");
  await page.fill("#body", "## Mục\n- một\n- hai");
  await page.getByRole("button", { name: "Lưu bản nháp" }).click();
  await page.waitForURL(/xong=moi/);
  expect(await page.locator(".previewed h2 + .article .prose").innerHTML()).toBe(
    "<h2>Mục</h2>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>",
  );
  await context.close();
});

test("a picture of a published article goes with a sentence, through its page", async () => {
  const article = await begun({ title: "Ảnh này phải bỏ" });
  await step(article, "anh", { alt: "Hồ", file: await picture() });
  await step(article, "dang");
  expect((await desk.get(`${article}?buoc=anh`, "editor")).text).toContain('id="said-anh"');
  expect((await step(article, "bo-anh", { said: "" })).status).toBe(422);
  expect((await step(article, "bo-anh", { said: "Bỏ ảnh chụp nhầm nơi." })).status).toBe(303);
  const read = await desk.get("/tin-tuc/anh-nay-phai-bo", null);
  expect(read.text).toContain("Bỏ ảnh chụp nhầm nơi.");
  expect((await desk.get("/tin-tuc/anh-nay-phai-bo/anh/view", null)).status).toBe(404);
});

test("whatever is saved, no payload runs in the editor's preview nor on the public page", async () => {
  const article = await begun({ title: "Bài thử mọi kiểu tấn công", body: attacks.join("\n") });
  await step(article, "dang");
  for (const width of [1280]) {
    const { context, page } = await paged("editor", width);
    const noise: string[] = [];
    page.on("dialog", (dialog) => {
      noise.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(desk.origin) && !request.url().startsWith("data:"))
        noise.push(request.url());
    });
    for (const address of [
      article,
      `${article}?buoc=dinh-chinh`,
      "/tin-tuc/bai-thu-moi-kieu-tan-cong",
    ]) {
      await page.goto(desk.origin + address);
      await page.waitForTimeout(300);
    }
    expect(noise).toEqual([]);
    await context.close();
  }
});
