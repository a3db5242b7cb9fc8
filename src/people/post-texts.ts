import type { Text } from "#kernel/text.ts";

export const postTexts = {
  title: { vi: "Chức vụ", en: "Posts" },
  find: { vi: "Chức vụ hoặc đơn vị", en: "Title or unit" },
  vacant: { vi: "Chưa có ai giữ", en: "Nobody" },
  appointing: (name: string): Text => ({
    vi: `Chọn chức vụ để bổ nhiệm ${name}.`,
    en: `Choose the post to appoint ${name} to.`,
  }),
  none: { vi: "Không có chức vụ nào như vậy", en: "There is no such post" },
  noneHint: {
    vi: "Chức vụ được lập ở trang của từng đơn vị.",
    en: "Posts are made on the page of each unit.",
  },
  toUnits: { vi: "Đến danh sách đơn vị", en: "To the list of units" },
  shown: (n: number): Text => ({
    vi: `${n} chức vụ trên trang này`,
    en: `${n} ${n === 1 ? "post" : "posts"} on this page`,
  }),
  name: { vi: "Chức vụ", en: "Post" },
  unit: { vi: "Đơn vị", en: "Unit" },
  laterHolder: (name: string, from: string): Text => ({
    vi: `${name} (từ ${from})`,
    en: `${name} (from ${from})`,
  }),
  holders: { vi: "Người giữ", en: "Held by" },
  newPost: (unit: string): Text => ({ vi: `Lập chức vụ ở ${unit}`, en: `Make a post in ${unit}` }),
  titleLabel: { vi: "Tên chức vụ", en: "Title" },
  titleHint: {
    vi: "Như trong quyết định, ví dụ “Phó Chủ tịch UBND phường”.",
    en: "As in the decision, such as “Phó Chủ tịch UBND phường”.",
  },
  department: { vi: "Bộ phận", en: "Department" },
  noDepartment: { vi: "Không thuộc bộ phận nào", en: "None" },
  reportsTo: { vi: "Cấp trên trực tiếp", en: "Answers to" },
  reportsToHint: {
    vi: "Khi vụ việc nêu tên một người, những ai ở dưới người đó không xem được vụ việc. Bỏ trống thì không có ai ở trên.",
    en: "When a matter names somebody, those below them cannot see it. Left empty, nobody stands above.",
  },
  nobodyAbove: { vi: "Không có", en: "Nobody" },
  create: { vi: "Lập chức vụ", en: "Make the post" },
  change: { vi: "Sửa chức vụ", en: "Change the post" },
  appointTitle: { vi: "Bổ nhiệm vào chức vụ này", en: "Appoint to this post" },
  appointHint: {
    vi: "Một người có thể kiêm nhiều chức vụ, một chức vụ có thể do nhiều người giữ.",
    en: "One person may hold several posts, and several people one post.",
  },
  signIn: { vi: "Tên đăng nhập của cán bộ", en: "Sign-in name of the officer" },
  signInHint: { vi: "Xem ở trang Cán bộ.", en: "It is shown on the page of officers." },
  tenure: { vi: "Hình thức", en: "Tenure" },
  tenures: {
    held: { vi: "Bổ nhiệm", en: "Holds it" },
    acting: { vi: "Quyền", en: "Acting" },
    delegated: { vi: "Được ủy quyền", en: "Delegated" },
  },
  tenureHints: {
    held: {
      vi: "Giữ chức vụ, cũng có thể kiêm nhiệm.",
      en: "The ordinary way, also beside another post.",
    },
    acting: {
      vi: "Tạm điều hành khi chưa có ai giữ chức vụ; phải có ngày cuối cùng.",
      en: "Fills a post nobody holds for a time; has a last day.",
    },
    delegated: {
      vi: "Làm thay người đang giữ chức vụ; phải có ngày cuối cùng.",
      en: "Stands in for whoever holds it; has a last day.",
    },
  },
  from: { vi: "Ngày đầu tiên", en: "First day" },
  to: { vi: "Ngày cuối cùng", en: "Last day" },
  appoint: { vi: "Bổ nhiệm", en: "Appoint" },
  notADay: { vi: "Hãy ghi ngày theo dạng 2026-11-23.", en: "Write the day like 2026-11-23." },
  heldBy: { vi: "Những người giữ chức vụ này", en: "Who holds this post" },
  person: { vi: "Người", en: "Person" },
  time: { vi: "Thời gian", en: "Time" },
  state: { vi: "Tình trạng", en: "State" },
  now: { vi: "Đang giữ", en: "Holds it" },
  later: { vi: "Sắp giữ", en: "From later on" },
  before: { vi: "Đã giữ", en: "Held it" },
  nobodyYet: { vi: "Chưa có ai giữ chức vụ này", en: "Nobody holds this post yet" },
  over: (last: string): Text => ({
    vi: `Chức vụ đã kết thúc, ngày cuối cùng ${last}.`,
    en: `The post has ended; its last day was ${last}.`,
  }),
  endsOn: (last: string): Text => ({
    vi: `Chức vụ sẽ kết thúc, ngày cuối cùng ${last}.`,
    en: `The post will end; its last day is ${last}.`,
  }),
  end: { vi: "Kết thúc chức vụ…", en: "End the post…" },
  endTitle: (title: string): Text => ({
    vi: `Kết thúc chức vụ ${title}`,
    en: `End the post ${title}`,
  }),
  endAsk: { vi: "Kết thúc chức vụ này?", en: "End this post?" },
  endButton: { vi: "Kết thúc chức vụ", en: "End the post" },
  endAppointmentTitle: (name: string, title: string): Text => ({
    vi: `${name} thôi giữ chức vụ ${title}`,
    en: `${name} no longer holds ${title}`,
  }),
  endAppointmentAsk: { vi: "Kết thúc lần bổ nhiệm này?", en: "End this appointment?" },
  endAppointmentButton: { vi: "Kết thúc bổ nhiệm", en: "End the appointment" },
};
