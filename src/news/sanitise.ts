import { html as names, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

import {
  blocksHtml,
  blocksText,
  isList,
  settled,
  type Block,
  type Cell,
  type Item,
  type List,
} from "./blocks.ts";
import { safeHref } from "./links.ts";
import { attribute, isHidden, isListMark, marksOf, wordHeading, wordItem } from "./paste.ts";
import { lineBreak, plainRun, type Run } from "./runs.ts";

/** The body of an article: as it stands in pages, and as plain words. */
export type Body = { readonly html: string; readonly plain: string };

/**
 * What may stand on a public page of any HTML: p, h2, h3, lists, quotations, strong, em, links, line
 * breaks, plain tables and figures. The document is read as browsers read it and written anew from
 * what was understood; nothing of what came is copied. Applied again it changes nothing.
 */
export const sanitise = (html: string): string => bodyOf(html).html;

/** The same with the words alone beside it. */
export function bodyOf(html: string): Body {
  const blocks = blocksIn(parseFragment(html.toWellFormed()).childNodes);
  return { html: blocksHtml(blocks), plain: blocksText(blocks) };
}

const blocksIn = (nodes: readonly Tree.ChildNode[]): readonly Block[] =>
  settled(gathered(nodes, plainRun(""), 0));

/** Elements whose whole inside is dropped: they run, load, hide or belong to another language. */
const dropped = new Set(
  `script style template noscript iframe frame frameset noframes object embed applet param title head
   xmp noembed plaintext listing math svg canvas audio video source track select option optgroup datalist
   textarea button input dialog portal map area img picture base basefont link meta bgsound marquee rp rt`.split(
    /\s+/,
  ),
);
const paragraphs = new Set(
  `p div section article header footer main aside nav address center pre form fieldset legend details
   summary dl dt dd hgroup body html search menu`.split(/\s+/),
);
const headings: Readonly<Record<string, "h2" | "h3">> = {
  h1: "h2",
  h2: "h2",
  h3: "h3",
  h4: "h3",
  h5: "h3",
  h6: "h3",
};

/** Deeper than anybody writes: only the words are taken from there. */
const deepest = 120;

/** Walks a piece of a document and gathers paragraphs and what stands between them. */
function gathered(nodes: readonly Tree.ChildNode[], start: Run, from: number): readonly Block[] {
  const out: Block[] = [];
  let line: Run[] = [];
  let kind: "p" | "h2" | "h3" = "p";

  const flush = () => {
    for (const runs of kind === "p" ? parted(line) : [line]) out.push({ is: kind, runs });
    line = [];
  };
  const whole = (block: Block) => {
    flush();
    out.push(block);
  };
  const within = (children: readonly Tree.ChildNode[], marks: Run, depth: number) => {
    for (const child of children) visit(child, marks, depth + 1);
  };

  function visit(node: Tree.ChildNode, marks: Run, depth: number): void {
    if ("value" in node) {
      line.push({ ...marks, text: asBlank(node.value) });
      return;
    }
    if (!("tagName" in node) || node.namespaceURI !== names.NS.HTML) return;
    const name = node.tagName;
    if (dropped.has(name) || isHidden(node) || isListMark(node)) return;
    if (depth > deepest) {
      line.push({ ...marks, text: asBlank(` ${wordsIn(node)} `) });
      return;
    }
    const heading = headings[name] ?? wordHeading(node);
    if (name === "br") line.push(lineBreak);
    else if (name === "hr") flush();
    else if (heading) {
      flush();
      const before = kind;
      kind = heading;
      within(node.childNodes, marks, depth);
      flush();
      kind = before;
    } else if (name === "ul" || name === "ol") whole(listIn(node, name, marks, depth));
    else if (name === "li") whole({ is: "ul", items: itemsIn(node, marks, depth) });
    else if (name === "blockquote")
      whole({ is: "blockquote", blocks: gathered(node.childNodes, marks, depth + 1) });
    else if (name === "table") for (const block of tableIn(node, marks, depth)) whole(block);
    else if (name === "figure") whole(figureIn(node, marks, depth));
    else if (paragraphs.has(name) || name === "figcaption" || name === "caption") {
      const item = wordItem(node);
      flush();
      if (item) out.push(wordList(item, gathered(node.childNodes, marks, depth + 1)));
      else within(node.childNodes, marks, depth);
      flush();
    } else within(node.childNodes, { ...marks, ...marksOf(node), ...linkOf(node, marks) }, depth);
  }

  for (const node of nodes) visit(node, start, from);
  flush();
  return wordListsJoined(out);
}

/** Every way of writing a blank is one blank; a break is made by `br` alone. */
const asBlank = (text: string): string => text.replaceAll(/\s+/g, " ");

/** An empty line between two breaks parts paragraphs. */
function parted(line: readonly Run[]): readonly (readonly Run[])[] {
  const out: Run[][] = [[]];
  let breaks = 0;
  for (const run of line) {
    const empty = run.text.trim() === "";
    if (run === lineBreak) breaks += 1;
    else if (!empty) breaks = 0;
    if (run === lineBreak && breaks === 2) out.push([]);
    else out.at(-1)?.push(run);
  }
  return out;
}

function linkOf(node: Tree.Element, marks: Run): { readonly href?: string | null } {
  if (node.tagName !== "a") return {};
  const href = attribute(node, "href");
  return href === "" ? {} : { href: safeHref(href) ?? marks.href };
}

function listIn(node: Tree.Element, is: "ul" | "ol", marks: Run, depth: number): List {
  const items: Item[] = [];
  for (const child of node.childNodes) {
    if ("tagName" in child && child.tagName === "li" && !isHidden(child)) {
      items.push(...itemsIn(child, marks, depth + 1));
    } else {
      // Lists and words that stand in a list without an item of their own.
      items.push(...itemsOf(gathered([child], marks, depth + 1)));
    }
  }
  return { is, items };
}

const itemsIn = (node: Tree.Element, marks: Run, depth: number): readonly Item[] =>
  itemsOf(
    depth > deepest
      ? [{ is: "p", runs: [plainRun(asBlank(wordsIn(node)))] }]
      : gathered(node.childNodes, marks, depth + 1),
  );

/** Words, then the lists below them; words that come after a list begin an item of their own, to keep the order. */
function itemsOf(blocks: readonly Block[]): readonly Item[] {
  const items: { readonly words: Block[]; readonly lists: List[] }[] = [{ words: [], lists: [] }];
  for (const block of blocks) {
    const last = items.at(-1);
    if (isList(block)) last?.lists.push(block);
    else if (last && last.lists.length === 0) last.words.push(block);
    else if (runsOf(block).some(({ text }) => text.trim() !== ""))
      items.push({ words: [block], lists: [] });
  }
  return items.map(({ words, lists }) => ({ runs: flat(words), lists }));
}

/** Blocks on lines of one cell or item. */
function flat(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block) => [...runsOf(block), lineBreak]);
}

