import type { Page } from "playwright-core";

/** One page to be shown in docs/screenshots. */
export type Picture = {
  /** Of the file: "receipt" → receipt-390.png, receipt-1280.png. */
  readonly name: string;
  /** Key of the officer who looks; nobody is signed in without it. */
  readonly as?: Officer;
  /** An address, or the way to a page that has none. */
  readonly at: string | ((page: Page, seen: Seen) => Promise<unknown>);
  /** Also in dark colours. */
  readonly dark?: true;
  /** What the page is expected to answer with; 200 when left out. */
  readonly status?: number;
};

export type Officer =
  | "city-head"
  | "reception"
  | "case-officer"
  | "head"
  | "administrator"
  | "auditor";

/** Sign-ins of the trial organisation (`src/trial/organisation.ts`), as `npm start` prints them. */
export const signIns: Readonly<Record<Officer, string>> = {
  reception: "ba-dinh.tiep-dan",
  "case-officer": "ba-dinh.ha-tang",
  head: "ba-dinh.chu-tich",
  "city-head": "thanh-pho.chu-tich",
  administrator: "thanh-pho.quan-tri",
  auditor: "thanh-pho.kiem-tra",
};

/** What one picture leaves for the next: the code and secret of the matter that was filed. */
export type Seen = { code?: string; secret?: string };

