import type { OfficerId } from "#access/model.ts";
import { may, unitsWorked } from "#access/policy.ts";
import { senderSlugs } from "#office/sender-slugs.ts";
import { stepNames } from "#cases/steps.ts";
import { stateSlug } from "#office/filter.ts";
import { stages } from "#cases/model.ts";

import { disguised } from "./canaries.ts";
import type { Made } from "./matters.ts";
import { audits, type Oracle, type Reader } from "./oracle.ts";
import type { Errand } from "./tour.ts";
import type { World } from "./world.ts";

/** Draws from a fixed row of numbers, so that the same seed asks the same. */
export type Dice = <One>(all: readonly One[], many: number) => readonly One[];

export type Ids = {
  readonly posts: readonly string[];
  readonly departments: readonly string[];
  readonly appointments: readonly string[];
  readonly plans: readonly string[];
  readonly audit: readonly string[];
  readonly sessions: readonly { readonly id: string; readonly slug: string }[];
  readonly visits: readonly string[];
};

type Ask = {
  readonly world: World;
  readonly oracle: Oracle;
  readonly dice: Dice;
  readonly ids: Ids;
};

export const steps = Object.values(stepNames).map(({ slug }) => slug);

/** What officers ask under one pattern: the addresses, and for each who may want something of it. */
export type Filling = (ask: Ask, officer: OfficerId) => readonly Asked[];

/** An address filled in, with what it says and what must be there. */
type Asked = Pick<Errand, "address" | "says" | "must" | "beyond">;

const each = <One>(all: readonly One[], address: (one: One) => string): readonly Asked[] =>
  all.map((one) => ({ address: address(one) }));