function runsOf(block: Block): readonly Run[] {
  switch (block.is) {
    case "ul":
    case "ol":
      return block.items.flatMap(({ runs, lists }) => [...runs, lineBreak, ...flat(lists)]);
    case "blockquote":
      return flat(block.blocks);
    case "figure":
      return [...flat(block.blocks), ...block.caption];
    case "table":
      return [...block.head, ...block.rows].flatMap((row) => [
        ...row.flatMap(({ runs }) => [...runs, plainRun(" ")]),
        lineBreak,
      ]);
    default:
      return block.runs;
  }
}

const isCaption = (child: Tree.ChildNode): child is Tree.Element =>
  "tagName" in child && child.tagName === "figcaption" && !isHidden(child);

function figureIn(node: Tree.Element, marks: Run, depth: number): Block {
  const captions = node.childNodes.filter(isCaption);
  return {
    is: "figure",
    blocks: gathered(
      node.childNodes.filter((child) => !isCaption(child)),
      marks,
      depth + 1,
    ),
    caption: flat(captions.flatMap(({ childNodes }) => gathered(childNodes, marks, depth + 1))),
  };
}

function tableIn(node: Tree.Element, marks: Run, depth: number): readonly Block[] {
  const before: Block[] = [];
  const head: Cell[][] = [];
  const rows: Cell[][] = [];
  const walk = (parent: Tree.Element, top: boolean) => {
    for (const child of parent.childNodes) {
      if (!("tagName" in child) || isHidden(child)) continue;
      const name = child.tagName;
      if (name === "caption") before.push(...gathered(child.childNodes, marks, depth + 1));
      else if (name === "thead") walk(child, true);
      else if (name === "tbody" || name === "tfoot") walk(child, false);
      else if (name === "tr") (top ? head : rows).push(cellsIn(child, marks, depth));
    }
  };
  walk(node, false);
  return [...before, { is: "table", head, rows }];
}

