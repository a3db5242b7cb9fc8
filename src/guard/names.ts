import { fold } from "#kernel/text.ts";

import type { Span } from "./traces.ts";

/**
 * Probable names of people: capitalised words after a form of address or "tôi là", and full names
 * by their family name. Streets, places and offices that carry a person's name stay.
 */
export const namesIn = (text: string): readonly Span[] =>
  [
    ...[...text.matchAll(addressed)].flatMap((found) => namedAfter(text, found)),
    ...[...text.matchAll(fullName)].flatMap((found) => standingAlone(text, found)),
    ...[...text.matchAll(lowerCase)].map((found) => grouped(found)),
  ].flatMap((span) => span ?? []);

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)?`;
const titled = String.raw`\p{Lu}['’]? ?${word}|${word}`;
const name = String.raw`(?:${titled})(?: ${word}){0,5}`;
const start = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const end = String.raw`(?![\p{L}\p{M}\p{N}'’])`;

/** Upper or lower case at the front, as people write it: [Oo]ng, ÔNG. */
const anyCase = (words: string): string =>
  words
    .split("|")
    .flatMap((each) => [each, each.charAt(0).toUpperCase() + each.slice(1), each.toUpperCase()])
    .map((each) => each.replaceAll(".", String.raw`\.`))
    .join("|");

const honorifics = anyCase("ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|đồng chí|đ/c|mr.|mrs.|ms.");
const degrees = String.raw`PGS\.TS\.|GS\.|ThS\.|TS\.|BS\.|KS\.`;
const introductions = anyCase(
  "tôi là|em là|tôi tên là|tôi tên|tên tôi là|tên là|họ và tên|họ tên|người gửi|người viết đơn|ký tên|my name is|i am",
);

const addressed = new RegExp(
  `${start}(?<call>${honorifics}|${degrees}|(?:${introductions})(?: ?:)?) (?<name>${name})${end}`,
  "gu",
);

const families =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Mai|Đào|Cao|Lương|Hà|Tạ|Phùng|Lưu|Tô|Chu|Kiều|Quách|Thái|Vương|Nghiêm|Tống|Triệu|Thạch|Giàng|Lò|Vàng";
const middles = "Văn|Thị|VĂN|THỊ|Van|Thi";

/** Family name, the middle name only people have, given name: Nguyễn Văn An. */
const fullName = new RegExp(
  `${start}(?<name>(?:${families}|${families.toUpperCase()}|${fold(families.replaceAll("|", " ")).split(" ").map(capital).join("|")}) (?:${middles})(?: ${word}){1,3})${end}`,
  "gu",
);

/** "ong nguyen van an": nothing is a capital, but the shape is that of a name. */
const lowerCase = new RegExp(
  `${start}(?<call>ông|bà|anh|chị|ong|ba|chi|toi la|tôi là|ten la|tên là) (?<name>(?:${families.toLowerCase()}|${fold(families.replaceAll("|", " ")).replaceAll(" ", "|")}) (?:văn|thị|van|thi) [\\p{L}\\p{M}]+)${end}`,
  "gu",
);

function namedAfter(text: string, found: RegExpExecArray): Span | undefined {
  const call = found.groups?.["call"] ?? "";
  // "ngõ Bà Triệu", "chùa Bà Đá": here the form of address is part of a place.
  if (isPlaceBefore(text, found.index) || places.has(fold(found[0]))) return undefined;
  const words = (found.groups?.["name"] ?? "").split(" ");
  const next = /^ ([\p{L}\p{M}]+)/u.exec(text.slice(found.index + found[0].length))?.[1] ?? "";
  const stop = words.findIndex((each, i) => isNoName(each, words[i + 1] ?? next));
  const kept = (stop === -1 ? words : words.slice(0, stop)).join(" ");
  const from = found.index + call.length + 1;
  return kept === "" ? undefined : { start: from, end: from + kept.length, kind: "name" };
}

const standingAlone = (text: string, found: RegExpExecArray): Span | undefined =>
  isPlaceBefore(text, found.index) ? undefined : grouped(found);

function grouped(found: RegExpExecArray): Span {
  const length = (found.groups?.["name"] ?? "").length;
  const stop = found.index + found[0].length;
  return { start: stop - length, end: stop, kind: "name" };
}

const placeBefore = new RegExp(
  `${start}(?:${anyCase("phố|đường|ngõ|ngách|hẻm|phường|xã|chùa|đền|chợ|cầu|trường|hồ|công viên|quận|huyện|tỉnh|thôn|làng|khu|tượng|đình|miếu|thcs|thpt|tiểu học|trung học|mầm non|bệnh viện|vườn hoa|quảng trường|sông|núi|pho|duong|ngo|lăng")}) $`,
  "u",
);

const isPlaceBefore = (text: string, at: number): boolean =>
  placeBefore.test(text.slice(Math.max(0, at - 14), at));

/** Whether an office or a place begins here, and no name: "anh Công an", "em ở Hà Nội". */
const isNoName = (first: string, second: string): boolean => {
  const one = first.toLowerCase();
  const two = `${one} ${second.toLowerCase()}`;
  return offices.has(one) || offices.has(two);
};

const officeWords =
  "công an|chủ tịch|phó chủ tịch|phó|bí thư|trưởng phòng|trưởng ban|trưởng thôn|tổ trưởng|giám đốc|cảnh sát|cán bộ|ubnd|hđnd|csgt|mttq|ủy ban|uỷ ban|công chức|đại biểu|hiệu trưởng|bác sĩ|hà nội|việt nam|zalo|facebook|cccd|cmnd|là|ở|và".split(
    "|",
  );

// Also as typed without accents; a name with other accents ("Đặng", not "Đảng") stays a name.
const offices = new Set([...officeWords, ...officeWords.map(fold)]);

/** Places that are called so without any word before them. */
const places = new Set(
  "ba trieu|ba ria|ba na|ba den|ba diem|ba chieu|ba dinh|ba vi|ong ich khiem|bac ho|bac ninh|bac giang".split(
    "|",
  ),
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
