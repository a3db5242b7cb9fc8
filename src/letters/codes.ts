import { asTyped, readable } from "#kernel/secret.ts";

import { letterCode, type LetterCode } from "./model.ts";

/** A new public code. @param noise 5 random bytes */
export const codeFrom = (noise: Buffer): LetterCode => letterCode(readable(noise.subarray(0, 5)));

/** The code a person typed, brought to its form: "dt 7k3m9qxd" → "DT-7K3M-9QXD"; null if it cannot be one. */
export function codeTyped(typed: string): LetterCode | null {
  const letters = asTyped(typed).replace(/^DT(?=.{8}$)/, "");
  return /^[0-9A-Z]{8}$/.test(letters) ? letterCode(letters) : null;
}

/** Whether somebody typed the code of a letter, and not of something else. */
export const looksLikeLetter = (typed: string): boolean =>
  /^\s*dt[\s-]*[0-9a-z]{4}[\s-]*[0-9a-z]{4}\s*$/i.test(typed);
