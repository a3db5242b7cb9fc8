// Ways to pages that have no address of their own.
import type { Page } from "playwright-core";

/** One's own account, with a passkey made by the authenticator Chromium brings for tests. */
export async function withPasskey(page: Page) {
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
export async function keyring(page: Page, until: "made" | "open") {
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

export async function refusedLookup(page: Page) {
  await page.goto("/tra-cuu");
  await page.locator("[name=code]").fill("DV-0000-0000");
  await page.locator("[name=secret]").fill("0000 0000 0000 0000 0000 0000");
  return submitted(page);
}

/** A comment under the newest article, as its writer sends it; the receipt. */
export async function commented(page: Page) {
  await page.goto("/tin-tuc");
  await page.locator("main h3 a").first().click();
  for (const [name, text] of Object.entries({
    name: "Thu Hà, tổ dân phố số 7",
    phone: "0912 000 145",
    title: "Mong có lịch cụ thể",
    content: "Bài viết rõ ràng. Mong đơn vị ghi thêm ngày làm ở từng ngõ để bà con biết trước.",
  }))
    await page.locator(`.write-comment [name=${name}]`).fill(text);
  await page.waitForTimeout(3500);
  return submitted(page, ".write-comment .button.primary");
}

/** What the law says to a fine that seven people complain of. */
export async function complaintAnswers(page: Page) {
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
export async function complaintPrepared(page: Page) {
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
export async function complaintWith(page: Page, slug: string, form: boolean) {
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
export async function complaintFollowed(page: Page) {
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
export async function submitted(page: Page, button = "main form button[type=submit]") {
  const answer = page.waitForResponse(
    (one) =>
      one.request().method() === "POST" &&
      (one.request().isNavigationRequest() || one.request().resourceType() === "fetch"),
    { timeout: 30_000 },
  );
  const loaded = page.waitForEvent("load", { timeout: 30_000 }).catch(() => null);
  await page.locator(button).last().click();
  const came = await answer;
  // A form that waits with its page is sent by a script, which then shows the answer.
  if (came.request().isNavigationRequest()) await loaded;
  else await page.waitForFunction("history.state?.sent > 0");
  await page.waitForLoadState("networkidle");
  return came;
}

/** A filing the house did not answer, kept on the device because its writer pressed for it; come back to. */
export async function parked(page: Page) {
  await page.goto("/phan-anh/moi");
  await page.locator("[name=title]").fill("Nắp cống vỡ trước số 12 phố Nguyễn Biểu");
  await page.locator("[name=content]").fill("Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm.");
  const away = /\/(?:phan-anh\/moi|readyz)$/;
  await page.route(away, (route) => route.abort());
  await page.locator("main form button.primary").click();
  await page.locator("[data-park]").click();
  await page.locator("[data-erase]").waitFor();
  await page.unroute(away);
  page.on("dialog", (dialog) => void dialog.accept());
  const shown = await page.goto("/phan-anh/moi");
  await page.locator(".parked .notice").waitFor();
  return shown;
}

/** Where a head lets a colleague stand in. */
export function delegation(page: Page) {
  return first(
    page,
    "/can-bo/to-chuc/don-vi/phuong-ba-dinh",
    "main a[href*='/can-bo/to-chuc/uy-quyen/']",
  );
}

/** The page behind the first link of a list. */
export async function first(page: Page, list: string, link: string) {
  await page.goto(list);
  const to = await page.locator(link).first().getAttribute("href", { timeout: 3000 });
  return page.goto(to ?? list);
}

/** The form of a step, on the first matter of the list where it is open. */
export async function step(page: Page, slug: string) {
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

/** A letter of the trial that was classified, with the form of its next step open. */
export async function aLetter(page: Page) {
  await page.goto("/can-bo/don?tinh-trang=da-phan-loai");
  await page.locator("table a").first().click();
  await page.locator(".step-bar a").first().click();
  return page.reload();
}
