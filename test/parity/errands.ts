import type { OfficerId } from "#access/model.ts";
import { fieldNames, shelfSlug, shelves } from "#comments/filter.ts";
import { senderSlugs } from "#office/sender-slugs.ts";

import {
  each,
  filesOf,
  granted,
  listed,
  onRecord,
  picturesOf,
  planned,
  recorded,
  searched,
  slugs,
  steps,
  taken,
  units,
  wonderedAt,
  type Filling,
} from "./addressed.ts";
import { disguised } from "./canaries.ts";
import { telephoneInWords } from "./comments.ts";
import { moderates, type Oracle } from "./oracle.ts";
import type { Errand } from "./tour.ts";
import type { World } from "./world.ts";

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
  "/luat/lich/:year/ngay-nghi.ics": () =>
    each(["2026", "2027", "1999"], (year) => `/luat/lich/${year}/ngay-nghi.ics`),
  "/can-bo/quan-tri/lich/:id": () => each(["", "?don-vi=1"], (q) => `/can-bo/quan-tri/lich/1${q}`),
  "/can-bo/quan-tri/lich/:id/han-thay-doi/:format": () =>
    each(["csv", "xlsx"], (format) => `/can-bo/quan-tri/lich/1/han-thay-doi/${format}`),
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
  "/sitemap/:part": () => each(["trang.xml", "1.xml"], (part) => `/sitemap/${part}`),
  "/don-vi": ({ world }) => searched("/don-vi", world),
  "/tim-kiem": ({ world }) => [
    ...searched("/tim-kiem", world).flatMap(({ address }) =>
      each(["", "/en"], (prefix) => prefix + address.replace("?tim=", "?tu=")),
    ),
    // Words of comments are in no search, not even published ones.
    ...each(
      world.comments.flatMap(({ waiting }) => waiting),
      (word) => `/tim-kiem?tu=${disguised(word)}`,
    ),
  ],
  "/tin-tuc/:slug": ({ world }) => each(world.comments, ({ slug }) => `/tin-tuc/${slug}`),
  "/can-bo/binh-luan": ({ world, oracle }, officer) => [
    ...world.comments.map(({ waiting }) => ({
      address: "/can-bo/binh-luan",
      must: readByModerators(world, oracle, officer, waiting),
    })),
    ...each(
      shelves.slice(1),
      (shelf) => `/can-bo/binh-luan?${fieldNames.shelf}=${shelfSlug(shelf)}`,
    ),
  ],
  "/can-bo/binh-luan/phieu-ban-giao": () => [{ address: "/can-bo/binh-luan/phieu-ban-giao" }],
  "/can-bo/binh-luan/:code": ({ world, oracle }, officer) =>
    world.comments.flatMap(({ codes: [waits = "", ...others], waiting }) => [
      {
        address: `/can-bo/binh-luan/${waits}`,
        must: readByModerators(world, oracle, officer, waiting),
        beyond: asWritten,
      },
      ...[waits, ...others].flatMap((code) =>
        ["", "?buoc=duyet", "?buoc=tu-choi"].map((query) => ({
          address: `/can-bo/binh-luan/${code}${query}`,
          beyond: asWritten,
        })),
      ),
    ]),
  "/can-bo/binh-luan/:code/:step": ({ world }) =>
    world.comments.flatMap(({ codes: [waits = ""] }) => [
      { address: `/can-bo/binh-luan/${waits}/duyet`, beyond: asWritten },
    ]),
  "/api/v1/law/calendar/:year": () => [{ address: "/api/v1/law/calendar/2026" }],
  "/don-vi/:slug": ({ world }) => units(world, ""),
  "/don-vi/:slug/ban-do.svg": ({ world }) => units(world, "/ban-do.svg"),
  "/can-bo/lien-he-don-vi/:slug": ({ world }) =>
    each(world.organisation.units.slice(0, 2), ({ slug }) => `/can-bo/lien-he-don-vi/${slug}`),
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
  "/can-bo/khieu-nai": () =>
    each(
      ["", "?cua=toi", "?giai-doan=da-thu-ly", "?han=qua-han", "?lan=2", "?ma=kn+0000+0000"],
      (query) => `/can-bo/khieu-nai${query}`,
    ),
  "/can-bo/khieu-nai/tai-ve/:format": () =>
    each(["csv", "xlsx", "pdf"], (format) => `/can-bo/khieu-nai/tai-ve/${format}`),
  "/can-bo/khieu-nai/:code": ({ ids }) =>
    each(ids.complaints, (code) => `/can-bo/khieu-nai/${code}`),
  "/can-bo/khieu-nai/:code/:step": ({ ids, dice }) =>
    each(dice(ids.complaints, 2), (code) => `/can-bo/khieu-nai/${code}/thu-ly`),
  "/can-bo/khieu-nai/:code/trang": ({ ids, dice }) =>
    each(dice(ids.complaints, 2), (code) => `/can-bo/khieu-nai/${code}/trang`),
  "/can-bo/khieu-nai/:code/trang/:nth/:variant": ({ ids, dice }) =>
    each(dice(ids.complaints, 2), (code) => `/can-bo/khieu-nai/${code}/trang/1/view`),
  "/can-bo/khieu-nai/:code/van-ban/:paper": ({ ids, dice }) =>
    each(
      dice(ids.complaints, 2),
      (code) => `/can-bo/khieu-nai/${code}/van-ban/01900000-0000-7000-8000-000000000000`,
    ),
  "/can-bo/don": () =>
    each(
      ["", "?tinh-trang=cho-nhan", "?tinh-trang=luu", "?cua-toi=co", "?tim=thu"],
      (query) => `/can-bo/don${query}`,
    ),
  "/can-bo/don/:code": ({ ids }) =>
    each(ids.letters, (code) => `/can-bo/don/${code}?buoc=phan-loai`),
  "/can-bo/don/:code/:step": ({ ids, dice }) =>
    each(dice(ids.letters, 2), (code) => `/can-bo/don/${code}/phan-loai`),
  "/can-bo/don/:code/trang/:nth/:variant": ({ ids, dice }) =>
    each(dice(ids.letters, 2), (code) => `/can-bo/don/${code}/trang/1/view`),
  "/can-bo/don/:code/van-ban/:paper": ({ ids, dice }) =>
    each(
      dice(ids.letters, 2),
      (code) => `/can-bo/don/${code}/van-ban/01900000-0000-7000-8000-000000000000`,
    ),
  "/don-vi/:slug/khieu-nai": ({ world }) => units(world, "/khieu-nai"),
  "/don-vi/:slug/niem-yet": ({ world }) => units(world, "/niem-yet"),
  "/can-bo/niem-yet": () =>
    each(["", "?xem=tat-ca", "?xem=dang-treo"], (q) => `/can-bo/niem-yet${q}`),
  "/can-bo/niem-yet.xlsx": () => each(["?xem=tat-ca"], (q) => `/can-bo/niem-yet.xlsx${q}`),
  "/can-bo/tiep-dan/luot/:visit": ({ ids }) =>
    each(ids.visits, (id) => `/can-bo/tiep-dan/luot/${id}`),
  "/don-vi/:slug/so-lieu.csv": ({ world }) => units(world, "/so-lieu.csv"),
  "/don-vi/:slug/so-lieu.json": ({ world }) => units(world, "/so-lieu.json"),
  "/don-vi/:slug/so-lieu.sha256": ({ world }) => units(world, "/so-lieu.sha256"),
  "/don-vi/:slug/so-lieu.tlog-proof": ({ world }) => units(world, "/so-lieu.tlog-proof"),
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

const readByModerators = (
  world: World,
  oracle: Oracle,
  officer: OfficerId,
  words: readonly string[],
): readonly string[] =>
  words.filter((word) => {
    const canary = world.canaries.known.get(word);
    return canary !== undefined && oracle.allows({ kind: "officer", officer }, canary);
  });

/** On the page of a comment its moderators read what it says as it was written, telephones in it included. */
const asWritten: NonNullable<Errand["beyond"]> = (canary, oracle, reader) =>
  canary.what === telephoneInWords &&
  reader.kind === "officer" &&
  moderates(oracle.viewer(reader.officer), canary);
