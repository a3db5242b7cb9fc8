import type { Browser } from "playwright-core";
import { afterAll } from "vitest";

import { startChromium } from "./chromium.ts";

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
  return () => (running ??= startChromium());
}
