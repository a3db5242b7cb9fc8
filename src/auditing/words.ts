import { acts, isAct } from "#audit/acts.ts";
import { instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords, timeWords } from "#law/words.ts";
import { dayOf } from "#kernel/day.ts";

import type { LogLine } from "./log.store.ts";
import { actorTexts, goneText, thingTexts } from "./texts.ts";

/** When: "14:05:09, 23/11/2026". */
export function whenWords(at: Date): Text {
  const moment = instant(at);
  const date = dateWords(dayOf(moment));
  const time = `${timeWords(moment)}:${moment.slice(17, 19)}`;
  return { vi: `${time}, ${date.vi}`, en: `${time}, ${date.en}` };
}

/** Who: a name, or what it was when no person did it. */
export function whoWords(line: LogLine): Text {
  const name = line.officerName ?? line.clientName;
  if (name === null) return actorTexts[line.actor];
  return line.actor === "client"
    ? { vi: `${actorTexts.client.vi} ${name}`, en: `${actorTexts.client.en}: ${name}` }
    : { vi: name, en: name };
}

/** Under which post, with its unit; nothing for acts without one. */
export const postWords = ({ postTitle, unitName }: LogLine): string =>
  [postTitle, unitName].filter(Boolean).join(", ");

/** What: the words of the act; an act of an older version whose words are gone says its name. */
export const didWords = ({ did }: Pick<LogLine, "did">): Text =>
  isAct(did) ? acts[did] : { vi: did, en: did };

/** About what: "Vụ việc DV-7K2M-9QXA". A matter that was erased keeps no code. */
export function aboutWords({ kind, thing, thingName }: LogLine): Text | null {
  if (kind === null || thing === null) return null;
  const name = thingTexts[kind] ?? { vi: kind, en: kind };
  const of = thingName ?? (kind === "matter" ? null : short(thing));
  return of === null
    ? { vi: `${name.vi} ${goneText.vi}`, en: `${name.en} ${goneText.en}` }
    : { vi: `${name.vi} ${of}`, en: `${name.en} ${of}` };
}

// A random identity says nothing to anybody; its beginning is enough to tell two apart.
const short = (thing: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(thing) ? thing.slice(-8) : thing;
