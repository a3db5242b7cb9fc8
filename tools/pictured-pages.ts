import type { Picture } from "./picture.ts";
import {
  aLetter,
  complaintAnswers,
  complaintFollowed,
  complaintPrepared,
  complaintWith,
  delegation,
  first,
  keyring,
  parked,
  refusedLookup,
  step,
  submitted,
  withPasskey,
} from "./pictured-ways.ts";
import { publicFace } from "./pictured-public-face.ts";

/** In order: a matter is filed before it is followed. */
export const pictures: readonly Picture[] = [
  { name: "home", at: "/", dark: true },
  { name: "search", at: "/tim-kiem?tu=trường+tiểu+học", dark: true },
  { name: "search-none", at: "/tim-kiem?tu=tieengs+loa+karaokee&loai=bai-viet" },
  { name: "law-rules", at: "/luat" },
  { name: "calendar", at: "/luat/lich?nam=2026" },
  {
    name: "directive-import",
    as: "city-head",
    at: async (page) => {
      const shown = await page.goto("/can-bo/van-ban/nhap");
      await page
        .locator("[name=pasted]")
        .fill("Số 15-TB/TU\n\nGiao Ban Dân vận Thành ủy báo cáo trước ngày 15/12/2026.");
      return shown;
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
  {
    name: "calendar-version",
    as: "administrator",
    at: "/can-bo/quan-tri/lich/1",
  },
  {
    name: "closures",
    as: "head",
    at: "/can-bo/ngay-nghi-rieng",
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
  { name: "filing-parked", at: parked },
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
  { name: "letters", as: "reception", at: "/can-bo/don" },
  { name: "letter-registration", as: "reception", at: "/can-bo/don/moi" },
  { name: "letter", as: "reception", at: aLetter },
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
  { name: "keyring", at: "/chum-bien-nhan" },
  { name: "keyring-made", at: (page) => keyring(page, "made") },
  { name: "keyring-open", at: (page) => keyring(page, "open") },
  { name: "units", at: "/don-vi" },
  { name: "unit", at: "/don-vi/phuong-ba-dinh", dark: true },
  { name: "unit-contact", as: "head", at: "/can-bo/lien-he-don-vi/phuong-ba-dinh" },
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
  ...publicFace,
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
  { name: "staff-prove", as: "case-officer", at: "/can-bo/chung-minh" },
  { name: "staff-code", as: "head", at: "/can-bo/ma-cho-dong-nghiep" },
  { name: "staff-keys", as: "case-officer", at: "/can-bo/phim-tat" },
  { name: "admin-units", as: "administrator", at: "/can-bo/quan-tri/don-vi" },
  { name: "admin-unit", as: "administrator", at: "/can-bo/quan-tri/don-vi/phuong-ba-dinh" },
  { name: "admin-posts", as: "administrator", at: "/can-bo/quan-tri/chuc-vu" },
  { name: "admin-officers", as: "administrator", at: "/can-bo/quan-tri/can-bo" },
  { name: "admin-new-officer", as: "administrator", at: "/can-bo/quan-tri/can-bo-moi" },
  { name: "admin-routing", as: "administrator", at: "/can-bo/quan-tri/phan-tuyen" },
  { name: "audit", as: "auditor", at: "/can-bo/nhat-ky" },
  { name: "audit-none", as: "auditor", at: "/can-bo/nhat-ky?viec=house.emptied&ve=zzz" },
  {
    name: "audit-entry",
    as: "auditor",
    at: (page) => first(page, "/can-bo/nhat-ky?viec=house", "main td a"),
  },
  { name: "audit-own", as: "auditor", at: "/can-bo/toi/nhat-ky" },
  { name: "parts", as: "administrator", at: "/can-bo/quan-tri/thanh-phan", dark: true },
  // Last of this officer: a new passkey changes the session.
  { name: "staff-profile", as: "case-officer", at: withPasskey },
];
