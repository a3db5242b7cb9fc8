import type { Text } from "#kernel/text.ts";

export const unitTexts = {
  gapTitle: { vi: "Chỗ chưa có người", en: "Where nobody is" },
  noGaps: {
    vi: "Mọi phường, xã đều có người tiếp nhận hôm nay, và mọi vụ việc đang mở đều có người hoặc chức vụ chịu trách nhiệm.",
    en: "Every ward and commune has somebody taking in matters today, and every open matter has a person or a post.",
  },
  gapUnits: (n: number, of: number): Text => ({
    vi: `${n} trên ${of} phường, xã hôm nay không có ai giữ chức vụ tiếp nhận hay lãnh đạo. Phản ánh gửi đến đó sẽ về đơn vị cấp trên.`,
    en: `In ${n} of ${of} wards and communes nobody holds a post at reception or as head today. What is sent there goes to the superior unit.`,
  }),
  gapShow: { vi: "Xem các đơn vị này", en: "Show these units" },
  gapMatters: (n: number): Text => ({
    vi: `${n} vụ việc đang mở chưa có người phụ trách và không có chức vụ nào có người giữ để nhận.`,
    en: `${n} open ${n === 1 ? "matter has" : "matters have"} nobody responsible and no post that anybody holds.`,
  }),
  find: { vi: "Tên đơn vị", en: "Name of the unit" },
  show: {
    "in-force": { vi: "Đang hoạt động", en: "In force" },
    "without-anyone": { vi: "Chưa có người tiếp nhận", en: "Nobody takes in" },
    ended: { vi: "Đã kết thúc", en: "Ended" },
  },
  name: { vi: "Đơn vị", en: "Unit" },
  level: { vi: "Cấp", en: "Level" },
  departments: { vi: "Bộ phận", en: "Departments" },
  office: { vi: "Bộ máy", en: "Office" },
  officeOf: (departments: number, posts: number, people: number): Text => ({
    vi: `${departments} bộ phận, ${posts} chức vụ, ${people} người`,
    en: `${departments} ${departments === 1 ? "department" : "departments"}, ${posts} ${posts === 1 ? "post" : "posts"}, ${people} ${people === 1 ? "person" : "people"}`,
  }),
  takesIn: { vi: "Tiếp nhận", en: "Takes in" },
  takesInYes: { vi: "Có người", en: "Somebody" },
  takesInNo: { vi: "Về cấp trên", en: "Goes above" },
  ended: { vi: "Đã kết thúc", en: "Ended" },
  shown: (n: number): Text => ({
    vi: `${n} đơn vị trên trang này`,
    en: `${n} ${n === 1 ? "unit" : "units"} on this page`,
  }),
  none: { vi: "Không có đơn vị nào như vậy", en: "There is no such unit" },
  noneHint: {
    vi: "Thử một phần của tên, hoặc bỏ bớt điều kiện.",
    en: "Try a part of the name, or fewer conditions.",
  },
  reset: { vi: "Bỏ điều kiện", en: "Clear conditions" },
  superior: { vi: "Cấp trên", en: "Superior unit" },
  code: { vi: "Mã thống kê", en: "Statistics code" },
  source: { vi: "Căn cứ", en: "Based on" },
  validFrom: { vi: "Hoạt động từ", en: "In force since" },
  validTo: { vi: "Ngày cuối cùng", en: "Last day" },
  publicPage: { vi: "Trang công khai", en: "Public page" },
  newSubordinate: { vi: "Lập đơn vị trực thuộc", en: "Found a unit below it" },
  rename: { vi: "Đổi cách viết tên", en: "Write the name differently" },
  endUnit: { vi: "Kết thúc đơn vị…", en: "End the unit…" },
  whoTakes: { vi: "Phản ánh mới hôm nay đến", en: "New matters go today to" },
  takerNobody: { vi: "chưa có ai, kể cả ở cấp trên", en: "nobody, not even in the superior unit" },
  noDepartments: { vi: "Chưa có bộ phận nào", en: "No departments yet" },
  noDepartmentsHint: {
    vi: "Bộ phận (phòng, ban) là tuỳ chọn: đơn vị nhỏ có thể chỉ có chức vụ.",
    en: "Departments are optional: a small unit may have posts alone.",
  },
  newDepartment: { vi: "Lập bộ phận", en: "Found a department" },
  departmentName: { vi: "Tên bộ phận", en: "Name of the department" },
  departmentOf: (unit: string): Text => ({
    vi: `Lập bộ phận của ${unit}`,
    en: `Found a department of ${unit}`,
  }),
  endDepartment: { vi: "Kết thúc bộ phận…", en: "End the department…" },
  endDepartmentTitle: (name: string): Text => ({ vi: `Kết thúc ${name}`, en: `End ${name}` }),
  endDepartmentButton: { vi: "Kết thúc bộ phận", en: "End the department" },
  endDepartmentAsk: { vi: "Kết thúc bộ phận này?", en: "End this department?" },
  endDepartmentWill: {
    vi: "Không chức vụ hay vụ việc mới nào được giao cho bộ phận này nữa. Những gì đã có vẫn ghi tên bộ phận.",
    en: "No new post or matter is given to this department. What exists keeps its name.",
  },
  endDepartmentPosts: (n: number): Text => ({
    vi: `${n} chức vụ của bộ phận phải được chuyển hoặc kết thúc trước.`,
    en: `${n} ${n === 1 ? "post" : "posts"} of the department must be moved or ended first.`,
  }),
  noPosts: { vi: "Chưa có chức vụ nào", en: "No posts yet" },
  noPostsHint: {
    vi: "Cần ít nhất một chức vụ tiếp nhận có người giữ để đơn vị tự nhận phản ánh; nếu không, phản ánh về cấp trên.",
    en: "The unit takes in matters itself once somebody holds a post at reception; until then they go to the superior unit.",
  },
  newPost: { vi: "Lập chức vụ", en: "Make a post" },
  newUnit: (superior: string): Text => ({
    vi: `Lập đơn vị trực thuộc ${superior}`,
    en: `Found a unit below ${superior}`,
  }),
  unitName: { vi: "Tên đầy đủ", en: "Full name" },
  unitNameHint: {
    vi: "Bắt đầu bằng loại đơn vị, ví dụ “Phường Ba Đình”. Cơ quan, bộ phận thì viết đúng tên.",
    en: "Beginning with its type, such as “Phường Ba Đình”. A body is written as it is called.",
  },
  unitKind: { vi: "Loại", en: "Kind" },
  kind: {
    commune: { vi: "Phường, xã, đặc khu", en: "Ward, commune or special zone" },
    body: { vi: "Cơ quan, bộ phận của cấp trên", en: "A body or office of the superior unit" },
  },
  firstDay: { vi: "Ngày đầu tiên", en: "First day" },
  sourceHint: {
    vi: "Văn bản làm căn cứ, ví dụ “Nghị quyết 1656/NQ-UBTVQH15”.",
    en: "The document it is based on, such as “Resolution 1656/NQ-UBTVQH15”.",
  },
  create: { vi: "Lập đơn vị", en: "Found the unit" },
  renameTitle: (name: string): Text => ({
    vi: `Đổi cách viết tên ${name}`,
    en: `Write ${name} differently`,
  }),
  renameHint: {
    vi: "Chỉ để sửa cách viết: địa chỉ trang giữ nguyên và tên cũ vẫn tìm thấy. Nếu luật lập đơn vị mới, hãy kết thúc đơn vị này và lập đơn vị khác.",
    en: "Only for another spelling: the address stays and the old name still finds it. For a new unit in law, end this one and found another.",
  },
  endTitle: (name: string): Text => ({ vi: `Kết thúc ${name}`, en: `End ${name}` }),
  endAsk: { vi: "Kết thúc đơn vị này?", en: "End this unit?" },
  endWill: {
    vi: "Từ ngày sau đó, ai gõ tên đơn vị này sẽ được dẫn đến đơn vị tiếp nhận. Không làm lại được.",
    en: "From the next day on, its name leads to the units that take its area. This cannot be taken back.",
  },
  endMatters: (n: number): Text => ({
    vi: `${n} vụ việc đang mở vẫn ở đơn vị này: những người đang giữ chức vụ phải giải quyết hoặc chuyển chúng.`,
    en: `${n} open ${n === 1 ? "matter stays" : "matters stay"} with this unit: whoever holds its posts must finish or transfer them.`,
  }),
  endPosts: (posts: number, people: number): Text => ({
    vi: `${posts} chức vụ với ${people} người vẫn còn hiệu lực cho đến khi từng chức vụ được kết thúc.`,
    en: `${posts} ${posts === 1 ? "post" : "posts"} with ${people} ${people === 1 ? "person" : "people"} stay in force until each is ended.`,
  }),
  successors: { vi: "Đơn vị tiếp nhận", en: "Units that take its area" },
  successorsHint: {
    vi: "Mỗi dòng một tên đầy đủ. Một đơn vị nghĩa là nhận toàn bộ; nhiều đơn vị nghĩa là mỗi nơi một phần.",
    en: "One full name in a line. One unit takes all of it; several take a part each.",
  },
  successorUnknown: (name: string): Text => ({
    vi: `Không rõ “${name}” là đơn vị nào. Hãy ghi tên đầy đủ đang dùng.`,
    en: `It is not clear which unit “${name}” is. Write its full present name.`,
  }),
  endButton: { vi: "Kết thúc đơn vị", en: "End the unit" },
};
