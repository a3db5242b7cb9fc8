import type { Text } from "#kernel/text.ts";

/** What is wrong with a file somebody wants to use as a template. */
export type TemplateFault =
  | { readonly because: Plain }
  /** `what`: a name from the file itself, shown as it is. */
  | { readonly because: Named; readonly what: string };

type Plain =
  | "not-a-zip"
  | "zip-damaged"
  | "too-large"
  | "too-many-parts"
  | "bomb"
  | "not-a-document"
  | "macro"
  | "tracked-changes"
  | "comments"
  | "doctype";

type Named =
  | "odd-name"
  | "part-unreadable"
  | "part-not-allowed"
  | "part-missing"
  | "external"
  | "embedded"
  | "loads"
  | "field-code"
  | "picture"
  | "unknown"
  | "broken"
  | "misplaced"
  | "lacking";

/** What we say of each; a fault without words does not compile. */
export function templateFaultText(fault: TemplateFault): Text {
  const what = "what" in fault ? shortened(fault.what) : "";
  switch (fault.because) {
    case "not-a-zip":
    case "not-a-document":
      return {
        vi: "Tệp này không phải văn bản Word (.docx). Hãy mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.",
        en: "This file is no Word document (.docx). Open it in Word or LibreOffice and save it as .docx.",
      };
    case "zip-damaged":
      return {
        vi: "Tệp bị hỏng, không đọc được hết. Hãy lưu lại rồi tải lên lần nữa.",
        en: "The file is damaged and cannot be read to its end. Save it again and upload it once more.",
      };
    case "too-large":
      return {
        vi: "Tệp lớn quá 1 MB. Hãy thu nhỏ hoặc bỏ bớt hình.",
        en: "The file is larger than 1 MB. Make its pictures smaller, or leave some out.",
      };
    case "too-many-parts":
    case "bomb":
      return {
        vi: "Tệp khi mở ra lớn bất thường nên không được nhận.",
        en: "Unpacked, the file is unreasonably large; it is not taken.",
      };
    case "odd-name":
      return {
        vi: `Trong tệp có phần mang tên lạ: “${what}”.`,
        en: `The file has a part with an odd name: “${what}”.`,
      };
    case "macro":
      return {
        vi: "Tệp có macro. Hãy lưu lại dạng .docx không có macro.",
        en: "The file has macros. Save it as .docx without macros.",
      };
    case "tracked-changes":
      return {
        vi: "Tệp còn các thay đổi đang theo dõi. Hãy chấp nhận hoặc bỏ hết rồi lưu lại.",
        en: "The file still has tracked changes. Accept or reject them all and save it again.",
      };
    case "comments":
      return {
        vi: "Tệp còn ghi chú bên lề (comment). Hãy xóa hết rồi lưu lại.",
        en: "The file still has comments. Delete them all and save it again.",
      };
    case "doctype":
      return {
        vi: "Trong tệp có khai báo mà văn bản Word không bao giờ cần (DOCTYPE, thực thể); tệp không được nhận.",
        en: "The file declares what no Word document needs (a DOCTYPE or entities); it is not taken.",
      };
    case "part-unreadable":
      return {
        vi: `Không đọc được phần “${what}” của tệp.`,
        en: `The part “${what}” of the file cannot be read.`,
      };
    case "part-not-allowed":
      return {
        vi: `Tệp có phần không dùng cho mẫu: “${what}”. Hãy bỏ nội dung đó.`,
        en: `The file has a part templates may not have: “${what}”. Take it out.`,
      };
    case "part-missing":
      return {
        vi: `Tệp thiếu phần mà chính nó nhắc tới: “${what}”.`,
        en: `The file lacks a part it refers to: “${what}”.`,
      };
    case "external":
      return {
        vi: `Tệp lấy nội dung từ nơi khác: “${what}”. Hãy chép hẳn nội dung vào mẫu.`,
        en: `The file takes something from elsewhere: “${what}”. Put it into the template itself.`,
      };
    case "embedded":
      return {
        vi: `Tệp có đối tượng nhúng (${what}). Hãy bỏ ra; hình thì dán dạng PNG hoặc JPEG.`,
        en: `The file has an embedded object (${what}). Take it out; paste pictures as PNG or JPEG.`,
      };
    case "loads":
      return {
        vi: `Tệp có phần tử tải nội dung khi mở: “${what}”. Hãy bỏ đi.`,
        en: `The file has something that loads content when it is opened: “${what}”. Take it out.`,
      };
    case "field-code":
      return {
        vi: `Mã trường “${what}” không dùng được trong mẫu; chỉ dùng số trang và mục lục.`,
        en: `The field code “${what}” cannot stand in a template; page numbers and contents can.`,
      };
    case "picture":
      return {
        vi: `Hình “${what}” không phải PNG, JPEG hay GIF.`,
        en: `The picture “${what}” is no PNG, JPEG or GIF.`,
      };
    case "unknown":
      return {
        vi: `Không có mục nào tên “{{${what}}}” trong loại giấy tờ này.`,
        en: `This kind of paper has no field called “{{${what}}}”.`,
      };
    case "broken":
      return {
        vi: `Ngoặc {{ }} không khép trong đoạn: “${what}”.`,
        en: `Braces {{ }} are not closed in the paragraph: “${what}”.`,
      };
    case "misplaced":
      return {
        vi: `Có {{ }} ở chỗ không điền được: “${what}”. Hãy đặt trong đoạn văn bản thường.`,
        en: `There is a {{ }} where nothing can be filled in: “${what}”. Put it into ordinary text.`,
      };
    case "lacking":
      return {
        vi: `Mẫu thiếu mục bắt buộc {{${what}}}.`,
        en: `The template lacks the required field {{${what}}}.`,
      };
    default:
      return fault;
  }
}