/** Every address with a part to fill in, for those who are signed in and for the public alike. */
export const fillings: Readonly<Record<string, Filling>> = {
  "/can-bo": listed("/can-bo"),
  "/can-bo/danh-sach.csv": taken("/can-bo/danh-sach.csv"),
  "/can-bo/danh-sach.xlsx": taken("/can-bo/danh-sach.xlsx"),
  "/can-bo/vu-viec/:code": ({ world, oracle }, officer) =>
    world.matters.map((matter) => ({
      address: `/can-bo/vu-viec/${matter.code}`,
      says: [matter.code],
      must: granted(world, oracle, officer, matter),
    })),
  "/can-bo/vu-viec/:code/ho-so.docx": ({ world, oracle, dice }, officer) =>
    dice(world.matters, 10).map((matter) => ({
      address: `/can-bo/vu-viec/${matter.code}/ho-so.docx`,
      says: [matter.code],
      must: granted(world, oracle, officer, matter).filter((word) => {
        const part = world.canaries.known.get(word);
        return part?.part === "words" || part?.what === "code";
      }),
    })),
  "/can-bo/vu-viec/:code/:step": ({ world, dice }) =>
    dice(world.matters, 8).flatMap((matter) =>
      [...dice([...steps, ...Object.values(senderSlugs)], 1), "in"].map((slug) => ({
        address: `/can-bo/vu-viec/${matter.code}/${slug}`,
        says: [matter.code],
      })),
    ),
  "/can-bo/tep/:id/:variant": ({ world, oracle }, officer) =>
    filesOf(world).map(({ id, nth, part }) => ({
      address: `/can-bo/tep/${id}/${nth % 2 ? "view" : "thumb"}`,
      says: [id],
      ...(oracle.allows({ kind: "officer", officer }, { matter: nth, part: "files", what: "" })
        ? { must: picturesOf(world, nth, part).slice(nth % 2 ? 0 : 1, nth % 2 ? 1 : 2) }
        : {}),
    })),
  "/can-bo/vi-sao": ({ world }, officer) => [
    { address: "/can-bo/vi-sao" },
    ...each(
      wonderedAt(world, officer),
      (code) => `/can-bo/vi-sao?ma=${encodeURIComponent(disguised(code))}`,
    ),
  ],
  // Whatever code an officer typed there stands in their own part of the record, whether it is one or not.
  "/can-bo/toi/nhat-ky": ({ world }, officer) => [
    { address: "/can-bo/toi/nhat-ky", says: wonderedAt(world, officer) },
  ],
  "/can-bo/quan-tri/don-vi/:slug": ({ world }) => slugs(world, ""),
  "/can-bo/quan-tri/don-vi/:slug/ten": ({ world }) => slugs(world, "/ten"),
  "/can-bo/quan-tri/don-vi/:slug/ket-thuc": ({ world }) => slugs(world, "/ket-thuc"),
  "/can-bo/quan-tri/don-vi/:slug/bo-phan-moi": ({ world }) => slugs(world, "/bo-phan-moi"),
  "/can-bo/quan-tri/don-vi/:slug/chuc-vu-moi": ({ world }) => slugs(world, "/chuc-vu-moi"),
  "/can-bo/quan-tri/bo-phan/:id": ({ ids }) =>
    each(ids.departments, (id) => `/can-bo/quan-tri/bo-phan/${id}`),
  "/can-bo/quan-tri/bo-phan/:id/ket-thuc": ({ ids }) =>
    each(ids.departments, (id) => `/can-bo/quan-tri/bo-phan/${id}/ket-thuc`),
  "/can-bo/quan-tri/chuc-vu": ({ world }) => searched("/can-bo/quan-tri/chuc-vu", world),
  "/can-bo/quan-tri/can-bo": ({ world }) => searched("/can-bo/quan-tri/can-bo", world),
  "/can-bo/quan-tri/chuc-vu/:id": ({ ids, dice }) =>
    each(dice(ids.posts, 5), (id) => `/can-bo/quan-tri/chuc-vu/${id}`),
  "/can-bo/quan-tri/chuc-vu/:id/ket-thuc": ({ ids, dice }) =>
    each(dice(ids.posts, 5), (id) => `/can-bo/quan-tri/chuc-vu/${id}/ket-thuc`),
  "/can-bo/quan-tri/bo-nhiem/:id/ket-thuc": ({ ids, dice }) =>
    each(dice(ids.appointments, 5), (id) => `/can-bo/quan-tri/bo-nhiem/${id}/ket-thuc`),
  "/can-bo/quan-tri/can-bo/:id": ({ world, dice }) =>
    each(dice(world.organisation.officers, 5), (id) => `/can-bo/quan-tri/can-bo/${id}`),
  "/can-bo/quan-tri/can-bo/:id/ket-thuc": ({ world, dice }) =>
    each(dice(world.organisation.officers, 5), (id) => `/can-bo/quan-tri/can-bo/${id}/ket-thuc`),
  "/can-bo/quan-tri/can-bo/:id/ma-dang-nhap": ({ world, dice }) =>
    each(
      dice(world.organisation.officers, 3),
      (id) => `/can-bo/quan-tri/can-bo/${id}/ma-dang-nhap`,
    ),
  "/can-bo/luu-giu": () =>
    each(["", "?tinh-trang=da-quyet-dinh"], (query) => `/can-bo/luu-giu${query}`),
  "/can-bo/nhat-ky": ({ world, dice }) => recorded(world, dice, "/can-bo/nhat-ky"),
  "/can-bo/nhat-ky/:id": ({ ids, dice }) =>
    dice(ids.audit, 6).map((id) => ({ address: `/can-bo/nhat-ky/${id}`, beyond: onRecord })),
  "/can-bo/nhat-ky-tai-ve/:format": ({ world, dice }) =>
    ["csv", "xlsx"].flatMap((format) => recorded(world, dice, `/can-bo/nhat-ky-tai-ve/${format}`)),
  "/can-bo/to-chuc/don-vi/:slug": ({ world }) =>
    each(world.organisation.units, ({ slug }) => `/can-bo/to-chuc/don-vi/${slug}`),
  "/can-bo/to-chuc/uy-quyen/:post": ({ ids, dice }) =>
    each(dice(ids.posts, 4), (post) => `/can-bo/to-chuc/uy-quyen/${post}`),
  "/can-bo/sap-xep/:id": ({ ids }) => planned(ids, ""),
  "/can-bo/sap-xep/:id/thay-doi/:kind": ({ ids }) =>
    ["nhap", "tach", "doi-ten"].flatMap((kind) => planned(ids, `/thay-doi/${kind}`)),
  "/can-bo/sap-xep/:id/chay-thu": ({ ids }) =>
    ["/chay-thu", "/chay-thu?can=1"].flatMap((rest) => planned(ids, rest)),
  "/can-bo/sap-xep/:id/chay-thu.csv": ({ ids }) => planned(ids, "/chay-thu.csv"),
  "/don-vi": ({ world }) => searched("/don-vi", world),
  "/api/v1/law/calendar/:year": () => [{ address: "/api/v1/law/calendar/2026" }],
  "/don-vi/:slug": ({ world }) => units(world, ""),
  "/don-vi/:slug/vu-viec": ({ world }) =>
    ["", "?linh-vuc=duong-sa", "?linh-vuc=moi-truong"].flatMap((query) =>
      units(world, `/vu-viec${query}`),
    ),
  "/don-vi/:slug/vu-viec.atom": ({ world }) => units(world, "/vu-viec.atom"),
  "/don-vi/:slug/tiep-dan": ({ world }) => units(world, "/tiep-dan"),
  "/don-vi/:slug/tiep-dan.ics": ({ world }) => units(world, "/tiep-dan.ics"),
  "/don-vi/:slug/tiep-dan/:session": ({ ids }) =>
    each(ids.sessions, ({ id, slug }) => `/don-vi/${slug}/tiep-dan/${id}`),
  "/don-vi/:slug/tiep-dan/:session/so": ({ ids }) =>
    each(ids.sessions, ({ id, slug }) => `/don-vi/${slug}/tiep-dan/${id}/so`),
  "/can-bo/tiep-dan/hang/:session/:number": ({ ids }) =>
    each(ids.sessions, ({ id }) => `/can-bo/tiep-dan/hang/${id}/1`),
  "/can-bo/nhiem-vu/tai-ve/:format": () =>
    each(["csv", "xlsx"], (format) => `/can-bo/nhiem-vu/tai-ve/${format}`),
  "/can-bo/nhiem-vu/moi/tu-vu-viec/:matter": ({ world }) =>
    world.matters.map(({ code }) => ({
      address: `/can-bo/nhiem-vu/moi/tu-vu-viec/${code}`,
      says: [code],
    })),
  "/can-bo/tiep-dan/buoi/:session": ({ ids }) =>
    each(ids.sessions, ({ id }) => `/can-bo/tiep-dan/buoi/${id}`),
  "/can-bo/tiep-dan/luot/:visit": ({ ids }) =>
    each(ids.visits, (id) => `/can-bo/tiep-dan/luot/${id}`),
  "/don-vi/:slug/so-lieu.csv": ({ world }) => units(world, "/so-lieu.csv"),
  "/don-vi/:slug/so-lieu.json": ({ world }) => units(world, "/so-lieu.json"),
  "/don-vi/:slug/vu-viec/:code": ({ world }) =>
    world.matters.flatMap(({ code }) =>
      world.organisation.units.map(({ slug }) => ({
        address: `/don-vi/${slug}/vu-viec/${code}`,
        says: [code],
      })),
    ),
  "/don-vi/:slug/vu-viec/:code/anh/:nth/:variant": ({ world, dice }) =>
    dice(
      world.matters.filter(({ files }) => files.length > 0),
      12,
    ).flatMap(({ code }) =>
      world.organisation.units.map(({ slug }) => ({
        address: `/don-vi/${slug}/vu-viec/${code}/anh/1/view`,
        says: [code],
      })),
    ),
  "/phan-anh/dung-lai/:what": () =>
    each(["to-cao", "khieu-nai"], (what) => `/phan-anh/dung-lai/${what}`),
  "/phan-anh/dung-lai/:what/don": () =>
    each(["to-cao", "khieu-nai"], (what) => `/phan-anh/dung-lai/${what}/don`),
  "/can-bo/dang-nhap/oidc/:provider": () =>
    each(["vneid"], (name) => `/can-bo/dang-nhap/oidc/${name}`),
  "/can-bo/dang-nhap/oidc/:provider/ve": () =>
    each(["vneid"], (name) => `/can-bo/dang-nhap/oidc/${name}/ve?code=x&state=y`),
  "/can-bo/toi/lien-ket/:provider": () => each(["vneid"], (name) => `/can-bo/toi/lien-ket/${name}`),
  "/can-bo/toi/chung-minh/:provider": () =>
    each(["vneid"], (name) => `/can-bo/toi/chung-minh/${name}`),
  "/can-bo/toi/khoa/:id/go": () => each(["khong-co"], (id) => `/can-bo/toi/khoa/${id}/go`),
  "/tra-cuu": ({ world, dice }) => [
    { address: "/tra-cuu" },
    ...dice(world.matters, 3).map(({ code }) => ({ address: `/tra-cuu?ma=${code}`, says: [code] })),
  ],
  "/tep/:token": ({ world, dice }) =>
    dice(filesOf(world), 5).flatMap(({ id }) =>
      ["", ".view", `.view.9999999999.${"A".repeat(43)}`].map((rest) => ({
        address: `/tep/${id}${rest}`,
        says: [id],
      })),
    ),
  "/api/v1/matters/:code": ({ world }) =>
    world.matters.map(({ code }) => ({ address: `/api/v1/matters/${code}`, says: [code] })),
};

