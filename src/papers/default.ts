import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

import { unreachable } from "#kernel/result.ts";

import { openDocument } from "./check.ts";
import { kindOf, type KindId, placeholderOf } from "./kinds.ts";
import type { Block, Kind } from "./model.ts";
import { tidied } from "./write.ts";

/**
 * The template we lay out ourselves, with the parts and the order of official letters as far as we know
 * them (docs/decisions/0033-papers-from-templates.md): an ordinary document, as a unit would make it.
 */
export async function defaultTemplate(id: KindId): Promise<Uint8Array<ArrayBuffer>> {
  const known = drawn.get(id) ?? (await layOut(kindOf(id)));
  drawn.set(id, known);
  return known;
}

const drawn = new Map<KindId, Uint8Array<ArrayBuffer>>();

/** The bytes of a default template, the same each time. */
export async function layOut(kind: Kind): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: kind.title.vi,
    creator: "Dân Vận",
    lastModifiedBy: "Dân Vận",
    styles: {
      default: {
        document: {
          run: { font: "Times New Roman", size: points(13), language: { value: "vi-VN" } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: kind.head === "register" ? wide : a4, margin: margins } },
        footers: { default: footer() },
        children: [
          ...headOf(kind),
          ...kind.body.flatMap((block, i) => blockOf(block, kind, isBeforeSigning(kind, i))),
          ...footOf(kind),
        ],
      },
    ],
  });
  const laidOut = openDocument(new Uint8Array(await Packer.toBuffer(document)));
  if (!laidOut.ok) throw new Error(`${kind.title.en}: ${laidOut.refusal[0].because}`);
  return tidied(laidOut.value, kind.title.vi);
}

const points = (size: number) => size * 2;
const millimetres = (length: number) => Math.round((length * 1440) / 25.4);
const a4 = { width: millimetres(210), height: millimetres(297) };
const wide = { ...a4, orientation: PageOrientation.LANDSCAPE };
const margins = {
  top: millimetres(20),
  left: millimetres(30),
  bottom: millimetres(20),
  right: millimetres(15),
};
/** Between the margins, in twentieths of a point. */
const column = millimetres(165);
const wideColumn = millimetres(252);

type Look = {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly centre?: boolean;
  readonly flush?: boolean;
  readonly after?: number;
  readonly keep?: boolean;
  readonly capitals?: boolean;
};

function paragraph(text: string, look: Look = {}): Paragraph {
  const { bold, italics, size, centre, flush, after = 120, keep, capitals } = look;
  const runs = text.split("\n").map(
    (line, i) =>
      new TextRun({
        text: line,
        ...(i > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(italics ? { italics } : {}),
        ...(size ? { size: points(size) } : {}),
        ...(capitals ? { allCaps: true } : {}),
      }),
  );
  return new Paragraph({
    children: runs,
    alignment: centre ? AlignmentType.CENTER : flush ? AlignmentType.LEFT : AlignmentType.BOTH,
    spacing: { after },
    ...(centre || flush ? {} : { indent: { firstLine: millimetres(10) } }),
    ...(keep ? { keepNext: true } : {}),
  });
}

const centred = (text: string, look: Look = {}): Paragraph =>
  paragraph(text, { centre: true, after: 0, ...look });

function headOf(kind: Kind): readonly (Paragraph | Table)[] {
  const { fields, head, heading } = kind;
  const state = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 12 }),
    centred("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 13 }),
    centred("———————————", { size: 9 }),
  ];
  const title = [
    paragraph("", { flush: true }),
    centred(heading.name, { bold: true, size: 14, keep: true }),
    ...(heading.summary ? [centred(heading.summary, { bold: true, size: 13 })] : []),
    paragraph("", { flush: true }),
  ];
  if (head === "letter")
    return [...state, centred("{{nơi viết}}, {{ngày viết}}", { italics: true }), ...title];
  const issuer = [
    centred("{{?cơ quan cấp trên}}{{cơ quan cấp trên}}", { size: 12, capitals: true }),
    centred("{{cơ quan ban hành}}", { bold: true, size: 12, capitals: true }),
    centred("——————", { size: 9 }),
    ...("number" in fields ? [centred("{{?số, ký hiệu}}Số: {{số, ký hiệu}}", { size: 13 })] : []),
  ];
  const dated =
    "issuedOn" in fields ? [centred("{{địa danh}}, {{ngày ban hành}}", { italics: true })] : [];
  const width = head === "register" ? wideColumn : column;
  return [table([[issuer, [...state, ...dated]]], [42, 58], width), ...title];
}

