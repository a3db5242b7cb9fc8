import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/** An element as programs for writing leave it behind. */
type Element = Tree.Element;

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? "";

/** What a style says of weight and slant, where it says anything: Google wraps whole pages in a bold that is none. */
export function marksOf(element: Element): {
  readonly strong?: boolean;
  readonly em?: boolean;
} {
  const style = attribute(element, "style").toLowerCase();
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z]+|\d+)/.exec(style)?.[1];
  const slant = /(?:^|;)\s*font-style\s*:\s*([a-z]+)/.exec(style)?.[1];
  const name = element.tagName;
  return {
    ...(weight !== undefined
      ? { strong: weight === "bold" || weight === "bolder" || Number(weight) >= 600 }
      : name === "b" || name === "strong"
        ? { strong: true }
        : {}),
    ...(slant !== undefined
      ? { em: slant === "italic" || slant === "oblique" }
      : name === "i" || name === "em" || name === "cite"
        ? { em: true }
        : {}),
  };
}

/** The bullet or number Word writes into a paragraph of a list, for programs that know no lists. */
export const isListMark = (element: Element): boolean =>
  /mso-list\s*:\s*ignore/i.test(attribute(element, "style"));

/** Hidden text of Word and of pages: comments, deleted passages, what only machines read. */
export const isHidden = (element: Element): boolean =>
  /(?:^|;)\s*(mso-hide\s*:\s*all|display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    attribute(element, "style"),
  ) || element.attrs.some(({ name }) => name === "hidden");

/** A paragraph that Word means as an item of a list. */
export type WordItem = { readonly level: number; readonly ordered: boolean };

const numbered = /^\(?(\d{1,3}|[a-zđ]|[ivx]{1,5})[.)]/i;

/** Whether a paragraph of Word is an item of a list, at which level, and by what it is marked. */
export function wordItem(element: Element): WordItem | null {
  if (element.tagName !== "p") return null;
  const style = attribute(element, "style");
  const listed = /mso-list\s*:\s*(?!none|ignore)[^;]*?level(\d)/i.exec(style);
  const mark = markIn(element, 0);
  if (listed) return { level: Number(listed[1]), ordered: mark !== null && numbered.test(mark) };
  // Without the style, only a paragraph of the class that brings its mark along is an item.
  if (/\bMsoListParagraph/i.test(attribute(element, "class")) && mark !== null)
    return { level: 1, ordered: numbered.test(mark) };
  return null;
}

/** The mark Word wrote at the beginning, "1.", "·"; null where there is none. */
function markIn(element: Element, depth: number): string | null {
  if (depth > 6) return null;
  for (const child of element.childNodes) {
    if (!("tagName" in child)) continue;
    if (isListMark(child)) return textOf(child, 0).replaceAll(/\s/g, "");
    const inner = markIn(child, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The words of a small piece of a document. */
function textOf(node: Tree.Node, depth: number): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || depth > 20) return "";
  return node.childNodes.map((child) => textOf(child, depth + 1)).join("");
}

/** Headings that are paragraphs by their tag: "Title" of Word, by its class. */
export const wordHeading = (element: Element): "h2" | null =>
  element.tagName === "p" && /^Mso(Title|Subtitle)/i.test(attribute(element, "class"))
    ? "h2"
    : null;