/** In order: a matter is filed before it is followed. */
export const pictures: readonly Picture[] = [
  { name: "home", at: "/", dark: true },
  { name: "home-search", at: "/?tim=truc+bach" },
  { name: "law-rules", at: "/luat" },
  {
    name: "directive-import",
    as: "city-head",
    at: async (page) => {
      await page.goto("/can-bo/van-ban/nhap");
      await page
        .locator("[name=pasted]")
        .fill("Số 15-TB/TU\n\nGiao Ban Dân vận Thành ủy báo cáo trước ngày 15/12/2026.");
    },
  },
  {
    name: "directive-reading",
    as: "city-head",
    dark: true,
    at: async (page) => {
      const shown = await first(page, "/can-bo/van-ban", "main a.row-link");
      return page.goto(`${shown?.url().replace(/[?#].*$/, "") ?? ""}/doc`);
    },
  },
  {
    name: "directive",
    as: "city-head",
    at: (page) => first(page, "/can-bo/van-ban", "main a.row-link"),
  },
  { name: "calendar", at: "/luat/lich?nam=2026", dark: true },
  {
    name: "calendar-version",
    as: "administrator",
    at: async (page) => {
      await page.goto("/can-bo/quan-tri/lich-moi?nam=2026");
      const days = page.locator("[name=days]");
      await days.fill(`${await days.inputValue()}\n30/11/2026; nghỉ; Quốc tang; TB 1/TB-BNV`);
      await page.locator("[name=document]").fill("TB 1/TB-BNV");
      await page.locator("[name=document_date]").fill("2026-11-20");
      await submitted(page);
      await page.waitForTimeout(3000);
      return page.reload();
    },
  },
  {
    name: "closures",
    as: "head",
    at: async (page) => {
      await page.goto("/can-bo/ngay-nghi-rieng");
      await page.locator("[name=from]").fill("2026-11-26");
      await page.locator("[name=to]").fill("2026-11-27");
      await page.locator("[name=reason]").fill("sửa chữa trụ sở");
      await page.locator("[name=document]").fill("15/TB-UBND");
      await page.locator("[name=document_date]").fill("2026-11-20");
      await submitted(page);
      return page.reload();
    },
  },
  {
    name: "law-deadline",
    at: "/luat/tinh-han?viec=KN-28&tu=2026-09-03&dung_tu=2026-09-15&dung_den=2026-10-05",
  },
  { name: "law-deadline-holiday", at: "/luat/tinh-han?viec=KN-29&tu=2026-11-09" },
  { name: "law-deadline-tet", at: "/luat/tinh-han?viec=LTCD-28&tu=2026-02-09" },
  {
    name: "law-deadline-suspended",
    at: "/luat/tinh-han?viec=KN-28&tu=2026-11-02&dung_tu=2026-11-10&rieng=29",
  },
  { name: "reports", as: "head", at: "/can-bo/bao-cao?bieu=01-xld&ky=2026-q3" },
  { name: "reports-reception", as: "head", at: "/can-bo/bao-cao?bieu=tiep-dan&ky=2026-q4" },
  { name: "filing", at: "/phan-anh/moi", dark: true },
  { name: "filing-english", at: "/en/phan-anh/moi" },
  {
    name: "filing-errors",
    status: 422,
    at: async (page) => {
      await page.goto("/phan-anh/moi");
      await page.locator("[name=title]").fill("Nắp cống vỡ");
      return submitted(page);
    },
  },
  { name: "stop-denunciation", at: "/phan-anh/dung-lai/to-cao" },
  { name: "stop-complaint", at: "/phan-anh/dung-lai/khieu-nai" },
  { name: "blank-letter", at: "/phan-anh/dung-lai/to-cao/don" },
  { name: "complaint-about", at: "/khieu-nai" },
  { name: "complaint-answers", at: complaintAnswers },
  { name: "complaint-prepared", at: complaintPrepared, status: 201 },
  {
    name: "receipt",
    status: 201,
    dark: true,
    at: async (page, seen) => {
      await page.goto("/phan-anh/moi");
      await page.locator("[name=kind]").first().check({ force: true });
      await page.locator("[name=title]").fill("Nắp cống vỡ trước số 12 phố Nguyễn Biểu");
      await page
        .locator("[name=content]")
        .fill("Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm cho người đi bộ và xe máy.");
      await page.locator("select[name=area]").selectOption("duong-sa");
      await page.locator("[name=unit]").fill("Phường Ba Đình");
      await page.locator("[name=place]").fill("trước số 12 phố Nguyễn Biểu");
      // The browser does the work of the challenge by itself; nobody writes in under three seconds.
      await page.waitForTimeout(3500);
      const answer = await submitted(page);
      const text = await page.locator("main").innerText();
      seen.code = /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
      seen.secret = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? "";
      return answer;
    },
  },
  { name: "reception-schedule", at: "/don-vi/phuong-ba-dinh/tiep-dan" },
  { name: "reception-desk", as: "reception", at: "/can-bo/tiep-dan" },
  { name: "reception-visit", as: "reception", at: "/can-bo/tiep-dan/luot-moi" },
  { name: "reception-register", as: "reception", at: "/can-bo/tiep-dan/so" },
  { name: "follow-lookup", at: "/tra-cuu" },
  {
    name: "follow",
    dark: true,
    at: async (page, { code = "", secret = "" }) => {
      await page.goto("/tra-cuu");
      await page.locator("[name=code]").fill(code);
      await page.locator("[name=secret]").fill(secret);
      return submitted(page);
    },
  },
  { name: "follow-refused", at: refusedLookup, status: 404 },
  { name: "keyring", at: "/chum-bien-nhan", dark: true },
  { name: "keyring-made", at: (page) => keyring(page, "made") },
  { name: "keyring-open", dark: true, at: (page) => keyring(page, "open") },
  { name: "units", at: "/don-vi" },
  { name: "unit", at: "/don-vi/phuong-ba-dinh", dark: true },
  { name: "unit-matters", at: "/don-vi/phuong-ba-dinh/vu-viec" },
  {
    name: "unit-matter",
    at: (page) => first(page, "/don-vi/phuong-ba-dinh/vu-viec", "main a[href*='/vu-viec/DV-']"),
  },
  { name: "accessibility", at: "/de-su-dung" },
  { name: "privacy", at: "/rieng-tu" },
  { name: "not-found", at: "/khong-co-trang-nay", status: 404 },
  { name: "sign-in", at: "/can-bo/dang-nhap" },
  { name: "first-sign-in", at: "/can-bo/dang-nhap/lan-dau" },
  { name: "recovery", at: "/can-bo/dang-nhap/khoi-phuc" },
  { name: "staff-list", as: "reception", at: "/can-bo", dark: true },
  {
    name: "staff-matter",
    as: "case-officer",
    dark: true,
    at: (page) =>
      first(page, "/can-bo?tinh-trang=dang-giai-quyet", "main a[href*='/can-bo/vu-viec/DV-']"),
  },
  { name: "staff-accept", as: "reception", at: (page) => step(page, "thu-ly") },
  { name: "staff-answer", as: "case-officer", at: (page) => step(page, "tra-loi") },
  {
    name: "staff-answer-preview",
    as: "case-officer",
    at: async (page) => {
      await step(page, "tra-loi");
      await page
        .locator("form.step-form textarea")
        .first()
        .fill("UBND phường Ba Đình đã thay nắp cống sáng 23/11/2026. Cảm ơn ông/bà đã báo.");
      return submitted(page, "form.step-form button[type=submit]");
    },
  },
  { name: "staff-transfer", as: "reception", at: (page) => step(page, "chuyen-don-vi") },
  { name: "staff-decline", as: "head", at: (page) => step(page, "tu-choi") },
  {
    name: "staff-sender-request",
    as: "head",
    at: (page) => first(page, "/can-bo", ".notice.warn a[href*='/can-bo/vu-viec/DV-']"),
  },
  { name: "complaints", as: "head", at: "/can-bo/khieu-nai" },
  { name: "complaint", as: "head", at: (page) => complaintWith(page, "quyet-dinh", false) },
  { name: "complaint-settle", as: "head", at: (page) => complaintWith(page, "quyet-dinh", true) },
  { name: "complaint-own", as: "reception", at: complaintFollowed },
  { name: "tasks", as: "head", at: "/can-bo/nhiem-vu?cua=don-vi" },
  {
    name: "task",
    as: "head",
    at: (page) =>
      first(page, "/can-bo/nhiem-vu?cua=don-vi", "main a[href*='/can-bo/nhiem-vu/NV-']"),
  },
  {
    name: "task-tree",
    as: "city-head",
    at: async (page) => {
      await first(page, "/can-bo/nhiem-vu?cua=toi-giao", "main a[href*='/can-bo/nhiem-vu/NV-']");
      return page.goto(`${page.url()}/cay`);
    },
  },
  { name: "tasks-summary", as: "city-head", at: "/can-bo/nhiem-vu/tong-hop" },
  {
    name: "programme-board",
    as: "city-head",
    at: (page) => first(page, "/can-bo/chuong-trinh", "main a.row-link"),
  },
  { name: "self-review", as: "head", at: "/can-bo/tu-danh-gia?ky=2026-m11" },
  { name: "public-directive", at: (page) => first(page, "/van-ban", "main a.row-link") },
  { name: "paper-templates", as: "head", at: "/can-bo/mau-van-ban" },
  { name: "paper-template", as: "head", at: "/can-bo/mau-van-ban/transfer-notice" },
  { name: "staff-retention", as: "head", at: "/can-bo/luu-giu" },
  { name: "staff-intake", as: "reception", at: "/can-bo/tiep-nhan" },
  { name: "organisation", as: "reception", at: "/can-bo/to-chuc" },
  {
    name: "organisation-unit",
    as: "reception",
    at: "/can-bo/to-chuc/don-vi/phuong-ba-dinh",
  },
  {
    name: "organisation-answered",
    as: "reception",
    at: "/can-bo/to-chuc?ten=Ph%C6%B0%E1%BB%9Dng+Tr%C3%BAc+B%E1%BA%A1ch&ngay=2025-06-30",
  },
  { name: "organisation-delegation", as: "head", at: delegation },
  { name: "plan", as: "administrator", at: "/can-bo/sap-xep/1" },
  { name: "plan-dry-run", as: "administrator", at: "/can-bo/sap-xep/1/chay-thu" },
  { name: "staff-templates", as: "reception", at: "/can-bo/mau-tra-loi" },
  { name: "staff-prove", as: "case-officer", at: "/can-bo/chung-minh", dark: true },
  { name: "staff-code", as: "head", at: "/can-bo/ma-cho-dong-nghiep" },
  { name: "staff-keys", as: "case-officer", at: "/can-bo/phim-tat" },
  { name: "admin-units", as: "administrator", at: "/can-bo/quan-tri/don-vi" },
  { name: "admin-unit", as: "administrator", at: "/can-bo/quan-tri/don-vi/phuong-ba-dinh" },
  { name: "admin-posts", as: "administrator", at: "/can-bo/quan-tri/chuc-vu" },
  { name: "admin-officers", as: "administrator", at: "/can-bo/quan-tri/can-bo" },
  { name: "admin-new-officer", as: "administrator", at: "/can-bo/quan-tri/can-bo-moi" },
  { name: "admin-routing", as: "administrator", at: "/can-bo/quan-tri/phan-tuyen" },
  { name: "audit", as: "auditor", at: "/can-bo/nhat-ky", dark: true },
  { name: "audit-none", as: "auditor", at: "/can-bo/nhat-ky?viec=house.emptied&ve=zzz" },
  {
    name: "audit-entry",
    as: "auditor",
    at: (page) => first(page, "/can-bo/nhat-ky?viec=house", "main td a"),
  },
  { name: "audit-own", as: "auditor", at: "/can-bo/toi/nhat-ky" },
  { name: "parts", as: "administrator", at: "/can-bo/quan-tri/thanh-phan", dark: true },
  // Last of this officer: a new passkey changes the session.
  { name: "staff-profile", as: "case-officer", at: withPasskey, dark: true },
];

