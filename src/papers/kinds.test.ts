import { expect, test } from "vitest";

import { fold } from "#kernel/text.ts";

import { defaultTemplate, layOut } from "./default.ts";
import { kindIds, kindOf, keyOf, placeholderOf, placeholdersOf } from "./kinds.ts";
import type { Given } from "./model.ts";
import { paragraphsOf, samplesOf, structureFaults } from "./papers.fixture.ts";
import { readTemplate } from "./template.ts";
import { writeDocument } from "./write.ts";

async function sampleOf(id: (typeof kindIds)[number], given?: Given) {
  const kind = kindOf(id);
  const template = readTemplate(id, await defaultTemplate(id));
  if (!template.ok) throw new Error(`${id}: ${JSON.stringify(template.refusal)}`);
  const fields = given ?? samplesOf(kind);
  return {
    kind,
    template: template.value,
    bytes: writeDocument(template.value.document, kind.fields, fields, kind.title.vi),
  };
}

test("every name of a field can stand in a template, and means one thing", () => {
  for (const id of kindIds) {
    const { fields } = kindOf(id);
    const keys = Object.values(fields).flatMap((field) =>
      field.as === "table"
        ? Object.values(field.columns).map(({ vi }) => keyOf(`${placeholderOf(field)}.${vi}`))
        : [keyOf(placeholderOf(field))],
    );
    expect(new Set(keys).size, id).toBe(keys.length);
    for (const field of Object.values(fields)) expect(field.title.vi, id).not.toMatch(/[.{}]/);
    for (const key of keys) expect(placeholdersOf(fields).has(key)).toBe(true);
  }
});

test("a form of law has its number and its mark; nothing in a paper says what was not checked", () => {
  for (const id of kindIds) {
    const { form, heading, body } = kindOf(id);
    if (form) expect(form.act, id).toMatch(/^(Nghị định|Thông tư) \d+\/20\d\d\/(NĐ-CP|TT-TTCP)$/);
    const printed = [heading.name, heading.summary ?? "", JSON.stringify(body)].join(" ");
    expect(fold(printed), id).not.toContain("chua doi chieu");
  }
});

test("a hand-over of a denunciation has no place for what it says or whom it names", () => {
  const { fields } = kindOf("denunciation-handover");
  const names = Object.values(fields)
    .map(({ title }) => fold(title.vi))
    .join("; ");
  expect(names).not.toMatch(/noi dung|to cao|dia chi|nguoi gui|ma ho so/);
});

test.each(kindIds)(
  "%s: the default uses every field, and an independent reader finds them in order",
  async (id) => {
    const { kind, template, bytes } = await sampleOf(id);
    expect(template.left).toEqual([]);
    expect(template.ownWords).toEqual([]);
    expect(structureFaults(bytes)).toEqual([]);
    const blank = await paragraphsOf(await defaultTemplate(id));
    expect(await paragraphsOf(bytes)).toEqual(naively(blank, kind.fields, samplesOf(kind)));
  },
);

test.each(kindIds)("%s: without what may be left out, nothing is left of it", async (id) => {
  const { fields } = kindOf(id);
  const least = Object.fromEntries(
    Object.entries(samplesOf(kindOf(id))).filter(([name]) => fields[name]?.required),
  );
  const { bytes } = await sampleOf(id, least);
  const said = (await paragraphsOf(bytes)).join("\n");
  expect(said).not.toMatch(/\{\{|\}\}|undefined/);
  for (const [name, field] of Object.entries(fields))
    if (
      !field.required &&
      typeof field.sample === "string" &&
      !JSON.stringify(least).includes(field.sample)
    )
      expect(said, name).not.toContain(field.sample);
});

/** The same by text alone, as somebody would do it with a pencil; what a template asks for is read anew. */
function naively(
  paragraphs: readonly string[],
  fields: Parameters<typeof placeholdersOf>[0],
  given: Given,
): readonly string[] {
  const named = new Map(
    Object.entries(fields).map(([name, field]) => [fold(field.title.vi), { name, field }]),
  );
  const dated = (name: string, value: string): string => {
    const [year = "", month = "", day = ""] = value.split("-");
    const as = fields[name]?.as;
    if (as === "day") return `${day}/${month}/${year}`;
    if (as === "long-day")
      return `ngày ${day} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
    return value;
  };
  const said = (
    text: string,
    line: string | undefined,
    row: Readonly<Record<string, string>> | undefined,
  ): string =>
    text.replaceAll(/\{\{\?[^}]*\}\}/g, "").replaceAll(/\{\{([^}]*)\}\}/g, (_, asked: string) => {
      const [of = "", column] = asked.split(".").map(fold);
      const { name = "", field } = named.get(of) ?? {};
      if (column !== undefined && field?.as === "table") {
        const key = Object.entries(field.columns).find(([, { vi }]) => fold(vi) === column)?.[0];
        return row?.[key ?? ""] ?? "";
      }
      const value = given[name];
      return typeof value === "string" ? dated(name, value) : (line ?? "");
    });
  const out: string[] = [];
  for (let i = 0; i < paragraphs.length; i += 1) {
    const text = paragraphs[i] ?? "";
    const [, table] = /\{\{([^}.]*)\.[^}]*\}\}/.exec(text) ?? [];
    if (table !== undefined) {
      const row = [];
      for (; paragraphs[i]?.includes(`{{${table}.`) === true; i += 1) row.push(paragraphs[i] ?? "");
      i -= 1;
      const rows = given[named.get(fold(table))?.name ?? ""];
      for (const one of Array.isArray(rows) ? rows : [])
        out.push(
          ...row.map((cell) => said(cell, undefined, typeof one === "object" ? one : undefined)),
        );
      continue;
    }
    const list = [...text.matchAll(/\{\{([^?}]*)\}\}/g)]
      .map(([, asked = ""]) => given[named.get(fold(asked))?.name ?? ""])
      .find((value) => Array.isArray(value));
    const whole = /^(\{\{\?[^}]*\}\})?\{\{([^}]*)\}\}$/.exec(text)?.[2];
    const alone = whole === undefined ? undefined : given[named.get(fold(whole))?.name ?? ""];
    if (list)
      out.push(...list.map((line) => said(text, typeof line === "string" ? line : "", undefined)));
    else if (typeof alone === "string" && alone.includes("\n")) out.push(...alone.split("\n"));
    else out.push(said(text, undefined, undefined));
  }
  return out;
}

test("a default laid out anew is the same file, and so is the paper made with it", async () => {
  const kind = kindOf("receipt");
  const once = await layOut(kind);
  await new Promise((later) => setTimeout(later, 20));
  expect(Buffer.from(await layOut(kind)).equals(Buffer.from(once))).toBe(true);
  const paper = await sampleOf("receipt");
  expect(Buffer.from((await sampleOf("receipt")).bytes).equals(Buffer.from(paper.bytes))).toBe(
    true,
  );
});