function listed(at: string): Filling {
  return (ask, officer) => [
    ...["toi", "don-vi"].flatMap((scope) =>
      ["dang-mo", ...stages.map((stage) => stateSlug(stage))].map((state) => ({
        address: `${at}?cua=${scope}&tinh-trang=${state}`,
      })),
    ),
    ...each(ask.dice(stages, 2), (stage) => `${at}?cua=bo-phan&tinh-trang=${stateSlug(stage)}`),
    { address: `${at}?cua=bo-phan` },
    { address: at },
    ...each(["qua-han", "sap-den-han", "cho-toi"], (due) => `${at}?cua=don-vi&han=${due}`),
    ...each(
      ask.dice(ask.world.organisation.units, 2),
      ({ slug }) => `${at}?cua=don-vi&noi=${slug}`,
    ),
    ...looked(at, ask, officer, 4),
  ];
}

function taken(at: string): Filling {
  return (ask, officer) => [
    ...each(ask.dice(["toi", "bo-phan", "don-vi"], 1), (scope) => `${at}?cua=${scope}`),
    ...each(ask.dice(stages, 1), (stage) => `${at}?cua=don-vi&tinh-trang=${stateSlug(stage)}`),
    ...ask.dice(looked(at, ask, officer, 1), 3),
  ];
}

