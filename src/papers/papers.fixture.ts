import { strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";

import type { Kind } from "./model.ts";
import type { Given } from "./model.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const relationship = (id: string, kind: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

/** The parts of the smallest document Word opens, with `body` in it; `over` adds or replaces parts. */
export const partsWith = (
  body: string,
  more: {
    readonly parts?: Readonly<Record<string, string | Uint8Array>>;
    readonly relations?: string;
    readonly types?: string;
  } = {},
): Record<string, Uint8Array> => {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${more.types ?? ""}</Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${w} ${r} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${more.relations ?? ""}</Relationships>`,
    ...more.parts,
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, one]) => [
      name,
      typeof one === "string" ? strToU8(one) : one,
    ]),
  );
};

export const docxWith = (...given: Parameters<typeof partsWith>): Uint8Array =>
  zipSync(partsWith(...given), { mtime: new Date(2026, 0, 1) });

/** A head or a foot of the page, with what it takes to be one. */
export const headWith = (body: string) => ({
  parts: { "word/header1.xml": `<w:hdr ${w}>${body}</w:hdr>` },
  relations: relationship("h1", "header", "header1.xml"),
  types: `<Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/>`,
});

export const p = (...texts: readonly string[]): string =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join("")}</w:p>`;

/** A kind of paper for tests of the engine alone. */
export const aKind = {
  title: { vi: "Giấy thử", en: "Test paper" },
  form: null,
  about: { vi: "", en: "" },
  subjects: ["letter"],
  head: "letter",
  series: null,
  heading: { name: "GIẤY THỬ" },
  body: [],
  fields: {
    who: { as: "text", title: { vi: "Người gửi", en: "Sender" }, required: true, sample: "A" },
    words: { as: "text", title: { vi: "Nội dung", en: "Words" }, required: false, sample: "A" },
    places: { as: "list", title: { vi: "Nơi nhận", en: "To" }, required: false, sample: ["A"] },
    papers: {
      as: "table",
      title: { vi: "Tài liệu", en: "Papers" },
      required: false,
      columns: { what: { vi: "Tên", en: "What" }, pages: { vi: "Số trang", en: "Pages" } },
      sample: [{ what: "A", pages: "1" }],
    },
  },
} as const satisfies Kind;

/** What an independent reader finds in a document: its paragraphs, in order. */
export async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split("\n\n").slice(0, -1);
}

export async function htmlOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

export const samplesOf = ({ fields }: Pick<Kind, "fields">): Given =>
  Object.fromEntries(Object.entries(fields).map(([name, { sample }]) => [name, sample]));

/** The names and texts of the parts of a document. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, one]) => [name, new TextDecoder().decode(one)]),
  );

/**
 * What is wrong with a document as a package (ECMA-376, part 2): parts nobody says the type of, arrows
 * that lead nowhere or have no name of their own, ids that are there twice.
 */
export function structureFaults(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const names = Object.keys(parts);
  const faults: string[] = [];
  const types = parts["[Content_Types].xml"] ?? "";
  const endings = [...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map(([, one]) => one);
  const overrides = [...types.matchAll(/<Override [^>]*PartName="\/([^"]+)"/g)].map(
    ([, one]) => one,
  );
  if (names[0] !== "[Content_Types].xml") faults.push("the types do not stand first");
  if (new Set(overrides).size !== overrides.length) faults.push("a part has two types");
  for (const one of overrides)
    if (!names.includes(one ?? "")) faults.push(`a type for no part: ${one}`);
  for (const name of names) {
    if (name === "[Content_Types].xml") continue;
    const ending = name.slice(name.lastIndexOf(".") + 1);
    if (!overrides.includes(name) && !endings.includes(ending)) faults.push(`no type: ${name}`);
    if (!name.endsWith(".rels")) continue;
    const ids = [...(parts[name] ?? "").matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    if (new Set(ids).size !== ids.length) faults.push(`an id twice in ${name}`);
    const folder = name.slice(0, name.indexOf("_rels/"));
    for (const [arrow, target = ""] of (parts[name] ?? "").matchAll(
      /<Relationship [^>]*Target="([^"]+)"[^>]*>/g,
    )) {
      if (arrow.includes('TargetMode="External"')) continue;
      const to = target.startsWith("/") ? target.slice(1) : folder + target;
      if (!names.includes(to)) faults.push(`${name} leads to ${to}, which is not there`);
    }
  }
  for (const name of names) {
    const used = [...(parts[name] ?? "").matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)];
    const rels = parts[name.replace(/([^/]+)$/, "_rels/$1.rels")] ?? "";
    for (const [, id = ""] of used)
      if (!rels.includes(` Id="${id}"`)) faults.push(`${name} uses ${id}, which leads nowhere`);
    for (const what of ["wp:docPr id", "w14:paraId", "w:bookmarkStart w:id"]) {
      const [element = "", key = ""] = what.includes(" ") ? what.split(" ") : ["", what];
      const ids = [
        ...(parts[name] ?? "").matchAll(
          new RegExp(`${element ? `<${element}[^>]*` : ""} ${key}="([^"]+)"`, "g"),
        ),
      ].map(([, id]) => id);
      if (new Set(ids).size !== ids.length) faults.push(`${what} twice in ${name}`);
    }
  }
  return faults;
}
