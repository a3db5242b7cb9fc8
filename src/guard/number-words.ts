/** `n` (0–999) in Vietnamese words: 45 is "bốn mươi lăm". */
export function vietnameseNumber(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds === 0) return underHundred(n);
  const head = `${digit(hundreds)} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} linh ${digit(rest)}` : `${head} ${underHundred(rest)}`;
}

/** `n` (0–999) in English words: 45 is "forty-five". */
export function englishNumber(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds === 0) return englishUnderHundred(n);
  const head = `${englishSmall[hundreds]} hundred`;
  return rest === 0 ? head : `${head} and ${englishUnderHundred(rest)}`;
}

/**
 * Every way people write `n` (0–999): digits, Vietnamese and English words, with the spoken
 * short forms ("bốn lăm", "hai tư", "trăm lẻ ba"). Not yet folded.
 */
export function waysToWrite(n: number): readonly string[] {
  const words = vietnameseNumber(n);
  const ways = new Set([String(n), words, englishNumber(n), englishNumber(n).replace("-", " ")]);
  for (const [usual, other] of spoken) {
    for (const way of Array.from(ways)) ways.add(way.replace(usual, other));
  }
  return [...ways];
}

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

const digit = (n: number): string => digits[n] ?? "";

function underHundred(n: number): string {
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 1 ? "mười" : `${digit(tens)} mươi`;
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${ones === 5 ? "lăm" : digit(ones)}`;
}

const spoken: readonly (readonly [RegExp, string])[] = [
  [/ mươi bốn$/, " mươi tư"],
  [/ mươi lăm$/, " mươi nhăm"],
  [/ mươi (?=\S)/, " "],
  [/ mươi mốt$/, " mươi một"],
  [/(mười|mươi) lăm$/, "$1 năm"],
  [/^một trăm/, "trăm"],
  [/ linh /, " lẻ "],
  [/bảy/, "bẩy"],
  [/ and /, " "],
];

const englishSmall = [
  ..."zero one two three four five six seven eight nine ten eleven twelve".split(" "),
  ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const englishTens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function englishUnderHundred(n: number): string {
  if (n < 20) return englishSmall[n] ?? "";
  const ones = n % 10;
  const tens = englishTens[Math.floor(n / 10)] ?? "";
  return ones === 0 ? tens : `${tens}-${englishSmall[ones]}`;
}
