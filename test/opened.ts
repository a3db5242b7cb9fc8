import { Permit, reveal } from "#kernel/reveal.ts";
import type { Withheld } from "#kernel/withheld.ts";

const permit = new Permit("a test");

/** What is withheld, for a test to look at. */
export const opened = <Value>(held: Withheld<Value> | null | undefined): Value | null =>
  held ? reveal(held, permit) : null;