/** One's own account, with a passkey made by the authenticator Chromium brings for tests. */
async function withPasskey(page: Page) {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto("/can-bo/toi");
  await page.locator("form[action$='/khoa'] [name=key_name]").fill("Máy tính ở phòng");
  await page.locator("form[action$='/khoa'] dv-passkey button").click();
  await page.locator(".notice.done").waitFor();
  return page.goto("/can-bo/toi");
}

/** A ring with three receipts, made in this very browser. */
async function keyring(page: Page, until: "made" | "open") {
  const answer = await page.goto("/chum-bien-nhan");
  await page.locator("[data-do=make] [type=submit]").click();
  await page.locator("#ring-passphrase").waitFor();
  if (until === "made") return answer;
  await page.locator("[data-do=go-on] [type=submit]").click();
  for (const [n, label] of [
    "Nắp cống trước nhà",
    "Đèn đường ngõ 12",
    "Hồ sơ đất của mẹ",
  ].entries()) {
    await page.locator("#code").fill(`DV-7K3M-9QX${n}`);
    await page.locator("#secret").fill("7K3M".repeat(6));
    await page.locator("#label").fill(label);
    await page.locator("[data-do=keep] [type=submit]").click();
    await page.locator("[data-line]").nth(n).waitFor();
  }
  return answer;
}

