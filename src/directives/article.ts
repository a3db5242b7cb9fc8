import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * The words of the article on a saved web page, a paragraph a line: without navigation, scripts, forms for
 * comments, lists of other articles. Of a page that has no article all its words that are not such.
 */
export function articleOf(html: string): string {
  const root = parse(html);
  const weights = new Map<Node, Weight>();
  const pages = root.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
  for (const page of pages) weigh(page, weights, false, 0);
  const [page] = pages;
  if (!page) return "";
  const article = heart(page, weights);
  const title = first(page, "h1", 0);
  const above = title && !within(title, article) ? `${wordsOf(title)}\n\n` : "";
  return `${above}${wordsOf(article)}`.replaceAll(/\n{3,}/g, "\n\n").trim();
}

/** Characters of running text, and of text in links. */
type Weight = { readonly text: number; readonly links: number };

/** Deeper than any page people read; a page made to be deeper is cut off there. */
const mostDeep = 400;

function weigh(node: Node, weights: Map<Node, Weight>, inLink: boolean, deep: number): Weight {
  const weight = measured(node, weights, inLink, deep);
  weights.set(node, weight);
  return weight;
}

function measured(node: Node, weights: Map<Node, Weight>, inLink: boolean, deep: number): Weight {
  if (defaultTreeAdapter.isTextNode(node)) {
    const length = node.value.trim().length;
    return inLink ? { text: 0, links: length } : { text: length, links: 0 };
  }
  if (!defaultTreeAdapter.isElementNode(node) || isAside(node) || deep > mostDeep)
    return { text: 0, links: 0 };
  let [text, links] = [0, 0];
  for (const child of node.childNodes) {
    const one = weigh(child, weights, inLink || node.tagName === "a", deep + 1);
    text += one.text;
    links += one.links;
  }
  return { text, links };
}

/** Down from the page as long as one part holds nearly all of its running text. */
function heart(page: Element, weights: ReadonlyMap<Node, Weight>): Element {
  let at = page;
  for (;;) {
    const whole = weights.get(at)?.text ?? 0;
    const next = at.childNodes
      .filter((node) => defaultTreeAdapter.isElementNode(node))
      .find((child) => !inline.has(child.tagName) && (weights.get(child)?.text ?? 0) > whole * 0.8);
    if (!next || whole === 0 || next.tagName === "p") return at;
    at = next;
  }
}

const asideNames = new Set(
  (
    "script style noscript template nav header footer aside form button select textarea input label iframe svg " +
    "canvas video audio dialog head"
  ).split(" "),
);

const asideWords =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|sidebar|side|footer|header|breadcrumbs?|comments?|binh-?luan|related|lien-?quan|tin-?khac|cac-bai|share|social|banner|advert\w*|ads?|cookies?|pager|pagination|toolbar)(?:$|[\s_-])/i;

/** What is not the article: by its element, by its role, or by what its class says. */
function isAside({ tagName, attrs }: Element): boolean {
  if (asideNames.has(tagName)) return true;
  if (tagName === "html" || tagName === "body" || tagName === "article" || tagName === "main")
    return false;
  return attrs.some(
    ({ name, value }) =>
      name === "hidden" ||
      (name === "role" && /^(?:navigation|banner|contentinfo|search|complementary)$/.test(value)) ||
      (name === "aria-hidden" && value === "true") ||
      ((name === "class" || name === "id") && asideWords.test(value)),
  );
}

const inline = new Set(
  "a b strong i em u span font small sup sub mark abbr code time cite q s del ins big label".split(
    " ",
  ),
);

function wordsOf(from: Element): string {
  const parts: string[] = [];
  write(from, parts, 0, false);
  return parts
    .join("")
    .replaceAll(/[ \t\f\r\u00A0]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}

function write(node: Node, parts: string[], deep: number, kept: boolean): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    parts.push(kept ? node.value : node.value.replaceAll(/\s+/g, " "));
    return;
  }
  if (!defaultTreeAdapter.isElementNode(node) || isAside(node) || deep > mostDeep) return;
  if (node.tagName === "br") parts.push("\n");
  const ends =
    inline.has(node.tagName) || node.tagName === "br" ? "" : node.tagName === "p" ? "\n\n" : "\n";
  parts.push(ends);
  for (const child of node.childNodes)
    write(child, parts, deep + 1, kept || node.tagName === "pre");
  parts.push(node.tagName === "td" || node.tagName === "th" ? " " : ends);
}

function first(from: Element, tag: string, deep: number): Element | undefined {
  for (const child of from.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child) || deep > mostDeep) continue;
    const found =
      child.tagName === tag ? child : isAside(child) ? undefined : first(child, tag, deep + 1);
    if (found) return found;
  }
  return undefined;
}

function within(node: Element, outer: Element): boolean {
  let at: DefaultTreeAdapterTypes.ParentNode | null = node;
  while (at) {
    if (at === outer) return true;
    at = "parentNode" in at ? at.parentNode : null;
  }
  return false;
}
