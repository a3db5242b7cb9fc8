import { afterAll, beforeAll, expect, test } from "vitest";

import type { OfficerId } from "#access/model.ts";
import { may } from "#access/policy.ts";
import { keepingRules } from "#cases/keeping.ts";
import { officerSteps } from "#access/roles.ts";
import { stepNames } from "#cases/steps.ts";
import { stepSlugs as commentStepSlugs } from "#comments/texts/desk.ts";
import { senderSlugs } from "#office/sender-slugs.ts";
import { articleSteps } from "#news/rules.ts";
import { stepNames as articleStepNames } from "#news/step-names.ts";
import { postingSteps } from "#postings/decide.ts";
import { stepWords as postingStepWords } from "#postings/texts/desk.ts";
import { taskStepNames } from "#tasks/steps.ts";

import { randomUUID } from "./chance.ts";
import { testDatabase } from "./database.ts";
import { type Oracle, oracleOf, type Reader } from "./parity/oracle.ts";
import { asker, type Errand } from "./parity/tour.ts";
import { today, type World, worldOf } from "./parity/world.ts";

// Whoever asks for what is not theirs gets, byte for byte, the answer to what never was.
const db = testDatabase();
const made: { world?: World; oracle?: Oracle } = {};
const there = () => {
  if (!made.world || !made.oracle) throw new Error("no world was made");
  return { world: made.world, oracle: made.oracle };
};

beforeAll(async () => {
  // Numbers that stand nowhere else on a page.
  for (const table of numbered)
    await db.owner()`select setval(pg_get_serial_sequence(${table}, 'id'), 500000)`;
  made.world = await worldOf(db, 7, 18);
  made.oracle = await oracleOf(db(), made.world.matters, today);
});
afterAll(() => made.world?.end());

const numbered = [
  "departments",
  "posts",
  "appointments",
  "audit_events",
  "passkeys",
  "retention_proposals",
  "reorganisations",
  "programmes",
  "self_reviews",
  "articles",
];

/** One address twice: with an id that is somebody else's, and with one that never was. */
type Pair = {
  readonly pattern: string;
  readonly method: Errand["method"];
  readonly address: (id: string) => string;
  readonly fields?: (id: string) => Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly theirs: string;
  readonly never: string;
  readonly reader: Reader;
};

const neverCode = "DV-0000-0000";
const neverId = "01900000-0000-7000-8000-000000000000";

/** An officer who works on matters, and a matter they have no tie to. */
function stranger(): {
  readonly reader: Reader;
  readonly officer: OfficerId;
  readonly nth: number;
} {
  const { world, oracle } = there();
  for (const officer of world.organisation.officers) {
    if (!may(oracle.viewer(officer), "matters")) continue;
    const foreign = world.matters.find(
      ({ nth, files }) =>
        files.length > 0 && oracle.facts.has(nth) && !oracle.decides(officer, nth, "see"),
    );
    if (foreign) return { reader: { kind: "officer", officer }, officer, nth: foreign.nth };
  }
  throw new Error("everybody sees everything");
}

/** An officer with none of the rights of the rooms where units, people and records are kept. */
function plain(): OfficerId {
  const { world, oracle } = there();
  const found = world.organisation.officers.find((officer) =>
    (
      [
        "administer",
        "routing",
        "reorganise",
        "retention",
        "audit",
        "papers",
        "calendar",
        "closures",
      ] as const
    ).every((right) => !may(oracle.viewer(officer), right)),
  );
  if (!found) throw new Error("everybody may everything");
  return found;
}

const get = (pattern: string, theirs: string, never: string, as: Reader, rest = ""): Pair => ({
  pattern,
  method: "GET",
  address: (id) =>
    pattern.replace(/:(code|id|slug|token|post)/, id).replace(":variant", "view") + rest,
  theirs,
  never,
  reader: as,
});

const post = (pair: Pair, fields: (id: string) => Readonly<Record<string, string>>): Pair => ({
  ...pair,
  method: "POST",
  fields,
});

