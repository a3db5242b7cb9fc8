import { fold } from "#kernel/text.ts";

/**
 * Abbreviations that everybody here writes and reads, each found by its words and the other way round.
 * Only offices, papers and everyday words: never anything by which a person could be meant.
 */
const written: Readonly<Record<string, string>> = {
  ubnd: "ủy ban nhân dân",
  hdnd: "hội đồng nhân dân",
  mttq: "mặt trận tổ quốc",
  tthc: "thủ tục hành chính",
  gpmb: "giải phóng mặt bằng",
  gcn: "giấy chứng nhận",
  gcnqsdd: "giấy chứng nhận quyền sử dụng đất",
  qsdd: "quyền sử dụng đất",
  cccd: "căn cước công dân",
  tdp: "tổ dân phố",
  bhyt: "bảo hiểm y tế",
  bhxh: "bảo hiểm xã hội",
  pccc: "phòng cháy chữa cháy",
  attp: "an toàn thực phẩm",
  attt: "an toàn thông tin",
  csgt: "cảnh sát giao thông",
  thcs: "trung học cơ sở",
  thpt: "trung học phổ thông",
  nvh: "nhà văn hóa",
  vsmt: "vệ sinh môi trường",
  cntt: "công nghệ thông tin",
};

/** By the short form: the words it stands for, folded. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(written).map(([short, long]) => [short, fold(long).split(" ")]),
);

/** The short forms of words that stand at `at`, and how many words each stands for. */
export const shortened = (
  keys: readonly string[],
  at: number,
): readonly { readonly short: string; readonly length: number }[] =>
  [...abbreviations].flatMap(([short, long]) =>
    long.every((key, i) => keys[at + i] === key) ? [{ short, length: long.length }] : [],
  );
