import type { House } from "#cases/house.ts";
import { wordsHash } from "#cases/receipt.ts";
import { newId } from "#kernel/id.ts";

import type { Said } from "./model.ts";
import type { KeptWords, WordsRole } from "./store.ts";

/** Words as a row to keep. */
export const keptWords = (house: House, at: Date, role: WordsRole, body: string): KeptWords => ({
  id: newId<"complaint-words">(at.getTime(), house.noise(10)),
  role,
  body,
  salt: house.noise(16),
});

/** What an event says of kept words: their id and the hash that pins them. */
export const saidOf = (kept: KeptWords): Said => ({
  words: kept.id,
  hash: wordsHash(kept.salt, null, kept.body, null),
});
