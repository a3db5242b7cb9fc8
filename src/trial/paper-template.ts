import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";

import type { House } from "#cases/house.ts";
import { chooseTemplate, uploadTemplate } from "#papers/actions.ts";
import { kindOf, placeholderOf } from "#papers/kinds.ts";

import type { Member } from "./people.ts";

const kind = "transfer-notice";

/** A ward that writes its notices of transfer with a template of its own; the second version, after a mistake. */
export async function foundPaperTemplate(house: House, members: readonly Member[]): Promise<void> {
  const head = members.find((one) => one.unitKey === "ba-dinh" && one.postKey === "chu-tich");
  const unit = head?.staff.posts[0]?.unit;
  if (!head || unit === undefined) throw new Error("no trial post ba-dinh.chu-tich");
  for (const [heading, reason] of [
    ["THÔNG BÁO CHUYỂN ĐƠN", "Theo quy chế văn thư của phường (thử nghiệm)"],
    ["THÔNG BÁO VỀ VIỆC CHUYỂN ĐƠN", "Sửa tên văn bản, thêm số điện thoại bộ phận tiếp công dân"],
  ] as const) {
    const file = await template(heading);
    const kept = await uploadTemplate(house)({ unit, kind }, file, reason, head.staff);
    if (!kept.ok) throw new Error(`the trial's template: ${kept.refusal.because}`);
    const used = await chooseTemplate(house)({ unit, kind }, kept.value, reason, head.staff);
    if (!used.ok) throw new Error(`the trial's template: ${used.refusal.because}`);
  }
}

/** As an officer would make it: the ward's own head, then what the form asks for, line by line. */
async function template(heading: string): Promise<Uint8Array> {
  const { fields } = kindOf(kind);
  const inHead = new Set(["superior", "issuer", "number", "place", "issuedOn"]);
  const inFoot = new Set(["recipients", "authority", "signerPost", "signer"]);
  const asked = Object.entries(fields).filter(([name]) => !inHead.has(name) && !inFoot.has(name));
  const document = new Document({
    styles: { default: { document: { run: { font: "Times New Roman", size: 26 } } } },
    sections: [
      {
        children: [
          centred("PHƯỜNG BA ĐÌNH · BỘ PHẬN TIẾP CÔNG DÂN", true),
          centred("Điện thoại: 024 0000 0000 (số thử nghiệm)"),
          centred("Số: {{số, ký hiệu}}, {{địa danh}}, {{ngày ban hành}}"),
          centred(heading, true),
          ...asked.map(([, field]) =>
            line(
              `${field.required ? "" : `{{?${placeholderOf(field)}}}`}${field.title.vi}: {{${placeholderOf(field)}}}`,
            ),
          ),
          centred("{{chức vụ người ký}}", true),
          centred("{{người ký}}"),
          line("Nơi nhận: {{nơi nhận}}"),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const line = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text })], spacing: { after: 120 } });

const centred = (text: string, bold = false): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text, bold })],
    alignment: AlignmentType.CENTER,
    spacing: { after: 60 },
  });
