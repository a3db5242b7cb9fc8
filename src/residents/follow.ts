import { filesOf } from "#files/store.ts";
import { signLink, linkMinutes } from "#files/links.ts";
import type { MatterFile, Variant } from "#files/model.ts";
import { instant, type Day, type Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { keyFor } from "#kernel/secret.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "#law/calendar.ts";
import type { IdentityKind } from "#vault/model.ts";
import { paths } from "#web/paths.ts";

import { areasOf } from "./choices.ts";
import { explanationsOf, type Explanations } from "#cases/explanations.ts";
import type { HistoryEntry } from "#cases/history.ts";
import { mask, type Shown as MaskedMatter, type ShownReading } from "#cases/mask.ts";
import type { Matter, Stage } from "#cases/model.ts";
import { namesOf, namesOfDesk, type Names } from "#cases/names.store.ts";
import { publicationOf } from "#cases/publication.store.ts";
import type { Portal } from "#cases/portal.ts";
import { identityKept } from "#cases/own.ts";
import { matterById, opened, recordOf, readingsOf, wordsOf } from "#cases/store.ts";

/** A picture with addresses that open it for a quarter of an hour. */
export type Shown = {
  readonly purpose: MatterFile["purpose"];
  readonly view: string;
  readonly thumb: string;
};

/** Everything the follow-up page shows of a matter. */
export type Followed = {
  readonly matter: Matter;
  readonly filed: MaskedMatter["filing"];
  readonly area: Text | string;
  readonly history: readonly HistoryEntry[];
  readonly names: Names;
  readonly explanations: Explanations;
  readonly readings: readonly ShownReading[];
  readonly photos: readonly Shown[];
  /** Which parts of the sender’s identity are still kept. */
  readonly kept: readonly IdentityKind[];
  /** Of a duplicate: how the main matter stands; never what its sender wrote. */
  readonly main: FollowedMain | null;
  readonly now: Instant;
  readonly calendar: Calendar;
};

/** The main matter, as the sender of a duplicate may know it: dates, who has it, what was published. */
export type FollowedMain = {
  readonly stage: Stage;
  readonly answerBy: Day;
  readonly answeredOn: Day | null;
  readonly unitName: string;
  /** The answer as an officer masked and published it; null where nothing is public. */
  readonly answer: string | null;
};

async function mainOf(sql: Sql, matter: Matter): Promise<FollowedMain | null> {
  const main = matter.mergedInto ? await matterById(sql, matter.mergedInto) : null;
  if (!main) return null;
  const [names, published] = await Promise.all([
    namesOfDesk(sql, main.desk),
    publicationOf(sql, main.desk.unit, main.code),
  ]);
  const { answerBy, answeredOn } = main;
  const unitName = names.units.get(main.desk.unit)?.name ?? "";
  const answer = published?.answer ?? null;
  return { stage: main.progress.stage, answerBy, answeredOn, unitName, answer };
}

/** Gathers what the sender of a matter may see of it: all but what is internal to the office. */
export async function gather(portal: Portal, matter: Matter): Promise<Followed> {
  const { house, site } = portal;
  const [areas, identity, [record, words, readings, files, names]] = await Promise.all([
    areasOf(house.sql),
    identityKept(house.sql, matter.id),
    house.sql.begin(async (sql) => {
      await opened(sql, matter.id);
      const recorded = await recordOf(sql, matter.id);
      const rest = await Promise.all([
        wordsOf(sql, matter.id),
        readingsOf(sql, matter.id),
        filesOf(sql, matter.id),
        namesOf(sql, matter, recorded),
      ]);
      return [recorded, ...rest] as const;
    }),
  ]);
  const now = house.clock();
  const kept = { matter, record, words, names, readings, files };
  const shown = mask({ kind: "resident", of: matter.id }, kept);
  if (!shown) throw new Error("a resident may see their own matter");
  return {
    matter,
    filed: shown.filing,
    area: areas.find(({ code }) => code === matter.area)?.name ?? matter.area,
    history: shown.history,
    names,
    explanations: explanationsOf(matter, record, site.province, house),
    readings: shown.readings,
    photos: linked(portal, shown.files, now),
    kept: identity,
    main: await mainOf(house.sql, matter),
    now: instant(now),
    calendar: house.calendarOf(matter.desk.unit),
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
