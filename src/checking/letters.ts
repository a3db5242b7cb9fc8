import { evolve } from "#letters/evolve.ts";
import type { Event, Letter } from "#letters/model.ts";
import { lettersAfter } from "#letters/store.ts";

import { checkRecords } from "./records.ts";

/** Each letter's row against what its events add up to. */
export const checkLetters = checkRecords<Letter, Event>({
  name: "letters",
  events: "letter_events",
  key: "letter_id",
  after: lettersAfter,
  fold: (row, [received, ...later]) =>
    received?.type === "received"
      ? later.reduce(evolve, {
          ...row,
          channel: received.channel,
          signers: received.signers,
          desk: received.desk,
          officer: null,
          progress: { stage: "received" },
          receivedOn: received.on,
          tellBy: received.tellBy,
          toldOn: null,
          offered: null,
          returnedOnce: false,
          mergedInto: null,
          repliedOn: null,
          named: [],
          level: "ordinary",
          handoverBy: null,
          seq: 1,
        })
      : null,
  without: ["duplicates"],
});
