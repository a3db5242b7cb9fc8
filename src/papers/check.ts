import { ok, refuse, type Result } from "#kernel/result.ts";

import {
  contentTypes,
  embedding,
  fieldCodes,
  isPicture,
  loading,
  mainPart,
  readParts,
  relationships,
  tracked,
} from "./allowed.ts";
import { fieldCodesIn } from "./field-codes.ts";
import { type Package, packageOf, type Relation } from "./package.ts";
import type { TemplateFault } from "./refusals.ts";
import { attribute, type Element, everyElement, localName, readXml } from "./xml.ts";
import { type Parts, unzip } from "./zip.ts";

/** A document taken apart: every part there is, and those people read, parsed. */
export type Opened = {
  readonly parts: Parts;
  readonly plumbing: Package;
  /** The parts in which something is filled in, the document itself first. */
  readonly read: ReadonlyMap<string, Element>;
};

/**
 * Takes a Word file apart that nobody has looked at, and refuses everything that does more than stand
 * on paper: macros, embedded objects, whatever is loaded from elsewhere when it is opened, and what
 * an official paper must not carry out of the house (tracked changes, comments).
 *
 * @returns every fault that was found, not only the first
 */
export function openDocument(
  bytes: Uint8Array,
): Result<Opened, readonly [TemplateFault, ...TemplateFault[]]> {
  const unpacked = unzip(bytes);
  if (!unpacked.ok) {
    const { refusal } = unpacked;
    return refuse([
      refusal.because === "odd-name"
        ? { because: "odd-name", what: refusal.name }
        : { because: refusal.because },
    ]);
  }
  const parts = unpacked.value;
  const plumbing = packageOf(parts);
  if (!plumbing) return refuse([{ because: hasDoctype(parts) ? "doctype" : "not-a-document" }]);
  const main = plumbing.relations.find(
    ({ from, kind }) => from === "" && kind === "officeDocument",
  );
  const faults: TemplateFault[] = [
    ...[...parts.keys()].flatMap((name) => partFaults(name, plumbing.types.get(name) ?? "", parts)),
    ...plumbing.relations.flatMap((one) => relationFaults(one, parts)),
  ];
  const read = new Map<string, Element>();
  for (const [name, type] of plumbing.types) {
    if (!type.endsWith("xml")) continue;
    const root = readXml(parts.get(name) ?? new Uint8Array());
    if (!root.ok) {
      faults.push(
        root.refusal === "doctype" || root.refusal === "entity"
          ? { because: "doctype" }
          : { because: "part-unreadable", what: name },
      );
      continue;
    }
    faults.push(...elementFaults(root.value));
    if (readParts.test(type)) read.set(name, root.value);
  }
  const [first, ...others] = distinct(faults);
  if (first) return refuse([first, ...others]);
  const text = main && read.get(main.to);
  if (!text || plumbing.types.get(main.to) !== mainPart || !hasBody(text))
    return refuse([{ because: "not-a-document" }]);
  return ok({ parts, plumbing, read: new Map([[main.to, text], ...read]) });
}

const hasDoctype = (parts: Parts): boolean =>
  [...parts].some(([name, bytes]) => {
    const read = /\.(rels|xml)$/.test(name) && readXml(bytes);
    return read && !read.ok && (read.refusal === "doctype" || read.refusal === "entity");
  });

const hasBody = (root: Element): boolean =>
  root.name === "w:document" &&
  root.children.some((child) => typeof child !== "string" && child.name === "w:body");

function partFaults(name: string, type: string, parts: Parts): readonly TemplateFault[] {
  if (name === "[Content_Types].xml") return [];
  if (/vbaproject|vbadata/i.test(name) || /macroEnabled|vba/i.test(type))
    return [{ because: "macro" }];
  if (/\.comments\w*\+xml$/.test(type)) return [{ because: "comments" }];
  if (
    /^(application\/vnd\.openxmlformats-officedocument\.(oleObject|package)|application\/x-ole)/.test(
      type,
    ) ||
    name.startsWith("word/embeddings/")
  )
    return [{ because: "embedded", what: name }];
  if (type.startsWith("image/")) {
    const bytes = parts.get(name) ?? new Uint8Array();
    return contentTypes.some((one) => one.test(type)) && isPicture(bytes)
      ? []
      : [{ because: "picture", what: name }];
  }
  return contentTypes.some((one) => one.test(type))
    ? []
    : [{ because: "part-not-allowed", what: name }];
}

function relationFaults(one: Relation, parts: Parts): readonly TemplateFault[] {
  if (one.kind === "vbaProject" || one.kind === "wordVbaData") return [{ because: "macro" }];
  if (one.kind.startsWith("comments")) return [{ because: "comments" }];
  if (one.external)
    return one.kind === "hyperlink" && isPlainLink(one.to)
      ? []
      : [{ because: "external", what: one.to }];
  if (["oleObject", "package", "control", "aFChunk", "subDocument", "font"].includes(one.kind))
    return [{ because: "embedded", what: one.to }];
  if (!relationships.has(one.kind)) return [{ because: "part-not-allowed", what: one.kind }];
  return one.kind === "hyperlink" || parts.has(one.to)
    ? []
    : [{ because: "part-missing", what: one.to }];
}

/** A link somebody has to choose to follow. */
const isPlainLink = (to: string): boolean => /^(https?:\/\/|mailto:)[^\\]/i.test(to);

function elementFaults(root: Element): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const element of everyElement(root)) {
    const local = localName(element.name);
    if (tracked.has(element.name)) faults.push({ because: "tracked-changes" });
    if (embedding.has(local) && /^(w|o|v|a|p|wp|w14|c):/.test(element.name))
      faults.push({ because: "embedded", what: element.name });
    if (loading.has(local)) faults.push({ because: "loads", what: element.name });
    for (const [key, value] of element.attributes) {
      if (/^(src|href|althref)$/i.test(localName(key)) && !/^#|^$/.test(value))
        faults.push({ because: "external", what: value });
    }
    if (element.name === "w:fldSimple") faults.push(...codeFaults(attribute(element, "w:instr")));
  }
  for (const code of fieldCodesIn(root)) faults.push(...codeFaults(code));
  return faults;
}

function codeFaults(code = ""): readonly TemplateFault[] {
  const [word = ""] = code.trim().split(/[\s\\"{]+/);
  if (word === "") return [];
  const known = fieldCodes.has(word.toUpperCase());
  const leads = word.toUpperCase() === "HYPERLINK" && /:|\\\\/.test(code);
  return known && !leads ? [] : [{ because: "field-code", what: code.trim() }];
}

/** The same said once, and no more than a person reads. */
function distinct(faults: readonly TemplateFault[]): readonly TemplateFault[] {
  const said = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...said.values()].slice(0, 20);
}