const shortened = (what: string): string => (what.length > 80 ? `${what.slice(0, 79)}…` : what);

/** Why a paper is not made, or not kept. */
export type PaperRefusal =
  | { readonly because: "missing"; readonly fields: readonly Text[] }
  | { readonly because: "too-long" }
  | { readonly because: "number-taken"; readonly next: number };

export function paperRefusalText(refusal: PaperRefusal): Text {
  switch (refusal.because) {
    case "missing":
      return {
        vi: `Chưa lập được văn bản vì còn thiếu: ${refusal.fields.map(({ vi }) => vi).join("; ")}.`,
        en: `The paper cannot be made yet; still missing: ${refusal.fields.map(({ en }) => en).join("; ")}.`,
      };
    case "too-long":
      return {
        vi: "Nội dung dài quá mức một văn bản. Hãy rút gọn hoặc lập thành phụ lục.",
        en: "This is longer than one paper can be. Shorten it, or make an annex of it.",
      };
    case "number-taken":
      return {
        vi: `Số này đã dùng cho văn bản khác. Số tiếp theo còn trống: ${refusal.next}.`,
        en: `This number was given to another paper. The next free one is ${refusal.next}.`,
      };
    default:
      return refusal;
  }
}

/** Why a page about templates refuses what was asked. */
export const pageRefusalText = {
  "no-file": { vi: "Hãy chọn một tệp .docx.", en: "Choose a .docx file." },
  "same-file": {
    vi: "Tệp này giống hệt phiên bản đang có. Không cần lưu thêm.",
    en: "This file is the same as a version you have. There is nothing to save.",
  },
  "no-such-version": {
    vi: "Không có phiên bản này. Hãy tải lại trang.",
    en: "There is no such version. Load the page again.",
  },
  "not-fitting": {
    vi: "Phiên bản này không còn đủ các mục bắt buộc. Hãy tải lên bản mới.",
    en: "This version no longer has every required field. Upload a new one.",
  },
  "already-used": {
    vi: "Mẫu này đang được dùng rồi.",
    en: "This template is in use already.",
  },
} as const satisfies Readonly<Record<string, Text>>;
export type PageRefusal = keyof typeof pageRefusalText;
