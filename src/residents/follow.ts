import { filesOf } from "#files/store.ts";
import { signLink, linkMinutes } from "#files/links.ts";
import type { MatterFile, Variant } from "#files/model.ts";
import { instant, type Instant } from "#kernel/day.ts";
import { keyFor } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import { paths } from "#web/paths.ts";

import { areasOf } from "./choices.ts";
import { explanationsOf, type Explanations } from "#cases/explanations.ts";
import { historyFor, type HistoryEntry } from "#cases/history.ts";
import type { Matter } from "#cases/model.ts";
import { namesOf, type Names } from "#cases/names.store.ts";
import type { Portal } from "#cases/portal.ts";
import { opened, recordOf, readingsOf, wordsOf, type Reading, type Wrote } from "#cases/store.ts";

export type { Reading } from "#cases/store.ts";

/** A picture with addresses that open it for a quarter of an hour. */
export type Shown = {
  readonly purpose: MatterFile["purpose"];
  readonly view: string;
  readonly thumb: string;
};

/** Everything the follow-up page shows of a matter. */
export type Followed = {
  readonly matter: Matter;
  readonly filed: Wrote | null;
  readonly area: Text | string;
  readonly history: readonly HistoryEntry[];
  readonly names: Names;
  readonly explanations: Explanations;
  readonly readings: readonly Reading[];
  readonly photos: readonly Shown[];
  readonly now: Instant;
  readonly calendar: Calendar;
};

/** Gathers what the sender of a matter may see of it: all but what is internal to the office. */
export async function gather(portal: Portal, matter: Matter): Promise<Followed> {
  const { house, site } = portal;
  const [areas, [record, words, readings, files, names]] = await Promise.all([
    areasOf(house.sql),
    house.sql.begin(async (sql) => {
      await opened(sql, matter.id);
      const record = await recordOf(sql, matter.id);
      return Promise.all([
        record,
        wordsOf(sql, matter.id),
        readingsOf(sql, matter.id),
        filesOf(sql, matter.id),
        namesOf(sql, matter, record),
      ]);
    }),
  ]);
  const now = house.clock();
  return {
    matter,
    filed: [...words.values()].find(({ role }) => role === "filing") ?? null,
    area: areas.find(({ code }) => code === matter.area)?.name ?? matter.area,
    history: historyFor(record, words, names, "resident"),
    names,
    explanations: explanationsOf(matter, record, site.province, house.calendar),
    readings,
    photos: linked(portal, files, now),
    now: instant(now),
    calendar: house.calendar,
  };
}

function linked(portal: Portal, files: readonly MatterFile[], now: Date): readonly Shown[] {
  const key = keyFor(portal.house.master, "file-links");
  const until = new Date(now.getTime() + linkMinutes * 60_000);
  const at = (file: MatterFile, variant: Variant) =>
    paths.file.to({ token: signLink(key, file.id, variant, until) });
  return files
    .filter(({ purpose }) => purpose !== "published")
    .map((file) => ({
      purpose: file.purpose,
      view: at(file, "view"),
      thumb: at(file, "thumb"),
    }));
}
