import { attribute, type Element, everyElement, isElement, localName, readXml } from "./xml.ts";
import type { Parts } from "./zip.ts";

/** One arrow from a part to another, or out of the document. */
export type Relation = {
  /** The part it starts at; "" for the document as a whole. */
  readonly from: string;
  /** The last word of its kind: "image", "header". */
  readonly kind: string;
  /** Another part, or the address outside. */
  readonly to: string;
  readonly external: boolean;
};

/** What the parts of a document are and how they hang together (ECMA-376, part 2). */
export type Package = {
  /** The content type of every part that is not plumbing. */
  readonly types: ReadonlyMap<string, string>;
  readonly relations: readonly Relation[];
};

/** The name of the part that says what the others are. */
export const typesPart = "[Content_Types].xml";

/** Reads the plumbing; undefined where it cannot be read. Every part gets a type, "" where none is said. */
export function packageOf(parts: Parts): Package | undefined {
  const said = rootOf(parts, typesPart);
  if (!said) return undefined;
  const types = typesIn(said, parts);
  const relations: Relation[] = [];
  for (const name of parts.keys()) {
    if (!name.endsWith(".rels")) continue;
    const root = rootOf(parts, name);
    const from = startOf(name);
    if (!root || from === undefined) return undefined;
    for (const one of root.children.filter(isElement)) relations.push(relationIn(one, from));
  }
  return { types, relations };
}

function rootOf(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  const read = bytes && readXml(bytes);
  return read?.ok ? read.value : undefined;
}

function typesIn(root: Element, parts: Parts): ReadonlyMap<string, string> {
  const byEnding = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const one of everyElement(root)) {
    const type = attribute(one, "ContentType") ?? "";
    if (localName(one.name) === "Default")
      byEnding.set((attribute(one, "Extension") ?? "").toLowerCase(), type);
    if (localName(one.name) === "Override")
      byName.set((attribute(one, "PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
  }
  return new Map(
    [...parts.keys()]
      .filter((name) => name !== typesPart)
      .map((name) => [
        name,
        byName.get(name.toLowerCase()) ??
          byEnding.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase()) ??
          "",
      ]),
  );
}

/** "word/_rels/document.xml.rels" → "word/document.xml". */
function startOf(rels: string): string | undefined {
  const read = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(rels);
  return read ? `${read[1] ?? ""}${read[2] ?? ""}` : undefined;
}

function relationIn(one: Element, from: string): Relation {
  const target = attribute(one, "Target") ?? "";
  const external =
    attribute(one, "TargetMode") === "External" || /^[a-z][a-z0-9+.-]*:/i.test(target);
  const kind = (attribute(one, "Type") ?? "").split("/").at(-1) ?? "";
  return { from, kind, to: external ? target : placeOf(target, from), external };
}

/** Where a relative address leads inside the document. */
function placeOf(target: string, from: string): string {
  const folder = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const steps: string[] = [...folder];
  for (const step of target.replace(/^\//, "").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