async function pairs(): Promise<readonly Pair[]> {
  const { world } = there();
  const { reader, officer, nth } = stranger();
  const matter = world.matters.find((one) => one.nth === nth);
  const code = matter?.code ?? "";
  const [file = ""] = matter?.files ?? [];
  const nobody: Reader = { kind: "public" };
  const plainly: Reader = { kind: "officer", officer: plain() };
  const [unit] = world.organisation.units;
  const hidden = world.matters.find(
    ({ nth: one }) => there().oracle.facts.get(one)?.published === false,
  );
  const about = (address: (id: string) => string): Pair => ({
    ...get("/can-bo/vu-viec/:code/:step", code, neverCode, reader),
    address,
  });
  const ids = await foreignIds(officer);
  const rooms = ["/can-bo/quan-tri/don-vi/:slug", "ten", "ket-thuc", "bo-phan-moi", "chuc-vu-moi"];
  const slugged = rooms.map((room, i) => (i === 0 ? room : `${rooms[0]}/${room}`));
  const byNumber = [
    ["/can-bo/quan-tri/bo-phan/:id", ids.department],
    ["/can-bo/quan-tri/bo-phan/:id/ket-thuc", ids.department],
    ["/can-bo/quan-tri/bo-phan/:id/phuc-vu", ids.department],
    ["/can-bo/quan-tri/bo-phan/:id/thoi-phuc-vu", ids.department],
    ["/can-bo/to-chuc/uy-quyen/:post", ids.post],
    ["/can-bo/to-chuc/uy-quyen/:post/ket-thuc", ids.post],
    ["/can-bo/quan-tri/chuc-vu/:id", ids.post],
    ["/can-bo/quan-tri/chuc-vu/:id/ket-thuc", ids.post],
    ["/can-bo/quan-tri/bo-nhiem/:id/ket-thuc", ids.appointment],
    ["/can-bo/nhat-ky/:id", ids.audit],
  ] as const;
  const plans = [
    "",
    "/chay-thu",
    "/chay-thu.csv",
    "/thay-doi/:kind",
    "/bo-thay-doi",
    "/ra-soat",
    "/ban-thao",
    "/bo",
    "/thuc-hien",
    "/quyet-dinh",
  ].map((rest) => ({
    ...get(`/can-bo/sap-xep/:id${rest}`, ids.plan, "999999", plainly),
    address: (id: string) => `/can-bo/sap-xep/${id}${rest.replace(":kind", "nhap")}`,
  }));
  const officered = ["", "/ket-thuc", "/ma-dang-nhap"].map(
    (rest) => `/can-bo/quan-tri/can-bo/:id${rest}`,
  );
  // Kinds of papers and versions of calendars are no secret; without the right they are not there.
  const kept = [
    ["/can-bo/mau-van-ban/:kind", "acceptance-notice", "khong-co"],
    ["/can-bo/mau-van-ban/:kind/dung", "acceptance-notice", "khong-co"],
    ["/can-bo/mau-van-ban/:kind/tep/:which", "acceptance-notice", "khong-co"],
    ["/can-bo/mau-van-ban/:kind/xem-thu/:which", "acceptance-notice", "khong-co"],
    ["/can-bo/quan-tri/lich/:id", "500001", "999999"],
    ["/can-bo/quan-tri/lich/:id/xac-nhan", "500001", "999999"],
    ["/can-bo/quan-tri/lich/:id/bo", "500001", "999999"],
    ["/can-bo/quan-tri/lich/:id/han-thay-doi/:format", "500001", "999999"],
    ["/can-bo/ngay-nghi-rieng/:id/bo", "500001", "999999"],
  ].map(([pattern = "", theirs = "", never = ""]) => ({
    ...get(pattern, theirs, never, plainly),
    address: (id: string) =>
      pattern
        .replace(/:(kind|id)/, id)
        .replace(":which", "mac-dinh")
        .replace(":format", "csv"),
  }));
  const closed = [
    ...plans,
    ...kept,
    ...slugged.map((pattern) => get(pattern, unit?.slug ?? "", "khong-co-don-vi", plainly)),
    get("/can-bo/lien-he-don-vi/:slug", unit?.slug ?? "", "khong-co-don-vi", plainly),
    ...byNumber.map(([pattern, id]) => get(pattern, id, "999999", plainly)),
    ...officered.map((pattern) => get(pattern, officer, randomUUID(), plainly)),
  ];
  const matters = [
    get("/can-bo/vu-viec/:code", code, neverCode, reader),
    get("/can-bo/vu-viec/:code/ho-so.docx", code, neverCode, reader),
    get("/can-bo/nhiem-vu/moi/tu-vu-viec/:matter", code, neverCode, reader),
    post(get("/can-bo/nhiem-vu/moi/tu-vu-viec/:matter", code, neverCode, reader), () => ({
      title: "Việc từ vụ việc",
    })),
    get("/can-bo/tep/:id/:variant", file, neverId, reader),
    {
      ...get("/can-bo/vi-sao", code, neverCode, reader),
      address: (id: string) => `/can-bo/vi-sao?ma=${id}`,
    },
    ...[...officerSteps.map((step) => stepNames[step].slug), ...Object.values(senderSlugs)].flatMap(
      (slug) => {
        const at = about((id) => `/can-bo/vu-viec/${id}/${slug}`);
        const fields = {
          seq: "1",
          text: "x",
          reason: "Cần gọi",
          kinds: "contact",
          request: neverId,
        };
        return [at, post(at, () => fields)];
      },
    ),
  ];
  return [
    ...matters,
    // Signed in is not enough, and not being so tells nothing either.
    ...matters.map((pair) => ({ ...pair, reader: nobody })),
    ...closed,
    ...closed.map((pair) => post(pair, () => ({ x: "" }))),
    ...(await atForeignDesks()),
    ...(await aboutForeignComplaints()),
    ...(await aboutForeignLetters()),
    ...(await atForeignBoards()),
    ...(await atUnpublishedArticles()),
    ...(await aboutForeignComments()),
    ...(await atForeignNewsDesks()),
    ...(await atForeignPostings()),
    post(get("/can-bo/quan-tri/chuc-vu/:id/bo-nhiem", ids.post, "999999", plainly), () => ({
      x: "",
    })),
    // An id in the body of a form.
    ...inBodies(ids, reader).map(([pattern, field, theirs, never, more]) =>
      post({ ...get(pattern, theirs, never, reader), address: () => pattern }, (id) => ({
        [field]: id,
        ...more,
      })),
    ),
    ...["/can-bo/toi/khoa/:id", "/can-bo/toi/khoa/:id/go"].map((pattern) =>
      post(get(pattern, ids.passkey, "999999", reader), () => ({ key_name: "x" })),
    ),
    get("/can-bo/toi/khoa/:id/go", ids.passkey, "999999", reader),
    post(get("/can-bo/toi/lien-ket/:id/go", ids.binding, "999999", reader), () => ({ x: "" })),
    // What the public and programs may guess at.
    {
      ...get("/don-vi/:slug/vu-viec/:code", hidden?.code ?? "", neverCode, nobody),
      address: (id) => `/don-vi/${unit?.slug}/vu-viec/${id}`,
    },
    {
      ...get(
        "/don-vi/:slug/vu-viec/:code/anh/:nth/:variant",
        hidden?.code ?? "",
        neverCode,
        nobody,
      ),
      address: (id) => `/don-vi/${unit?.slug}/vu-viec/${id}/anh/1/view`,
    },
    get(
      "/tep/:token",
      file,
      neverId,
      nobody,
      ".view.9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ),
    ...[
      "",
      "/tra-loi",
      "/danh-gia",
      "/cong-bo",
      "/xem-xet-lai",
      "/rut",
      "/du-lieu",
      "/bien-nhan",
      "/xoa-lien-he",
    ].map((rest) =>
      post(
        { ...get(`/tra-cuu${rest}`, code, neverCode, nobody), address: () => `/tra-cuu${rest}` },
        (id) => ({
          code: id,
          secret: world.matters.find((one) => one.nth !== nth)?.secret ?? "",
          reply: "x",
        }),
      ),
    ),
    {
      ...get("/api/v1/matters/:code", code, neverCode, nobody),
      headers: { authorization: `Bearer ${world.apiKey}`, "receipt-secret": "0".repeat(24) },
    },
  ];
}

/** Articles that have an address and are not public yet: a draft that was scheduled once, one that waits. */
async function atUnpublishedArticles(): Promise<readonly Pair[]> {
  const { world } = there();
  const [unit] = world.organisation.units;
  const [editor] = world.organisation.officers;
  const slugs = ["bai-nhap-cua-noi-khac", "bai-hen-gio-cua-noi-khac"];
  for (const [i, slug] of slugs.entries()) {
    await db.owner()`
      insert into articles (unit_id, slug, state, title, byline, folded, publish_at, once_hash, made_by, made_at, changed_at)
      values (${unit?.id ?? 0}, ${slug}, ${i === 0 ? "draft" : "scheduled"}, 'Bài chưa đăng', 'Ban biên tập', 'bai',
              ${i === 0 ? null : "2027-01-01T08:00:00+07:00"}, sha256(${slug}::text::bytea), ${editor ?? ""}, now(), now())`;
  }
  return slugs.flatMap((slug) =>
    (["/tin-tuc/:slug", "/tin-tuc/:slug/anh/:variant", "/tin-tuc/:slug/tep/:nth"] as const).map(
      (pattern): Pair => ({
        ...get(pattern, slug, "bai-chua-tung-co", { kind: "public" }),
        address: (id) =>
          pattern.replace(":slug", id).replace(":variant", "view").replace(":nth", "1"),
      }),
    ),
  );
}

/** An article of a unit the asker does not write for, at its desk. */
async function atForeignNewsDesks(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  for (const officer of world.organisation.officers) {
    const viewer = oracle.viewer(officer);
    if (!may(viewer, "news") || may(viewer, "audit")) continue;
    const far = world.organisation.units.find(({ id }) =>
      viewer.posts.every(({ unit }) => unit !== id),
    );
    if (!far) continue;
    const article = await first(db.owner()<{ id: number }[]>`
      insert into articles (unit_id, state, title, byline, folded, once_hash, made_by, made_at, changed_at)
      values (${far.id}, 'draft', 'Bài nháp của nơi khác', 'Ban biên tập', 'bai', sha256('bai nhap'), ${officer}, now(),
              now()) returning id`);
    const at = "/can-bo/tin-tuc/bai/:id";
    const reader = { kind: "officer", officer } as const;
    const asked = (rest: string, part = rest): Pair => ({
      ...get(`${at}${rest}`, article, "999999", reader),
      address: (id) => at.replace(":id", id) + part,
    });
    return [
      asked(""),
      asked("/lich-su"),
      asked("/tep/:nth/:variant", "/tep/1/view"),
      ...articleSteps.map((step) => asked("/:step", `/${articleStepNames[step].slug}`)),
      ...articleSteps.map((step) =>
        post(asked("/:step", `/${articleStepNames[step].slug}`), () => ({
          seen: "1",
          title: "Của người lạ",
          because: "không phải bài của mình",
        })),
      ),
    ];
  }
  throw new Error("everybody writes for everybody");
}

/** An item of a unit the asker does not post for: at its desk, and as a draft at the public address. */
async function atForeignPostings(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  for (const officer of world.organisation.officers) {
    const viewer = oracle.viewer(officer);
    if (!may(viewer, "postings") || may(viewer, "audit")) continue;
    const far = world.organisation.units.find(({ id }) =>
      viewer.posts.every(({ unit }) => unit !== id),
    );
    if (!far) continue;
    const code = "NY-9999-9999";
    await db.owner()`
      insert into postings (code, unit_id, stage, kind, title, body, made_on, made_by, made_post, made_at, once_hash)
      values (${code}, ${far.id}, 'draft', 'other', 'Bản nháp của nơi khác', 'Lời của nơi khác', '2026-11-02',
              ${officer}, ${viewer.posts[0]?.post ?? 0}, now(), sha256('niem yet'))`;
    const reader = { kind: "officer", officer } as const;
    const asked = (rest: string, part = rest): Pair => ({
      ...get(`/can-bo/niem-yet/muc/:code${rest}`, code, "NY-0000-0000", reader),
      address: (id) => `/can-bo/niem-yet/muc/${id}${part}`,
    });
    const shown = (rest: string, part = rest): Pair => ({
      ...get(`/don-vi/:slug/niem-yet/:code${rest}`, code, "NY-0000-0000", { kind: "public" }),
      address: (id) => `/don-vi/${far.slug}/niem-yet/${id}${part}`,
    });
    return [
      ...["", "/ban-in", "/loa"].map((part) => asked(part)),
      asked("/tep/:nth/:variant", "/tep/1/view"),
      ...postingSteps.flatMap((step) => {
        const at = asked("/:step", `/${postingStepWords[step].slug}`);
        return [at, post(at, () => ({ seq: "1", because: "không phải mục của mình" }))];
      }),
      shown(""),
      shown("/tep/:nth", "/tep/1"),
    ];
  }
  throw new Error("everybody posts for everybody");
}

/** A comment under an article of a unit in which the asker moderates nothing; its own page without its secret. */
async function aboutForeignComments(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  const code = "BL-9999-9999";
  const [someone] = world.organisation.officers;
  for (const officer of world.organisation.officers) {
    const viewer = oracle.viewer(officer);
    if (!may(viewer, "comments")) continue;
    const own = viewer.posts.map(({ unit }) => unit);
    const far = world.organisation.units.find(({ id }) => !own.includes(id));
    if (!far) continue;
    await db.owner()`
      with article as (
        insert into articles (unit_id, slug, state, title, byline, folded, published_at, once_hash, made_by, made_at, changed_at)
        values (${far.id}, 'bai-cua-noi-khac', 'published', 'Bài của nơi khác', 'Ban biên tập', 'bai', now(),
                sha256('bai-cua-noi-khac'), ${someone ?? officer}, now(), now()) returning id
      ), comment as (
        insert into comments (id, code, article_id, unit_id, state, received_at, secret_hash, once_hash, content_mark)
        select ${randomUUID()}, ${code}, id, ${far.id}, 'waiting', now(), sha256('s'), sha256('o'), sha256('c') from article
        returning id
      )
      insert into comment_words (id, comment_id, role, title, body, salt, at)
      select id, id, 'comment', 'Bình luận của nơi khác', 'Lời chờ duyệt', sha256('w'), now() from comment`;
    const reader = { kind: "officer", officer } as const;
    const at = (rest: string, part = rest): Pair => ({
      ...get(`/can-bo/binh-luan/:code${rest}`, code, "BL-0000-0000", reader),
      address: (id) => `/can-bo/binh-luan/${id}${part}`,
    });
    const steps = Object.values(commentStepSlugs).map((slug) => at("/:step", `/${slug}`));
    return [
      at(""),
      ...steps,
      // Nothing can be said under an article that is not public yet.
      post(
        get("/tin-tuc/:slug", "bai-hen-gio-cua-noi-khac", "bai-chua-tung-co", { kind: "public" }),
        () => ({
          name: "x",
          title: "x",
          content: "x",
        }),
      ),
      ...[...steps, at("/:step", "/danh-tinh")].map((pair) =>
        post(pair, () => ({
          seq: "1",
          text: "x",
          ground: "spam",
          reason: "Cần gọi",
          go: "confirm",
        })),
      ),
      ...["", "/rut", "/xem-xet-lai"].map((rest) => ({
        ...post(get(`/binh-luan${rest}`, code, "BL-0000-0000", { kind: "public" }), (id) => ({
          code: id,
          secret: "0".repeat(24),
          appeal: "x",
        })),
        address: () => `/binh-luan${rest}`,
      })),
    ];
  }
  throw new Error("everybody moderates every comment");
}

/** A complaint of a unit in which the asker has nothing to do. */
async function aboutForeignComplaints(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  const complaints = await db.owner()<{ code: string; unit: number }[]>`
    select code, unit_id as unit from complaints order by code`;
  const found = complaints.flatMap(({ code, unit }) => {
    const officer = world.organisation.officers.find((one) => {
      const viewer = oracle.viewer(one);
      return may(viewer, "complaints") && viewer.posts.every((held) => held.unit !== unit);
    });
    return officer ? [{ code, reader: { kind: "officer", officer } as const }] : [];
  });
  const [one] = found;
  if (!one) throw new Error("everybody sees every complaint");
  const never = "KN-0000-0000";
  const at = (pattern: string, rest: string): Pair => ({
    ...get(pattern, one.code, never, one.reader),
    address: (id) => `/can-bo/khieu-nai/${id}${rest}`,
  });
  const steps = ["thu-ly", "quyet-dinh", "danh-tinh", "ghi-chu"].map((slug) =>
    at("/can-bo/khieu-nai/:code/:step", `/${slug}`),
  );
  const paper = at("/can-bo/khieu-nai/:code/van-ban/:paper", "/van-ban/thu-ly");
  return [
    at("/can-bo/khieu-nai/:code", ""),
    ...steps,
    ...[...steps, paper].map((pair) =>
      post(pair, () => ({ seq: "1", text: "x", reason: "Cần gọi", paper_names: "on" })),
    ),
    at("/can-bo/khieu-nai/:code/van-ban/:paper", `/van-ban/${neverId}`),
    at("/can-bo/khieu-nai/:code/trang/:nth/:variant", "/trang/1/view"),
    post(at("/can-bo/khieu-nai/:code/trang", "/trang"), () => ({ x: "" })),
    ...["/rut", "/nhan-quyet-dinh"].map((rest) => ({
      ...post(get(`/tra-cuu/khieu-nai${rest}`, one.code, never, { kind: "public" }), (id) => ({
        code: id,
        secret: "0".repeat(24),
        contents: "1",
      })),
      address: () => `/tra-cuu/khieu-nai${rest}`,
    })),
  ];
}

/** A letter in the register of a unit in which the asker has nothing to do. */
async function aboutForeignLetters(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  const letters = await db.owner()<{ code: string; unit: number }[]>`
    select code, unit_id as unit from letters order by code`;
  const found = letters.flatMap(({ code, unit }) => {
    const officer = world.organisation.officers.find((one) => {
      const viewer = oracle.viewer(one);
      return may(viewer, "letters") && viewer.posts.every((held) => held.unit !== unit);
    });
    return officer ? [{ code, reader: { kind: "officer", officer } as const }] : [];
  });
  const [one] = found;
  if (!one) throw new Error("everybody sees every letter");
  const at = (pattern: string, rest: string): Pair => ({
    ...get(pattern, one.code, "DT-0000-0000", one.reader),
    address: (id) => `/can-bo/don/${id}${rest}`,
  });
  const steps = ["phan-loai", "nguoi-gui", "van-ban", "ghi-chu"].map((slug) =>
    at("/can-bo/don/:code/:step", `/${slug}`),
  );
  return [
    at("/can-bo/don/:code", ""),
    at("/can-bo/don/:code/trang/:nth/:variant", "/trang/1/view"),
    at("/can-bo/don/:code/van-ban/:paper", `/van-ban/${neverId}`),
    ...steps,
    ...steps.map((pair) => post(pair, () => ({ seq: "2", text: "x", reason: "Cần gọi" }))),
  ];
}

/** A session, a number and a visit of a desk at which the asker does not work. */
async function atForeignDesks(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  const sessions = await db.owner()<{ id: string; visit: string; unit: number }[]>`
    select s.id, v.id as visit, s.unit_id as unit
      from reception_sessions s join reception_visits v on v.session_id = s.id`;
  const found = sessions.flatMap((session) => {
    const officer = world.organisation.officers.find((one) => {
      const viewer = oracle.viewer(one);
      return may(viewer, "reception") && viewer.posts.every(({ unit }) => unit !== session.unit);
    });
    return officer ? [{ ...session, reader: { kind: "officer", officer } as const }] : [];
  });
  const [one] = found;
  if (!one) throw new Error("everybody works at every desk");
  const asked = [
    ["/can-bo/tiep-dan/buoi/:session", one.id],
    ["/can-bo/tiep-dan/hang/:session", one.id],
    ["/can-bo/tiep-dan/hang/:session/:number", one.id],
    ["/can-bo/tiep-dan/luot/:visit", one.visit],
  ] as const;
  const both = asked.map(([pattern, theirs]): Pair => ({
    ...get(pattern, theirs, neverId, one.reader),
    address: (id) => pattern.replace(/:(session|visit)/, id).replace(":number", "1"),
  }));
  return [
    ...both.filter(({ pattern }) => !pattern.endsWith("/hang/:session")),
    ...both
      .filter(({ pattern }) => !pattern.endsWith(":number"))
      .map((pair) => post(pair, () => ({ go: "next", seq: "1" }))),
  ];
}

/** A programme, a review and a directive of a unit that is neither the asker's, nor above, nor below it. */
async function atForeignBoards(): Promise<readonly Pair[]> {
  const { world, oracle } = there();
  for (const officer of world.organisation.officers) {
    const viewer = oracle.viewer(officer);
    if (!may(viewer, "directives")) continue;
    const own = viewer.posts.map(({ unit }) => unit);
    const [far] = await db.owner()<{ unit: number; post: number }[]>`
      select p.unit_id as unit, p.id as post from posts p
       where p.unit_id <> all(${own}::int[]) and p.unit_id not in (select units_under(${own}::int[]))
         and p.unit_id not in (select unnest(units_above(o)) from unnest(${own}::int[]) as x (o)) limit 1`;
    if (!far) continue;
    const other = world.organisation.officers.find((one) => one !== officer) ?? officer;
    const programme = await first(db.owner()<{ id: number }[]>`
      insert into programmes (unit_id, kind, name, from_day, to_day, owner_post, once_hash, made_by, made_at)
      values (${far.unit}, 'topic', 'Bảng của nơi khác', '2026-01-01', '2026-12-31', ${far.post},
              sha256('p'), ${other}, now()) returning id`);
    const review = await first(db.owner()<{ id: number }[]>`
      insert into self_reviews (unit_id, period, version, from_day, to_day, record, done, undone, next, once_hash,
                                handed_by, handed_post, handed_at)
      values (${far.unit}, '2026-q1', 1, '2025-12-15', '2026-03-14', '{"counts":{},"tasks":[]}', 'Lời của nơi khác',
              'x', 'x', sha256('r'), ${other}, ${far.post}, now()) returning id`);
    const directive = "VB-9999-9999";
    await db.owner()`
      insert into directives (id, code, unit_id, stage, identity, canonical, kind, title, once_hash, imported_by,
                              imported_at, confirmed_by, confirmed_at)
      values (${randomUUID()}, ${directive}, ${far.unit}, 'confirmed', 'của nơi khác', '9-TB/TU', 'thong-bao',
              'Văn bản của nơi khác', sha256('d'), ${other}, now(), ${other}, now())`;
    const task = "NV-9999-9999";
    const taskId = randomUUID();
    await db.owner()`
      insert into tasks (id, code, title, unit_id, assigner_unit, given_on, start_on, set_due_by, stage, updated_on,
                         root_id, source)
      values (${taskId}, ${task}, 'Việc của nơi khác', ${far.unit}, ${far.unit}, '2026-11-02', '2026-11-02',
              '2026-11-09', 'given', '2026-11-02', ${taskId}, 'office')`;
    const reader = { kind: "officer", officer } as const;
    const ofTask = (rest: string, part = rest): Pair => ({
      ...get(`/can-bo/nhiem-vu/:code${rest}`, task, "NV-0000-0000", reader),
      address: (id) => `/can-bo/nhiem-vu/${id}${part}`,
    });
    const board = "/can-bo/chuong-trinh/:id";
    const publication = "/can-bo/van-ban/:code/cong-khai";
    const withdrawal = "/can-bo/van-ban/:code/thoi-cong-khai";
    const at = (pattern: string) =>
      pattern.startsWith(board)
        ? get(pattern, programme, "999999", reader)
        : get(pattern, directive, "VB-0000-0000", reader);
    return [
      ofTask(""),
      ofTask("/cay"),
      ofTask("/minh-chung/:file/:variant", `/minh-chung/${neverId}/view`),
      ...Object.values(taskStepNames).map(({ slug }) =>
        post(ofTask("/:step", `/${slug}`), () => ({ seq: "1", text: "x", percent: "1" })),
      ),
      ...[board, `${board}/sua`, `${board}/tai-ve.xlsx`, publication].map(at),
      ...["", "/dau-trang", "/doc", "/giao-viec", "/ban-goc"].map((part) =>
        at(`/can-bo/van-ban/:code${part}`),
      ),
      ...["/dau-trang", "/bo", "/nhan-chac-chan", "/giao-viec"].map((part) =>
        post(at(`/can-bo/van-ban/:code${part}`), () => ({ once: "x" })),
      ),
      post(
        {
          ...at("/can-bo/van-ban/:code/doc/:nth"),
          address: (id) => `/can-bo/van-ban/${id}/doc/1`,
        },
        () => ({ decision: "accept" }),
      ),
      ...[`${board}/sua`, `${board}/nhiem-vu`, publication, withdrawal].map((pattern) =>
        post(at(pattern), () => ({ way: "in", codes: "NV-0000-0000", because: "không còn nữa" })),
      ),
      {
        ...get("/can-bo/tu-danh-gia/da-nop", review, "999999", reader),
        address: (id) => `/can-bo/tu-danh-gia/da-nop?so=${id}`,
      },
    ];
  }
  throw new Error("everybody stands above or below everybody");
}

const inBodies = (ids: Ids, reader: Reader) =>
  [
    ["/can-bo/toi/phien", "key", ids.session, "0".repeat(64), {}],
    [
      "/can-bo/mau-tra-loi",
      "id",
      ids.template,
      neverId,
      { title: "Mẫu", body: "Kính gửi", go: "save" },
    ],
    ["/can-bo/mau-tra-loi", "id", ids.template, neverId, { go: "end" }],
    ...(reader.kind === "officer"
      ? ([
          [
            "/can-bo/luu-giu",
            "ids",
            ids.proposal,
            "999999",
            { verdict: "erase", reason: "hết hạn", go: "confirm" },
          ],
        ] as const)
      : []),
  ] as const;

type Ids = Readonly<
  Record<
    | "department"
    | "post"
    | "appointment"
    | "audit"
    | "session"
    | "template"
    | "proposal"
    | "passkey"
    | "binding"
    | "plan",
    string
  >
>;

const first = async (rows: Promise<readonly { id: string | number }[]>) =>
  String((await rows)[0]?.id ?? "");

/** Things of others, all really there. */
async function foreignIds(officer: OfficerId): Promise<Ids> {
  const owner = db.owner();
  const { world, oracle } = there();
  const own = new Set(oracle.viewer(officer).posts.map(({ unit }) => unit));
  const unit = world.organisation.units.find(({ id }) => !own.has(id))?.id ?? 0;
  const other = world.organisation.officers.find((one) => one !== officer) ?? officer;
  const template = randomUUID();
  await owner`
    insert into reply_templates (id, unit_id, title, body, made_by)
    values (${template}, ${unit}, 'Mẫu của nơi khác', 'Nội dung của nơi khác', ${other})`;
  await owner`
    insert into passkeys (credential, officer_id, public_key, counter, name, backed_up, made_at)
    values ('\x0102', ${other}, '\x03', 0, 'Máy của người khác', false, now())`;
  const strange = stranger().nth;
  return {
    department: await first(owner<{ id: number }[]>`select id from departments`),
    post: await first(owner<{ id: number }[]>`select id from posts`),
    appointment: await first(owner<{ id: number }[]>`select id from appointments`),
    audit: await first(owner<{ id: number }[]>`select id from audit_events`),
    session: await first(
      owner<
        { id: string }[]
      >`select encode(id_hash, 'hex') as id from sessions where officer_id = ${other}`,
    ),
    template,
    proposal: await first(
      owner<{ id: number }[]>`
        insert into retention_proposals (matter_id, rule, unit_id, due_on, proposed_at)
        select id, ${Object.keys(keepingRules)[0] ?? ""}, unit_id, current_date, now() from matters
         where id = ${world.matters.find(({ nth }) => nth === strange)?.id ?? ""}
        on conflict (matter_id, rule) do update set reason = null returning id`,
    ),
    passkey: await first(
      owner<{ id: number }[]>`select id from passkeys where officer_id = ${other}`,
    ),
    binding: "500001",
    plan: await first(owner<{ id: number }[]>`select id from reorganisations`),
  };
}

test("what is not theirs answers byte for byte as what never was, at every address with a part to fill in", async () => {
  const { world } = there();
  const ask = asker(world);
  const all = await pairs();
  const different: unknown[] = [];
  for (const pair of all) {
    const answerTo = async (id: string) => {
      const { method, pattern, reader, headers, fields } = pair;
      const came = await ask({
        method,
        pattern,
        reader,
        address: pair.address(id),
        ...(headers ? { headers } : {}),
        ...(fields ? { fields: fields(id) } : {}),
      });
      return { status: came.status, all: bare(JSON.stringify(came.headers) + text(came.body), id) };
    };
    const [theirs, never] = [await answerTo(pair.theirs), await answerTo(pair.never)];
    if (pair.theirs === "" || theirs.status !== never.status || theirs.all !== never.all)
      different.push([
        pair.method,
        pair.address(pair.theirs),
        theirs.status,
        never.status,
        firstDifference(theirs.all, never.all),
      ]);
    if (theirs.status < 300 && !harmless.test(pair.pattern))
      different.push(["opened", pair.pattern, theirs.status]);
  }
  expect(different).toEqual([]);
  const asked = new Set(all.map(({ method, pattern }) => `${method} ${pattern}`));
  const withParts = new Set(
    world.app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && path.includes(":") && !path.startsWith("/en/"),
      )
      .map(({ method, path }) => `${method} ${path}`),
  );
  expect([...withParts].filter((route) => !asked.has(route) && !(route in nothingForeign))).toEqual(
    [],
  );
});

