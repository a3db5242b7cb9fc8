import { senderSlugs } from "#office/sender-slugs.ts";

import { type Canary, disguised } from "./canaries.ts";
import { type Dice, type Ids, steps } from "./addressed.ts";
import type { Oracle } from "./oracle.ts";
import type { Errand } from "./tour.ts";
import type { World } from "./world.ts";

/**
 * Every form of officers about a matter, sent so that nothing is done: half filled, with a line of the
 * record nobody saw, as a preview. What comes back are the pages drawn again (409, 422) and the
 * previews. The sender's name is really opened, by everyone who tries.
 */
export function officerForms(world: World, oracle: Oracle, dice: Dice): readonly Errand[] {
  return world.organisation.officers.flatMap((officer) =>
    world.matters.flatMap((matter): readonly Errand[] => {
      const reader = { kind: "officer", officer } as const;
      const sees = oracle.decides(officer, matter.nth, "see");
      const some = (oneIn: number) =>
        dice(
          Array.from({ length: oneIn }, (_, i) => i),
          1,
        )[0] === 0;
      const slugs =
        sees || some(3) ? dice([...steps, senderSlugs.request, senderSlugs.decide], 1) : [];
      const form = (slug: string, fields: Readonly<Record<string, string>>): Errand => ({
        method: "POST",
        pattern: "/can-bo/vu-viec/:code/:step",
        address: `/can-bo/vu-viec/${matter.code}/${slug}`,
        reader,
        fields,
        says: [matter.code],
      });
      const opens = oracle.decides(officer, matter.nth, "open-identity");
      const contact = [...world.canaries.known].flatMap(([word, canary]) =>
        canary.matter === matter.nth && canary.part === "contact" ? [word] : [],
      );
      return [
        ...slugs.map((slug) => form(slug, { seq: "0" })),
        ...(sees && some(5)
          ? [
              form("tra-loi", { seq: "0", text: "Đã xem." }),
              form("cong-bo", { seq: "0", title: "a", content: "b", answer: "c" }),
              form("chuyen-don-vi", { seq: "0", unit: "Phường", text: "x" }),
            ]
          : []),
        ...(opens || some(5)
          ? dice([senderSlugs.open, senderSlugs.print], opens ? 2 : 1).map((slug) => ({
              ...form(slug, { reason: "Cần gọi lại", kinds: "contact" }),
              // Whoever is accountable opens the name alone, for a reason (cases/identity.ts).
              beyond: (canary: Canary, now: Oracle) =>
                canary.matter === matter.nth &&
                canary.part === "contact" &&
                now.decides(officer, matter.nth, "open-identity"),
              ...(opens ? { must: contact } : {}),
            }))
          : []),
      ];
    }),
  );
}

