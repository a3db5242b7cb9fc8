import { type Day, isDay } from "#kernel/day.ts";

import { type Meant, placeholdersOf } from "./kinds.ts";
import type { Fields, Given } from "./model.ts";
import {
  paragraphsIn,
  type Placeholder,
  placeholdersIn,
  textOf,
  plain,
  wrappers,
} from "./placeholders.ts";
import { type Element, isElement, type Node, printable } from "./xml.ts";

/** What stands in the place of a placeholder, where one line of a list or one row of a table is meant. */
type Scope = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

type Filling = {
  readonly known: ReadonlyMap<string, Meant>;
  readonly given: Given;
};

/**
 * The names of required fields that say nothing: not given, blank, or a list without a line. A table
 * may have no rows.
 */
export const missingIn = (fields: Fields, given: Given): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => {
      const value = given[name];
      if (!field.required) return false;
      return field.as === "table" ? value === undefined : isEmpty(value);
    })
    .map(([name]) => name);

/**
 * A part of a template with everything filled in. One pass over the template: what a field says is
 * only ever text, also where it looks like a placeholder or like markup.
 *
 * - a field in a paragraph of its own gives a paragraph for each of its lines, elsewhere line breaks;
 * - a list gives its paragraph once for each of its lines, with everything around it;
 * - a column of a table gives its row (or, outside a table, its paragraph) once for each row;
 * - a paragraph with `{{?field}}` is left out where that field says nothing.
 */
export function filled(root: Element, fields: Fields, given: Given): Element {
  const filling = { known: placeholdersOf(fields), given };
  return { ...root, children: withParagraph(root.name, nodes(root.children, {}, filling)) };
}

function nodes(children: readonly Node[], scope: Scope, filling: Filling): readonly Node[] {
  return children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child];
    switch (child.name) {
      // Word would put what is bound elsewhere in the place of what was filled in.
      case "w:dataBinding":
        return [];
      case "w:tr":
        return rows(child, scope, filling);
      case "w:p":
        return paragraphs(child, scope, filling);
      default:
        return [within(child, scope, filling)];
    }
  });
}

const within = (element: Element, scope: Scope, filling: Filling): Element => ({
  ...element,
  children: withParagraph(element.name, nodes(element.children, scope, filling)),
});

/** Cells, boxes, heads and feet hold at least one paragraph, and a cell ends with one. */
function withParagraph(name: string, children: readonly Node[]): readonly Node[] {
  if (!needsParagraph.has(name)) return children;
  const last = children.findLast(isElement);
  return last?.name === "w:p" || (name !== "w:tc" && children.some(isParagraph))
    ? children
    : [...children, { name: "w:p", attributes: [], children: [] }];
}

const needsParagraph = new Set([
  "w:tc",
  "w:txbxContent",
  "w:hdr",
  "w:ftr",
  "w:footnote",
  "w:endnote",
]);
const isParagraph = (node: Node): boolean => isElement(node) && node.name === "w:p";

function rows(row: Element, scope: Scope, filling: Filling): readonly Node[] {
  const columns = [...paragraphsIn(row)].flatMap((p) => columnsIn(textOf(p), scope, filling));
  const [table] = columns;
  if (!table) return [within(row, scope, filling)];
  return rowsOf(filling.given[table.name]).map((one, i) =>
    copy(within(row, { ...scope, [table.name]: one }, filling), i),
  );
}

/** The columns asked for whose row is not known yet. */
const columnsIn = (text: string, scope: Scope, { known }: Filling): readonly Meant[] =>
  placeholdersIn(text, known).flatMap(({ meant }) =>
    meant?.column !== undefined && scope[meant.name] === undefined ? [meant] : [],
  );

function paragraphs(paragraph: Element, scope: Scope, filling: Filling): readonly Node[] {
  const text = textOf(paragraph);
  const asked = placeholdersIn(text, filling.known);
  if (asked.length === 0) return [within(paragraph, scope, filling)];

  const gone = asked.some(
    ({ condition, meant }) => condition && meant && isEmpty(filling.given[meant.name]),
  );
  if (gone) return left(paragraph);
  const [outside] = columnsIn(text, scope, filling);
  if (outside) {
    const each = rowsOf(filling.given[outside.name]);
    return each.flatMap((one, i) =>
      paragraphs(paragraph, { ...scope, [outside.name]: one }, filling).map((made) =>
        copy(made, i),
      ),
    );
  }
  const list = asked.find(
    ({ meant, condition }) =>
      !condition && meant?.field.as === "list" && scope[meant.name] === undefined,
  );
  const alone = list ?? onlyText(text, asked, scope);
  if (!alone?.meant) return [substituted(paragraph, asked, scope, filling)];
  const { name } = alone.meant;
  const lines = list
    ? linesOf(filling.given[name])
    : saidOf(alone.meant, scope, filling).split(/\n+/);
  if (lines.length === 0) return left(paragraph);
  return lines.map((line, i) =>
    copy(substituted(paragraph, asked, { ...scope, [name]: line }, filling), i),
  );
}

