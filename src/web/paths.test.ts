import { expect, test } from "vitest";

import type { Path } from "./path.ts";
import { inLanguage, path, query } from "./path.ts";
import { paths } from "./paths.ts";

test("every address of the house, so that none changes unseen", () => {
  expect(patterns(paths)).toMatchInlineSnapshot(`
    {
      "about.accessibility": "/de-su-dung",
      "about.privacy": "/rieng-tu",
      "admin.appointmentEnding": "/can-bo/quan-tri/bo-nhiem/:id/ket-thuc",
      "admin.appointments": "/can-bo/quan-tri/chuc-vu/:id/bo-nhiem",
      "admin.areas": "/can-bo/quan-tri/linh-vuc",
      "admin.calendar": "/can-bo/quan-tri/lich",
      "admin.calendarConfirmation": "/can-bo/quan-tri/lich/:id/xac-nhan",
      "admin.calendarDropping": "/can-bo/quan-tri/lich/:id/bo",
      "admin.calendarMoves": "/can-bo/quan-tri/lich/:id/han-thay-doi/:format",
      "admin.calendarVersion": "/can-bo/quan-tri/lich/:id",
      "admin.department": "/can-bo/quan-tri/bo-phan/:id",
      "admin.departmentEnding": "/can-bo/quan-tri/bo-phan/:id/ket-thuc",
      "admin.departmentServes": "/can-bo/quan-tri/bo-phan/:id/phuc-vu",
      "admin.departmentServesEnding": "/can-bo/quan-tri/bo-phan/:id/thoi-phuc-vu",
      "admin.newCalendar": "/can-bo/quan-tri/lich-moi",
      "admin.newDepartment": "/can-bo/quan-tri/don-vi/:slug/bo-phan-moi",
      "admin.newOfficer": "/can-bo/quan-tri/can-bo-moi",
      "admin.newPost": "/can-bo/quan-tri/don-vi/:slug/chuc-vu-moi",
      "admin.newUnit": "/can-bo/quan-tri/don-vi-moi",
      "admin.officer": "/can-bo/quan-tri/can-bo/:id",
      "admin.officerCode": "/can-bo/quan-tri/can-bo/:id/ma-dang-nhap",
      "admin.officerEnding": "/can-bo/quan-tri/can-bo/:id/ket-thuc",
      "admin.officers": "/can-bo/quan-tri/can-bo",
      "admin.parts": "/can-bo/quan-tri/thanh-phan",
      "admin.post": "/can-bo/quan-tri/chuc-vu/:id",
      "admin.postEnding": "/can-bo/quan-tri/chuc-vu/:id/ket-thuc",
      "admin.posts": "/can-bo/quan-tri/chuc-vu",
      "admin.routing": "/can-bo/quan-tri/phan-tuyen",
      "admin.unit": "/can-bo/quan-tri/don-vi/:slug",
      "admin.unitEnding": "/can-bo/quan-tri/don-vi/:slug/ket-thuc",
      "admin.unitName": "/can-bo/quan-tri/don-vi/:slug/ten",
      "admin.units": "/can-bo/quan-tri/don-vi",
      "api.description": "/api/openapi.json",
      "api.lawCalendar": "/api/v1/law/calendar/:year",
      "api.lawDeadline": "/api/v1/law/deadline",
      "api.lawRules": "/api/v1/law/rules",
      "api.matter": "/api/v1/matters/:code",
      "api.matters": "/api/v1/matters",
      "assets": "/assets/:file",
      "closures.list": "/can-bo/ngay-nghi-rieng",
      "closures.withdrawal": "/can-bo/ngay-nghi-rieng/:id/bo",
      "complaints.export": "/can-bo/khieu-nai/tai-ve/:format",
      "complaints.list": "/can-bo/khieu-nai",
      "complaints.new": "/can-bo/khieu-nai/moi",
      "complaints.paper": "/can-bo/khieu-nai/:code/van-ban/:paper",
      "complaints.show": "/can-bo/khieu-nai/:code",
      "complaints.step": "/can-bo/khieu-nai/:code/:step",
      "drafts.about": "/khieu-nai",
      "drafts.change": "/khieu-nai/ban-nhap/sua",
      "drafts.desk": "/can-bo/ban-nhap",
      "drafts.erasure": "/khieu-nai/ban-nhap/xoa",
      "drafts.open": "/khieu-nai/ban-nhap",
      "drafts.paper": "/khieu-nai/ban-nhap/don.docx",
      "drafts.prepare": "/khieu-nai/chuan-bi",
      "drafts.questions": "/khieu-nai/hoi-dap",
      "file": "/tep/:token",
      "filing.form": "/phan-anh/moi",
      "filing.letter": "/phan-anh/dung-lai/:what/don",
      "filing.stop": "/phan-anh/dung-lai/:what",
      "follow.appeal": "/tra-cuu/xem-xet-lai",
      "follow.complaintReceipt": "/tra-cuu/khieu-nai/nhan-quyet-dinh",
      "follow.complaintWithdrawal": "/tra-cuu/khieu-nai/rut",
      "follow.consent": "/tra-cuu/cong-bo",
      "follow.data": "/tra-cuu/du-lieu",
      "follow.erasure": "/tra-cuu/xoa-lien-he",
      "follow.rating": "/tra-cuu/danh-gia",
      "follow.reply": "/tra-cuu/tra-loi",
      "follow.show": "/tra-cuu",
      "follow.withdrawal": "/tra-cuu/rut",
      "health": "/healthz",
      "home": "/",
      "keyring.box": "/chum-bien-nhan/hop/:errand",
      "keyring.copy": "/chum-bien-nhan/ban-sao",
      "keyring.erasure": "/chum-bien-nhan/xoa",
      "keyring.file": "/chum-bien-nhan/tep",
      "keyring.lock": "/chum-bien-nhan/cum-mat-khau",
      "keyring.make": "/chum-bien-nhan/moi",
      "keyring.merger": "/chum-bien-nhan/nhap",
      "keyring.receipt": "/chum-bien-nhan/bien-nhan",
      "keyring.removal": "/chum-bien-nhan/bo-ra",
      "keyring.show": "/chum-bien-nhan",
      "law.calendar": "/luat/lich",
      "law.calendarFile": "/luat/lich/:year/ngay-nghi.ics",
      "law.deadline": "/luat/tinh-han",
      "law.rules": "/luat",
      "letters.denunciation": "/can-bo/don/to-cao",
      "letters.list": "/can-bo/don",
      "letters.new": "/can-bo/don/moi",
      "letters.page": "/can-bo/don/:code/trang/:nth/:variant",
      "letters.paper": "/can-bo/don/:code/van-ban/:paper",
      "letters.show": "/can-bo/don/:code",
      "letters.slip": "/can-bo/don/to-cao/phieu",
      "letters.step": "/can-bo/don/:code/:step",
      "log.entry": "/can-bo/nhat-ky/:id",
      "log.export": "/can-bo/nhat-ky-tai-ve/:format",
      "log.list": "/can-bo/nhat-ky",
      "log.own": "/can-bo/toi/nhat-ky",
      "organisation.delegation": "/can-bo/to-chuc/uy-quyen/:post",
      "organisation.delegationEnding": "/can-bo/to-chuc/uy-quyen/:post/ket-thuc",
      "organisation.file": "/can-bo/to-chuc/tep.zip",
      "organisation.intake": "/can-bo/to-chuc/nhap-tep",
      "organisation.show": "/can-bo/to-chuc",
      "organisation.unit": "/can-bo/to-chuc/don-vi/:slug",
      "papers.choice": "/can-bo/mau-van-ban/:kind/dung",
      "papers.file": "/can-bo/mau-van-ban/:kind/tep/:which",
      "papers.list": "/can-bo/mau-van-ban",
      "papers.preview": "/can-bo/mau-van-ban/:kind/xem-thu/:which",
      "papers.show": "/can-bo/mau-van-ban/:kind",
      "plans.carrying": "/can-bo/sap-xep/:id/thuc-hien",
      "plans.change": "/can-bo/sap-xep/:id/thay-doi/:kind",
      "plans.changeRemoval": "/can-bo/sap-xep/:id/bo-thay-doi",
      "plans.decision": "/can-bo/sap-xep/:id/quyet-dinh",
      "plans.draft": "/can-bo/sap-xep/:id/ban-thao",
      "plans.drop": "/can-bo/sap-xep/:id/bo",
      "plans.dryRun": "/can-bo/sap-xep/:id/chay-thu",
      "plans.dryRunFile": "/can-bo/sap-xep/:id/chay-thu.csv",
      "plans.list": "/can-bo/sap-xep",
      "plans.new": "/can-bo/sap-xep-moi",
      "plans.review": "/can-bo/sap-xep/:id/ra-soat",
      "plans.show": "/can-bo/sap-xep/:id",
      "ready": "/readyz",
      "reception.booking": "/don-vi/:slug/tiep-dan/:session",
      "reception.cancellation": "/tiep-dan/lich-hen/huy",
      "reception.desk": "/can-bo/tiep-dan",
      "reception.feed": "/don-vi/:slug/tiep-dan.ics",
      "reception.handover": "/can-bo/tiep-dan/giao-to-cao",
      "reception.newVisit": "/can-bo/tiep-dan/luot-moi",
      "reception.opening": "/can-bo/tiep-dan/mo-ban",
      "reception.overview": "/tiep-dan",
      "reception.own": "/tiep-dan/lich-hen",
      "reception.publication": "/can-bo/tiep-dan/lich/cong-bo",
      "reception.queue": "/can-bo/tiep-dan/hang/:session",
      "reception.register": "/can-bo/tiep-dan/so",
      "reception.registerXlsx": "/can-bo/tiep-dan/so.xlsx",
      "reception.schedule": "/can-bo/tiep-dan/lich",
      "reception.screen": "/don-vi/:slug/tiep-dan/:session/so",
      "reception.session": "/can-bo/tiep-dan/buoi/:session",
      "reception.slip": "/can-bo/tiep-dan/hang/:session/:number",
      "reception.unit": "/don-vi/:slug/tiep-dan",
      "reception.visit": "/can-bo/tiep-dan/luot/:visit",
      "staff.colleagueCode": "/can-bo/ma-cho-dong-nghiep",
      "staff.everySession": "/can-bo/toi/phien/tat-ca",
      "staff.file": "/can-bo/tep/:id/:variant",
      "staff.firstSignIn": "/can-bo/dang-nhap/lan-dau",
      "staff.intake": "/can-bo/tiep-nhan",
      "staff.keys": "/can-bo/phim-tat",
      "staff.list": "/can-bo",
      "staff.listCsv": "/can-bo/danh-sach.csv",
      "staff.listXlsx": "/can-bo/danh-sach.xlsx",
      "staff.matter": "/can-bo/vu-viec/:code",
      "staff.oidcBack": "/can-bo/dang-nhap/oidc/:provider/ve",
      "staff.oidcBinding": "/can-bo/toi/lien-ket/:provider",
      "staff.oidcProof": "/can-bo/toi/chung-minh/:provider",
      "staff.oidcRemoval": "/can-bo/toi/lien-ket/:id/go",
      "staff.oidcStart": "/can-bo/dang-nhap/oidc/:provider",
      "staff.paper": "/can-bo/vu-viec/:code/ho-so.docx",
      "staff.passkey": "/can-bo/toi/khoa/:id",
      "staff.passkeyRemoval": "/can-bo/toi/khoa/:id/go",
      "staff.passkeySignIn": "/can-bo/dang-nhap/khoa",
      "staff.passkeys": "/can-bo/toi/khoa",
      "staff.password": "/can-bo/toi/mat-khau",
      "staff.profile": "/can-bo/toi",
      "staff.prove": "/can-bo/chung-minh",
      "staff.recovery": "/can-bo/dang-nhap/khoi-phuc",
      "staff.retention": "/can-bo/luu-giu",
      "staff.sessions": "/can-bo/toi/phien",
      "staff.signIn": "/can-bo/dang-nhap",
      "staff.signOut": "/can-bo/dang-xuat",
      "staff.step": "/can-bo/vu-viec/:code/:step",
      "staff.templates": "/can-bo/mau-tra-loi",
      "staff.why": "/can-bo/vi-sao",
      "unit.complaints": "/don-vi/:slug/khieu-nai",
      "unit.feed": "/don-vi/:slug/vu-viec.atom",
      "unit.figuresCsv": "/don-vi/:slug/so-lieu.csv",
      "unit.figuresJson": "/don-vi/:slug/so-lieu.json",
      "unit.list": "/don-vi",
      "unit.matter": "/don-vi/:slug/vu-viec/:code",
      "unit.matters": "/don-vi/:slug/vu-viec",
      "unit.picture": "/don-vi/:slug/vu-viec/:code/anh/:nth/:variant",
      "unit.show": "/don-vi/:slug",
    }
  `);
});

