import { asTyped, keyFor, mark, readable, type Key } from "#kernel/secret.ts";

import { draftCode, type DraftCode } from "./model.ts";

/**
 * The code of a new draft, drawn from the once-key of its form under a key of the house: the same form
 * sent twice makes one draft. Neither is kept anywhere, so that nobody can make the code again.
 */
export function draftCodeFrom(master: Buffer, once: string): DraftCode {
  // 17 bytes are 28 symbols, the first of which holds one bit; the other 27 hold five each.
  const symbols = readable(mark(keyFor(master, "draft-code"), once).subarray(0, 17)).slice(1);
  return draftCode(symbols + checkSymbol(symbols));
}

/** The code a person or a scanner typed, with or without "SD", groups or case; null when it cannot be one. */
export function draftCodeTyped(typed: string): DraftCode | null {
  const symbols = asTyped(typed.slice(0, longestTyped)).replace(/^SD(?=.{28}$)/, "");
  return symbols.length === 28 && remainder(symbols) === 0 ? draftCode(symbols) : null;
}

/** Where a draft lies and what opens it. */
export type DraftKeys = {
  /** What the draft is looked up by; the code cannot be had from it. */
  readonly lookup: Buffer;
  readonly box: Key;
};

/**
 * Both keys of a draft (HKDF-SHA-256). The code alone does not open a stolen table: a key of the house
 * goes in as well; and the house alone does not open it without the code.
 */
export function draftKeys(master: Buffer, code: DraftCode): DraftKeys {
  const root = mark(keyFor(master, "draft-root"), code);
  return { lookup: keyFor(root, "draft-lookup").bytes, box: keyFor(root, "draft-box") };
}

/** More than this nobody types for a code. */
const longestTyped = 100;

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The last symbol: the weighted sum over GF(32) with the powers of a generator. Up to 31 symbols all
 * weights differ, so one wrong symbol, and any two that changed places, are always noticed.
 */
function checkSymbol(symbols: string): string {
  return alphabet.charAt(times2(remainder(symbols)));
}

/** 0 for a whole code; -1 when a symbol is none of the alphabet. */
function remainder(symbols: string): number {
  let sum = 0;
  for (const symbol of symbols) {
    const value = alphabet.indexOf(symbol);
    if (value < 0) return -1;
    sum = times2(sum) ^ value;
  }
  return sum;
}

/** Times the generator of GF(32), modulo x⁵ + x² + 1. */
const times2 = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
