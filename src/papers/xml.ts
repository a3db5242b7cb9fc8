import { ok, refuse, type Result } from "#kernel/result.ts";

/** An element; `attributes` in the order they were written, values as they read. */
export type Element = {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Node[];
};

/** Text, as it reads. */
export type Node = Element | string;

/** Why a part is not taken as XML. */
export type XmlFault = "doctype" | "entity" | "not-utf8" | "malformed";

const mostElements = 200_000;
const deepest = 200;

/**
 * Reads XML of a document nobody has looked at: strictly, as UTF-8, and without the doors XML has to
 * other files and to endless growth. A DOCTYPE or an entity of one's own is refused, not resolved.
 * Comments and instructions are left out.
 */
export function readXml(bytes: Uint8Array): Result<Element, XmlFault> {
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-utf8");
  }
  try {
    // As XML reads line ends.
    return ok(parsed(source.replaceAll(/\r\n?/g, "\n")));
  } catch (thrown) {
    if (thrown instanceof Unreadable) return refuse(thrown.because);
    throw thrown;
  }
}

/** Writes what `readXml` read. Whatever stands in a text stays a text. */
export const writeXml = (root: Element): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`,
  );

export const isElement = (node: Node): node is Element => typeof node !== "string";

export const attribute = (element: Element, name: string): string | undefined =>
  element.attributes.find(([given]) => given === name)?.[1];

/** Every element below, and the element itself. */
export function* everyElement(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* everyElement(child);
}

/** A name without its prefix: "w:p" → "p". */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** What XML 1.0 can hold, and no mark that turns the direction of the text around it. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    // oxlint-disable-next-line no-control-regex -- exactly what XML and a sheet of paper do not hold
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2060\uFEFF\uFFFE\uFFFF]/g, "")
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\u2028\u2029]/g, "\n");

/** Thrown inside the parser only, and caught where it began. */
class Unreadable extends Error {
  readonly because: XmlFault;
  constructor(because: XmlFault) {
    super(because);
    this.because = because;
  }
}

const stop = (because: XmlFault): never => {
  throw new Unreadable(because);
};

type Growing = {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: Node[];
};

const name = /[A-Za-z_:][\w:.-]*/y;
const attributeIn = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function parsed(source: string): Element {
  const open: Growing[] = [{ name: "", attributes: [], children: [] }];
  let elements = 0;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const past = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found < 0 ? stop("malformed") : found + mark.length;
  };
  const top = (): Growing => open.at(-1) ?? stop("malformed");
  const put = (text: string): void => {
    if (open.length === 1 && text.trim() !== "") stop("malformed");
    if (open.length > 1 && text !== "") top().children.push(text);
  };

  while (at < source.length) {
    const next = source.indexOf("<", at);
    put(readable(source.slice(at, next < 0 ? source.length : next)));
    if (next < 0) break;
    at = next;
    if (source.startsWith("<!--", at)) at = past("-->", at + 4);
    else if (source.startsWith("<![CDATA[", at)) {
      const end = past("]]>", at);
      put(allowed(source.slice(at + 9, end - 3)));
      at = end;
    } else if (source.startsWith("<!", at)) stop("doctype");
    else if (source.startsWith("<?", at)) at = past("?>", at);
    else if (source.startsWith("</", at)) {
      const [closed] = matchAt(name, source, at + 2) ?? stop("malformed");
      const end = past(">", at);
      if (source.slice(at + 2 + closed.length, end - 1).trim() !== "") stop("malformed");
      at = end;
      const ended = open.pop();
      if (ended?.name !== closed || open.length === 0) stop("malformed");
    } else {
      const [opened] = matchAt(name, source, at + 1) ?? stop("malformed");
      at += 1 + opened.length;
      const read = attributesAt(source, at);
      at = read.end;
      const element: Growing = { name: opened, attributes: read.attributes, children: [] };
      elements += 1;
      if (elements > mostElements || open.length > deepest) stop("malformed");
      top().children.push(element);
      if (source.startsWith("/>", at)) at += 2;
      else if (source.startsWith(">", at)) {
        open.push(element);
        at += 1;
      } else stop("malformed");
    }
  }
  const [root] = top().children;
  if (open.length !== 1 || top().children.length !== 1 || root === undefined || !isElement(root))
    return stop("malformed");
  return root;
}

function attributesAt(source: string, from: number) {
  const attributes: [string, string][] = [];
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const found = matchAt(attributeIn, source, at);
    if (!found) break;
    const [whole, key = "", double, single] = found;
    if (seen.has(key)) stop("malformed");
    seen.add(key);
    attributes.push([key, readable(double ?? single ?? "")]);
    at += whole.length;
  }
  while (/\s/.test(source.charAt(at))) at += 1;
  return { attributes, end: at };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const known: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text that `source` stands for; throws on an entity XML itself does not know. */
const readable = (source: string): string =>
  allowed(
    source.replaceAll(/&([^;&]*);?/g, (whole, entity: string) => {
      if (!whole.endsWith(";")) return stop("malformed");
      const numbered = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity);
      if (!numbered) return known[entity] ?? stop("entity");
      const [, hex, decimal] = numbered;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
        ? stop("malformed")
        : String.fromCodePoint(point);
    }),
  );

const allowed = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- exactly what XML does not allow
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text) ? stop("malformed") : text;

function written(node: Node): string {
  if (!isElement(node)) return escaped(node).replaceAll("\r", "&#13;");
  const attributes = node.attributes.map(([key, value]) => ` ${key}="${inQuotes(value)}"`).join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(written).join("")}</${node.name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const inQuotes = (text: string): string =>
  escaped(text)
    .replaceAll('"', "&quot;")
    .replaceAll(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
