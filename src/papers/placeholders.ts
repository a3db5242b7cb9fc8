import { type Meant } from "./kinds.ts";
import { keyOf } from "./kinds.ts";
import { type Element, isElement, type Node } from "./xml.ts";

/** One pair of braces in a paragraph: from where to where, and what it asks for. */
export type Placeholder = {
  readonly from: number;
  readonly to: number;
  /** As it was typed, without the braces. */
  readonly typed: string;
  /** `{{?field}}`: says nothing, but the paragraph goes where the field is empty. */
  readonly condition: boolean;
  readonly meant: Meant | undefined;
};

/**
 * The text of a paragraph as a person reads it, whatever runs Word cut it into. What is not text (a
 * tab, a break, a picture) stands as a line feed: no placeholder goes across it. Boxes inside the
 * paragraph have paragraphs of their own.
 */
export function textOf(paragraph: Element): string {
  let text = "";
  for (const piece of piecesOf(paragraph)) text += piece;
  return text;
}

function* piecesOf(element: Element): Generator<string> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === "w:t") yield plain(child);
    else if (isProperty(child.name)) continue;
    else if (wrappers.has(child.name)) yield* piecesOf(child);
    else if (!silent.has(child.name)) yield "\n";
  }
}

/** The text children of an element. */
export const plain = (element: Element): string =>
  element.children.filter((child): child is string => !isElement(child)).join("");

/** Elements that only wrap runs or the contents of a run. */
export const wrappers: ReadonlySet<string> = new Set([
  "w:r",
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:bdo",
  "w:dir",
]);

/** Elements between runs that are no text and break none. */
const silent: ReadonlySet<string> = new Set([
  "w:proofErr",
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:permStart",
  "w:permEnd",
  "w:lastRenderedPageBreak",
  "w:softHyphen",
]);

/** w:pPr, w:rPr, w:sdtPr …: what something looks like. */
const isProperty = (name: string): boolean => /^w:[A-Za-z]+Pr$/.test(name);

// Bounded on every side: a file full of blanks behind one brace costs no more than its length.
const braces = /\{\{[ \u00A0]{0,5}(\??)([^{}\n]{1,150})\}\}/g;

/** The placeholders in a text, in order. */
export const placeholdersIn = (
  text: string,
  known: ReadonlyMap<string, Meant>,
): readonly Placeholder[] =>
  [...text.matchAll(braces)].map(({ 0: whole, 1: mark, 2: typed = "", index }) => ({
    from: index,
    to: index + whole.length,
    typed: typed.trim(),
    condition: mark === "?",
    meant: known.get(keyOf(typed)),
  }));

/** What is left of braces once every placeholder is taken out: one that was opened and never closed. */
export const hasBroken = (text: string): boolean => /\{\{|\}\}/.test(text.replaceAll(braces, ""));

/** Every paragraph below, those in tables and boxes too, outer ones first. */
export function* paragraphsIn(node: Node): Generator<Element> {
  if (!isElement(node)) return;
  if (node.name === "w:p") yield node;
  for (const child of node.children) yield* paragraphsIn(child);
}
