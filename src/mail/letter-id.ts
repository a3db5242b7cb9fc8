import { keyFor, mark } from "#kernel/secret.ts";

/** Names a letter for ever, and says nothing of what it is about to who has no key of the house. */
export const letterId = (master: Buffer, about: string): string =>
  mark(keyFor(master, "mail-letter"), about).subarray(0, 20).toString("hex");
