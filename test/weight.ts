import type { Browser, CDPSession } from "playwright-core";

/** Bytes by what they are for. */
export type Bytes = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly pictures: number;
};

/** What one visit with nothing kept costs and causes. */
export type Weight = {
  readonly status: number;
  /** As they travelled: compressed, with their headers. */
  readonly sent: Bytes;
  /** As they were before they were compressed. */
  readonly plain: Bytes;
  /** Requests to anybody but the house; always none. */
  readonly foreign: readonly string[];
  /** What the page's own policy stopped, as the browser reports it, and what it said in its console. */
  readonly complaints: readonly string[];
  /** How far the page moved while it was drawn (CLS). */
  readonly shift: number;
};

type Kind = keyof Bytes;

/**
 * Opens a page in a browser that has kept nothing, and weighs everything it asked for.
 *
 * @param address the whole address, "http://localhost:43211/tin-tuc"
 */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.addInitScript(listening);
    const counted = await counting(await context.newCDPSession(page));
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    const told = await page.evaluate(heard);
    const { violations, shift } = toldOf(told);
    const asked = await counted();
    const house = new URL(address).origin;
    return {
      status: answer?.status() ?? 0,
      sent: sumOf(asked, ({ sent }) => sent),
      plain: sumOf(asked, ({ plain }) => plain),
      foreign: asked
        .map(({ url }) => url)
        .filter((url) => !url.startsWith(house) && !/^(?:data|blob):/.test(url)),
      complaints: [...complaints, ...violations],
      shift,
    };
  } finally {
    await context.close();
  }
}

type Asked = {
  readonly url: string;
  readonly kind: Kind;
  readonly sent: number;
  readonly plain: number;
};

/** Listens to what travels; the answer is a way to ask what did. */
async function counting(session: CDPSession): Promise<() => Promise<readonly Asked[]>> {
  const urls = new Map<string, { url: string; kind: Kind }>();
  const plain = new Map<string, number>();
  const sent = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    urls.set(requestId, { url: response.url, kind: kindOf(type, response.mimeType) });
  });
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (!urls.has(requestId)) urls.set(requestId, { url: request.url, kind: kindOf(type, "") });
  });
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    plain.set(requestId, (plain.get(requestId) ?? 0) + dataLength);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sent.set(requestId, encodedDataLength);
  });
  await session.send("Network.enable");
  return async () =>
    [...urls].map(([id, { url, kind }]) => ({
      url,
      kind,
      sent: sent.get(id) ?? 0,
      plain: plain.get(id) ?? 0,
    }));
}

function kindOf(type: string | undefined, mime: string): Kind {
  if (type === "Font" || mime.startsWith("font/")) return "fonts";
  if (type === "Stylesheet" || mime === "text/css") return "css";
  if (type === "Script" || mime === "text/javascript") return "js";
  if (type === "Image" || mime.startsWith("image/")) return "pictures";
  return "html";
}

function sumOf(asked: readonly Asked[], of: (one: Asked) => number): Bytes {
  const sum = (kind: Kind) =>
    asked.filter((one) => one.kind === kind).reduce((all, one) => all + of(one), 0);
  return {
    html: sum("html"),
    css: sum("css"),
    js: sum("js"),
    fonts: sum("fonts"),
    pictures: sum("pictures"),
  };
}

/** Without pictures and fonts: what the limit of a public page counts. */
export const counted = ({ html, css, js }: Bytes): number => html + css + js;

const listening = `
  window.heardOf = { violations: [], shift: 0 };
  addEventListener("securitypolicyviolation", (event) =>
    heardOf.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) heardOf.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });`;

const heard = "JSON.stringify(heardOf)";

function toldOf(told: unknown): { readonly violations: readonly string[]; readonly shift: number } {
  const read: unknown = JSON.parse(String(told));
  if (typeof read !== "object" || read === null) throw new Error("the page told nothing");
  const { violations, shift } = { violations: [], shift: 0, ...read };
  return { violations: violations.map(String), shift };
}