/** What the rest of staff's forms answer to something empty, to whoever has the right and whoever has not. */
export const emptyForms = [
  "/can-bo/dang-nhap/khoa",
  "/can-bo/dang-nhap/khoi-phuc",
  "/can-bo/toi/khoa",
  "/can-bo/ma-cho-dong-nghiep",
  "/can-bo/tiep-nhan",
  "/can-bo/mau-tra-loi",
  "/can-bo/quan-tri/phan-tuyen",
  "/can-bo/quan-tri/linh-vuc",
  "/can-bo/quan-tri/don-vi-moi",
  "/can-bo/quan-tri/can-bo-moi",
  "/can-bo/toi/mat-khau",
  "/can-bo/chung-minh",
  "/can-bo/dang-nhap",
  "/can-bo/dang-nhap/lan-dau",
  "/can-bo/luu-giu",
  "/can-bo/don/moi",
  "/can-bo/don/to-cao",
  "/can-bo/don/to-cao/phieu",
  "/can-bo/binh-luan/phieu-ban-giao",
  "/can-bo/bao-cao",
  "/can-bo/sap-xep-moi",
  "/can-bo/quan-tri/lich-moi",
  "/can-bo/ngay-nghi-rieng",
  "/can-bo/to-chuc/nhap-tep",
  "/chum-bien-nhan",
  "/chum-bien-nhan/moi",
  "/chum-bien-nhan/bien-nhan",
  "/chum-bien-nhan/bo-ra",
  "/chum-bien-nhan/cum-mat-khau",
  "/chum-bien-nhan/xoa",
  "/chum-bien-nhan/ban-sao",
  "/chum-bien-nhan/tep",
  "/chum-bien-nhan/nhap",
  "/khieu-nai/hoi-dap",
  "/khieu-nai/chuan-bi",
  "/khieu-nai/ban-nhap",
  "/khieu-nai/ban-nhap/sua",
  "/khieu-nai/ban-nhap/xoa",
  "/khieu-nai/ban-nhap/don.docx",
  "/can-bo/ban-nhap",
  "/can-bo/khieu-nai/moi",
  "/tra-cuu/khieu-nai/rut",
  "/tra-cuu/khieu-nai/nhan-quyet-dinh",
  "/tra-cuu/khieu-nai/van-ban",
  "/tra-cuu/khieu-nai/thu-bao",
  "/binh-luan",
  "/binh-luan/rut",
  "/binh-luan/xem-xet-lai",
  "/tiep-dan/lich-hen",
  "/tiep-dan/lich-hen/huy",
  "/can-bo/tiep-dan/mo-ban",
  "/can-bo/tiep-dan/lich",
  "/can-bo/tiep-dan/lich/cong-bo",
  "/can-bo/tiep-dan/luot-moi",
  "/can-bo/tiep-dan/so",
] as const;

/** Of the forms below a part of an address: the address they are sent to. */
export const emptyFormsBelow: Readonly<Record<string, (world: World, ids: Ids) => string>> = {
  "/can-bo/quan-tri/don-vi/:slug/ten": (world) => unit(world, "/ten"),
  "/can-bo/quan-tri/don-vi/:slug/bo-phan-moi": (world) => unit(world, "/bo-phan-moi"),
  "/can-bo/quan-tri/don-vi/:slug/chuc-vu-moi": (world) => unit(world, "/chuc-vu-moi"),
  "/can-bo/lien-he-don-vi/:slug": (world) =>
    `/can-bo/lien-he-don-vi/${world.organisation.units[1]?.slug}`,
  "/can-bo/quan-tri/bo-phan/:id": (_, ids) => `/can-bo/quan-tri/bo-phan/${ids.departments[0]}`,
  "/can-bo/quan-tri/chuc-vu/:id": (_, ids) => `/can-bo/quan-tri/chuc-vu/${ids.posts[0]}`,
  "/can-bo/quan-tri/chuc-vu/:id/bo-nhiem": (_, ids) =>
    `/can-bo/quan-tri/chuc-vu/${ids.posts[0]}/bo-nhiem`,
  "/can-bo/to-chuc/uy-quyen/:post": (_, ids) => `/can-bo/to-chuc/uy-quyen/${ids.posts[0]}`,
  "/can-bo/quan-tri/bo-phan/:id/phuc-vu": (_, ids) =>
    `/can-bo/quan-tri/bo-phan/${ids.departments[0]}/phuc-vu`,
  "/can-bo/sap-xep/:id/thay-doi/:kind": (_, ids) => `/can-bo/sap-xep/${ids.plans[0]}/thay-doi/nhap`,
  "/can-bo/sap-xep/:id/quyet-dinh": (_, ids) => `/can-bo/sap-xep/${ids.plans[0]}/quyet-dinh`,
  "/can-bo/sap-xep/:id/bo-thay-doi": (_, ids) => `/can-bo/sap-xep/${ids.plans[0]}/bo-thay-doi`,
  "/don-vi/:slug/tiep-dan/:session": (_, { sessions: [one] }) =>
    `/don-vi/${one?.slug}/tiep-dan/${one?.id}`,
  "/can-bo/tiep-dan/hang/:session": (_, ids) => `/can-bo/tiep-dan/hang/${ids.sessions[0]?.id}`,
  "/can-bo/tiep-dan/buoi/:session": (_, ids) => `/can-bo/tiep-dan/buoi/${ids.sessions[0]?.id}`,
  "/can-bo/tiep-dan/luot/:visit": (_, ids) => `/can-bo/tiep-dan/luot/${ids.visits[0]}`,
  "/can-bo/don/:code/:step": (_, ids) => `/can-bo/don/${ids.letters[0]}/phan-loai`,
  "/can-bo/khieu-nai/:code/:step": (_, ids) => `/can-bo/khieu-nai/${ids.complaints[0]}/thu-ly`,
  "/can-bo/khieu-nai/:code/trang": (_, ids) => `/can-bo/khieu-nai/${ids.complaints[0]}/trang`,
  "/can-bo/khieu-nai/:code/van-ban/:paper": (_, ids) =>
    `/can-bo/khieu-nai/${ids.complaints[0]}/van-ban/thu-ly`,
  "/can-bo/quan-tri/can-bo/:id": (world) =>
    `/can-bo/quan-tri/can-bo/${world.organisation.officers[0]}`,
};