async function refusedLookup(page: Page) {
  await page.goto("/tra-cuu");
  await page.locator("[name=code]").fill("DV-0000-0000");
  await page.locator("[name=secret]").fill("0000 0000 0000 0000 0000 0000");
  return submitted(page);
}

/** What the law says to a fine that seven people complain of. */
async function complaintAnswers(page: Page) {
  await page.goto("/khieu-nai/hoi-dap");
  for (const [name, value] of [
    ["about", "decision"],
    ["own", "yes"],
    ["level", "first"],
    ["standing", "representative"],
  ])
    await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
  await page.locator("[name=learned_on]").fill("2026-10-05");
  await page.locator("[name=people]").fill("7");
  await page.locator("[name=unit]").fill("Phường Ba Đình");
  return submitted(page, "main form.page button[type=submit]");
}

/** A letter of complaint, ready to print. */
async function complaintPrepared(page: Page) {
  await page.goto("/khieu-nai/chuan-bi");
  for (const [name, value] of [
    ["level", "first"],
    ["against", "decision"],
    ["standing", "self"],
  ])
    await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
  for (const [name, text] of Object.entries({
    respondent: "Phó Chủ tịch UBND phường Ba Đình",
    respondent_address: "UBND phường Ba Đình",
    decision_number: "12/QĐ-XPHC",
    decision_date: "2026-10-30",
    learned_on: "2026-11-02",
    unit: "Phường Ba Đình",
    addressee: "Chủ tịch UBND phường Ba Đình",
    name: "Trần Thị Ví Dụ",
    address: "số 1, ngõ Ví Dụ, phường Ba Đình",
    content: "Ngày 30/10/2026 tôi bị phạt vì để vật liệu xây dựng trên hè trước số 12.",
    reason: "Nhà tôi ở số 1, không phải số 12; số vật liệu ấy không phải của tôi.",
    request: "Hủy quyết định xử phạt và trả lại tiền đã nộp.",
    documents: "Bản chụp quyết định số 12/QĐ-XPHC\nẢnh chụp hè trước số 12 ngày 30/10/2026",
  }))
    await page.locator(`[name=${name}]`).fill(text);
  return submitted(page, "main form.page button[type=submit]");
}

