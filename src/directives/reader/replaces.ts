import type { Reference } from "./findings.ts";

const words = /(?:thay thế|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?: cho)?\s*$/iu;

/** Whether the words before a reference say that it is replaced or repealed. */
export function replacesAt(text: string): (one: Pick<Reference, "start">) => boolean {
  const points = Array.from(text.normalize("NFC"));
  return ({ start }) => words.test(points.slice(Math.max(0, start - 24), start).join(""));
}
