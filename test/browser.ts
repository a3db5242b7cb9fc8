import { setTimeout } from "node:timers/promises";

import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";
import { afterAll } from "vitest";

let running: Promise<Browser> | undefined;

/**
 * A headless Chromium for the tests of this file; started at the first call, closed after the last test.
 * It comes inside an npm package, with its fonts: nothing has to be installed.
 */
export function browser(): () => Promise<Browser> {
  afterAll(async () => {
    const started = running;
    running = undefined;
    await (await started)?.close();
  });
  return () => (running ??= start());
}

/** Several files may unpack the same Chromium at once; whoever meets it half-written waits a moment. */
async function start(attempts = 5): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    if (attempts <= 1) throw error;
    await setTimeout(2000);
    return start(attempts - 1);
  }
}

async function launch(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