/** Searches by what stands in a matter: found exactly where the policy shows it, by no other spelling. */
function looked(at: string, { world, oracle, dice }: Ask, officer: OfficerId, many: number) {
  const units = unitsWorked(oracle.viewer(officer));
  return dice(world.matters, many).flatMap((matter) => {
    const facts = oracle.facts.get(matter.nth);
    const shown = oracle.allows({ kind: "officer", officer }, codeOf(matter));
    const words = wordsOf(world, matter, ["title", "body", "place"]);
    const byWord = shown && facts?.level === "ordinary" && units.includes(facts.unit);
    const state = facts ? stateSlug(facts.stage) : "dang-mo";
    const find = (typed: string, must: boolean) => ({
      address: `${at}?cua=don-vi&tinh-trang=${state}&tim=${encodeURIComponent(typed)}`,
      ...(must ? { must: [matter.code] } : {}),
    });
    const [word = ""] = dice(words, 1);
    return [
      find(disguised(word), byWord),
      find(disguised(word.slice(0, 6)), byWord),
      find(disguised(matter.code), shown && facts !== undefined && units.includes(facts.unit)),
      { address: `${at}?tim=${encodeURIComponent(disguised(word))}` },
    ];
  });
}

/** The codes this officer asks about. */
const wonderedAt = ({ matters, organisation }: World, officer: OfficerId): readonly string[] =>
  matters
    .filter(({ nth }) => (nth + organisation.officers.indexOf(officer)) % 6 === 0)
    .map(({ code }) => code);