/** The first complaint of the unit in which this step is open; with or without its form. */
async function complaintWith(page: Page, slug: string, form: boolean) {
  await page.goto("/can-bo/khieu-nai");
  const links = page.locator("main a[href*='/can-bo/khieu-nai/KN-']");
  const all = await links.evaluateAll((found) =>
    found.map((one) => one.getAttribute("href") ?? ""),
  );
  for (const to of all) {
    const answer = await page.goto(`${to}?buoc=${slug}`);
    if ((await page.locator(`form.step-form[action$='/${slug}']`).count()) === 0) continue;
    if (form) return answer;
    const plain = await page.goto(to);
    await page.locator(".matter-head details.due-why summary").click();
    return plain;
  }
  throw new Error(`no complaint where ${slug} is open`);
}

/** A complaint taken in at the desk, as its complainant then sees it. */
async function complaintFollowed(page: Page) {
  await page.goto("/can-bo/khieu-nai/moi");
  for (const [name, text] of Object.entries({
    name: "Trần Thị Ví Dụ",
    address: "số 1, ngõ Ví Dụ, phường Ba Đình",
    decision_number: "35/QĐ-XPHC",
    learned_on: "2026-10-22",
    content_1: "Quyết định phạt ghi sai số nhà: nhà tôi ở số 1, không phải số 12. Đề nghị hủy.",
  }))
    await page.locator(`[name=${name}]`).fill(text);
  for (const [name, value] of [
    ["against", "decision"],
    ["internal", "no"],
    ["own_right", "yes"],
    ["capacity", "full"],
    ["representation", "yes"],
    ["signed", "yes"],
    ["second_decision", "no"],
    ["court", "no"],
  ])
    await page.locator(`[name=${name}][value=${value}]`).check({ force: true });
  await submitted(page, "main form.page > button[type=submit]");
  const code = await page.locator("#code").innerText();
  const secret = await page.locator("#secret").innerText();
  await page.goto("/tra-cuu");
  await page.locator("[name=code]").fill(code);
  await page.locator("[name=secret]").fill(secret);
  return submitted(page);
}

/** Sends the form in the page the way a person does; the answer of the server. */
async function submitted(page: Page, button = "main form button[type=submit]") {
  const answer = page.waitForResponse(
    (one) => one.request().method() === "POST" && one.request().isNavigationRequest(),
    { timeout: 30_000 },
  );
  await page.locator(button).last().click();
  const came = await answer;
  await page.waitForLoadState("networkidle");
  return came;
}

/** Where a head lets a colleague stand in. */
function delegation(page: Page) {
  return first(
    page,
    "/can-bo/to-chuc/don-vi/phuong-ba-dinh",
    "main a[href*='/can-bo/to-chuc/uy-quyen/']",
  );
}

/** The page behind the first link of a list. */
async function first(page: Page, list: string, link: string) {
  await page.goto(list);
  const to = await page.locator(link).first().getAttribute("href", { timeout: 3000 });
  return page.goto(to ?? list);
}

/** The form of a step, on the first matter of the list where it is open. */
async function step(page: Page, slug: string) {
  await page.goto("/can-bo?cua=don-vi");
  const links = page.locator("main a[href*='/can-bo/vu-viec/DV-']");
  const all = await links.evaluateAll((found) =>
    found.map((one) => one.getAttribute("href") ?? ""),
  );
  for (const to of new Set(all.map((one) => one.replace(/[?#].*$/, "")))) {
    const answer = await page.goto(`${to}?buoc=${slug}`);
    if ((await page.locator(`form.step-form[action$='/${slug}']`).count()) > 0) return answer;
  }
  throw new Error(`no matter where ${slug} is open`);
}