// These answer 200 with a page that says no.
const harmless = /\/vi-sao$/;

const nothingForeign: Readonly<Record<string, string>> = {
  "GET /can-bo/khieu-nai/:code/trang": "back to the page of the code, whatever it is",
  "GET /can-bo/khieu-nai/tai-ve/:format": "one's own list, in one of two formats",
  "GET /don-vi/:slug/khieu-nai": "public, of every unit",
  "GET /don-vi/:slug/niem-yet": "public, of every unit",
  "GET /luat/lich/:year/ngay-nghi.ics": "days off are public",
  "GET /sitemap/:part": "addresses of what is public",
  "GET /assets/:file": "files of the program",
  "GET /can-bo/nhiem-vu/tai-ve/:format": "two formats of one's own list",
  "GET /can-bo/nhiem-vu/:code/:step": "leads back to the page of the task, whichever it is",
  "GET /phan-anh/dung-lai/:what": "two fixed pages",
  "GET /phan-anh/dung-lai/:what/don": "two fixed letters",
  "GET /can-bo/to-chuc/don-vi/:slug": "units are public, and so is who answers for them",
  "GET /don-vi/:slug": "units are public",
  "GET /don-vi/:slug/vu-viec": "units are public",
  "GET /don-vi/:slug/vu-viec.atom": "units are public",
  "GET /don-vi/:slug/so-lieu.csv": "units are public",
  "GET /don-vi/:slug/ban-do.svg": "units are public, and so is where they lie",
  "GET /don-vi/:slug/tiep-dan": "the schedule is public",
  "GET /don-vi/:slug/tiep-dan.ics": "the schedule is public",
  "GET /don-vi/:slug/tiep-dan/:session":
    "published sessions are public; drafts answer as what never was",
  "POST /don-vi/:slug/tiep-dan/:session": "published sessions are public",
  "GET /don-vi/:slug/tiep-dan/:session/so": "numbers in the waiting room, and nothing else",
  "GET /don-vi/:slug/so-lieu.json": "units are public",
  "GET /don-vi/:slug/so-lieu.sha256": "units are public",
  "GET /don-vi/:slug/so-lieu.tlog-proof": "units are public",
  "GET /api/v1/law/calendar/:year": "years are public",
  "GET /can-bo/nhat-ky-tai-ve/:format": "two formats, for auditors",
  "GET /van-ban/:slug":
    "published directives are public; what was withdrawn answers as what never was",
  "GET /van-ban/:slug/so-lieu.json": "published directives are public",
  "GET /lich-rieng/:key/nhiem-vu.ics":
    "256 random bits; src/programmes/routes.test.ts asks with old ones",
  "GET /thoi-nhan-thu/:token": "signed; src/programmes/routes.test.ts asks with others",
  "POST /thoi-nhan-thu/:token": "signed; src/programmes/routes.test.ts asks with others",
  "POST /chum-bien-nhan/hop/:errand": "a box is named in the body, by a hash of its key",
  "GET /can-bo/dang-nhap/oidc/:provider": "providers are on the sign-in page",
  "GET /can-bo/dang-nhap/oidc/:provider/ve": "providers are on the sign-in page",
  "GET /can-bo/toi/lien-ket/:provider": "providers are on the sign-in page",
  "GET /can-bo/toi/chung-minh/:provider": "providers are on the sign-in page",
};

