import type { Lang, Text } from "#kernel/text.ts";
import { type FileRefusal, limits } from "./model.ts";

/**
 * What we say of the file at `position` (1 = the first one chosen), to stand beside the field.
 * A new reason without words does not compile.
 */
export function refusalText(refusal: FileRefusal, position: number): Text {
  const facts: Facts = { ...refusal, n: position };
  const { vi, en } = refusalWords[refusal.because];
  return { vi: fill(vi, facts, "vi"), en: fill(en, facts, "en") };
}

type Facts = Readonly<Record<string, string | number>>;

/** Numbers as the language writes them: 15,3 and 15.3. */
const fill = (sentence: string, facts: Facts, lang: Lang): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => (facts[name] ?? "").toLocaleString(lang));

const refusalWords = {
  empty: {
    vi: "Tệp thứ {n} trống, không có gì bên trong. Hãy chọn lại ảnh hoặc gửi không có ảnh.",
    en: "File {n} is empty. Choose the picture again, or send without it.",
  },
  "wrong-type": {
    vi: "Tệp thứ {n} không phải ảnh JPEG, PNG, WebP hay tài liệu PDF. Hãy chọn tệp khác hoặc gửi không có tệp này.",
    en: "File {n} is not a JPEG, PNG or WebP picture or a PDF. Choose another file, or send without it.",
  },
  heic: {
    vi: "Ảnh thứ {n} là định dạng HEIC của iPhone, hệ thống chưa đọc được. Vào Cài đặt → Camera → Định dạng → Tương thích nhất rồi chụp lại, hoặc chụp màn hình ảnh đó và gửi ảnh chụp.",
    en: "Picture {n} is in the HEIC format of the iPhone, which cannot be read here. Choose Settings → Camera → Formats → Most Compatible and take it again, or send a screenshot of it.",
  },
  animated: {
    vi: "Ảnh thứ {n} là ảnh động. Hãy gửi ảnh thường hoặc ảnh chụp màn hình.",
    en: "Picture {n} is animated. Send a still picture or a screenshot.",
  },
  broken: {
    vi: "Ảnh thứ {n} không mở được. Hãy chọn ảnh khác hoặc gửi không có ảnh.",
    en: "Picture {n} cannot be opened. Choose another one, or send without it.",
  },
  "pdf-broken": {
    vi: "Tài liệu thứ {n} không mở được. Hãy chụp ảnh các trang hoặc gửi không có tài liệu này.",
    en: "Document {n} cannot be opened. Photograph its pages, or send without it.",
  },
  "pdf-locked": {
    vi: "Tài liệu thứ {n} có mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi gửi lại, hoặc chụp ảnh các trang.",
    en: "Document {n} is locked with a password. Remove the password and send it again, or photograph its pages.",
  },
  "too-large": {
    vi: `Tệp thứ {n} nặng {megabytes} MB, quá mức ${limits.bytes / 1024 / 1024} MB. Hãy chọn ảnh nhẹ hơn, hoặc chụp màn hình ảnh đó và gửi ảnh chụp.`,
    en: `File {n} is {megabytes} MB, over the limit of ${limits.bytes / 1024 / 1024} MB. Choose a smaller picture, or take a screenshot of it and send that.`,
  },
  "too-many-pixels": {
    vi: "Ảnh thứ {n} có {megapixels} triệu điểm ảnh, quá mức 50 triệu. Hãy chụp lại ở độ phân giải thấp hơn hoặc gửi ảnh chụp màn hình.",
    en: "Picture {n} has {megapixels} megapixels, over the limit of 50. Take it again at a lower resolution, or send a screenshot.",
  },
  "too-heavy": {
    vi: "Tệp thứ {n} phức tạp quá, máy không xử lý xong. Hãy chụp màn hình hoặc chụp ảnh tài liệu rồi gửi ảnh đó.",
    en: "File {n} is too complex to process. Take a screenshot, or photograph the document, and send that.",
  },
  "too-many-pages": {
    vi: `Tài liệu thứ {n} có {pages} trang, nhưng chỉ còn nhận thêm được {left} (mỗi lần gửi nhiều nhất ${limits.pieces} ảnh hoặc trang). Hãy gửi những trang cần nhất.`,
    en: `Document {n} has {pages} pages, but only {left} more can be taken (at most ${limits.pieces} pictures or pages each time). Send the pages that matter most.`,
  },
  "too-many": {
    vi: `Tệp thứ {n} chưa được nhận: mỗi lần gửi nhiều nhất ${limits.pieces} ảnh hoặc trang.`,
    en: `File {n} was not taken: at most ${limits.pieces} pictures or pages can be sent each time.`,
  },
  busy: {
    vi: "Tệp thứ {n} chưa được nhận vì đang có nhiều người gửi ảnh. Hãy gửi lại sau một phút; lời ông/bà viết vẫn còn.",
    en: "File {n} was not taken because many people are sending pictures just now. Send again in a minute; what you wrote is kept.",
  },
  "storage-full": {
    vi: "Tệp thứ {n} chưa lưu được vì kho ảnh của hệ thống gặp sự cố. Ông/bà vẫn có thể gửi không có ảnh và bổ sung ảnh sau.",
    en: "File {n} could not be saved because of a fault of our storage. You can send without it and add the picture later.",
  },
} as const satisfies Record<FileRefusal["because"], Text>;
