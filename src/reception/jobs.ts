import { dayAt, plusDays } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import type { Database } from "#kernel/sql.ts";
import { eraseIdentity } from "#vault/store.ts";

import { bookersUntil, forgetTopics } from "./bookings.store.ts";

/** Policy: what somebody said of themself for an appointment is kept so many days after its session. */
const bookerDays = 30;

/** How many are erased in one transaction. */
const atOnce = 500;

/** Each night, erases names, telephones and topics of appointments whose session is over for a month. */
export const forgetBookers: Job<{ readonly sql: Database }> = {
  name: "reception.forget-bookers",
  when: { daily: "00:25" },
  run: async ({ sql }, _, now) => {
    const until = plusDays(dayAt(now), -bookerDays);
    await forgetTopics(sql, until);
    for (;;) {
      const erased = await sql.begin(async (tx) => {
        const holders = await bookersUntil(tx, until, atOnce);
        for (const holder of holders) await eraseIdentity(tx, holder);
        return holders.length;
      });
      if (erased < atOnce) return;
    }
  },
};