test("whoever has a tie gets another answer, so that the comparison can fail", async () => {
  const { world, oracle } = there();
  const ask = asker(world);
  const [officer, matter] =
    world.organisation.officers
      .flatMap((one) => world.matters.map((of) => [one, of] as const))
      .find(([one, { nth }]) => oracle.decides(one, nth, "see")) ?? [];
  if (!officer || !matter) throw new Error("nobody sees anything");
  const answers = [];
  for (const id of [matter.code, neverCode]) {
    const address = `/can-bo/vu-viec/${id}`;
    const reader = { kind: "officer", officer } as const;
    const came = await ask({ method: "GET", pattern: address, address, reader });
    answers.push([came.status, bare(text(came.body), id)]);
  }
  expect(answers[0]).not.toEqual(answers[1]);
});

test("nothing of others was changed by asking for it", async () => {
  const { world } = there();
  const after = await oracleOf(db(), world.matters, today);
  expect([...after.facts]).toEqual([...there().oracle.facts]);
  const [left] = await db.owner()<
    { templates: number; keys: number; sessions: number; open: number }[]
  >`
    select (select count(*)::int from reply_templates where ended_at is null) as templates,
           (select count(*)::int from passkeys where name = 'Máy của người khác') as keys,
           (select count(*)::int from sessions) as sessions,
           (select count(*)::int from retention_proposals where state = 'open') as open`;
  const sessions = world.organisation.officers.length;
  expect(left).toMatchObject({ templates: 1, keys: 1, sessions });
  expect(left?.open).toBeGreaterThan(0);
});

