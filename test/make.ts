import type { Filing } from "#cases/filing.ts";
import { day } from "#kernel/day.ts";
import type { House } from "#cases/house.ts";
import type { Matter, MatterCode, MatterId } from "#cases/model.ts";
import type { Instant } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { OfficerId, Role, Staff } from "#people/model.ts";
import { ringFrom } from "#vault/keys.ts";
import { randomBytes, randomUUID } from "./chance.ts";

/** A freshly received piece of feedback in unit 10; say only what your test is about. */
export const aMatter = (over: Partial<Matter> = {}): Matter => ({
  id: "01900000-0000-7000-8000-000000000001" as MatterId,
  code: "DV-0000-0001" as MatterCode,
  kind: "feedback",
  channel: "web",
  area: "duong-sa",
  placeUnit: 10,
  desk: { unit: 10, department: null, post: 100 },
  progress: { stage: "received" },
  receivedAt: "2026-11-20T16:00:00+07:00" as Instant,
  receivedOn: day("2026-11-20"),
  acceptBy: "2026-11-23T16:00:00+07:00" as Instant,
  acceptedAt: null,
  promisedBy: day("2026-12-07"),
  answerBy: day("2026-12-07"),
  term: { from: day("2026-11-20"), days: 10, unit: 10 },
  counted: {},
  urgent: false,
  urgentBy: null,
  answeredOn: null,
  reopenedOn: null,
  rating: null,
  transfer: null,
  returnedOnce: false,
  mergedInto: null,
  duplicates: 0,
  waitsForReply: false,
  publishConsent: false,
  published: false,
  helpers: [],
  named: [],
  level: "ordinary",
  handoverBy: null,
  seq: 1,
  ...over,
});

/** A house over a test database, with a clock that stands where the test puts it. */
export function aHouse(sql: Database, now = "2026-11-20T16:00:00+07:00") {
  let at = new Date(now);
  const house: House = {
    sql,
    master: Buffer.alloc(32, 7),
    vault: ringFrom(Buffer.alloc(32, 7), new Map([[1, Buffer.alloc(32, 9)]])),
    calendar: publishedCalendar,
    calendarOf: () => publishedCalendar,
    clock: () => at,
    noise: (bytes) => randomBytes(bytes),
  };
  return Object.assign(house, {
    /** Moves the clock. */
    setClock(to: string) {
      at = new Date(to);
    },
  });
}

/** Something to file in a unit; every call has its own once-key. */
export const aFiling = (unit: number, over: Partial<Filing> = {}): Filing => ({
  kind: "feedback",
  channel: "web",
  title: "Nắp cống vỡ trước số 12",
  body: "Nắp cống vỡ đã ba ngày, buổi tối rất nguy hiểm cho người đi bộ.",
  place: "trước số 12 phố Trúc Bạch",
  area: "duong-sa",
  unit,
  province: "01",
  publish: false,
  contact: null,
  once: randomUUID(),
  files: [],
  enteredBy: null,
  ...over,
});

/** A ward with its province above it, rows of the real tables. */
export async function aWard(owner: Database): Promise<{ province: number; ward: number }> {
  const tag = randomUUID().slice(0, 8);
  const [province] = await owner<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, source)
    values (${`tp-${tag}`}, '01', 'province', 'thanh-pho', 'Thành phố Thử', 'thu', 'test') returning id`;
  const [ward] = await owner<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, parent_id, source)
    values (${`phuong-${tag}`}, '01', 'commune', 'phuong', 'Phường Thử', 'thu', ${province?.id ?? 0}, 'test') returning id`;
  return { province: province?.id ?? 0, ward: ward?.id ?? 0 };
}

/** An officer with one post, on the real tables; `reportsTo` is a post. */
export async function anOfficer(
  owner: Database,
  unit: number,
  role: Role,
  over: { readonly title?: string; readonly reportsTo?: number; readonly department?: number } = {},
): Promise<{ officer: OfficerId; post: number; staff: Staff }> {
  const officer = randomUUID() as string as OfficerId;
  const title = over.title ?? role;
  const [post] = await owner<{ id: number }[]>`
    insert into posts (unit_id, department_id, title, role, reports_to, valid_from)
    values (${unit}, ${over.department ?? null}, ${title}, ${role}, ${over.reportsTo ?? null}, '2025-07-01') returning id`;
  const id = post?.id ?? 0;
  await owner`
    insert into officers (id, sign_in, name) values (${officer}, ${`o-${officer.slice(0, 13)}`}, ${`Cán bộ ${title}`})`;
  await owner`
    insert into appointments (officer_id, post_id, valid_from) values (${officer}, ${id}, '2025-07-01')`;
  const staff: Staff = {
    officer,
    name: `Cán bộ ${title}`,
    signIn: `o-${officer.slice(0, 13)}`,
    language: "vi",
    singleKeys: true,
    posts: [
      {
        post: id,
        title,
        role,
        unit,
        unitName: "Phường Thử",
        department: over.department ?? null,
        tenure: "held",
      },
    ],
    above: [officer],
  };
  return { officer, post: id, staff };
}
