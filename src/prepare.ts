import { openDisk, storageFrom } from "#files/disk.ts";
import { receiveFiles } from "#files/receive.ts";
import { attach, stage } from "#files/store.ts";
import { turns } from "#files/turns.ts";
import type { Environment } from "#home/home.ts";
import { keyFor, mark, readable, sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { openLog } from "#register/house-log.ts";
import { hashPassword } from "#accounts/passwords.ts";
import { prepareDraft, trialDraftCode } from "#trial/draft.ts";
import { loadTrial, type AddPhotos } from "#trial/load.ts";
import type { TakePicture } from "#trial/news.ts";
import { organisation, signInOf } from "#trial/organisation.ts";
import { drawnStreet } from "#trial/pictures.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { provinceUnit } from "#units/store.ts";

import { casesHouse } from "./cases-house.ts";
import { prepareSearch } from "./searched.ts";
import { foundSite, type House, readSite, type Site } from "./world.ts";

/** What a house is after its first start, and what its owner should read now. */
export type Prepared = {
  readonly site: Site;
  /** How to sign in, one line each; printed below "ready". */
  readonly signIn: readonly string[];
};

/** Makes the house a trial of Hà Nội on its first start; later starts find what was made. */
export async function prepare(house: House, env: Environment): Promise<Prepared> {
  const site =
    (await readSite(house.sql)) ?? (await foundSite(house.sql, { mode: "trial", province: "01" }));
  await house.sql`select keep_reading_months(current_date, 3), keep_audit_months(current_date, 3)`;
  if (!(await provinceUnit(house.sql))) await loadUnits(house, site.province);
  // Before anything is filed, so that every matter of the house is in the log from its first act.
  await openLog(house);
  if (site.mode === "trial" && !(await hasOfficers(house.sql))) await fillTrial(house, env);
  await prepareSearch(house.sql, new Date());
  if (site.mode === "production") return { site, signIn: [] };
  return { site, signIn: trialLines(house) };
}

export async function loadUnits(house: House, province: string): Promise<void> {
  const loaded = await loadProvince(house.sql, await readRegister(), province);
  if (!loaded.ok) throw new Error(`units not loaded: ${loaded.refusal.because}`);
}

/** The trial organisation and its matters, in an empty house. */
export async function fillTrial(house: House, env: Environment): Promise<void> {
  const hash = await hashPassword(trialPassword(house));
  if (!hash.ok) throw new Error("no turn to hash the trial password");
  await loadTrial(
    casesHouse(house),
    hash.value,
    await photosInto(house, env),
    await pictureInto(house, env),
  );
  await prepareDraft(casesHouse(house));
}

/** One password for the whole trial, drawn from the key of this home, so that no two trials share one. */
export const trialPassword = (house: House): string =>
  (
    readable(mark(keyFor(house.master, "trial-password"), "trial").subarray(0, 10)).match(
      /.{4}/g,
    ) ?? []
  )
    .join("-")
    .toLowerCase();

function trialLines(house: House): readonly string[] {
  const shown = [
    ["ba-dinh", "tiep-dan"],
    ["ba-dinh", "ha-tang"],
    ["ba-dinh", "chu-tich"],
    ["thanh-pho", "quan-tri"],
    ["thanh-pho", "kiem-tra"],
  ] as const;
  return [
    `Dữ liệu thử nghiệm. Đăng nhập tại ${house.origin}/can-bo/dang-nhap · mật khẩu chung: ${trialPassword(house)}`,
    ...shown.flatMap(([unitKey, postKey]) => {
      const unit = organisation.find((u) => u.key === unitKey);
      const post = unit?.posts.find((p) => p.key === postKey);
      return unit && post ? [`  ${signInOf(unit, post).padEnd(22)} ${post.title}`] : [];
    }),
    `  Đơn khiếu nại soạn sẵn, mở tại ${house.origin}/can-bo/ban-nhap (30 ngày): ${trialDraftCode(house.master)}`,
  ];
}

const hasOfficers = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ some: boolean }[]>`select exists (select from officers) as some`;
  return row?.some ?? false;
};

// Drawn pictures go the way of every photograph: taken in, stripped, staged, attached.
async function photosInto(house: House, env: Environment): Promise<AddPhotos> {
  const disk = await openDisk(storageFrom(env, house.home.folder));
  const queue = turns(2, 12, 20_000);
  const { noise, clock } = casesHouse(house);
  const drawn = await Promise.all(Array.from({ length: 8 }, (_, seed) => drawnStreet(seed)));
  return async (sql, matter, count, seed) => {
    if (count === 0) return;
    const uploads = Array.from(
      { length: count },
      (_, i) =>
        new File(
          [Uint8Array.from(drawn[(seed + i) % drawn.length] ?? Buffer.alloc(0))],
          `anh-${i + 1}.jpg`,
        ),
    );
    const received = await receiveFiles(
      { sql, disk, turns: queue, now: clock, random: noise },
      uploads,
    );
    const once = sha256(`trial files ${matter}`);
    await stage(
      sql,
      once,
      received.flatMap((one) => (one.ok ? one.value.map((file) => file.id) : [])),
    );
    await attach(sql, once, matter, "filed");
  };
}

// The pictures of invented articles go the same way, one at a time.
async function pictureInto(house: House, env: Environment): Promise<TakePicture> {
  const disk = await openDisk(storageFrom(env, house.home.folder));
  const queue = turns(1, 2, 20_000);
  const { noise, clock } = casesHouse(house);
  return async (picture) => {
    const [received] = await receiveFiles(
      { sql: house.sql, disk, turns: queue, now: clock, random: noise },
      [new File([Uint8Array.from(picture)], "tranh.jpg")],
    );
    return received?.ok ? (received.value[0]?.id ?? null) : null;
  };
}
