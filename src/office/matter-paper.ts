import { historyTexts } from "#cases/texts/history.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dayWords, instantWords } from "#law/words.ts";
import type { Block, Fact, Line, Paper } from "#outlets/docx.ts";

import type { MatterView } from "./matter-view.ts";
import { exportTexts as t } from "./texts/exports.ts";
import { listTexts, stageText } from "./texts/list.ts";
import { matterTexts } from "./texts/matter.ts";

/**
 * A matter as a paper (hồ sơ vụ việc): what it is, what was written, what happened, what was answered.
 * Made of what the mask gave this officer; the sender's identity and internal notes are never in it.
 */
export function matterPaper(view: MatterView, madeBy: string, lang: Lang): Paper {
  const { matter, filing, answer } = view;
  const say = (text: Text) => text[lang];
  return {
    lang,
    title: say(t.paperTitle(matter.code)),
    blocks: [
      { is: "hint", text: say(t.notIn) },
      { is: "heading", text: say(t.facts) },
      { is: "facts", facts: factsOf(view, lang) },
      { is: "heading", text: say(matterTexts.letter) },
      ...texts([filing.title, filing.body]),
      { is: "heading", text: say(matterTexts.timeline) },
      { is: "lines", lines: linesOf(view, lang) },
      ...(answer === null
        ? []
        : [{ is: "heading" as const, text: say(t.answer) }, ...texts([answer])]),
    ],
    footer: say(t.madeBy(madeBy, instantWords(view.now))),
  };
}

const texts = (all: readonly (string | null)[]): readonly Block[] =>
  all.flatMap((text) => (text === null ? [] : [{ is: "text" as const, text }]));

function factsOf(view: MatterView, lang: Lang): readonly Fact[] {
  const { matter, filing, names, area, files } = view;
  const holder = "officer" in matter.progress ? matter.progress.officer : null;
  const unit = names.units.get(matter.desk.unit)?.name;
  const post = matter.desk.post === null ? undefined : names.posts.get(matter.desk.post)?.title;
  const place = [filing.place, names.units.get(matter.placeUnit)?.name];
  const own = files.filter(({ purpose }) => purpose !== "published").length;
  const all: readonly (readonly [Text, Text | string | null | undefined])[] = [
    [t.code, matter.code],
    [matterTexts.kind, historyTexts.kinds[matter.kind]],
    [matterTexts.channel, historyTexts.channels[matter.channel]],
    [matterTexts.area, area],
    [matterTexts.place, place.filter(Boolean).join(", ")],
    [matterTexts.receivedAt, instantWords(matter.receivedAt)],
    [matterTexts.acceptBy, instantWords(matter.acceptBy)],
    [matterTexts.answerBy, dayWords(matter.answerBy)],
    [t.stage, stageText[matter.progress.stage]],
    [t.desk, [post, unit].filter(Boolean).join(", ")],
    [
      matterTexts.accountable,
      holder === null ? listTexts.nobody : (names.officers.get(holder) ?? null),
    ],
    [t.pictures, own === 0 ? null : t.picturesCount(own)],
  ];
  return all.flatMap(([label, value]) =>
    value ? [{ label: label[lang], value: typeof value === "string" ? value : value[lang] }] : [],
  );
}

const linesOf = (view: MatterView, lang: Lang): readonly Line[] =>
  view.history
    .filter(({ internal }) => !internal)
    .map(({ when, who, what, type, said, erased, more }) => {
      const words = said ?? (erased ? historyTexts.erased[lang] : null);
      return {
        text: `${when[lang]} – ${who[lang]}: ${what[lang]}`,
        said: [
          ...more.map((one) => one[lang]),
          // What was filed stands above; the last answer stands below and here, where it was given.
          ...(words === null || type === "filed" ? [] : [words]),
        ],
      };
    });
