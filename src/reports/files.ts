import type { Instant } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords, instantWords } from "#law/words.ts";
import { docxFile } from "#outlets/docx.ts";
import { fileName } from "#outlets/file-name.ts";
import { xlsxFile } from "#outlets/xlsx.ts";

import { formOf } from "./count.store.ts";
import type { AskedFor } from "./asked.ts";
import type { Counted, HandedIn } from "./model.ts";
import { periodName, periodWords } from "./periods.ts";
import { formNames, reportTexts as t } from "./texts.ts";

export type FileKind = "xlsx" | "docx";

type Report = {
  readonly asked: Pick<AskedFor, "form" | "period" | "at" | "scope">;
  readonly counted: Counted;
  /** As it was handed in; null while it is only counted. */
  readonly handedIn: HandedIn | null;
  readonly at: Instant;
};

/** A report as a workbook or as a document: the same columns, numbers and words as the page. */
export function reportFile(kind: FileKind, report: Report, lang: Lang): Promise<Response> {
  const { asked, counted } = report;
  const form = formOf(asked.form);
  const name = fileName(
    [formNames[asked.form][lang], asked.at.name, periodName(asked.period)],
    kind,
  );
  const facts = factsOf(report, lang);
  if (kind === "xlsx")
    return xlsxFile(name, {
      lang,
      title: formNames[asked.form],
      columns: [
        { head: t.columns.n, as: "number" },
        { head: t.columns.label, width: 60 },
        { head: t.columns.figure, as: "number", width: 14 },
      ],
      rows: form.columns.map(({ n, label }) => [n, label[lang], counted.figures[n] ?? null]),
      note: both(
        `${facts.map(({ label, value }) => `${label}: ${value}`).join(". ")}. ${form.source[lang]}`,
      ),
    });
  return docxFile(name, {
    lang,
    title: form.title[lang],
    footer: t.footer(instantWords(report.at))[lang],
    blocks: [
      { is: "facts", facts },
      {
        is: "facts",
        facts: form.columns.map(({ n, label }) => ({
          label: `${n}. ${label[lang]}`,
          value: String(counted.figures[n] ?? "–"),
        })),
      },
      { is: "hint", text: form.source[lang] },
    ],
  });
}

const both = (text: string) => ({ vi: text, en: text });

function factsOf({ asked, counted, handedIn }: Report, lang: Lang) {
  const { window, units } = counted;
  return [
    { label: t.unit[lang], value: asked.at.name },
    {
      label: t.period[lang],
      value: `${periodWords(asked.period)[lang]} (${dateWords(window.from)[lang]} – ${dateWords(window.to)[lang]})`,
    },
    ...(asked.scope === "sum"
      ? [{ label: t.scope[lang], value: t.unitsIn(units.length)[lang] }]
      : []),
    ...(handedIn
      ? [
          { label: t.handedIn[lang], value: t.version(handedIn.version)[lang] },
          { label: t.who[lang], value: t.by(handedIn.by, handedIn.post)[lang] },
          { label: t.when[lang], value: instantWords(handedIn.at)[lang] },
        ]
      : [{ label: t.handedIn[lang], value: t.counted[lang] }]),
  ];
}
