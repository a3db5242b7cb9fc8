import type { Page, Response } from "playwright-core";

import { submitted } from "../tools/pictured-ways.ts";

/** One page everybody may see: where it is, or the way to it where it has no address of its own. */
export type PublicPage = {
  readonly name: string;
  /** @param at "" in Vietnamese, "/en" in English */
  readonly open: (page: Page, at: string) => Promise<Response | null>;
  /** 200 when left out. */
  readonly status?: number;
};

/** Every kind of public page a trial house shows, in the states people meet. */
export const publicPages: readonly PublicPage[] = [
  at("home", ""),
  at("filing", "/phan-anh/moi"),
  {
    name: "filing with mistakes",
    status: 422,
    open: async (page, lang) => {
      await page.goto(`${lang}/phan-anh/moi`);
      await page.locator("[name=title]").fill("Nắp cống vỡ");
      return submitted(page);
    },
  },
  { name: "receipt of a filing", status: 201, open: filed },
  at("stop before a denunciation", "/phan-anh/dung-lai/to-cao"),
  at("stop before a complaint", "/phan-anh/dung-lai/khieu-nai"),
  at("blank letter", "/phan-anh/dung-lai/to-cao/don"),
  at("follow", "/tra-cuu"),
  {
    name: "follow, nothing found",
    status: 404,
    open: (page, lang) => shown(page, lang, "DV-0000-0000", "0000 ".repeat(6).trim()),
  },
  {
    name: "followed matter",
    open: async (page, lang) => {
      await filed(page, lang);
      const { code, secret } = await receiptOn(page, "DV");
      return shown(page, lang, code, secret);
    },
  },
  at("complaints", "/khieu-nai"),
  at("complaints, questions", "/khieu-nai/hoi-dap"),
  at("complaints, preparing", "/khieu-nai/chuan-bi"),
  {
    name: "complaints, preparing with mistakes",
    status: 422,
    open: async (page, lang) => {
      await page.goto(`${lang}/khieu-nai/chuan-bi`);
      return submitted(page, "main form.page button[type=submit]");
    },
  },
  at("complaints, opening what was prepared", "/khieu-nai/ban-nhap"),
  at("reception days", "/tiep-dan"),
  at("reception of a unit", "/don-vi/phuong-ba-dinh/tiep-dan"),
  linked("booking", "/don-vi/phuong-ba-dinh/tiep-dan", "main a[href*='/phuong-ba-dinh/tiep-dan/']"),
  at("own appointment", "/tiep-dan/lich-hen"),
  at("units", "/don-vi"),
  at("units, found", "/don-vi?tim=truc%20bach"),
  at("unit", "/don-vi/phuong-ba-dinh"),
  at("matters of a unit", "/don-vi/phuong-ba-dinh/vu-viec"),
  linked("published matter", "/don-vi/phuong-ba-dinh/vu-viec", "main a[href*='/vu-viec/DV-']"),
  at("decisions on complaints", "/don-vi/phuong-ba-dinh/khieu-nai"),
  at("news of a unit", "/tin-tuc?don-vi=phuong-ba-dinh"),
  at("postings", "/don-vi/phuong-ba-dinh/niem-yet"),
  linked("posting", "/don-vi/phuong-ba-dinh/niem-yet", "main a.row-link"),
  at("news", "/tin-tuc"),
  { name: "article", open: articleWithComments },
  {
    name: "comment with mistakes",
    status: 422,
    open: async (page, lang) => {
      await articleWithComments(page, lang);
      await page.locator(".write-comment [name=name]").fill("Thu Hà");
      return submitted(page, sendComment);
    },
  },
  { name: "receipt of a comment", status: 201, open: commented },
  {
    name: "own comment",
    open: async (page, lang) => {
      await commented(page, lang);
      const { code, secret } = await receiptOn(page, "BL");
      await page.goto(`${lang}/binh-luan`);
      await page.locator("main [name=code]").fill(code);
      await page.locator("main [name=secret]").fill(secret);
      return submitted(page);
    },
  },
  at("own comment, asked for", "/binh-luan"),
  at("search", "/tim-kiem"),
  at("search with answers", "/tim-kiem?tu=truong+tieu+hoc"),
  at("search without answers", "/tim-kiem?tu=zzzqqq+khongco"),
  at("directives", "/van-ban"),
  linked("directive", "/van-ban", "main a.row-link"),
  at("rules", "/luat"),
  at("check-receipt", "/kiem-chung"),
  at("deadline", "/luat/tinh-han?viec=KN-28&tu=2026-09-03&dung_tu=2026-09-15&dung_den=2026-10-05"),
  at("calendar", "/luat/lich?nam=2026"),
  at("privacy", "/rieng-tu"),
  at("accessibility", "/de-su-dung"),
  at("keyring", "/chum-bien-nhan"),
  at("sign-in", "/can-bo/dang-nhap"),
  at("not found", "/khong-co-trang-nay", 404),
];

