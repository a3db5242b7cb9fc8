import { openDocument } from "./check.ts";
import { attribute, type Element, isElement } from "./xml.ts";

/** A piece of a paper as it reads on a page: a paragraph, or a table row by row. */
export type ReadBlock =
  | {
      readonly is: "paragraph";
      readonly runs: readonly ReadRun[];
      readonly align: "left" | "centre" | "right";
    }
  | { readonly is: "table"; readonly rows: readonly (readonly (readonly ReadBlock[])[])[] };

/** Words of one look; a line break in them is a line break. */
export type ReadRun = { readonly text: string; readonly bold: boolean };

/**
 * What a kept paper says, in the order it says it, for whoever reads it on a page and has no Word. The
 * layout is that of the page: the file itself is the paper. Empty paragraphs are left out.
 */
export function readPaper(bytes: Uint8Array): readonly ReadBlock[] {
  const opened = openDocument(bytes);
  if (!opened.ok) throw new Error(`a kept paper cannot be read: ${opened.refusal[0].because}`);
  const [document] = opened.value.read.values();
  const body = document?.children.filter(isElement).find(({ name }) => name === "w:body");
  return body ? blocksIn(body) : [];
}

const blocksIn = (parent: Element): readonly ReadBlock[] =>
  parent.children.filter(isElement).flatMap((child): readonly ReadBlock[] => {
    if (child.name === "w:p") {
      const runs = runsIn(child);
      return runs.some(({ text }) => text.trim() !== "")
        ? [{ is: "paragraph", runs, align: alignOf(child) }]
        : [];
    }
    if (child.name === "w:tbl") {
      const rows = named(child, "w:tr").map((row) => named(row, "w:tc").map(blocksIn));
      return [{ is: "table", rows }];
    }
    // What Word wraps around paragraphs: content controls.
    return child.name === "w:sdt" || child.name === "w:sdtContent" ? blocksIn(child) : [];
  });

function runsIn(parent: Element): readonly ReadRun[] {
  return parent.children.filter(isElement).flatMap((child): readonly ReadRun[] => {
    if (child.name !== "w:r")
      return child.name === "w:pPr" || child.name === "w:del" ? [] : runsIn(child);
    const text = child.children.filter(isElement).map(textOf).join("");
    return text === "" ? [] : [{ text, bold: isBold(child) }];
  });
}

function textOf(piece: Element): string {
  if (piece.name === "w:t")
    return piece.children.map((one) => (isElement(one) ? "" : one)).join("");
  if (piece.name === "w:tab") return " ";
  return piece.name === "w:br" || piece.name === "w:cr" ? "\n" : "";
}

function isBold(run: Element): boolean {
  const bold = named(run, "w:rPr").flatMap((look) => named(look, "w:b"))[0];
  return bold !== undefined && !["false", "0", "off"].includes(attribute(bold, "w:val") ?? "");
}

function alignOf(paragraph: Element): "left" | "centre" | "right" {
  const [set] = named(paragraph, "w:pPr").flatMap((look) => named(look, "w:jc"));
  const value = set && attribute(set, "w:val");
  if (value === "center") return "centre";
  return value === "right" || value === "end" ? "right" : "left";
}

const named = (parent: Element, name: string): readonly Element[] =>
  parent.children.filter(isElement).filter((child) => child.name === name);
