import { clean } from "#kernel/text.ts";

import { leavesSite } from "./links.ts";

/** A piece of a line that is written in one way. "\n" alone is a line break. */
export type Run = {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
};

export const plainRun = (text: string): Run => ({ text, strong: false, em: false, href: null });
export const lineBreak: Run = plainRun("\n");
const isBreak = (run: Run): boolean => run.text === "\n";

/**
 * Runs as they are kept: blanks collapsed and none at the ends or beside a break, equal neighbours
 * one, no empty links, no break at the ends and never two in a row. The same again changes nothing.
 */
export function tidied(runs: readonly Run[]): readonly Run[] {
  let now = once(runs);
  for (let round = 0; round < 8; round += 1) {
    const next = once(now);
    if (same(now, next)) break;
    now = next;
  }
  return now;
}

const once = (runs: readonly Run[]): readonly Run[] =>
  merged(withoutEmptyLinks(merged(blanked(merged(runs)))));

const same = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, at) => equal(run, b[at]) && run.text === b[at]?.text);

const equal = (a: Run, b: Run | undefined): boolean =>
  b !== undefined && a.strong === b.strong && a.em === b.em && a.href === b.href;

function merged(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && !isBreak(last) && !isBreak(run) && equal(last, run)) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== "") out.push(isBreak(run) ? lineBreak : run);
  }
  return out;
}

/** Collapses blanks across runs and takes them from the ends of lines; drops breaks that part nothing. */
function blanked(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  // At the beginning of a line a blank is none.
  let blank = true;
  for (const run of runs) {
    if (isBreak(run)) {
      trimEnd(out);
      if (out.length > 0 && !isBreak(out.at(-1) ?? lineBreak)) out.push(lineBreak);
      blank = true;
      continue;
    }
    let text = cleaned(run.text).replaceAll(/\s+/g, " ");
    if (blank) text = text.replace(/^ /, "");
    if (text === "") continue;
    blank = text.endsWith(" ");
    // A blank is neither bold nor slanted.
    out.push(text === " " ? { ...plainRun(" "), href: run.href } : { ...run, text });
  }
  trimEnd(out);
  while (isBreak(out.at(-1) ?? plainRun("x"))) {
    out.pop();
    trimEnd(out);
  }
  return out;
}

function trimEnd(out: Run[]): void {
  for (let last = out.at(-1); last && !isBreak(last); last = out.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      out[out.length - 1] = { ...last, text };
      return;
    }
    out.pop();
  }
}

/** A link of blanks leads nowhere anybody can press. */
function withoutEmptyLinks(runs: readonly Run[]): readonly Run[] {
  return groups(runs).flatMap((group) =>
    group[0]?.href && group.every(({ text }) => text.trim() === "")
      ? group.map((run) => ({ ...run, href: null }))
      : group,
  );
}

/** Neighbours that lead to the same place. */
function groups(runs: readonly Run[]): readonly (readonly Run[])[] {
  const out: Run[][] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && !isBreak(run) && last[0] && !isBreak(last[0]) && last[0].href === run.href) {
      last.push(run);
    } else out.push([run]);
  }
  return out;
}

/** Signs of no use to readers: direction tricks, private letters of symbol fonts, soft hyphens, halves of letters. */
const cleaned = (text: string): string =>
  clean(
    text
      .toWellFormed()
      .replaceAll(
        /[\u00AD\u061C\u180E\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uE000-\uF8FF\uFFF9-\uFFFD]/g,
        "",
      )
      .replaceAll(/[\uFDD0-\uFDEF\uFFFE\uFFFF\u0080-\u009F]/g, ""),
  );

/** The runs as HTML: a link around bold around slanted, always in this order. */
export const runsHtml = (runs: readonly Run[]): string =>
  groups(runs)
    .map((group) => {
      const inner = marked(group);
      const href = group[0]?.href ?? null;
      if (href === null) return inner;
      const rel = leavesSite(href) ? ' rel="nofollow noopener noreferrer"' : "";
      return `<a href="${escapeHtml(href)}"${rel}>${inner}</a>`;
    })
    .join("");

const marked = (group: readonly Run[]): string =>
  group
    .map((run) => {
      if (isBreak(run)) return "<br>";
      const slanted = run.em ? `<em>${escapeHtml(run.text)}</em>` : escapeHtml(run.text);
      return run.strong ? `<strong>${slanted}</strong>` : slanted;
    })
    .join("");

/** Text as it stands in HTML and in attributes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** The runs as plain words. */
export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
