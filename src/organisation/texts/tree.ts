import type { Tenure } from "#people/model.ts";
import type { Text } from "#kernel/text.ts";

/** Words of the picture of the organisation. */
export const treeTexts = {
  title: { vi: "Sơ đồ tổ chức", en: "The organisation" },
  titleOn: (name: string): Text => ({ vi: `Tổ chức: ${name}`, en: `Organisation: ${name}` }),
  nav: { vi: "Tổ chức", en: "Organisation" },
  plans: { vi: "Kế hoạch sắp xếp", en: "Reorganisations" },
  files: { vi: "Tải về, nhập tệp", en: "Files" },
  day: { vi: "Ngày", en: "Day" },
  showDay: { vi: "Xem ngày này", en: "Show this day" },
  onDay: (day: string): Text => ({ vi: `Tổ chức vào ngày ${day}`, en: `As of ${day}` }),
  notThere: (name: string, day: string): Text => ({
    vi: `${name} không hoạt động vào ngày ${day}.`,
    en: `${name} was not in force on ${day}.`,
  }),
  above: { vi: "Cấp trên", en: "Superiors" },
  inside: { vi: "Bộ phận, chức vụ, người giữ", en: "Departments, posts, holders" },
  insideEmpty: {
    vi: "Hệ thống không ghi bộ phận hay chức vụ nào của đơn vị này vào ngày đó.",
    en: "The house knows no department or post of this unit on that day.",
  },
  below: (count: number): Text => ({
    vi: `Đơn vị trực thuộc (${count})`,
    en: `Units below (${count})`,
  }),
  noDepartment: { vi: "Trực thuộc đơn vị", en: "Directly in the unit" },
  answersTo: (post: string): Text => ({ vi: `trả lời trước: ${post}`, en: `answers to: ${post}` }),
  nobody: { vi: "chưa có người giữ", en: "nobody holds it" },
  tenure: {
    held: { vi: "giữ chức vụ", en: "holds it" },
    acting: { vi: "quyền", en: "acting" },
    delegated: { vi: "được ủy quyền", en: "delegated" },
  } as const satisfies Record<Tenure, Text>,
  until: (day: string): Text => ({ vi: `đến hết ${day}`, en: `until ${day}` }),
  also: (posts: string): Text => ({ vi: `kiêm ${posts}`, en: `also ${posts}` }),
  serves: (units: string): Text => ({
    vi: `văn phòng chung, phục vụ cả: ${units}`,
    en: `joint office, also serves: ${units}`,
  }),
  served: {
    vi: "Văn phòng chung của đơn vị khác phục vụ đơn vị này",
    en: "Joint offices of other units that serve this one",
  },
  insideCount: (below: number): Text => ({ vi: `${below} đơn vị`, en: `${below} units` }),
  delegate: (post: string): Text => ({ vi: `Ủy quyền ${post}…`, en: `Stand-in for ${post}…` }),
  became: { vi: "Sắp xếp đã ghi", en: "What became of it" },
  edit: { vi: "Sửa đơn vị này", en: "Edit this unit" },
  print: {
    vi: "In trang này ra giấy A4 được ngay từ trình duyệt.",
    en: "This page prints on A4 from the browser.",
  },
  askTitle: { vi: "Ai trả lời?", en: "Who answers?" },
  askHint: {
    vi: "Tên đơn vị vào ngày ấy, ví dụ “Phường Trúc Bạch” ngày 30/06/2025.",
    en: "The name on that day, such as “Phường Trúc Bạch” on 30 June 2025.",
  },
  ask: { vi: "Hỏi", en: "Ask" },
  name: { vi: "Tên đơn vị", en: "Name of the unit" },
  nobodyCalled: (name: string, day: string): Text => ({
    vi: `Không có đơn vị nào mang tên “${name}” vào ngày ${day}.`,
    en: `No unit was called “${name}” on ${day}.`,
  }),
  thenUnder: (unit: string, above: string, day: string): Text => ({
    vi: `Ngày ${day}: ${unit}, thuộc ${above}.`,
    en: `On ${day}: ${unit}, under ${above}.`,
  }),
  thenAlone: (unit: string, day: string): Text => ({
    vi: `Ngày ${day}: ${unit}.`,
    en: `On ${day}: ${unit}.`,
  }),
  postsThen: { vi: "Chức vụ và người giữ khi ấy", en: "Posts and holders then" },
  postsUnknown: {
    vi: "Hệ thống không ghi ai giữ chức vụ nào ở đó vào ngày ấy.",
    en: "The house does not know who held which post there on that day.",
  },
  stillItself: (name: string): Text => ({
    vi: `Hôm nay vẫn là đơn vị ấy trả lời: ${name}.`,
    en: `The same unit answers today: ${name}.`,
  }),
  today: { vi: "Hôm nay trả lời thay", en: "Today these answer" },
  todayUnknown: {
    vi: "Hệ thống không ghi đơn vị nào tiếp nhận.",
    en: "The house knows no unit that took it over.",
  },
  functions: {
    vi: "Riêng các lĩnh vực sau do đơn vị khác trả lời",
    en: "For these areas another unit answers",
  },
} as const;