test("an address is the same in English under /en, and back", () => {
  for (const pattern of Object.values(patterns(paths))) {
    const english = inLanguage(pattern, "en");
    expect(english === "/en" || english.startsWith("/en/")).toBe(true);
    expect(inLanguage(english, "vi")).toBe(pattern);
    expect(inLanguage(english, "en")).toBe(english);
  }
  expect(inLanguage("/?tim=a", "en")).toBe("/en?tim=a");
  expect(inLanguage("/en?tim=a", "vi")).toBe("/?tim=a");
  expect(inLanguage("/energy", "vi")).toBe("/energy");
});

test("what is put into an address cannot leave its place", () => {
  expect(path("/don-vi/:slug/vu-viec/:code").to({ slug: "a/b?c", code: "%#" }, "en")).toBe(
    "/en/don-vi/a%2Fb%3Fc/vu-viec/%25%23",
  );
});

test("a query drops what is empty and repeats lists", () => {
  expect(query({ q: "rác thải", page: undefined, late: false, kind: ["a", "b"], none: "" })).toBe(
    "?q=r%C3%A1c+th%E1%BA%A3i&kind=a&kind=b",
  );
  expect(query({ q: "" })).toBe("");
});

const isPath = (value: object): value is Path => "pattern" in value;

function patterns(tree: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]: [string, object]) =>
      isPath(value)
        ? [[prefix + name, value.pattern]]
        : Object.entries(patterns(value, `${prefix}${name}.`)),
    ),
  );
}
