import type { Text } from "#kernel/text.ts";

import type { Fault, FormId, Sum } from "./forms.ts";

const names: Readonly<Record<FormId, Text>> = {
  "01-XLD": { vi: "Biểu 01/XLD", en: "Form 01/XLD" },
  "03-KQGQ": { vi: "Biểu 03/KQGQ", en: "Form 03/KQGQ" },
  TCD: { vi: "Bảng tiếp công dân", en: "The reception table" },
};

/** What does not add up, in words: which columns, and what they are. */
export function faultWords(fault: Fault): Text {
  if (fault.because === "not-a-count")
    return {
      vi: `${names[fault.form].vi}: cột ${fault.column} phải là số nguyên từ 0.`,
      en: `${names[fault.form].en}: column ${fault.column} must be a whole number from 0.`,
    };
  if (fault.because === "forms-differ") {
    const { left, right } = fault;
    return {
      vi: `${names[left.form].vi} cột ${left.column} là ${left.value} nhưng ${lower(names[right.form].vi)} cột ${right.column} là ${right.value}; hai bên phải bằng nhau.`,
      en: `${names[left.form].en} column ${left.column} is ${left.value} but ${lower(names[right.form].en)} column ${right.column} is ${right.value}; they must be equal.`,
    };
  }
  const { form, sum, left, right } = fault;
  const must = sum.is === "equal" ? equal : atMost;
  return {
    vi: `${names[form].vi}: cột ${sum.left.join(" + ")} là ${left} nhưng cột ${sum.right.join(" + ")} là ${right}; ${must.vi}.`,
    en: `${names[form].en}: column ${sum.left.join(" + ")} is ${left} but column ${sum.right.join(" + ")} is ${right}; ${must.en}.`,
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const equal = { vi: "hai bên phải bằng nhau", en: "they must be equal" };
const atMost = { vi: "bên trái không được lớn hơn", en: "the first must not be greater" };

/** "Cột 9 = 11 + 12 + 13". */
export const sumWords = ({ left, is, right }: Sum): Text => {
  const sign = is === "equal" ? "=" : "≤";
  const said = `${left.join(" + ")} ${sign} ${right.join(" + ")}`;
  return { vi: `Cột ${said}`, en: `Columns ${said}` };
};

export const formNames = names;
