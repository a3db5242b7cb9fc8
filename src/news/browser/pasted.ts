/**
 * What was pasted, as plain elements: headings, paragraphs, lists, bold, slanted, links. A first help for
 * the eye of whoever writes; what is kept is what the server makes of it (sanitise.ts).
 */
export function plainHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const out = document.implementation.createHTMLDocument("").body;
  copy(body, out);
  return out.innerHTML;
}

/**
 * Even a document nobody sees is held to the policy of the page, which takes no styles and no base: what
 * they say of lists and weight is read under another name, and nothing has to be refused.
 */
const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<(\/?)(style|base)\b/gi, "<$1template")
    .replaceAll(/([\s"'/])style(\s*=)/gi, "$1data-look$2");

const kept = new Map(
  Object.entries({
    P: "p",
    DIV: "p",
    H1: "h2",
    H2: "h2",
    H3: "h3",
    H4: "h3",
    H5: "h3",
    H6: "h3",
    UL: "ul",
    OL: "ol",
    LI: "li",
    BLOCKQUOTE: "blockquote",
    STRONG: "strong",
    B: "strong",
    EM: "em",
    I: "em",
    A: "a",
    BR: "br",
    TABLE: "table",
    THEAD: "thead",
    TBODY: "tbody",
    TR: "tr",
    TD: "td",
    TH: "th",
  }),
);
const dropped = new Set(
  "SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH HEAD TITLE META LINK IMG INPUT BUTTON SELECT TEXTAREA".split(
    " ",
  ),
);
const blocks = new Set("P DIV H1 H2 H3 H4 H5 H6 UL OL BLOCKQUOTE TABLE".split(" "));

function copy(from: Node, to: Element): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.append(node.data);
    else if (node instanceof Element) copyElement(node, to);
  }
}

function copyElement(element: Element, to: Element): void {
  const name = element.tagName.toUpperCase();
  const style = element.getAttribute("data-look") ?? "";
  if (dropped.has(name) || /mso-list\s*:\s*ignore|display\s*:\s*none/i.test(style)) return;
  const item = name === "P" ? wordItem(element, style) : null;
  if (item) {
    copy(element, itemIn(to, item));
    return;
  }
  const tag = tagOf(element, name, style);
  if (tag === null) {
    copy(element, to);
    return;
  }
  const made = to.ownerDocument.createElement(tag);
  const href = element.getAttribute("href") ?? "";
  if (tag === "a" && /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(href))
    made.setAttribute("href", href);
  to.append(made);
  copy(element, made);
}

/** The element a pasted one becomes; null where only what is in it counts. */
function tagOf(element: Element, name: string, style: string): string | null {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const strong = weight === "bold" || Number(weight) >= 600;
  if (name === "B" && weight !== undefined && !strong) return null;
  if (name === "SPAN")
    return strong ? "strong" : /(?:^|;)\s*font-style\s*:\s*italic/i.test(style) ? "em" : null;
  // A box around paragraphs is none itself.
  if (name === "DIV" && [...element.children].some((child) => blocks.has(child.tagName)))
    return null;
  // A paragraph in an item is the item.
  if (name === "P" && element.parentElement?.tagName === "LI") return null;
  return kept.get(name) ?? null;
}

type Item = { readonly level: number; readonly tag: "ul" | "ol" };

/** A paragraph that Word means as an item of a list, by its style and the mark it brings along. */
function wordItem(element: Element, style: string): Item | null {
  const level = /mso-list\s*:\s*(?!none|ignore)[^;]*?level(\d)/i.exec(style)?.[1];
  if (level === undefined) return null;
  const mark = [...element.querySelectorAll("[data-look]")].find((one) =>
    /mso-list\s*:\s*ignore/i.test(one.getAttribute("data-look") ?? ""),
  );
  const numbered = /^\(?(\d{1,3}|[a-z]|[ivx]+)[.)]/i.test((mark?.textContent ?? "").trim());
  return { level: Math.min(Number(level), 3), tag: numbered ? "ol" : "ul" };
}

/** A new item at the end of the list that is open at this level. */
function itemIn(to: Element, { level, tag }: Item): Element {
  let at = to;
  for (let depth = 1; depth <= level; depth += 1) {
    const last = at.lastElementChild;
    const list =
      last?.tagName === "UL" || last?.tagName === "OL"
        ? last
        : at.appendChild(to.ownerDocument.createElement(tag));
    const before = list.lastElementChild;
    at = depth < level && before ? before : list.appendChild(to.ownerDocument.createElement("li"));
  }
  return at;
}