function at(name: string, address: string, status = 200): PublicPage {
  return { name, status, open: (page, lang) => page.goto(lang + address || "/") };
}

/** The page behind the first such link of a list. */
function linked(name: string, list: string, link: string): PublicPage {
  return {
    name,
    open: async (page, lang) => {
      await page.goto(lang + list);
      const to = await page.locator(link).first().getAttribute("href");
      if (to === null) throw new Error(`${list} leads to no ${name}`);
      return page.goto(to);
    },
  };
}

/** Nobody writes in under three seconds; what came faster is taken for a machine. */
const asFastAsPeople = 3500;

async function filed(page: Page, lang: string): Promise<Response> {
  await page.goto(`${lang}/phan-anh/moi`);
  await page.locator("[name=kind]").first().check({ force: true });
  await page.locator("[name=title]").fill("Nắp cống vỡ trước số 12 phố Nguyễn Biểu");
  await page
    .locator("[name=content]")
    .fill("Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm cho người đi bộ và xe máy.");
  await page.locator("select[name=area]").selectOption("duong-sa");
  await page.locator("[name=unit]").fill("Phường Ba Đình");
  await page.locator("[name=place]").fill("trước số 12 phố Nguyễn Biểu");
  await page.waitForTimeout(asFastAsPeople);
  return submitted(page);
}

async function shown(page: Page, lang: string, code: string, secret: string): Promise<Response> {
  await page.goto(`${lang}/tra-cuu`);
  await page.locator("[name=code]").fill(code);
  await page.locator("[name=secret]").fill(secret);
  return submitted(page);
}

async function receiptOn(page: Page, kind: string) {
  const text = await page.locator("main").innerText();
  const code = new RegExp(`${kind}-[0-9A-Z]{4}-[0-9A-Z]{4}`).exec(text)?.[0] ?? "";
  const secret = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
  return { code, secret };
}

/** An article under which people wrote and still may. */
async function articleWithComments(page: Page, lang: string): Promise<Response | null> {
  await page.goto(`${lang}/tin-tuc`);
  const all = await page
    .locator("main h3 a")
    .evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? ""));
  for (const to of all) {
    const came = await page.goto(to);
    if ((await page.locator(".comment").count()) > 0 && (await page.locator(sendComment).count()))
      return came;
  }
  throw new Error("no article with comments");
}

const sendComment = ".write-comment .button.primary";

async function commented(page: Page, lang: string): Promise<Response> {
  await articleWithComments(page, lang);
  for (const [name, text] of Object.entries({
    name: "Thu Hà, tổ dân phố số 7",
    phone: "0912 000 145",
    title: "Mong có lịch cụ thể",
    content: "Bài viết rõ ràng. Mong đơn vị ghi thêm ngày làm ở từng ngõ.",
  }))
    await page.locator(`.write-comment [name=${name}]`).fill(text);
  await page.waitForTimeout(asFastAsPeople);
  return submitted(page, sendComment);
}