test("no header makes anybody somebody else", async () => {
  const { world, oracle } = there();
  const ask = asker(world);
  const { reader, nth } = stranger();
  const [someone] = await db()<{ signIn: string; email: string; id: string }[]>`
    select o.sign_in as "signIn", o.email, o.id from officers o
      join appointments a on a.officer_id = o.id join posts p on p.id = a.post_id
     where p.role = 'head' order by o.id limit 1`;
  const matter = world.matters.find((one) => one.nth === nth);
  const pages = [
    ["/can-bo", reader],
    [`/can-bo/vu-viec/${matter?.code}`, reader],
    [`/can-bo/vu-viec/${matter?.code}`, { kind: "public" }],
    ["/can-bo/danh-sach.csv?cua=don-vi", { kind: "public" }],
    ["/can-bo/quan-tri/can-bo", { kind: "public" }],
    [`/api/v1/matters/${matter?.code}`, { kind: "public" }],
  ] as const;
  const different: string[] = [];
  for (const [address, as] of pages) {
    const plainly = await ask({ method: "GET", pattern: address, address, reader: as });
    for (const name of identityHeaders) {
      for (const value of [someone?.signIn, someone?.email, someone?.id, "admin", "127.0.0.1"]) {
        const headers = { [name]: value ?? "" };
        const came = await ask({ method: "GET", pattern: address, address, reader: as, headers });
        if (came.status !== plainly.status || text(came.body) !== text(plainly.body))
          different.push(`${address} ${name}: ${value}`);
      }
    }
  }
  expect(different).toEqual([]);
  expect(oracle.viewer(stranger().officer).posts.length).toBeGreaterThan(0);
});

