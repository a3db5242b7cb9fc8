import { expect } from "vitest";
import type { Page } from "playwright-core";
import { z } from "zod";

/** What has the focus, as somebody finds it who has no mouse. */
export type Focused = z.output<typeof focused>;

/**
 * Goes on with the Tab key until what is looked for has the focus; everything on the way shows that it
 * has it. Fails where the keys lead in a circle without coming by.
 */
export async function tabTo(page: Page, is: (one: Focused) => boolean): Promise<Focused> {
  const met: string[] = [];
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press("Tab");
    const one = await focusOf(page);
    if (one.tag === "BODY") continue;
    met.push(`${one.tag} ${one.text.slice(0, 40)}`);
    expect(one, "what has the focus shows it").toMatchObject({ shows: true });
    if (is(one)) return one;
  }
  throw new Error(`never came by what was looked for:\n${met.join("\n")}`);
}

export const focusOf = async (page: Page): Promise<Focused> =>
  focused.parse(await page.evaluate(asked));

/**
 * Presses Enter on what has the focus, and waits for the page it leads to: loaded, or put in its place where
 * the page sent the form by itself.
 */
export async function enter(page: Page): Promise<number> {
  const came = page.waitForResponse(
    (one) =>
      (one.request().isNavigationRequest() || one.request().method() === "POST") &&
      one.status() !== 303,
  );
  await page.locator("h1").evaluate((heading) => heading.setAttribute("data-before", ""));
  await page.keyboard.press("Enter");
  const answer = await came;
  await page.locator("h1:not([data-before])").waitFor();
  await page.waitForLoadState();
  return answer.status();
}

/** Types over whatever has the focus. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, (one) => one.name === name);
  await page.keyboard.type(text);
}

const focused = z.object({
  tag: z.string(),
  text: z.string(),
  name: z.string(),
  href: z.string(),
  inMain: z.boolean(),
  shows: z.boolean(),
  isSummary: z.boolean(),
  id: z.string(),
});

const asked = `(() => {
  const one = document.activeElement ?? document.body;
  const box = one.getBoundingClientRect();
  // Drawn around itself, around what it stretches over, or around the part it stands for.
  const around = [one, one.parentElement, one.parentElement?.parentElement].filter(Boolean);
  const outlines = around.flatMap((at) =>
    [undefined, "::before", "::after"].map((part) => getComputedStyle(at, part)));
  return {
    tag: one.tagName,
    text: (one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.innerText ?? "").trim(),
    name: one.getAttribute("name") ?? "",
    href: one.getAttribute("href") ?? "",
    id: one.id,
    inMain: one.closest("main") !== null,
    isSummary: one.classList.contains("error-summary"),
    shows: box.width > 1 && box.bottom > 0 && box.top < innerHeight
      && outlines.some((at) => at.outlineStyle !== "none" && at.outlineWidth !== "0px"),
  };
})()`;
