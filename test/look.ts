import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { HtmlValidate, type RuleConfig } from "html-validate";
import type { Page } from "playwright-core";
import { z } from "zod";

/** What every page owes, whoever reads it and however: nothing for axe to find, nothing that overflows. */
export type LookFaults = { readonly violations: readonly object[]; readonly over: number };

/** What is wrong with the page as it stands in the browser; null when nothing is. */
export async function lookFaults(page: Page): Promise<LookFaults | null> {
  await page.evaluate(axe);
  const violations = found.parse(
    await page.evaluate(
      `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
        .then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => n.html + " " + n.failureSummary) })))`,
    ),
  );
  const over = z
    .number()
    .parse(
      await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
    );
  return violations.length > 0 || over !== 0 ? { violations, over } : null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const found = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }));

/** What is unsound in the HTML of a page, one line for each; nothing inline is ever sound. */
export async function htmlFaults(
  markup: string,
  more: Readonly<RuleConfig> = {},
): Promise<readonly string[]> {
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    elements: ["html5"],
    rules: { "void-style": "off", "no-inline-style": "error", "long-title": "off", ...more },
  }).validateString(markup);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
  );
}
