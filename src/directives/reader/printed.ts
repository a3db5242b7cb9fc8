/** A line of a text with its place (UTF-16). */
export type Line = { readonly start: number; readonly text: string };

export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { start, text: line.replace(/\r$/, "") };
    start += line.length + 1;
    return found;
  });
}

/** What stands beside the office in the head of a document, sometimes on the same line. */
export const mottoes: readonly RegExp[] = [
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/giu,
  /ĐẢNG CỘNG SẢN VIỆT NAM/gu,
  /Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/giu,
  /\p{Lu}[\p{L} ]*,\s*ngày\s.*$/u,
];

/** Words after which the name of a place or of a field begins. */
const beforeNames = /^(?:phường|xã|phố|tỉnh|quận|huyện|khu|ủy|sở|bộ|ban|phòng|văn)$/u;

const proper: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân/giu, "UBND"],
  [/hội đồng nhân dân/giu, "HĐND"],
  [/ủy ban (?:mặt trận tổ quốc|mttq)/giu, "Ủy ban MTTQ"],
  [/việt nam/giu, "Việt Nam"],
  [/chính phủ/giu, "Chính phủ"],
  [/quốc hội/giu, "Quốc hội"],
  [/ban chấp hành trung ương/giu, "Ban Chấp hành Trung ương"],
];

/** "ĐẢNG ỦY PHƯỜNG ĐỐNG ĐA" as running text writes it: "Đảng ủy phường Đống Đa". */
export function asName(printed: string): string {
  const words = printed.replaceAll("Uỷ", "Ủy").replaceAll("UỶ", "ỦY").toLowerCase().split(" ");
  let placed = false;
  const written = words.map((word, i) => {
    const before = words[i - 1] ?? "";
    const nameBegins = beforeNames.test(before);
    placed ||= /^(?:phường|xã|phố|tỉnh|quận|huyện|khu)$/u.test(before);
    const isKind = /^(?:thành|phường|xã|phố|tỉnh|quận|huyện|ủy|đặc|khu)$/u.test(word);
    if (i === 0 || (placed && !isKind)) return capital(word);
    // "Thành ủy Hà Nội": the whole name of the place has capitals; "Sở Nội vụ" only its first letter.
    const party =
      words.slice(0, i).join(" ").endsWith("ủy") || /ủy \p{L}+$/u.test(words.slice(0, i).join(" "));
    if (party && !isKind) return capital(word);
    return nameBegins && !isKind ? capital(word) : word;
  });
  return proper.reduce((name, [what, right]) => name.replace(what, right), written.join(" "));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
