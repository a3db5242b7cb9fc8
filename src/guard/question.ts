import { fold } from "#kernel/text.ts";
import type { Text } from "#kernel/text.ts";
import { englishNumber, vietnameseNumber, waysToWrite } from "./number-words.ts";

/** A small question in plain words, and every answer that counts, folded. */
export type Question = { readonly text: Text; readonly answers: ReadonlySet<string> };

/**
 * The question that `seed` stands for. The same seed always gives the same question, so that
 * nothing about the answer needs to travel with the form.
 *
 * @param seed at least 16 bytes nobody outside can foretell
 */
export function questionFrom(seed: Uint8Array): Question {
  const dice = diceOf(seed);
  return pick(kinds, dice)(dice);
}

/** Whether `answer` answers it: digits or words, with accents or without, in either language. */
export const answers = (question: Question, answer: string): boolean =>
  question.answers.has(asAnswer(answer));

/** Gives a number from 0 to `sides` − 1. */
type Dice = (sides: number) => number;

function diceOf(seed: Uint8Array): Dice {
  // The seed read as one big number, and used up side by side: every question the kinds can ask
  // is reachable, and 16 bytes are far more than any of them uses.
  let rest = seed.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (sides) => {
    const face = Number(rest % BigInt(sides));
    rest /= BigInt(sides);
    return face;
  };
}

function pick<Thing>(from: readonly Thing[], dice: Dice): Thing {
  const thing = from[dice(from.length)];
  if (thing === undefined) throw new Error("nothing to pick from");
  return thing;
}

const asked = (text: Text, accepted: readonly string[]): Question => ({
  text,
  answers: new Set(accepted.map(asAnswer)),
});

/** People answer in sentences: "là thứ Sáu.", "bằng 45", "It is Friday". */
const asAnswer = (typed: string): string =>
  fold(typed.normalize("NFKC"))
    .replace(/^(?:(?:dap an|cau tra loi|bang|la|so|chu|tu|it is|the answer is) )+/, "")
    .replace(/^0+(?=\d)/, "");

const sum = (dice: Dice): Question => {
  const a = 11 + dice(79);
  const b = 2 + dice(17);
  return asked(
    {
      vi: `${capital(vietnameseNumber(a))} cộng ${vietnameseNumber(b)} bằng mấy?`,
      en: `What is ${englishNumber(a)} plus ${englishNumber(b)}?`,
    },
    waysToWrite(a + b),
  );
};

const difference = (dice: Dice): Question => {
  const b = 2 + dice(17);
  const left = 3 + dice(77);
  return asked(
    {
      vi: `${capital(vietnameseNumber(left + b))} trừ ${vietnameseNumber(b)} còn mấy?`,
      en: `What is ${englishNumber(left + b)} minus ${englishNumber(b)}?`,
    },
    waysToWrite(left),
  );
};

const larger = (dice: Dice): Question => {
  const a = 10 + dice(90);
  const other = 10 + dice(89);
  const b = other >= a ? other + 1 : other;
  const most = dice(2) === 0;
  return asked(
    {
      vi: `Số nào ${most ? "lớn" : "nhỏ"} hơn: ${vietnameseNumber(a)} hay ${vietnameseNumber(b)}?`,
      en: `Which number is ${most ? "larger" : "smaller"}: ${englishNumber(a)} or ${englishNumber(b)}?`,
    },
    waysToWrite(most ? Math.max(a, b) : Math.min(a, b)),
  );
};

const weekday = (dice: Dice): Question => {
  const from = 1 + dice(20);
  const later = 1 + dice(9);
  const start = dice(7);
  const first = days[start] ?? days[0];
  const then = days[(start + later) % 7] ?? days[0];
  return asked(
    {
      vi: `Nếu ngày ${vietnameseNumber(from)} là ${first.vi} thì ngày ${vietnameseNumber(from + later)} là thứ mấy?`,
      en: `If day ${englishNumber(from)} of a month is a ${first.en}, which day of the week is day ${englishNumber(from + later)}?`,
    },
    [then.vi, then.en, then.en.slice(0, 3), ...then.also],
  );
};

/** The word at one place in a row of four: nothing to compute, for those who dislike numbers. */
const place = (dice: Dice): Question => {
  const row: Text[] = [];
  const left = [...things];
  for (let i = 0; i < 4; i += 1) row.push(...left.splice(dice(left.length), 1));
  const at = dice(4);
  const word = row[at];
  const position = positions[at];
  if (!word || !position) throw new Error("the row is shorter than four");
  return asked(
    {
      vi: `Từ ${position.vi} trong bốn từ sau là gì: ${row.map(({ vi }) => vi).join(", ")}?`,
      en: `What is the ${position.en} of these four words: ${row.map(({ en }) => en).join(", ")}?`,
    },
    [word.vi, word.en],
  );
};

const kinds = [sum, difference, larger, weekday, place] as const;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const positions: readonly Text[] = [
  { vi: "thứ nhất", en: "first" },
  { vi: "thứ hai", en: "second" },
  { vi: "thứ ba", en: "third" },
  { vi: "thứ tư", en: "fourth" },
];

const days = [
  { vi: "thứ Hai", en: "Monday", also: ["2", "thứ 2", "t2", "hai"] },
  { vi: "thứ Ba", en: "Tuesday", also: ["3", "thứ 3", "t3", "ba"] },
  { vi: "thứ Tư", en: "Wednesday", also: ["4", "thứ 4", "t4", "tư"] },
  { vi: "thứ Năm", en: "Thursday", also: ["5", "thứ 5", "t5", "năm"] },
  { vi: "thứ Sáu", en: "Friday", also: ["6", "thứ 6", "t6", "sáu"] },
  { vi: "thứ Bảy", en: "Saturday", also: ["7", "thứ 7", "t7", "bảy", "thứ bẩy"] },
  { vi: "Chủ nhật", en: "Sunday", also: ["cn", "chúa nhật"] },
] as const;

// Everyday words whose folded forms all differ, so that an answer without accents stays clear.
const things: readonly Text[] = [
  { vi: "sen", en: "lotus" },
  { vi: "cam", en: "orange" },
  { vi: "lúa", en: "rice" },
  { vi: "mưa", en: "rain" },
  { vi: "sông", en: "river" },
  { vi: "núi", en: "mountain" },
  { vi: "biển", en: "sea" },
  { vi: "đèn", en: "lamp" },
  { vi: "bàn", en: "table" },
  { vi: "ghế", en: "chair" },
  { vi: "sách", en: "book" },
  { vi: "bút", en: "pen" },
  { vi: "mèo", en: "cat" },
  { vi: "chó", en: "dog" },
  { vi: "gà", en: "chicken" },
  { vi: "cá", en: "fish" },
  { vi: "trâu", en: "buffalo" },
  { vi: "nón", en: "hat" },
  { vi: "áo", en: "shirt" },
  { vi: "giày", en: "shoe" },
  { vi: "chợ", en: "market" },
  { vi: "trường", en: "school" },
  { vi: "trăng", en: "moon" },
  { vi: "sao", en: "star" },
  { vi: "gió", en: "wind" },
  { vi: "nắng", en: "sunshine" },
  { vi: "chuối", en: "banana" },
  { vi: "dừa", en: "coconut" },
  { vi: "xoài", en: "mango" },
  { vi: "chè", en: "tea" },
];
