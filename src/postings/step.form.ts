import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import { clean, cleanLine, type Text } from "#kernel/text.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors, type Form } from "#web/form.ts";
import { isWithin, tooLong } from "#web/lines.ts";

import type { PostingInput, PostingStep } from "./decide.ts";
import {
  forms,
  isPostingKind,
  type Posting,
  type PostingForm,
  type PostingWords,
} from "./model.ts";

const typed = z.string().optional();

/** Every field of the forms of an item; each step reads its own. */
export const itemForm = z.object({
  "don-vi": typed,
  kind: typed,
  item: typed,
  period: typed,
  title: typed,
  body: typed,
  document: typed,
  issued: typed,
  event: typed,
  due: typed,
  audience: typed,
  place: typed,
  "forms-board": typed,
  "forms-loudspeaker": typed,
  "forms-portal": typed,
  "forms-village-heads": typed,
  form: typed,
  from: typed,
  to: typed,
  by: typed,
  until: typed,
  because: typed,
  anew: typed,
  hides: typed,
  confirmed: typed,
  nth: typed,
  file: typed,
  seq: typed,
  once: typed,
});
export type ItemField = Extract<keyof z.input<typeof itemForm>, string>;
export type ItemForm = Form<ItemField>;

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly form: ItemForm };

const wrong = {
  kind: { vi: "Hãy chọn loại nội dung.", en: "Choose a kind." },
  title: { vi: "Tên nội dung cần ít nhất 3 ký tự.", en: "A title has at least 3 characters." },
  day: { vi: "Ngày này không có. Ghi như 16/11/2026.", en: "No such day. Write 16/11/2026." },
  item: { vi: "Số khoản là từ 4 đến 12.", en: "A paragraph is 4 to 12." },
  period: {
    vi: "Kỳ ghi như 2026-q3, 2026-6m hoặc 2026-year.",
    en: "A period is 2026-q3, 2026-6m or 2026-year.",
  },
  form: { vi: "Hãy chọn hình thức.", en: "Choose a form." },
  needed: { vi: "Hãy ghi ngày.", en: "Give a day." },
} as const satisfies Record<string, Text>;

const isForm = (one: string): one is PostingForm => forms.some((form) => form === one);

/** What whoever writes an item filled in, or the form again with what to put right. */
export function readWords(
  form: ItemForm,
): Read<{ readonly words: PostingWords; readonly dueOn: Day | null }> {
  const { values } = form;
  const errors: Partial<Record<ItemField, Text>> = {};
  const line = (name: ItemField, max: number): string => {
    const text = cleanLine(values[name] ?? "");
    if (!isWithin(text, max)) errors[name] = tooLong(max);
    return text;
  };
  const day = (name: ItemField): Day | null => {
    if ((values[name] ?? "").trim() === "") return null;
    const read = dayTyped(values[name]);
    if (read === null) errors[name] = wrong.day;
    return read;
  };
  const body = clean(values.body ?? "").trim();
  if (!isWithin(body, 50_000)) errors.body = tooLong(50_000);
  const kind = values.kind ?? "";
  if (!isPostingKind(kind)) errors.kind = wrong.kind;
  const title = line("title", 300);
  if (title.length < 3) errors.title = wrong.title;
  const item = (values.item ?? "").trim();
  if (item !== "" && !/^(?:[4-9]|1[0-2])$/.test(item)) errors.item = wrong.item;
  const period = (values.period ?? "").trim();
  if (period !== "" && !/^20\d{2}-(?:q[1-4]|6m|year)$/.test(period)) errors.period = wrong.period;
  const words = {
    item: item === "" ? null : Number(item),
    period: period === "" ? null : period,
    title,
    body,
    document: line("document", 120),
    issuedOn: day("issued"),
    eventOn: day("event"),
    audience: line("audience", 500),
    place: line("place", 300),
    forms: forms.filter((one) => values[`forms-${one}`] === "on"),
  };
  const dueOn = day("due");
  if (!isPostingKind(kind) || Object.keys(errors).length > 0)
    return { ok: false, form: withErrors(form, errors) };
  return { ok: true, value: { words: { ...words, kind }, dueOn } };
}