/** The one text field a paragraph consists of, if it does. */
function onlyText(
  text: string,
  asked: readonly Placeholder[],
  scope: Scope,
): Placeholder | undefined {
  const said = asked.filter(({ condition }) => !condition);
  const [first] = said;
  if (
    said.length !== 1 ||
    first?.meant?.field.as !== "text" ||
    scope[first.meant.name] !== undefined
  )
    return undefined;
  const around = asked.reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  );
  return around.trim() === "" ? first : undefined;
}

/** What is left of a paragraph that says nothing: a section that ends with it still ends there. */
function left(paragraph: Element): readonly Node[] {
  const look = paragraph.children.filter((child) => isElement(child) && child.name === "w:pPr");
  const ends = look.some(
    (one) =>
      isElement(one) && one.children.some((in_) => isElement(in_) && in_.name === "w:sectPr"),
  );
  return ends ? [{ ...paragraph, children: look }] : [];
}

/** A repeated piece: what may stand in a document once only stays with the first. */
function copy(node: Node, nth: number): Node {
  if (nth === 0 || !isElement(node)) return node;
  return {
    ...node,
    attributes: node.attributes.filter(([name]) => !/^w14:(paraId|textId)$/.test(name)),
    children: node.children
      .filter((child) => !isElement(child) || !onceOnly.has(child.name))
      .map((child) => copy(child, nth)),
  };
}

const onceOnly = new Set(["w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"]);

/** The paragraph with its placeholders replaced; each text keeps the look of where its braces began. */
function substituted(
  paragraph: Element,
  asked: readonly Placeholder[],
  scope: Scope,
  filling: Filling,
): Element {
  let at = 0;
  const inside = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): readonly Node[] => {
      if (!isElement(child)) return [child];
      if (child.name === "w:t") {
        const from = at;
        at += plain(child).length;
        return spoken(child, from, asked, scope, filling);
      }
      if (wrappers.has(child.name)) return [inside(child)];
      // The same way through the paragraph as `textOf`, so that places mean the same.
      at += textOf({ name: "w:p", attributes: [], children: [child] }).length;
      return nodes([child], scope, filling);
    }),
  });
  return inside(paragraph);
}

function spoken(
  run: Element,
  from: number,
  asked: readonly Placeholder[],
  scope: Scope,
  filling: Filling,
): readonly Node[] {
  const text = plain(run);
  const to = from + text.length;
  let said = "";
  let at = from;
  for (const one of asked) {
    if (one.to <= from || one.from >= to) continue;
    said += text.slice(at - from, Math.max(at, one.from) - from);
    if (one.from >= from && !one.condition && one.meant) said += saidOf(one.meant, scope, filling);
    at = Math.min(one.to, to);
  }
  if (at === from) return [run];
  said += text.slice(at - from);
  return said
    .split("\n")
    .flatMap((line, i) => [
      ...(i > 0 ? [lineBreak] : []),
      { name: "w:t", attributes: [["xml:space", "preserve"] as const], children: [line] },
    ]);
}

const lineBreak: Element = { name: "w:br", attributes: [], children: [] };

/** What a placeholder says here; nothing where nothing was given. */
function saidOf({ name, field, column }: Meant, scope: Scope, { given }: Filling): string {
  const value = scope[name] ?? given[name];
  if (column !== undefined) return isRow(value) ? asPrinted(value[column] ?? "") : "";
  if (typeof value !== "string") return isLines(value) ? linesOf(value).join("\n") : "";
  if (field.as === "day") return isDay(value) ? shortDay(value) : "";
  if (field.as === "long-day") return isDay(value) ? longDay(value) : "";
  return asPrinted(value);
}

const shortDay = (d: Day): string => `${d.slice(8)}/${d.slice(5, 7)}/${d.slice(0, 4)}`;

// As offices write it: days below ten and the first two months with a zero in front.
const longDay = (d: Day): string =>
  `ngày ${d.slice(8)} tháng ${Number(d.slice(5, 7)) < 3 ? d.slice(5, 7) : Number(d.slice(5, 7))} năm ${d.slice(0, 4)}`;

const asPrinted = (value: string): string => printable(value).trim();

const isLines = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

const isRow = (value: Given[string] | Scope[string]): value is Readonly<Record<string, string>> =>
  typeof value === "object" && !Array.isArray(value);

const linesOf = (value: Given[string]): readonly string[] =>
  isLines(value) ? value.map(asPrinted).filter((line) => line !== "") : [];

const rowsOf = (value: Given[string]): readonly Readonly<Record<string, string>>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object") : [];

const isEmpty = (value: Given[string]): boolean =>
  value === undefined ||
  (typeof value === "string"
    ? asPrinted(value) === ""
    : isLines(value)
      ? linesOf(value).length === 0
      : value.length === 0);
