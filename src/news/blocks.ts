import { runsHtml, runsText, tidied, type Run } from "./runs.ts";

/** What the body of an article is made of; nothing else can be written down. */
export type Block =
  | { readonly is: "p" | "h2" | "h3"; readonly runs: readonly Run[] }
  | List
  | { readonly is: "blockquote"; readonly blocks: readonly Block[] }
  | Table
  | { readonly is: "figure"; readonly blocks: readonly Block[]; readonly caption: readonly Run[] };

export type List = { readonly is: "ul" | "ol"; readonly items: readonly Item[] };
export type Item = { readonly runs: readonly Run[]; readonly lists: readonly List[] };
export type Cell = {
  readonly head: boolean;
  readonly runs: readonly Run[];
  readonly across: number;
  readonly down: number;
};
export type Table = {
  readonly is: "table";
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Lists within lists, and no deeper: what is deeper stands at the last level. */
const deepest = 3;

/** Blocks as they are kept: nothing empty, lists side by side are one, tables of one cell are its words. */
export function settled(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    for (const kept of settle(block)) {
      const last = out.at(-1);
      if (last && isList(last) && isList(kept) && last.is === kept.is) {
        out[out.length - 1] = { is: kept.is, items: [...last.items, ...kept.items] };
      } else out.push(kept);
    }
  }
  return out;
}

export const isList = (block: Block): block is List => block.is === "ul" || block.is === "ol";

function settle(block: Block): readonly Block[] {
  switch (block.is) {
    case "ul":
    case "ol":
      return settledLists([block], 1);
    case "blockquote": {
      const inner = settled(block.blocks.flatMap(asSimple));
      return inner.length === 0 ? [] : [{ ...block, blocks: inner }];
    }
    case "table":
      return settledTable(block);
    case "figure": {
      const caption = tidied(block.caption);
      const inner = settled(block.blocks).flatMap((one) =>
        one.is === "figure" ? [...one.blocks, captionOf(one)] : [one],
      );
      if (caption.length === 0) return inner;
      const framed = settled(inner.flatMap((one) => (one.is === "table" ? [one] : asSimple(one))));
      return framed.length === 0
        ? [{ is: "p", runs: caption }]
        : [{ is: "figure", blocks: framed, caption }];
    }
    default: {
      const heading = block.is !== "p";
      const runs = tidied(
        heading ? block.runs.map((run) => ({ ...run, strong: false, em: false })) : block.runs,
      );
      return runs.length === 0 ? [] : [{ is: block.is, runs }];
    }
  }
}

const captionOf = (figure: Block & { readonly is: "figure" }): Block => ({
  is: "p",
  runs: figure.caption,
});

/** What may stand in a quotation: paragraphs and lists; everything else becomes those. */
function asSimple(block: Block): readonly Block[] {
  switch (block.is) {
    case "h2":
    case "h3":
      return [{ is: "p", runs: block.runs }];
    case "blockquote":
      return block.blocks.flatMap(asSimple);
    case "figure":
      return [...block.blocks.flatMap(asSimple), { is: "p", runs: block.caption }];
    case "table":
      return [...block.head, ...block.rows].flatMap((row) =>
        row.map(({ runs }): Block => ({ is: "p", runs })),
      );
    default:
      return [block];
  }
}

function settledLists(lists: readonly List[], level: number): readonly List[] {
  const out: List[] = [];
  for (const { is, items } of lists) {
    const kept: Item[] = [];
    for (const item of items) {
      const runs = tidied(item.runs);
      const inner = settledLists(item.lists, level + 1);
      const last = kept.at(-1);
      if (level >= deepest) {
        if (runs.length > 0) kept.push({ runs, lists: [] });
        kept.push(...inner.flatMap(({ items: deeper }) => deeper));
      } else if (runs.length > 0) kept.push({ runs, lists: inner });
      else if (last) {
        // A list in an item without words belongs to the item before, as word processors mean it.
        kept[kept.length - 1] = { ...last, lists: joined([...last.lists, ...inner]) };
      } else kept.push(...inner.flatMap(({ items: deeper }) => deeper));
    }
    if (kept.length > 0) out.push({ is, items: kept });
  }
  return joined(out);
}

function joined(lists: readonly List[]): readonly List[] {
  const out: List[] = [];
  for (const list of lists) {
    const last = out.at(-1);
    if (last?.is === list.is)
      out[out.length - 1] = { is: list.is, items: [...last.items, ...list.items] };
    else out.push(list);
  }
  return out;
}

function settledTable({ head, rows }: Table): readonly Block[] {
  const kept = (given: Table["rows"]) =>
    given
      .filter((row) => row.length > 0)
      .map((row) => row.map((cell) => ({ ...cell, runs: tidied(cell.runs) })));
  const [top, below] = [kept(head), kept(rows)];
  const cells = [...top, ...below].flat();
  if (cells.every(({ runs }) => runs.length === 0)) return [];
  const [only] = cells;
  // Whole pages are pasted in tables of one cell.
  if (cells.length === 1 && only) return [{ is: "p", runs: only.runs }];
  return [{ is: "table", head: top, rows: below }];
}

/** The blocks as canonical HTML, one to a line. */
export const blocksHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join("\n");

function blockHtml(block: Block): string {
  switch (block.is) {
    case "ul":
    case "ol":
      return listHtml(block);
    case "blockquote":
      return `<blockquote>\n${blocksHtml(block.blocks)}\n</blockquote>`;
    case "figure":
      return `<figure>\n${blocksHtml(block.blocks)}\n<figcaption>${runsHtml(block.caption)}</figcaption>\n</figure>`;
    case "table":
      return tableHtml(block);
    default:
      return `<${block.is}>${runsHtml(block.runs)}</${block.is}>`;
  }
}

const listHtml = ({ is, items }: List): string =>
  `<${is}>\n${items
    .map(({ runs, lists }) => {
      const inner = lists.map((list) => `\n${listHtml(list)}`).join("");
      return `<li>${runsHtml(runs)}${inner}</li>`;
    })
    .join("\n")}\n</${is}>`;

const tableHtml = ({ head, rows }: Table): string =>
  `<table>\n${partHtml("thead", "col", head)}${partHtml("tbody", "row", rows)}</table>`;

function partHtml(name: string, scope: "col" | "row", rows: Table["rows"]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, scope)).join("")}</tr>`,
  );
  return `<${name}>\n${lines.join("\n")}\n</${name}>\n`;
}

function cellHtml({ head, runs, across, down }: Cell, scope: "col" | "row"): string {
  const spans = span("colspan", across) + span("rowspan", down);
  return head
    ? `<th scope="${scope}"${spans}>${runsHtml(runs)}</th>`
    : `<td${spans}>${runsHtml(runs)}</td>`;
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");

/** The words alone: a line to a block, an item, a row. For search, feeds, descriptions. */
export const blocksText = (blocks: readonly Block[]): string => blocks.map(blockText).join("\n");

function blockText(block: Block): string {
  switch (block.is) {
    case "ul":
    case "ol":
      return listText(block);
    case "blockquote":
      return blocksText(block.blocks);
    case "figure":
      return `${blocksText(block.blocks)}\n${runsText(block.caption)}`;
    case "table":
      return [...block.head, ...block.rows]
        .map((row) => row.map(({ runs }) => runsText(runs).replaceAll("\n", " ")).join(" · "))
        .join("\n");
    default:
      return runsText(block.runs);
  }
}

const listText = ({ items }: List): string =>
  items.map(({ runs, lists }) => [runsText(runs), ...lists.map(listText)].join("\n")).join("\n");