/** The step a form asks for, or the form again. Files are read by whoever receives them. */
export function readStep(step: PostingStep, form: ItemForm, posting: Posting): Read<PostingInput> {
  const { values } = form;
  const because = cleanLine(values.because ?? "");
  const again = (errors: Partial<Record<ItemField, Text>>): Read<PostingInput> => ({
    ok: false,
    form: withErrors(form, errors),
  });
  if (!isWithin(because, 1000)) return again({ because: tooLong(1000) });
  const day = (name: ItemField): Day | null => dayTyped(values[name]);

  switch (step) {
    case "write": {
      const read = readWords(form);
      return read.ok ? { ok: true, value: { step, ...read.value } } : read;
    }
    case "attach":
      return { ok: true, value: { step, nth: 0 } };
    case "detach": {
      const nth = values.nth ?? "";
      return { ok: true, value: { step, nth: /^[1-9]\d{0,3}$/.test(nth) ? Number(nth) : 0 } };
    }
    case "post":
      return { ok: true, value: { step } };
    case "record": {
      const [carried = "", from] = [values.form, day("from")];
      if (!isForm(carried)) return again({ form: wrong.form });
      if (!from) return again({ from: wrong.needed });
      const to = (values.to ?? "").trim() === "" ? from : day("to");
      if (!to) return again({ to: wrong.day });
      const [place, by] = [cleanLine(values.place ?? ""), cleanLine(values.by ?? "")];
      if (!isWithin(place, 300)) return again({ place: tooLong(300) });
      if (!isWithin(by, 120)) return again({ by: tooLong(120) });
      return { ok: true, value: { step, form: carried, from, to, place, by } };
    }
    case "interrupt": {
      const [from, to] = [day("from"), day("to")];
      if (!from) return again({ from: wrong.needed });
      if (!to) return again({ to: wrong.needed });
      return { ok: true, value: { step, from, to, because } };
    }
    case "extend": {
      const until = day("until");
      return until ? { ok: true, value: { step, until, because } } : again({ until: wrong.needed });
    }
    case "correct": {
      const read = readWords({
        ...form,
        values: {
          ...values,
          kind: posting.kind,
          item: "",
          period: "",
          issued: "",
          event: "",
          due: "",
        },
      });
      if (!read.ok) return read;
      const { title, body, document, audience, place } = read.value.words;
      const words = { title, body, document, audience, place };
      const [anew, hidesBefore] = [values.anew === "on", values.hides === "on"];
      return { ok: true, value: { step, words, because, anew, hidesBefore } };
    }
    case "take-down":
    case "withdraw":
    case "drop":
      return { ok: true, value: { step, because } };
    default:
      return unreachable(step);
  }
}

/** What a form shows for the first time: the item as it stands. */
export const valuesOf = (p: Posting): Readonly<Partial<Record<ItemField, string>>> => ({
  kind: p.kind,
  item: p.item === null ? "" : String(p.item),
  period: p.period ?? "",
  title: p.title,
  body: p.body,
  document: p.document,
  issued: p.issuedOn ?? "",
  event: p.eventOn ?? "",
  due: p.dueBy === "unit" ? (p.dueOn ?? "") : "",
  audience: p.audience,
  place: p.place,
  ...chosenForms(p.forms),
});

/** The boxes of these forms, ticked. */
export const chosenForms = (
  chosen: readonly PostingForm[],
): Readonly<Partial<Record<ItemField, string>>> =>
  Object.fromEntries(chosen.map((one) => [`forms-${one}`, "on"]));

/** The last line of the record somebody saw, from a hidden field. */
export const seenIn = ({ values: { seq = "" } }: ItemForm): number =>
  /^\d{1,9}$/.test(seq) ? Number(seq) : -1;
