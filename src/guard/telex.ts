import { clean } from "#kernel/text.ts";

/** A word that looks like Vietnamese typed while the input method was off. */
export type Leftover = { readonly start: number; readonly end: number; readonly word: string };

/**
 * The words that look like Telex ("duwowngf") or VNI ("d9u7o7ng2") keystrokes, so that the form
 * can ask whether the input method is off. Empty unless the whole looks like it: one odd word may
 * be a name, a brand or English. Nothing is ever converted.
 *
 * @returns spans in `clean(text)`
 */
export function typingLeftovers(text: string): readonly Leftover[] {
  const cleaned = clean(text);
  const words = [
    ...cleaned.matchAll(/(?<![\p{L}\p{N}@./_-])[\p{L}\p{N}]+(?![\p{L}\p{N}@/_]|\.\p{L})/gu),
  ];
  if (words.some(([word]) => english.has(word.toLowerCase()))) return [];

  const found = words.flatMap(({ 0: word, index }) => {
    const marks = Math.max(telexMarks(word), vniMarks(word));
    return marks === 0 ? [] : [{ start: index, end: index + word.length, word, marks }];
  });
  // Where accents came out, the input method was on.
  if (words.filter(([word]) => isAccented(word)).length >= found.length) return [];
  const certain = found.some(({ marks }) => marks >= 2);
  const most = found.length >= 2 && found.length * 2 >= words.length;
  return certain || most ? found.map(({ start, end, word }) => ({ start, end, word })) : [];
}

const isAccented = (word: string): boolean => /[^\p{ASCII}]/u.test(word);

/** How many Telex keys a word shows; 0 when the rest of it is no Vietnamese syllable. */
function telexMarks(word: string): number {
  const typed = word.toLowerCase();
  if (!/^[a-z]{2,10}$/.test(typed) || known.has(typed)) return 0;
  const tone = /^(.*[aeiouyw].*?)([sfrxj])([a-z]*)$/.exec(typed);
  const bodies: (readonly [string, number])[] = [[typed, 0]];
  if (tone) bodies.push([`${tone[1]}${tone[3]}`, 1]);
  return Math.max(0, ...bodies.map(([body, keys]) => marksOf(body, keys)));
}

function marksOf(body: string, keys: number): number {
  let marks = keys;
  const struck = (_: string, kept: string) => {
    marks += 1;
    return kept;
  };
  const plain = body
    .replace(/^(d)d/, struck)
    .replaceAll(/([aeo])\1/g, struck)
    .replaceAll(/([aou])w/g, struck)
    .replace(/^([^aeiouyw]*)w/, (_, onset: string) => struck(_, `${onset}u`));
  return isSyllable(plain) ? marks : 0;
}

/** How many VNI digits a word shows; 0 when the rest of it is no Vietnamese syllable. */
function vniMarks(word: string): number {
  const typed = word.toLowerCase();
  if (!/^[a-z][a-z0-9]{2,12}$/.test(typed)) return 0;
  const digits = typed.match(/[1-9]/g)?.length ?? 0;
  const wellPlaced = /^(?:d9)?(?=[a-z]*[aeiouy])(?:[a-z]+[1-8]{0,2})+$/.test(typed);
  return digits > 0 && wellPlaced && isSyllable(typed.replaceAll(/\d/g, "")) ? digits : 0;
}

const isSyllable = (plain: string): boolean => syllable.test(plain);

const onsets = "ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x";
const rhymes = [
  "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu",
  "i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu",
  "o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|op|ot",
  "u|ua|uan|uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou",
  "up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yet|yeu",
].join("|");
const syllable = new RegExp(`^(?:${onsets})?(?:${rhymes})$`);

/** Words that are what they are, though they could be read as keystrokes. */
const known = new Set(
  "test aws boong xoong soong ddos too see bee fee tee goos us as is or her his has if of off max tax box six mix bus gas yes".split(
    " ",
  ),
);

/** One of these, and the text is English. */
const english = new Set(
  "the and is are was were with this that these those have has for street please lamp of not my".split(
    " ",
  ),
);
