import type { z } from "zod";

import type { Text } from "#kernel/text.ts";
import { clean } from "#kernel/text.ts";

import { readBody } from "./body.ts";
import type { Words } from "./language.ts";
import { isRepeated, unsaid, wordsOf } from "./wording.ts";

/** What a form page needs to draw itself again: what was typed, and what is wrong with it. */
export type Form<Field extends string = string> = {
  readonly values: Readonly<Partial<Record<Field, string>>>;
  readonly errors: Readonly<Partial<Record<Field, Words>>>;
  /** Every value of fields that may come several times, such as a group of check boxes. */
  readonly lists?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** What is wrong with the form as a whole. */
  readonly problem?: Words;
};

export const blank: Form<never> = { values: {}, errors: {} };

/** A form with something already in it, for changing a thing that exists. */
export const filled = <Field extends string>(
  values: Readonly<Partial<Record<Field, string>>>,
): Form<Field> => ({ ...blank, values });

/** The same form with more errors: those that only the action or the database could find. */
export const withErrors = <Field extends string>(
  form: Form<Field>,
  errors: Readonly<Partial<Record<Field, Words>>>,
): Form<Field> => ({ ...form, errors: { ...form.errors, ...errors } });

/** The same form with a sentence about the whole of it, said above its fields. */
export const withProblem = <Field extends string>(
  form: Form<Field>,
  problem: Words,
): Form<Field> => ({ ...form, problem });

type FieldOf<Schema extends z.ZodObject> = Extract<keyof z.input<Schema>, string>;
type Files = (name: string) => readonly File[];

export type Read<Schema extends z.ZodObject> =
  | {
      readonly ok: true;
      readonly value: z.output<Schema>;
      readonly form: Form<FieldOf<Schema>>;
      readonly files: Files;
    }
  | {
      readonly ok: false;
      /** 413 too large, 415 not a form, 422 cannot be taken as it is: answer with it and `form`. */
      readonly status: 413 | 415 | 422;
      readonly form: Form<FieldOf<Schema>>;
      readonly files: Files;
    };

/** Bytes a form without files may have: room for a very long letter and its percent signs. */
const usual = 1024 * 1024;

/**
 * Reads a posted form. Nothing past this point meets a value that was not asked for, and nothing
 * here throws, whatever was sent; what was typed survives even when the whole is too large.
 *
 * A field left empty (or not sent) is `undefined` where the schema allows that, else "".
 *
 * @param limit the most bytes the body may have, files included
 */
export async function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
  { limit = usual }: { readonly limit?: number } = {},
): Promise<Read<Schema>> {
  const body = await readBody(request, limit);
  const posted = "data" in body ? body.data : new FormData();
  const form = typed(schema, posted);
  typedBefore.set(request, form);
  const files: Files = (name) => posted.getAll(name).filter(isChosenFile);

  if (!body.ok) {
    return {
      ok: false,
      status: body.status,
      form: { ...form, problem: problems[body.status] },
      files,
    };
  }
  const read = schema.safeParse(given(schema, form), { error: unsaid });
  if (read.success) return { ok: true, value: read.data, form, files };

  const errors: Record<string, Words> = {};
  for (const issue of read.error.issues) {
    const name = String(issue.path[0] ?? "");
    errors[name] ??= wordsOf(issue.message);
  }
  const { "": problem, ...named } = errors;
  return {
    ok: false,
    status: 422,
    form: { ...form, errors: named, ...(problem === undefined ? {} : { problem }) } as Form<
      FieldOf<Schema>
    >,
    files,
  };
}

/**
 * What was typed, without asking whether it can be taken: for a form that is only drawn again. Like `readForm`
 * it keeps at most `limit` bytes and never throws.
 */
export async function readTyped<Schema extends z.ZodObject>(
  schema: Schema,
  request: Request,
  { limit = usual }: { readonly limit?: number } = {},
): Promise<Form<FieldOf<Schema>>> {
  const body = await readBody(request, limit);
  return typed(schema, "data" in body ? body.data : new FormData());
}

const typedBefore = new WeakMap<Request, Form>();

/** What was typed in a form that has been read: for the page that says the database is away. */
export const typedIn = (request: Request): Form | undefined => typedBefore.get(request);

/** What was typed, cleaned, under the names the schema knows and no others. */
function typed<Schema extends z.ZodObject>(
  schema: Schema,
  posted: FormData,
): Form<FieldOf<Schema>> {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const all = posted
      .getAll(name)
      .filter((entry) => typeof entry === "string")
      .map(clean);
    if (isRepeated(field)) lists[name] = all;
    if (all[0] !== undefined) values[name] = all[0];
  }
  return { values, errors: {}, lists } as Form<FieldOf<Schema>>;
}

/** What the schema is asked about. */
function given(schema: z.ZodObject, form: Form): Record<string, unknown> {
  const entries = Object.entries(schema.shape).map(([name, field]) => {
    if (isRepeated(field)) return [name, form.lists?.[name] ?? []];
    const value = form.values[name] ?? "";
    const leftOut = value === "" && field.safeParse(undefined).success;
    return [name, leftOut ? undefined : value];
  });
  return Object.fromEntries(entries);
}

/** Browsers send an empty, nameless file for a file field nobody used. */
const isChosenFile = (entry: FormDataEntryValue): entry is File =>
  typeof entry !== "string" && (entry.size > 0 || entry.name !== "");

const problems: Record<413 | 415 | 422, Text> = {
  413: {
    vi: "Những gì gửi đi quá lớn. Chữ đã viết vẫn còn ở dưới; hãy chọn ít ảnh hơn hoặc ảnh nhỏ hơn rồi gửi lại.",
    en: "What was sent is too large. The text below is kept; choose fewer or smaller pictures and send again.",
  },
  415: {
    vi: "Trang này chỉ nhận biểu mẫu được gửi từ trình duyệt. Hãy điền và gửi lại từ trang này.",
    en: "This page only takes forms sent by a browser. Please fill it in and send it from this page.",
  },
  422: {
    vi: "Biểu mẫu đến nơi không trọn vẹn. Hãy kiểm tra rồi gửi lại.",
    en: "The form did not arrive whole. Please check it and send it again.",
  },
};
