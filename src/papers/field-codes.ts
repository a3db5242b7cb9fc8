import { plain } from "./placeholders.ts";
import { attribute, type Element, everyElement } from "./xml.ts";

/**
 * The codes of the fields in a part, each whole: Word cuts them over as many runs as it likes, and
 * puts fields into fields.
 */
export function fieldCodesIn(root: Element): readonly string[] {
  const codes: string[] = [];
  const open: { code: string; said: boolean }[] = [];
  let stray = "";
  const close = (one: { code: string; said: boolean } | undefined): void => {
    if (one && !one.said) codes.push(one.code);
    if (one) one.said = true;
  };
  for (const element of everyElement(root)) {
    if (element.name === "w:fldChar") {
      const type = attribute(element, "w:fldCharType");
      if (type === "begin") open.push({ code: "", said: false });
      if (type === "separate") close(open.at(-1));
      if (type === "end") close(open.pop());
    }
    if (element.name === "w:instrText") {
      const top = open.at(-1);
      if (top) top.code += plain(element);
      else stray += plain(element);
    }
  }
  for (const one of open) close(one);
  return stray.trim() === "" ? codes : [...codes, stray];
}
