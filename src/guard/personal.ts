import { namesIn } from "./names.ts";
import { addressesIn, contactsIn, numbersIn } from "./traces.ts";
import type { PersonalKind } from "./traces.ts";

/** A place in a text that should not be published as it stands. */
export type Mask = {
  /** UTF-16 offsets into the NFC form of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  /** What stands there after masking, in the language of the record. */
  readonly replacement: string;
};

/**
 * Proposes what to mask before a text is published: numbers, addresses and names of residents and
 * of third persons. An officer looks at every proposal and adds what is missing; a machine neither
 * publishes nor decides. Names of streets stay, they are what a report is about.
 *
 * @returns masks in order, none touching another
 */
export function proposeMasks(text: string): readonly Mask[] {
  const masks: Mask[] = [];
  // What stood in the way of a second number may be masked itself: look until nothing is left.
  for (let left = text.normalize("NFC"); ; left = hide(left, masks)) {
    const before = masks.length;
    for (const { start, end, kind } of spansIn(left)) {
      if (masks.some((mask) => start < mask.end && mask.start < end)) continue;
      masks.push({ start, end, kind, replacement: replacements[kind] });
    }
    if (masks.length === before) return masks.toSorted((a, b) => a.start - b.start);
  }
}

/** The kinds come in order of certainty; a later one never cuts into an earlier one. */
const spansIn = (text: string) => [
  ...contactsIn(text),
  ...numbersIn(text),
  ...addressesIn(text),
  ...namesIn(text),
];

/** The text with its masks drawn over it at the same length, so that offsets stay. */
const hide = (text: string, masks: readonly Mask[]): string =>
  masks.reduce(
    (out, { start, end }) =>
      `${out.slice(0, start)}${"[".padEnd(end - start, "]")}${out.slice(end)}`,
    text,
  );

/** The NFC text with every mask put in place of what it covers; overlapping masks count once. */
export function applyMasks(text: string, masks: readonly Mask[]): string {
  const nfc = text.normalize("NFC");
  let out = "";
  let at = 0;
  for (const { start, end, replacement } of masks.toSorted((a, b) => a.start - b.start)) {
    if (start >= at) out += nfc.slice(at, start) + replacement;
    at = Math.max(at, end);
  }
  return out + nfc.slice(at);
}

const replacements = {
  phone: "[số điện thoại]",
  identity: "[số giấy tờ]",
  account: "[số tài khoản]",
  email: "[thư điện tử]",
  plate: "[biển số xe]",
  address: "[số nhà]",
  name: "[họ tên]",
} as const satisfies Record<PersonalKind, string>;
