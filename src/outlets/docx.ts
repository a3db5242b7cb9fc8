import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

import { unreachable } from "#kernel/result.ts";
import type { Lang } from "#kernel/text.ts";

import { download } from "./download.ts";
import type { FileName } from "./file-name.ts";

/** A part of a paper. Plain texts only: what is withheld does not fit. */
export type Block =
  | { readonly is: "heading"; readonly text: string }
  /** Line breaks begin new paragraphs. */
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "hint"; readonly text: string }
  | { readonly is: "facts"; readonly facts: readonly Fact[] }
  | { readonly is: "lines"; readonly lines: readonly Line[] }
  /** Two who sign beside each other. */
  | { readonly is: "signatures"; readonly left: string; readonly right: string };

export type Fact = { readonly label: string; readonly value: string };

/** Something that happened: a sentence, and what was said. */
export type Line = { readonly text: string; readonly said?: readonly string[] };

/** What leaves as a document to read, print and sign. */
export type Paper = {
  readonly lang: Lang;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Left of the number of the page. */
  readonly footer: string;
};

/**
 * A paper as a .docx file: A4 with the margins and the type of official letters (Decree 30/2020,
 * annex I: Times New Roman 13, 20–30–20–15 mm).
 */
export async function docxFile(name: FileName, paper: Paper): Promise<Response> {
  return download(await docx(paper), type, name);
}

/** A document that was made elsewhere, from a template of a unit. */
export const documentFile = (name: FileName, bytes: Uint8Array<ArrayBuffer>): Response =>
  download(bytes, type, name);

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The bytes of the file. */
export async function docx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: safe(paper.title),
    creator: "Dân Vận",
    lastModifiedBy: "Dân Vận",
    styles: {
      default: { document: { run: { font: "Times New Roman", size: points(13), language } } },
    },
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        footers: { default: footer(paper.footer) },
        children: [
          paragraph(paper.title, { heading: HeadingLevel.TITLE, bold: true, size: points(16) }),
          ...paper.blocks.flatMap(drawn),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const points = (size: number) => size * 2;
const millimetres = (length: number) => Math.round((length * 1440) / 25.4);
const a4 = { width: millimetres(210), height: millimetres(297) };
const margins = {
  top: millimetres(20),
  left: millimetres(30),
  bottom: millimetres(20),
  right: millimetres(15),
};
const language = { value: "vi-VN" };

type Look = {
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly indent?: number;
};

function paragraph(text: string, look: Look = {}): Paragraph {
  const { heading, bold, italics, size, indent } = look;
  const run = new TextRun({
    text: safe(text),
    color: "000000",
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(size ? { size } : {}),
  });
  return new Paragraph({
    children: [run],
    spacing: { before: heading ? 240 : 0, after: 120 },
    ...(heading ? { heading, keepNext: true } : {}),
    ...(indent ? { indent: { left: indent } } : {}),
  });
}

const paragraphs = (text: string, look: Look = {}): readonly Paragraph[] =>
  text.split(/\n+/).map((line) => paragraph(line, look));

function drawn(block: Block): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case "heading":
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_1, bold: true, size: points(14) }),
      ];
    case "text":
      return paragraphs(block.text);
    case "hint":
      return paragraphs(block.text, { italics: true, size: points(12) });
    case "facts":
      if (block.facts.length === 0) return [];
      return [
        table(
          block.facts.map(({ label, value }) => [paragraphs(label), paragraphs(value)]),
          [30, 70],
        ),
      ];
    case "lines":
      return block.lines.flatMap(({ text, said = [] }) => [
        paragraph(text),
        ...said.flatMap((one) => paragraphs(one, { indent: millimetres(8), italics: true })),
      ]);
    case "signatures":
      return [
        paragraph(""),
        table(
          [[paragraphs(block.left, { bold: true }), paragraphs(block.right, { bold: true })]],
          [50, 50],
        ),
      ];
    default:
      return unreachable(block);
  }
}

const table = (
  rows: readonly (readonly (readonly Paragraph[])[])[],
  percents: readonly number[],
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: percents.map((percent) => Math.round((millimetres(165) * percent) / 100)),
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                width: { size: percents[i] ?? 50, type: WidthType.PERCENTAGE },
              }),
          ),
        }),
    ),
  });

const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

const footer = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${safe(text)} · `, size: points(11) }),
          new TextRun({
            children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES],
            size: points(11),
          }),
        ],
      }),
    ],
  });

/** Without what XML cannot hold. */
const safe = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t]/gu, " ")
    .replaceAll(/[\uFFFE\uFFFF]/g, "");
