import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** Words of Vietnamese sentences that stand in no name of a person or place: written small, with their marks. */
const telling = new Set(
  (
    "và của các những được không phải người việc gửi trả lời này đã đang chưa để với là có một từ đến nếu hoặc " +
    "thì bị ngày giờ tại về bằng nào thế cần chậm nhất hết trước đơn vị hạn xem tìm thêm ảnh tải quý tháng năm"
  ).split(" "),
);

/**
 * Vietnamese sentences on an English page that are not marked as Vietnamese (`lang="vi"`): words of the
 * house left untranslated, or words of people that a screen reader would read out as English.
 *
 * @returns each such text, shortened, with the elements around it
 */
export function untranslated(markup: string): readonly string[] {
  const found: string[] = [];
  const look = (text: string, where: string): void => {
    const words = text.normalize("NFC").match(/[\p{L}]+/gu) ?? [];
    if (words.some((word) => telling.has(word) && /[^a-z]/.test(word)))
      found.push(`${where}: ${text.trim().slice(0, 80)}`);
  };
  const walk = (node: Tree.ChildNode | Tree.Document, lang: string, where: string): void => {
    if (node.nodeName === "#text" && "value" in node) {
      if (lang !== "vi") look(node.value, where);
      return;
    }
    if (node.nodeName === "script" || node.nodeName === "style") return;
    const own =
      "attrs" in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : null;
    const now = own?.get("lang") ?? lang;
    const here = own
      ? `${where} ${node.nodeName}${own.has("class") ? `.${own.get("class")}` : ""}`
      : "";
    if (now !== "vi")
      for (const name of read) {
        const value = own?.get(name);
        if (value !== undefined) look(value, `${here}[${name}]`);
      }
    if ("childNodes" in node)
      for (const child of node.childNodes) walk(child, now, here.split(" ").slice(-3).join(" "));
  };
  walk(parse(markup), "", "");
  return found;
}

/** Attributes that are read out or shown. */
const read = ["alt", "title", "aria-label", "placeholder", "label"] as const;

/** The language a page says it is in. */
export const langOf = (markup: string): string | undefined =>
  /<html lang="(\w+)"/.exec(markup)?.[1];
