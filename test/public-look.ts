import type { RuleConfig } from "html-validate";
import type { Browser, Page, Request } from "playwright-core";

import { confusingIn } from "./heard.ts";
import { htmlFaults, lookFaults } from "./look.ts";
import { langOf } from "./tongue.ts";
import type { PublicPage } from "./public-pages.ts";

/**
 * Opens one public page as a visitor does and looks at it in every way it is owed to: on a telephone and
 * a desk, in light, dark and forced colours, with letters twice as large, by ear, and what it asked for.
 *
 * @param house "http://localhost:43211"
 * @returns what is wrong, by the way it was looked at; empty when nothing is
 */
export async function publicFaults(
  browser: Browser,
  house: string,
  { open, status = 200 }: PublicPage,
  lang: "vi" | "en",
): Promise<Readonly<Record<string, unknown>>> {
  const context = await browser.newContext({
    baseURL: house,
    locale: lang === "vi" ? "vi-VN" : "en-GB",
    viewport: { width: 320, height: 800 },
  });
  context.setDefaultTimeout(30_000);
  try {
    const page = await context.newPage();
    const said: string[] = [];
    const sent = new Map<string, number>();
    const foreign: string[] = [];
    page.on("console", (message) => {
      // The browser says so of every answer that is not 200.
      if (!/the server responded with a status of 4\d\d/.test(message.text()))
        said.push(message.text());
    });
    page.on("pageerror", (thrown) => said.push(String(thrown)));
    page.on("dialog", (dialog) => said.push(`dialog ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(house) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url());
    });
    page.on("requestfinished", (request) => void weighed(request, sent));
    await page.addInitScript(listening);
    const came = await open(page, lang === "vi" ? "" : "/en");
    await page.waitForLoadState("networkidle");
    const markup = (await came?.text()) ?? "";
    const session = await context.newCDPSession(page);
    const faults: Record<string, unknown> = {};
    const note = (how: string, wrong: unknown): void => {
      if (wrong !== null && !(Array.isArray(wrong) && wrong.length === 0)) faults[how] = wrong;
    };
    note("status", came?.status() === status ? null : came?.status());
    note("language", langOf(markup) === lang ? null : langOf(markup));
    note("html", await htmlFaults(markup, htmlRules));
    await page.evaluate(unfolded);
    note("320 px", await lookFaults(page));
    note("by ear, 320 px", await confusingIn(page, session));
    for (const [how, media] of colours) {
      await page.emulateMedia(media);
      note(how, await colourFaults(page));
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    note("320 px with letters twice as large", await overflow(page));
    await page.evaluate("document.documentElement.style.fontSize = ''");
    await page.setViewportSize({ width: 1280, height: 800 });
    note("1280 px", await overflow(page));
    note("by ear, 1280 px", await confusingIn(page, session));
    note("asked of others", foreign);
    note("said", said);
    note("weight", await tooHeavy(page, sent));
    return faults;
  } finally {
    await context.close();
  }
}

/** Boxes to tick share a name; a number to call stands in its link before what answers there. */
const htmlRules: Readonly<RuleConfig> = {
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
  "tel-non-breaking": "off",
};

const colours = [
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** The rest of what axe looks at does not change with colours. */
async function colourFaults(page: Page): Promise<unknown> {
  const found = await page.evaluate(
    `axe.run({ runOnly: ["color-contrast", "link-in-text-block"] })
      .then((r) => r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.html + " " + n.failureSummary).join("; ")))`,
  );
  return Array.isArray(found) && found.length === 0 ? null : found;
}

async function overflow(page: Page): Promise<unknown> {
  const wide = await page.evaluate(`(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > room + 1)
      .slice(0, 4).map((one) => one.outerHTML.slice(0, 120));
  })()`);
  return wide;
}

async function weighed(request: Request, sent: Map<string, number>): Promise<void> {
  const sizes = await request.sizes().catch(() => null);
  if (!sizes) return;
  const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
  sent.set(request.url(), Math.max(bytes, sent.get(request.url()) ?? 0));
}

/** What the page and everything it loads costs somebody who has nothing of it yet. */
async function tooHeavy(page: Page, sent: ReadonlyMap<string, number>): Promise<unknown> {
  const loaded = await page.evaluate(
    "performance.getEntriesByType('resource').map((one) => one.name)",
  );
  const all = [...new Set([page.url().replace(/#.*$/, ""), ...namesIn(loaded)])];
  const of = (is: (url: string) => boolean) =>
    all.filter(is).reduce((sum, url) => sum + (sent.get(url) ?? 0), 0);
  const weight = { rest: of((url) => !isFont(url) && !isPicture(url)), fonts: of(isFont) };
  const fine = weight.rest > 0 && weight.rest <= 60_000 && weight.fonts <= 120_000;
  return fine ? null : weight;
}

const isFont = (url: string) => /\.woff2?$/.test(url);
const isPicture = (url: string) => /\.(svg|png|jpe?g|webp|avif)$|\/anh\/|^data:/.test(url);
const namesIn = (told: unknown): readonly string[] => (Array.isArray(told) ? told.map(String) : []);

const listening =
  "addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";
const unfolded = 'document.querySelectorAll("main details").forEach((one) => { one.open = true; })';