const codeOf = ({ nth }: Made) => ({ matter: nth, part: "facts", what: "code" }) as const;

/** All words an officer's own page of a matter must hold, by the policy. */
function granted(
  world: World,
  oracle: Oracle,
  officer: OfficerId,
  { nth }: Made,
): readonly string[] {
  const reader: Reader = { kind: "officer", officer };
  return [...world.canaries.known].flatMap(([word, canary]) =>
    canary.matter === nth &&
    canary.what !== "id" &&
    canary.part !== "published" &&
    !isFingerprint(world, word) &&
    oracle.allows(reader, canary)
      ? [word]
      : [],
  );
}

const wordsOf = (world: World, { nth }: Made, whats: readonly string[]): readonly string[] =>
  [...world.canaries.known].flatMap(([word, { matter, what }]) =>
    matter === nth && whats.includes(what) ? [word] : [],
  );

const filesOf = (world: World) =>
  world.matters.flatMap(({ files }) =>
    files.flatMap((id) => {
      const canary = world.canaries.known.get(id);
      return canary ? [{ id, nth: canary.matter, part: canary.part }] : [];
    }),
  );

/** The fingerprints of a matter's pictures of one kind: view, then thumbnail. */
const picturesOf = (world: World, nth: number, part: string): readonly string[] =>
  [...world.canaries.known].flatMap(([word, canary]) =>
    canary.matter === nth &&
    canary.part === part &&
    canary.what.startsWith("picture") &&
    isFingerprint(world, word)
      ? [word]
      : [],
  );

const isFingerprint = (world: World, word: string): boolean => {
  const canary = world.canaries.known.get(word);
  return (
    canary?.what.startsWith("picture") === true &&
    !world.matters.some(({ files }) => files.some((id) => id === word))
  );
};

const recorded = (world: World, dice: Dice, at: string): readonly Asked[] =>
  [
    "",
    "?ket-qua=tu-choi",
    ...dice(world.matters, 2).map(({ code }) => `?ve=${encodeURIComponent(disguised(code))}`),
  ].map((query) => ({ address: at + query, beyond: onRecord }));

/**
 * By design beyond the policy on matters: who keeps the record reads there which code somebody did
 * something to, or was refused; never what stands in the matter.
 */
const onRecord: NonNullable<Errand["beyond"]> = ({ what, matter }, oracle, reader) =>
  (what === "id" || (what === "code" && (oracle.facts.has(matter) || oracle.erased.has(matter)))) &&
  reader.kind === "officer" &&
  audits(oracle, reader.officer);

const planned = ({ plans }: Ids, rest: string): readonly Asked[] =>
  plans.map((id) => ({ address: `/can-bo/sap-xep/${id}${rest}`, beyond: moved }));

/**
 * By design beyond the policy on matters: who plans or heads what is reorganised reads of each open
 * ordinary matter it moves the code, with area, stage and day; no word of it, nothing of a restricted
 * one, and nothing where they or somebody above them is named.
 */
export const moved: NonNullable<Errand["beyond"]> = ({ what, matter }, oracle, reader) => {
  const facts = oracle.facts.get(matter);
  if (!facts || reader.kind !== "officer" || (what !== "code" && what !== "id")) return false;
  const viewer = oracle.viewer(reader.officer);
  return (
    facts.level === "ordinary" &&
    may(viewer, "reorganise") &&
    !facts.named.some((named) => viewer.above.includes(named))
  );
};

const slugs = (world: World, rest: string) =>
  each(
    world.organisation.units.slice(0, 2),
    ({ slug }) => `/can-bo/quan-tri/don-vi/${slug}${rest}`,
  );
const units = (world: World, rest: string) =>
  each(world.organisation.units, ({ slug }) => `/don-vi/${slug}${rest}`);

const searched = (at: string, world: World) => [
  { address: at },
  ...each(
    world.matters.slice(0, 2),
    (matter) => `${at}?tim=${disguised(wordsOf(world, matter, ["title"])[0] ?? "")}`,
  ),
];
