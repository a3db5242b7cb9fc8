import { usualTone } from "#kernel/text.ts";

/**
 * What Telex or VNI keystrokes would have written had the input method been on: "dduwowngf" and
 * "d9u7o7ng2" are "đường". Null for what is no keystrokes. Only ever offered, never put in its place:
 * "toongs" may be a name.
 */
export function keystrokes(typed: string): string | null {
  const word = fromVni(typed.toLowerCase());
  if (word === null || !/^[a-z]{2,10}$/.test(word)) return null;
  const tone = /^(.*[aeiouyw].*?)([sfrxj])([a-z]*)$/.exec(word);
  const body = (tone ? `${tone[1]}${tone[3]}` : word)
    .replace(/^dd/, "đ")
    .replaceAll("uwow", "ươ")
    .replaceAll("uow", "ươ")
    .replaceAll(/aa|ee|oo|[aou]w/g, (pair) => letters[pair] ?? pair)
    .replace(/^([^aeiouyâăêôơư]*)w/, "$1ư");
  const written = tone ? toned(body, tones[tone[2] ?? ""] ?? "") : body;
  return written === word || !/[^a-z]/.test(written) || /w/.test(written) ? null : written;
}

const letters: Readonly<Record<string, string>> = {
  aa: "â",
  ee: "ê",
  oo: "ô",
  aw: "ă",
  ow: "ơ",
  uw: "ư",
};

const tones: Readonly<Record<string, string>> = {
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
};

/** VNI digits as the Telex letters they mean; unchanged without digits, null where they make no word. */
function fromVni(word: string): string | null {
  if (!/\d/.test(word)) return word;
  if (!/^d?9?[a-z]+[a-z1-8]*$/.test(word)) return null;
  const tone = /[1-5]/.exec(word)?.[0];
  const body = word
    .replaceAll(/[1-5]/g, "")
    .replace(/^d9/, "dd")
    .replaceAll(/([aeo])6/g, "$1$1")
    .replaceAll(/([ou])7/g, "$1w")
    .replaceAll("a8", "aw");
  return /\d/.test(body) ? null : body + (tone ? ("sfrxj"[Number(tone) - 1] ?? "") : "");
}

/** The tone on the vowel it belongs to. */
function toned(body: string, mark: string): string {
  const onset = /^(?:qu|gi(?=[aeouâăêôơư])|[^aeiouyâăêôơư]*)/.exec(body)?.[0] ?? "";
  const [vowels = ""] = /^[aeiouyâăêôơư]+/.exec(body.slice(onset.length)) ?? [];
  if (vowels === "") return body;
  const marked = Array.from(vowels).findLastIndex((vowel) => "âăêôơư".includes(vowel));
  const closed = body.length > onset.length + vowels.length;
  const at = marked >= 0 ? marked : vowels.length === 1 ? 0 : vowels.length > 2 || closed ? 1 : 0;
  const place = onset.length + at;
  return usualTone(`${body.slice(0, place + 1)}${mark}${body.slice(place + 1)}`.normalize("NFC"));
}
