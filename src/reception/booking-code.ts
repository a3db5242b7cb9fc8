import { asTyped, readable } from "#kernel/secret.ts";

import type { BookingCode } from "./model.ts";

/** A new code of an appointment. @param noise 5 random bytes */
export const bookingCodeFrom = (noise: Buffer): BookingCode =>
  written(readable(noise.subarray(0, 5)));

/** The code a person typed, brought to its form: "lh 7k3m9qxd" → "LH-7K3M-9QXD"; null if it cannot be one. */
export function bookingCodeTyped(typed: string): BookingCode | null {
  // "L" is read as 1 wherever it stands, also in the name of the code.
  const letters = asTyped(typed).replace(/^1H(?=.{8}$)/, "");
  return /^[0-9A-Z]{8}$/.test(letters) ? written(letters) : null;
}

const written = (letters: string): BookingCode =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the form is made
  `LH-${letters.slice(0, 4)}-${letters.slice(4)}` as BookingCode;
