import type { Text } from "#kernel/text.ts";

import type { Relation, Role } from "./model.ts";

/** What an address may ask for. "staff" is any signed-in officer, also one without a post today. */
export const rights = [
  "staff",
  "matters",
  "intake",
  "templates",
  "routing",
  "retention",
  "reorganise",
  "audit",
  "administer",
  "complaints",
  "letters",
  "reception",
  "reports",
  "papers",
  "closures",
  "calendar",
  "tasks",
  "directives",
  "news",
  "comments",
  "postings",
] as const;
export type Right = (typeof rights)[number];

/** The steps officers can take with a matter, in the order they are shown. */
export const officerSteps = [
  "take",
  "return",
  "accept",
  "answer",
  "ask",
  "decline",
  "decide-appeal",
  "transfer",
  "assign",
  "urgent",
  "help",
  "unhelp",
  "note",
  "publish",
  "unpublish",
  "merge",
  "unmerge",
  "name",
  "restrict",
  "unrestrict",
  "reissue",
  "handover",
  "handover-confirm",
  "handover-cancel",
] as const;
export type OfficerStep = (typeof officerSteps)[number];

/** Everything an officer can do to a matter: see it, take a step, ask for its sender's identity. */
export const actions = [
  "see",
  ...officerSteps,
  "open-identity",
  "request-identity",
  "approve-identity",
] as const;
export type Action = (typeof actions)[number];

/** What of a matter there is to see, from its outside to its most private part. */
export const fields = ["facts", "words", "files", "record", "notes", "readings", "sender"] as const;
export type Field = (typeof fields)[number];

/** What a post of this role is for, and what it may do. */
export type RoleTemplate = {
  readonly name: Text;
  /** For whoever gives it. */
  readonly about: Text;
  /** Of several posts, the heaviest speaks for the person. */
  readonly weight: number;
  readonly rights: readonly Right[];
  /** What it may do to a matter it stands in this relation to; nothing where nothing is written. */
  readonly powers: Partial<Record<Relation, readonly Action[]>>;
  /** The relations that still count when the matter is restricted. */
  readonly restricted: readonly Relation[];
};

// Everybody in the unit that has a matter may take it up and say what has to be said of it.
const colleague = ["see", "accept", "note", "name", "restrict", "handover"] as const;
// Whoever has it in hand works on it; while nobody is accountable that is the desk it lies on.
const hand = [
  ...colleague,
  "ask",
  "decline",
  "transfer",
  "answer",
  "help",
  "unhelp",
  "publish",
  "unpublish",
] as const;
const accountable = [...hand, "assign", "open-identity"] as const;
const helper = ["see", "note"] as const;
const receiver = ["see", "take", "return"] as const;
const reception = [
  ...colleague,
  "urgent",
  "help",
  "unhelp",
  "merge",
  "unmerge",
  "reissue",
  "handover-confirm",
  "handover-cancel",
  "request-identity",
  "approve-identity",
] as const;
const head = [
  ...new Set([...hand, ...reception.filter((action) => action !== "reissue")]),
  "assign",
  "decide-appeal",
  "unrestrict",
] as const;

/**
 * The templates of roles: the whole policy of who may do what, as data. docs/access.md shows it as a
 * table. Whatever is not written here is refused.
 *
 * An administrator keeps units, posts and sign-ins and sees no matter: who can make officers must not
 * be able to read what residents wrote. An auditor reads the record of the house and no matter.
 */
const roleTemplates = {
  reception: {
    name: { vi: "Tiếp nhận", en: "Reception" },
    about: {
      vi: "nhận và phân công vụ việc của đơn vị, nhập hộ người dân tại quầy",
      en: "takes in and assigns the unit’s matters, registers at the counter",
    },
    weight: 6,
    rights: [
      "matters",
      "intake",
      "templates",
      "complaints",
      "letters",
      "reception",
      "reports",
      "tasks",
      "postings",
    ],
    powers: { colleague: reception, desk: hand, accountable, receiver, helper },
    restricted: ["accountable", "desk", "helper"],
  },
  "case-officer": {
    name: { vi: "Giải quyết", en: "Case officer" },
    about: {
      vi: "giải quyết và trả lời vụ việc của đơn vị",
      en: "works on the unit’s matters and answers them",
    },
    weight: 5,
    rights: ["matters", "templates", "complaints", "letters", "tasks"],
    powers: { colleague, desk: hand, accountable, receiver: ["see"], helper },
    restricted: ["accountable", "desk", "helper"],
  },
  head: {
    name: { vi: "Lãnh đạo", en: "Head" },
    about: {
      vi: "chịu trách nhiệm chung, giao việc, xem xét lại việc từ chối, quyết định lưu hay xóa",
      en: "answers for the whole, assigns, reviews refusals, decides what is kept or erased",
    },
    weight: 7,
    rights: [
      "matters",
      "intake",
      "templates",
      "routing",
      "retention",
      "reorganise",
      "complaints",
      "letters",
      "reception",
      "reports",
      "papers",
      "closures",
      "tasks",
      "directives",
      "news",
      "comments",
      "postings",
    ],
    powers: { colleague: head, desk: hand, accountable, receiver, helper },
    restricted: ["accountable", "desk", "colleague", "receiver", "helper"],
  },
  mobilisation: {
    name: { vi: "Dân vận", en: "Mass mobilisation" },
    about: {
      vi: "theo dõi số liệu tổng hợp, không xem vụ việc của từng người",
      en: "follows aggregate figures; sees nobody’s matter unless asked to help",
    },
    weight: 4,
    rights: ["matters", "tasks", "directives", "postings"],
    powers: { helper },
    restricted: ["helper"],
  },
  front: {
    name: { vi: "Mặt trận", en: "Fatherland Front" },
    about: {
      vi: "giám sát qua số liệu và nội dung công bố, không xem vụ việc của từng người",
      en: "supervises through figures and what is published; sees nobody’s matter unless asked to help",
    },
    weight: 3,
    rights: ["matters", "tasks"],
    powers: { helper },
    restricted: ["helper"],
  },
  editor: {
    name: { vi: "Biên tập", en: "Editor" },
    about: {
      vi: "soạn và đăng nội dung công khai, không xem vụ việc",
      en: "writes and publishes what is public; sees no matter",
    },
    weight: 2,
    rights: ["tasks", "news", "comments", "postings"],
    powers: {},
    restricted: [],
  },
  auditor: {
    name: { vi: "Kiểm tra", en: "Auditor" },
    about: {
      vi: "xem nhật ký hệ thống: ai làm gì, ai đã xem gì; không xem nội dung vụ việc",
      en: "reads the record of the house: who did and who looked; sees no matter",
    },
    weight: 1,
    rights: ["audit"],
    powers: {},
    restricted: [],
  },
  administrator: {
    name: { vi: "Quản trị", en: "Administrator" },
    about: {
      vi: "giữ đơn vị, chức vụ và tài khoản; không xem vụ việc nào",
      en: "keeps units, posts and accounts; sees no matter",
    },
    weight: 0,
    rights: ["routing", "reorganise", "administer", "calendar"],
    powers: {},
    restricted: [],
  },
} as const satisfies Record<Role, RoleTemplate>;

/** The template of a role, in the general shape. */
export const templateOf = (role: Role): RoleTemplate => roleTemplates[role];
