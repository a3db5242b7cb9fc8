import { z } from "zod";

import type { FileId } from "#files/model.ts";
import { clean, cleanLine, lengthOf, type Text } from "#kernel/text.ts";
import { instantAt } from "#kernel/day.ts";
import { dayTyped } from "#web/day-typed.ts";
import { withErrors, type Form } from "#web/form.ts";

import { contentFields, contentFrom, type ContentField } from "./content.ts";
import type { Article } from "./model.ts";
import { changesWhatReadersSee, type ArticleStep } from "./rules.ts";
import type { StepInput } from "./step-input.ts";
import { deskTexts as t } from "./texts/desk.ts";

const fields = [
  ...contentFields,
  "unit",
  "once",
  "seen",
  "go",
  "said",
  "because",
  "day",
  "time",
  "alt",
  "decorative",
  "label",
  "nth",
  "open",
  "file",
] as const;

/** Every field a form of the desk has. */
export type DeskField = (typeof fields)[number] | ContentField;
export type DeskForm = Form<DeskField>;

const line = z.string().optional();
export const deskForm = z.object(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one shape for every name of the list above
  Object.fromEntries(fields.map((name) => [name, line])) as Record<DeskField, typeof line>,
);

/** The version the form was drawn with. */
export const seenIn = ({ values }: DeskForm): number =>
  /^\d{1,9}$/.test(values.seen ?? "") ? Number(values.seen) : -1;

/** A file that was taken in, with how many came with it. */
export type Taken = readonly FileId[];

type Asked =
  | { readonly ok: true; readonly input: StepInput }
  | { readonly ok: false; readonly form: DeskForm };

/**
 * What a form asks for, or the form with what is wrong beside its fields.
 *
 * @param taken files of the form, already in the house; empty while the words are looked at
 */
export function readStep(
  step: ArticleStep,
  form: DeskForm,
  article: Pick<Article, "state" | "unitName">,
  taken: Taken,
): Asked {
  const { values } = form;
  const said = cleanLine(values.said ?? "");
  const told = changesWhatReadersSee(step, article.state);
  const saidWrong = told && !isSentence(said) ? { said: t.wrong.said } : {};
  const sentence = told ? said : null;
  const wrong = (errors: Partial<Record<DeskField, Text>>): Asked => ({
    ok: false,
    form: withErrors(form, errors),
  });
  const asked = (errors: Partial<Record<DeskField, Text>>, input: () => StepInput): Asked =>
    Object.keys(errors).length > 0 ? wrong(errors) : { ok: true, input: input() };

  switch (step) {
    case "save":
    case "correct": {
      const { written, errors } = contentFrom(values, article.unitName);
      return asked({ ...errors, ...saidWrong }, () =>
        step === "save" ? { step, content: written } : { step, content: written, said },
      );
    }
    case "schedule": {
      const day = dayTyped(values.day);
      const time = /^([01]\d|2[0-3]):[0-5]\d$/.exec((values.time ?? "").trim())?.[0];
      return asked(
        { ...(day ? {} : { day: t.wrong.day }), ...(time ? {} : { time: t.wrong.time }) },
        () => ({
          step,
          at: day && time ? new Date(instantAt(day, time)) : new Date(Number.NaN),
        }),
      );
    }
    case "remove": {
      const because = cleanLine(values.because ?? "");
      return asked(isSentence(because) ? {} : { because: t.wrong.reason }, () => ({
        step,
        because,
      }));
    }
    case "comments":
      return { ok: true, input: { step, open: values.open === "on" } };
    case "picture": {
      const alt = cleanLine(values.alt ?? "");
      const decorative = values.decorative === "on";
      const label = cleanLine(values.label ?? "").slice(0, 300);
      const altWrong = decorative
        ? alt === ""
          ? {}
          : { alt: t.wrong.both }
        : alt === "" || lengthOf(alt) > 400
          ? { alt: t.wrong.alt }
          : {};
      const [file] = taken;
      return asked({ ...altWrong, ...saidWrong, ...(file ? {} : { file: t.wrong.file }) }, () => {
        if (!file) throw new Error("a picture was looked at before");
        return { step, file, alt, decorative, label, said: sentence };
      });
    }
    case "attach": {
      const label = cleanLine(values.label ?? "").slice(0, 250);
      return asked(
        {
          ...(label === "" ? { label: t.wrong.label } : {}),
          ...saidWrong,
          ...(taken.length > 0 ? {} : { file: t.wrong.file }),
        },
        () => ({
          step,
          files: taken.map((file, at) => ({ file, label: t.page(label, at + 1, taken.length) })),
          said: sentence,
        }),
      );
    }
    case "unpicture":
      return asked(saidWrong, () => ({ step, said: sentence }));
    case "detach": {
      const nth = /^\d{1,6}$/.test(values.nth ?? "") ? Number(values.nth) : 0;
      return asked(saidWrong, () => ({ step, nth, said: sentence }));
    }
    default:
      return { ok: true, input: { step } };
  }
}

const isSentence = (text: string): boolean => text.length >= 10 && clean(text).length <= 1000;
