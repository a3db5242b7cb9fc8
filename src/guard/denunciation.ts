import type { Text } from "#kernel/text.ts";

import {
  complaining,
  denouncing,
  denying,
  mentioning,
  opposing,
  persons,
  violations,
} from "./denunciation-words.ts";
import type { Sign } from "./denunciation-words.ts";
import { matchAt, phraseOf, syllablesOf } from "./syllables.ts";
import type { Match, Phrase, Syllable } from "./syllables.ts";

export type LegalForm = {
  readonly looksLike: "denunciation" | "complaint" | null;
  /** What the form says when it asks; empty when there is nothing to ask. */
  readonly because: Text;
};

/**
 * Whether a text looks like a denunciation (LTC Art. 2.1) or a complaint (LKN Art. 2.1) in the
 * legal sense, so that the form can *ask* before anything is stored: a denunciation must not come
 * over the Internet, because the denouncer's identity is a state secret.
 *
 * It looks at legal form only, never at opinions. It refuses nothing, decides nothing and writes
 * nothing down; the sender says what it is.
 */
export function legalFormOf(text: string): LegalForm {
  const words = syllablesOf(text);
  if (denounces(words)) return { looksLike: "denunciation", because: asking.denunciation };
  if (complains(words)) return { looksLike: "complaint", because: asking.complaint };
  return { looksLike: null, because: { vi: "", en: "" } };
}

const asking = {
  denunciation: {
    vi: "Những gì ông/bà viết có vẻ là tố cáo một người làm trái pháp luật. Nếu đúng vậy, xin đừng gửi qua mạng: pháp luật giữ bí mật cho người tố cáo, và trang này không giữ được bí mật đó. Chưa có gì được lưu lại.",
    en: "What you wrote may be a denunciation of someone for breaking the law. If so, please do not send it over the Internet: the law keeps the denouncer secret, and this site cannot. Nothing has been stored.",
  },
  complaint: {
    vi: "Những gì ông/bà viết có vẻ là khiếu nại một quyết định hoặc việc làm của cơ quan. Khiếu nại có thủ tục và thời hạn riêng, bảo vệ ông/bà tốt hơn phản ánh.",
    en: "What you wrote may be a complaint against a decision or an act of an office. Complaints have a procedure and time limits of their own, which protect you better than feedback.",
  },
} as const satisfies Record<string, Text>;

const denounces = (words: readonly Syllable[]): boolean =>
  occurs(words, signs.denouncing, signs.denying) ||
  occurs(words, signs.violations, signs.opposing, (at) => somebodyStandsWith(words, at));

const complains = (words: readonly Syllable[]): boolean =>
  occurs(words, signs.complaining, signs.denying);

type SignPhrase = {
  readonly words: Phrase;
  readonly plain: boolean;
  readonly bare: boolean;
};

const ready = (list: readonly Sign[]): readonly SignPhrase[] =>
  list.map(({ phrase, plain = false, bare = false }) => ({ words: phraseOf(phrase), plain, bare }));

const signs = {
  denouncing: ready(denouncing),
  violations: ready(violations),
  complaining: ready(complaining),
  denying: denying.map(phraseOf),
  mentioning: mentioning.map(phraseOf),
  opposing: opposing.map(phraseOf),
  persons: persons.map(phraseOf),
};

/** One of the phrases stands somewhere, and nothing right before it takes its force away. */
function occurs(
  words: readonly Syllable[],
  phrases: readonly SignPhrase[],
  disarming: readonly Phrase[],
  holds: (at: number) => boolean = () => true,
): boolean {
  return words.some((_, at) =>
    phrases.some(
      (phrase) =>
        counts(matchAt(words, at, phrase.words), phrase) &&
        !disarming.some((before) => standsBefore(words, at, before)) &&
        !(phrase.bare && signs.mentioning.some((before) => standsBefore(words, at, before))) &&
        holds(at),
    ),
  );
}

const counts = (match: Match | undefined, { plain }: SignPhrase): boolean =>
  match === "exact" || (match === "plain" && plain);

const standsBefore = (words: readonly Syllable[], at: number, phrase: Phrase): boolean =>
  at >= phrase.length &&
  matchAt(words, at - phrase.length, phrase) !== undefined &&
  words[at - 1]?.sentence === words[at]?.sentence;

/** Somebody who could be denounced is named in the same sentence. */
const somebodyStandsWith = (words: readonly Syllable[], at: number): boolean =>
  words.some(
    ({ sentence }, i) =>
      sentence === words[at]?.sentence &&
      signs.persons.some((person) => matchAt(words, i, person) !== undefined),
  );