const cellsIn = (row: Tree.Element, marks: Run, depth: number): Cell[] =>
  row.childNodes.flatMap((cell): Cell[] => {
    if (!("tagName" in cell) || isHidden(cell)) return [];
    if (cell.tagName !== "td" && cell.tagName !== "th") return [];
    const runs = flat(gathered(cell.childNodes, marks, depth + 1));
    const span = (name: string) => {
      const typed = attribute(cell, name).trim();
      const count = /^\d{1,2}$/.test(typed) ? Number(typed) : 1;
      return Math.min(Math.max(count, 1), 50);
    };
    return [{ head: cell.tagName === "th", runs, across: span("colspan"), down: span("rowspan") }];
  });

/** Marks a list that came from paragraphs of Word, so that its neighbours are joined by their levels. */
const levels = new WeakMap<Block, number>();

function wordList(
  { level, ordered }: { readonly level: number; readonly ordered: boolean },
  blocks: readonly Block[],
): Block {
  const list: List = { is: ordered ? "ol" : "ul", items: itemsOf(blocks) };
  levels.set(list, Math.min(Math.max(level, 1), 3));
  return list;
}

/** Paragraphs of Word that follow each other become one list, with the deeper ones within. */
function wordListsJoined(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  // The last item list at each level that is still open, outermost first.
  for (const block of blocks) {
    const level = levels.get(block);
    const last = out.at(-1);
    const before = last && levels.get(last);
    if (level !== undefined && before !== undefined && last && isList(last) && isList(block)) {
      const joined = level > before ? below(last, block, level - before) : null;
      const next =
        joined ??
        (last.is === block.is ? { is: last.is, items: [...last.items, ...block.items] } : null);
      if (next) {
        levels.set(next, before);
        out[out.length - 1] = next;
        continue;
      }
    }
    // Blanks between two such paragraphs part nothing.
    if (
      block.is === "p" &&
      before !== undefined &&
      block.runs.every(({ text }) => text.trim() === "")
    )
      continue;
    out.push(block);
  }
  return out;
}

function below(list: List, deeper: List, steps: number): List {
  const item = list.items.at(-1);
  if (!item) return list;
  const inner = item.lists.at(-1);
  const lists =
    steps > 1 && inner
      ? [...item.lists.slice(0, -1), below(inner, deeper, steps - 1)]
      : [...item.lists, deeper];
  return { is: list.is, items: [...list.items.slice(0, -1), { ...item, lists }] };
}

/** The words of what lies too deep, gathered without going down step by step. */
function wordsIn(node: Tree.Element): string {
  const words: string[] = [];
  const waiting: Tree.ChildNode[] = [...node.childNodes].toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ("value" in next) words.push(next.value);
    else if (
      "tagName" in next &&
      !dropped.has(next.tagName) &&
      next.namespaceURI === names.NS.HTML &&
      !isHidden(next)
    ) {
      for (const child of next.childNodes.toReversed()) waiting.push(child);
    }
  }
  return words.join(" ");
}
