import { setTimeout as wait } from "node:timers/promises";

import type { Browser, BrowserContext, Page } from "playwright-core";

import { startChromium } from "../../test/chromium.ts";
import { crawl } from "../../test/crawl.ts";
import { type DrawnField, formsIn } from "../../test/markup.ts";
import { visitor } from "../../test/visitor.ts";
import { storedScripts, storedTexts } from "./corpus.ts";
import type { Adversary, Finding, Gate, Target } from "./model.ts";
import { filled, urlencoded } from "./recorded.ts";
import { gateOf } from "./target.ts";

export const storedScript: Adversary = {
  name: "stored-script",
  proves:
    "words that would be a script anywhere else stay words on every page of resident, officer and public",
  run: async (target) => {
    const receipts = await fileAll(target);
    const sent = await typeEverywhere(target);
    const browser = await startChromium();
    try {
      const findings = new Map<string, Finding>();
      const seen = { pages: 0, shown: 0, publicly: 0 };
      for (const gate of target.gates.values()) {
        if (gate.as === "program") continue;
        const addresses = await pagesOf(gate);
        await look(browser, gate, addresses, findings, seen);
      }
      await lookAsResident(browser, target, receipts, findings, seen);
      if (seen.shown < 30)
        findings.set("few", { what: "corpus-not-shown", where: `${seen.shown} pages` });
      if (seen.publicly === 0)
        findings.set("none", { what: "corpus-not-public", where: "no public page" });
      return {
        findings: [...findings.values()],
        note: `${receipts.length} filings and ${sent} forms with scripts in every field; ${seen.pages} pages in Chromium, ${seen.shown} show them, ${seen.publicly} of those public`,
      };
    } finally {
      await browser.close();
    }
  },
};

type Receipt = { readonly code: string; readonly secret: string };

/** Every text of the corpus as title, content, place and name of a filing of its own. */
async function fileAll(target: Target): Promise<readonly Receipt[]> {
  const who = visitor(gateOf(target, "nobody").origin);
  const at = "/phan-anh/moi";
  const forms = await Promise.all(
    [...storedScripts, ...storedTexts].map(async (script) => {
      const form = formsIn((await who.ask(at)).body, at).find(({ action }) => action === at);
      if (!form) throw new Error("no form to file with");
      const fields = await filled(form, (field) => (field.name === "unit" ? ward : script));
      return fields.map(([name, value]): [string, string] => [
        name,
        { area: "duong-sa", publish: "yes", legal: "feedback", typing: "as-is" }[name] ?? value,
      ]);
    }),
  );
  // Nobody writes in under three seconds.
  await wait(3200);
  const receipts: Receipt[] = [];
  for (const fields of forms) {
    const { status, body } = await who.send(at, fields);
    const code = /DV-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0];
    const secret = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/.exec(body)?.[0];
    if (status === 201 && code && secret) receipts.push({ code, secret });
  }
  if (receipts.length < storedScripts.length) throw new Error(`only ${receipts.length} were filed`);
  return receipts;
}

const ward = "Phường Ba Đình";

/** Sends every form every officer is shown, with the corpus wherever there is room for words. */
async function typeEverywhere(target: Target): Promise<number> {
  let sent = 0;
  for (const round of [0, 1]) {
    for (const gate of target.gates.values()) {
      if (gate.name === undefined) continue;
      const who = visitor(gate.origin);
      for (const form of (await crawl(who, 3)).forms) {
        if (form.method !== "post" || ends.test(form.action)) continue;
        const fields = await filled(form, (field) => textFor(field, sent + round));
        await who.ask(form.action, {
          method: "POST",
          headers: { "content-type": urlencoded, "sec-fetch-site": "same-origin" },
          body: new URLSearchParams(fields).toString(),
        });
        sent += 1;
      }
    }
  }
  return sent;
}

