import { createHash } from "node:crypto";

/** Numbers that look like chance and are the same for the same seed. */
export type Chance = {
  /** A whole number from `least` to below `most`. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;
};

export function chance(seed: string): Chance {
  let drawn = 0;
  const between = (least: number, most: number): number => {
    const bytes = createHash("sha256").update(`${seed} ${drawn++}`).digest();
    return least + (bytes.readUInt32BE() % (most - least));
  };
  return { between, oneOf: (things) => things[between(0, things.length)] ?? things[0] };
}
