import { Withheld as Holder } from "./reveal.ts";

/**
 * Something private, kept so that it fits no page, file, letter or log line; see reveal.ts. Stores
 * give it out, the mask (cases/mask.ts) turns it into what a reader may have.
 */
export type Withheld<Value = string> = Holder<Value>;

/** Keeps `value` from leaving until the policy permits it. */
export const withhold = <Value>(value: Value): Withheld<Value> => new Holder(value);

/** The same for what may be missing: nothing stays nothing. */
export const withholdIf = <Value extends object | string>(
  value: Value | null,
): Withheld<Value> | null => (value === null ? null : withhold(value));