/** Ends units, posts and visits: the pages would be gone before anybody looks at them. */
const ends = /ket-thuc|dang-xuat|phien|mat-khau|dang-nhap|sap-nhap|chuyen-don-vi|tu-choi|to-cao/;

const textFor = ({ name, value }: DrawnField, nth: number): string => {
  if (name === "unit" || name === "slug") return value || ward;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) || name === "seq") return value;
  return storedScripts[nth % storedScripts.length] ?? "";
};

/** Addresses this visitor may open, as pages. */
async function pagesOf(gate: Gate): Promise<readonly string[]> {
  const { pages } = await crawl(visitor(gate.origin), 4);
  return pages
    .filter(({ status, headers }) => status === 200 && /html/.test(headers["content-type"] ?? ""))
    .map(({ address }) => address);
}

type Seen = { pages: number; shown: number; publicly: number };

async function look(
  browser: Browser,
  gate: Gate,
  addresses: readonly string[],
  findings: Map<string, Finding>,
  seen: Seen,
): Promise<void> {
  const { context, page } = await watched(browser, gate, findings);
  for (const address of addresses) {
    await page.goto(gate.origin + address, { waitUntil: "load" }).catch(() => undefined);
    await inspect(page, `${gate.as}: ${address}`, findings, seen, gate.as === "nobody");
  }
  await context.close();
}

async function lookAsResident(
  browser: Browser,
  target: Target,
  receipts: readonly Receipt[],
  findings: Map<string, Finding>,
  seen: Seen,
): Promise<void> {
  const gate = gateOf(target, "nobody");
  const { context, page } = await watched(browser, gate, findings);
  for (const { code, secret } of receipts) {
    await page.goto(`${gate.origin}/tra-cuu`);
    await page.locator("[name=code]").first().fill(code);
    await page.locator("[name=secret]").first().fill(secret);
    await Promise.all([
      page.waitForLoadState("load"),
      page.locator("main form button[type=submit]").first().click(),
    ]);
    await page.waitForLoadState("load");
    await inspect(page, `resident: /tra-cuu ${code}`, findings, seen, false);
  }
  await context.close();
}

/** A page in which everything that runs, is blocked or goes elsewhere is noticed. */
async function watched(
  browser: Browser,
  gate: Gate,
  findings: Map<string, Finding>,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const note = (what: string) => {
    const where = `${gate.as}: ${page.url().slice(gate.origin.length, gate.origin.length + 100)}`;
    findings.set(what + where, { what, where });
  };
  await context.exposeFunction("dvhit", () => note("script-ran"));
  page.on("dialog", (dialog) => {
    note("dialog");
    void dialog.dismiss();
  });
  page.on("console", (line) => {
    if (/content.security.policy/i.test(line.text())) note("policy-was-needed");
  });
  page.on("request", (asked) => {
    const to = asked.url();
    if (!to.startsWith(gate.origin) && !/^(data|blob|about):/.test(to)) note("went-elsewhere");
  });
  return { context, page };
}

async function inspect(
  page: Page,
  where: string,
  findings: Map<string, Finding>,
  seen: Seen,
  isPublic: boolean,
): Promise<void> {
  const found = await page
    .evaluate(
      `({ text: document.documentElement.innerText + [...document.querySelectorAll("input,textarea")].map((one) => one.value).join(" "),
          alive: document.querySelectorAll("[onerror],[onload],[onfocus],[ontoggle],iframe,base,math,a[href^='javascript:']").length })`,
    )
    .catch(() => undefined);
  if (!isFound(found)) return;
  seen.pages += 1;
  if (found.alive > 0) findings.set(`alive${where}`, { what: "markup-came-alive", where });
  if (!found.text.includes("dvhit")) return;
  seen.shown += 1;
  if (isPublic) seen.publicly += 1;
}

const isFound = (found: unknown): found is { readonly text: string; readonly alive: number } =>
  typeof found === "object" && found !== null && "text" in found && "alive" in found;
