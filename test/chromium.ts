import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";

/**
 * Starts the headless Chromium that comes inside an npm package, with its fonts: nothing has to be
 * installed. On a machine short of memory or room it may fail to start; then it is tried again.
 *
 * @param more further switches of the browser
 */
export async function startChromium(attempts = 5, more: readonly string[] = []): Promise<Browser> {
  try {
    return await launch(more);
  } catch (error) {
    if (attempts <= 1) throw error;
    await setTimeout(2000);
    return startChromium(attempts - 1, more);
  }
}

async function launch(more: readonly string[]): Promise<Browser> {
  return driver.launch({
    executablePath: await unpacked(),
    headless: true,
    // Without a locale it cannot write "Dữ liệu" as the name of a file, and calls it "download".
    env: { ...environment(), LC_ALL: "C.UTF-8" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

/**
 * Every user of this machine unpacks a copy of their own: what root unpacked, nobody else may run. It is
 * unpacked aside and put in place whole, so that nobody ever starts a half of it.
 */
async function unpacked(): Promise<string> {
  const folder = path.join(os.tmpdir(), `danvan-browser-${process.getuid?.() ?? "user"}`);
  if (!existsSync(folder)) {
    const half = await mkdtemp(`${folder}-half-`);
    await inFolder(half);
    // Whoever was first has put the same there.
    await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  }
  return inFolder(folder);
}

// The package knows no other way to be told where to unpack, or where it has.
async function inFolder(folder: string): Promise<string> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
