import { access } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { startChromium } from "../test/chromium.ts";
import { endHouse, startHouse } from "../test/house.ts";

// npm run lighthouse: a throw-away trial, ten kinds of public pages as a telephone loads them, measured by
// the Lighthouse that DANVAN_LIGHTHOUSE names (the folder of its package; it is not one of ours). Prints the four
// scores of every page and each audit that costs a point; ends with 1 when a score is under 98.

const folder = process.env["DANVAN_LIGHTHOUSE"] ?? "";
const program = path.join(folder, "core", "index.js");
if (
  folder === "" ||
  !(await access(program).then(
    () => true,
    () => false,
  ))
) {
  process.stderr.write(
    "DANVAN_LIGHTHOUSE names no Lighthouse. Install it anywhere (npm install --prefix FOLDER lighthouse)\n" +
      "and give the folder of its package: DANVAN_LIGHTHOUSE=FOLDER/node_modules/lighthouse npm run lighthouse\n",
  );
  process.exit(2);
}

type Audit = {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly unknown[] };
};
type Category = {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
};
type Report = {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
};
type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: Report } | undefined>;

const wished = ["performance", "accessibility", "best-practices", "seo"] as const;
const least = 98;
/** Points that are meant to be lost: nobody should find a list of found things by searching. */
const meant: Readonly<Record<string, readonly string[]>> = { search: ["is-crawlable"] };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a program of somebody else, named by the user
const { default: measure } = (await import(pathToFileURL(program).href)) as {
  readonly default: Lighthouse;
};

const house = await startHouse();
const port = await freePort();
const browser = await startChromium(5, [`--remote-debugging-port=${port}`]);
let failed = false;
try {
  const only = process.argv.slice(2);
  const lost: string[] = [];
  say(`| page | ${wished.join(" | ")} |`);
  say(`|---|${wished.map(() => "---").join("|")}|`);
  for (const [name, at] of await pages(house.url)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const result = await measure(house.url + at, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: wished,
      skipAudits: meant[name] ?? [],
    });
    if (!result) throw new Error(`${name}: no report`);
    const { categories, audits } = result.lhr;
    const scores = wished.map((one) => Math.round((categories[one]?.score ?? 0) * 100));
    failed ||= scores.some((score) => score < least);
    const without = meant[name] ? `, without ${meant[name].join(", ")}` : "";
    say(`| ${name} \`${at}\`${without} | ${scores.join(" | ")} |`);
    for (const category of wished) {
      for (const { id, weight } of categories[category]?.auditRefs ?? []) {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) continue;
        lost.push(
          `- ${name}, ${category}: ${audit.title} (${id}, weight ${weight}, ${Math.round(audit.score * 100)}) ` +
            `${audit.displayValue ?? ""} ${briefly(audit.details?.items)}`,
        );
      }
    }
  }
  say(`\n${lost.length === 0 ? "No audit costs a point." : lost.join("\n")}`);
} finally {
  await browser.close();
  await endHouse(house);
}
process.exitCode = failed ? 1 : 0;

/** Ten kinds of public pages; what has no address of its own is found as a reader finds it. */
async function pages(url: string): Promise<readonly (readonly [name: string, at: string])[]> {
  const first = async (page: string, link: RegExp): Promise<string> => {
    const found = link.exec(await (await fetch(url + page)).text())?.[1];
    if (found === undefined) throw new Error(`${page} has no ${String(link)}`);
    return found;
  };
  const matters = "/don-vi/phuong-ba-dinh/vu-viec";
  return [
    ["home", "/"],
    ["filing", "/phan-anh/moi"],
    ["follow", "/tra-cuu"],
    ["units", "/don-vi"],
    ["unit", "/don-vi/phuong-ba-dinh"],
    ["public matter", await first(matters, new RegExp(`href="(${matters}/DV-[^"]+)"`))],
    ["news", "/tin-tuc"],
    ["article", await first("/tin-tuc", /href="(\/tin-tuc\/[a-z0-9-]+)"/).catch(() => "/tin-tuc")],
    ["search", "/tim-kiem?tu=ba+dinh"],
    ["law calculator", "/luat/tinh-han"],
  ];
}

/** The first things an audit complains of, in one line. */
function briefly(items: readonly unknown[] | undefined): string {
  const text = JSON.stringify(items?.slice(0, 3) ?? []);
  return text === "[]" ? "" : text.replaceAll(/"boundingRect":\{[^}]*\},?/g, "").slice(0, 700);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
