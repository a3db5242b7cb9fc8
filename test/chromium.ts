import { setTimeout } from "node:timers/promises";

import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser } from "playwright-core";

/**
 * Starts the headless Chromium that comes inside an npm package, with its fonts: nothing has to be
 * installed. Several programs may unpack it at once; whoever meets it half-written waits a moment.
 */
export async function startChromium(attempts = 5): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    if (attempts <= 1) throw error;
    await setTimeout(2000);
    return startChromium(attempts - 1);
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
