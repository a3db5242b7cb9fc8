import type { Opened } from "./check.ts";
import { filled } from "./fill.ts";
import type { Fields, Given } from "./model.ts";
import { typesPart } from "./package.ts";
import { attribute, type Element, isElement, localName, readXml, writeXml } from "./xml.ts";
import { zip } from "./zip.ts";

/** A document filled in, as a file. The same document and the same fields always give the same bytes. */
export const writeDocument = (
  document: Opened,
  fields: Fields,
  given: Given,
  title: string,
): Uint8Array<ArrayBuffer> => written(document, title, (root) => filled(root, fields, given));

/** The document itself, without what its author left in it about themselves, and always the same bytes. */
export const tidied = (document: Opened, title: string): Uint8Array<ArrayBuffer> =>
  written(document, title, (root) => root);

/**
 * What the author of a template left in it about themselves goes: who wrote it, when, at which company,
 * a picture of its first page, data bound to it.
 */
function written(
  document: Opened,
  title: string,
  change: (root: Element) => Element,
): Uint8Array<ArrayBuffer> {
  const dropped = droppedFrom(document);
  const parts = new Map<string, Uint8Array>();
  let nth = 0;
  for (const [name, bytes] of document.parts) {
    if (dropped.has(name)) continue;
    const read = document.read.get(name);
    if (read) {
      nth += 1;
      parts.set(name, writeXml(numbered(change(read), nth)));
      continue;
    }
    parts.set(name, own(name, document, title) ?? without(dropped, name, bytes));
  }
  return zip(parts);
}

/** Kinds of parts that say nothing on paper. */
const unsaid =
  /(customXmlProperties|custom-properties|document\.glossary|people|classificationlabels)\+xml$/;

const unsaidKinds: ReadonlySet<string> = new Set([
  "thumbnail",
  "customXml",
  "customXmlProps",
  "custom-properties",
  "glossaryDocument",
  "people",
  "classificationlabels",
]);

function droppedFrom({ parts, plumbing }: Opened): ReadonlySet<string> {
  const dropped = new Set<string>();
  for (const [name, type] of plumbing.types) if (unsaid.test(type)) dropped.add(name);
  for (const { kind, to } of plumbing.relations) if (unsaidKinds.has(kind)) dropped.add(to);
  // The arrows of a part go with it, and so does what only it leads to.
  for (const name of parts.keys()) {
    const [, folder = "", from = ""] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (from !== "" && dropped.has(folder + from)) dropped.add(name);
    if (name.startsWith("customXml/") || name.startsWith("word/glossary/")) dropped.add(name);
  }
  return dropped;
}

/** What a paper says of itself: what it is, and nothing of who or when. */
function own(name: string, { plumbing }: Opened, title: string): Uint8Array | undefined {
  const type = plumbing.types.get(name) ?? "";
  if (type.endsWith("core-properties+xml"))
    return writeXml({
      name: "cp:coreProperties",
      attributes: [
        ["xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"],
        ["xmlns:dc", "http://purl.org/dc/elements/1.1/"],
      ],
      children: [
        { name: "dc:title", attributes: [], children: [title] },
        { name: "dc:creator", attributes: [], children: ["Dân Vận"] },
      ],
    });
  if (type.endsWith("extended-properties+xml"))
    return writeXml({
      name: "Properties",
      attributes: [
        ["xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"],
      ],
      children: [{ name: "Application", attributes: [], children: ["Dân Vận"] }],
    });
  return undefined;
}

/** A list of parts or of arrows, without what was dropped. */
function without(dropped: ReadonlySet<string>, name: string, bytes: Uint8Array): Uint8Array {
  const isList = name === typesPart || name.endsWith(".rels");
  const read = isList && dropped.size > 0 && readXml(bytes);
  if (!read || !read.ok) return bytes;
  const root = read.value;
  return writeXml({
    ...root,
    children: root.children.filter((child) => !isElement(child) || !leadsTo(child, name, dropped)),
  });
}

function leadsTo(one: Element, list: string, dropped: ReadonlySet<string>): boolean {
  if (localName(one.name) === "Override")
    return dropped.has((attribute(one, "PartName") ?? "").replace(/^\//, ""));
  const kind = (attribute(one, "Type") ?? "").split("/").at(-1) ?? "";
  return list !== typesPart && unsaidKinds.has(kind);
}

/** Drawings numbered anew: a repeated row brings its drawings along, and each has a number of its own. */
function numbered(root: Element, part: number): Element {
  let next = part * 10_000;
  const renumber = (element: Element): Element => ({
    ...element,
    attributes:
      localName(element.name) === "docPr"
        ? element.attributes.map(([key, value]) =>
            key === "id" ? ([key, String((next += 1))] as const) : ([key, value] as const),
          )
        : element.attributes,
    children: element.children.map((child) => (isElement(child) ? renumber(child) : child)),
  });
  return renumber(root);
}