const unit = (world: World, rest: string): string =>
  `/can-bo/quan-tri/don-vi/${world.organisation.units[1]?.slug}${rest}`;

/** What residents send with the two codes of their receipt, with somebody else's, and what programs ask. */
export function senderErrands(world: World, oracle: Oracle): readonly Errand[] {
  const below = ["/tra-loi", "/danh-gia", "/cong-bo", "/xem-xet-lai"];
  return world.matters.flatMap((matter, i): readonly Errand[] => {
    const other = world.matters[(i + 1) % world.matters.length];
    const own = (word: string) => world.canaries.known.get(word);
    const must = [...world.canaries.known.keys()].filter((word) => {
      const canary = own(word);
      return (
        oracle.facts.has(matter.nth) &&
        canary?.matter === matter.nth &&
        (canary.what === "code" || canary.part === "words" || canary.part === "readings")
      );
    });
    const typed = disguised(matter.code);
    const sender = { kind: "sender", of: matter.nth } as const;
    const nobody = { kind: "public" } as const;
    const form = (rest: string, code: string, secret: string): Errand => ({
      method: "POST",
      pattern: `/tra-cuu${rest}`,
      address: `/tra-cuu${rest}`,
      reader: secret === matter.secret ? sender : nobody,
      fields: { code, secret },
      says: [matter.code],
    });
    const api = (secret: string, key: string): Errand => ({
      method: "GET",
      pattern: "/api/v1/matters/:code",
      address: `/api/v1/matters/${matter.code}`,
      reader: secret === matter.secret && key === world.apiKey ? sender : nobody,
      headers: { authorization: `Bearer ${key}`, "receipt-secret": secret },
      says: [matter.code],
    });
    const theirs = [...world.canaries.known.keys()].filter((word) => {
      const canary = own(word);
      return (
        oracle.facts.has(matter.nth) && canary?.matter === matter.nth && canary.part === "contact"
      );
    });
    const told = must.filter((word) => {
      const what = own(word)?.what ?? "";
      return what === "code" || what.startsWith("words of") || what.startsWith("the sender’s");
    });
    return [
      { ...form("", typed, matter.secret), must },
      ...(i % 4 === 0 ? below.map((rest) => ({ ...form(rest, typed, matter.secret), must })) : []),
      form("", typed, other?.secret ?? ""),
      // What takes effect at once is tried with somebody else's secret only.
      ...["/rut", "/xoa-lien-he", "/du-lieu", "/bien-nhan", "/bien-nhan/ma-qr"].map((rest) =>
        form(rest, typed, other?.secret ?? ""),
      ),
      { ...form("/du-lieu", typed, matter.secret), must: theirs },
      ...["/bien-nhan", "/bien-nhan/ma-qr"].map((rest) => form(rest, typed, matter.secret)),
      { ...api(matter.secret, world.apiKey), must: told },
      api(other?.secret ?? "", world.apiKey),
      api(matter.secret, `${world.apiKey}x`),
    ];
  });
}