/** What servers before and around programs have been taken to mean a person or another address. */
const identityHeaders = [
  "remote-user",
  "http-remote-user",
  "remote_user",
  "x-remote-user",
  "x-forwarded-user",
  "x-forwarded-email",
  "x-forwarded-preferred-username",
  "x-authenticated-user",
  "x-auth-request-user",
  "x-webauth-user",
  "x-user",
  "x-user-id",
  "x-officer",
  "x-ssl-client-s-dn",
  "ssl-client-s-dn-cn",
  "x-client-cert",
  "x-oidc-sub",
  "authorization",
  "from",
  "x-original-url",
  "x-rewrite-url",
  "x-http-method-override",
  "x-forwarded-for",
  "x-real-ip",
  "forwarded",
  "via",
];

const text = (body: Uint8Array): string => Buffer.from(body).toString("utf8");

/** The answer without what was asked for, however it is written in it, and without what is new each time. */
const bare = (answer: string, id: string): string =>
  answer
    .replaceAll(id, "ID")
    .replaceAll(id.toLowerCase(), "ID")
    .replaceAll(/name="(once|token)" value="[^"]*"/g, "");

const firstDifference = (a: string, b: string): readonly [string, string] => {
  const at = a.split("").findIndex((one, i) => one !== b[i]);
  return [a.slice(Math.max(at - 60, 0), at + 120), b.slice(Math.max(at - 60, 0), at + 120)];
};