function footOf({ fields, head }: Kind): readonly (Paragraph | Table)[] {
  if (head !== "office" || !("recipients" in fields)) return [];
  const to = [
    paragraph("{{?nơi nhận}}Nơi nhận:", {
      bold: true,
      italics: true,
      size: 12,
      flush: true,
      after: 0,
    }),
    paragraph("- {{nơi nhận}}", { size: 11, flush: true, after: 0 }),
  ];
  const signed = [
    centred("{{?quyền hạn ký}}{{quyền hạn ký}}", { bold: true }),
    centred("{{chức vụ người ký}}", { bold: true }),
    ...room(),
    centred("{{người ký}}", { bold: true }),
  ];
  return [paragraph("", { flush: true, keep: true }), table([[to, signed]], [50, 50], column)];
}

/** Where a hand signs. */
const room = (): readonly Paragraph[] => [centred(""), centred(""), centred(""), centred("")];

/** Nobody signs a page with nothing else on it: the last lines stay with the signatures. */
const isBeforeSigning = ({ body, head }: Kind, at: number): boolean =>
  body[at + 1]?.is === "signatures" || (at === body.length - 1 && head === "office");

function blockOf(block: Block, kind: Kind, keep: boolean): readonly (Paragraph | Table)[] {
  const only = "only" in block ? `{{?${block.only}}}` : "";
  switch (block.is) {
    case "heading":
      return [paragraph(only + block.text, { bold: true, keep: true })];
    case "text":
      switch (block.look ?? "plain") {
        case "centre":
          return [centred(only + block.text, { bold: true, after: 120, keep: true })];
        case "bold":
          return [paragraph(only + block.text, { bold: true, keep })];
        case "italic":
          return [paragraph(only + block.text, { italics: true, keep })];
        case "flush":
          return [paragraph(only + block.text, { flush: true, size: 12, keep })];
        default:
          return [paragraph(only + block.text, { keep })];
      }
    case "table":
      return listed(block.table, block.widths ?? [], kind);
    case "signatures":
      return [
        paragraph("", { flush: true, keep: true }),
        table(
          [
            block.signs.map(({ as, name }) => [
              centred(as, { bold: true, size: 12 }),
              ...room(),
              ...(name === undefined ? [] : [centred(`{{${name}}}`, { bold: true })]),
            ]),
          ],
          block.signs.map(() => Math.floor(100 / block.signs.length)),
          column,
        ),
      ];
    default:
      return unreachable(block);
  }
}

/** A table with a head and the one row that is repeated. */
function listed(name: string, widths: readonly number[], kind: Kind): readonly Table[] {
  const field = Object.values(kind.fields).find((one) => placeholderOf(one) === name);
  if (field?.as !== "table") throw new Error(`${name} is no table of ${kind.title.en}`);
  const size = kind.head === "register" ? 9 : 12;
  const titles = Object.values(field.columns).map(({ vi }) => vi);
  return [
    table(
      [
        titles.map((title) => [centred(title, { bold: true, size })]),
        titles.map((title) => [paragraph(`{{${name}.${title}}}`, { flush: true, size, after: 0 })]),
      ],
      widths,
      kind.head === "register" ? wideColumn : column,
      true,
    ),
  ];
}

const table = (
  rows: readonly (readonly (readonly Paragraph[])[])[],
  percents: readonly number[],
  width: number,
  lined = false,
): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: percents.map((percent) => Math.round((width * percent) / 100)),
    borders: bordersOf(lined),
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          ...(lined && i === 0 ? { tableHeader: true } : {}),
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                verticalAlign: VerticalAlign.TOP,
                width: {
                  size: Math.round((width * (percents[at] ?? 50)) / 100),
                  type: WidthType.DXA,
                },
              }),
          ),
        }),
    ),
  });

const bordersOf = (lined: boolean) => {
  const line = lined
    ? ({ style: BorderStyle.SINGLE, size: 4, color: "000000" } as const)
    : ({ style: BorderStyle.NONE, size: 0, color: "auto" } as const);
  return {
    top: line,
    bottom: line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
};

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES],
            size: points(11),
          }),
        ],
      }),
    ],
  });
