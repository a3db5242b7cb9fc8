import type { Text } from "#kernel/text.ts";

/** Why something about departments, posts, officers and appointments was refused. */
export type OfficeRefusal = { readonly because: keyof typeof officeRefusalText };

export const officeRefusalText = {
  "no-such-unit": { vi: "Không có đơn vị này.", en: "There is no such unit." },
  "no-such-department": { vi: "Không có bộ phận này.", en: "There is no such department." },
  "no-such-post": { vi: "Không có chức vụ này.", en: "There is no such post." },
  "no-such-officer": {
    vi: "Không có cán bộ nào mang tên đăng nhập này. Xem danh sách cán bộ để lấy đúng tên đăng nhập.",
    en: "No officer has this sign-in name. The list of officers shows the right one.",
  },
  "no-such-appointment": { vi: "Không có lần bổ nhiệm này.", en: "There is no such appointment." },
  "unit-ended": {
    vi: "Đơn vị đã kết thúc hoạt động nên không lập thêm được gì ở đây.",
    en: "The unit has ended, so nothing new can be founded in it.",
  },
  "name-unfit": { vi: "Tên phải có từ 2 đến 200 ký tự.", en: "A name has 2 to 200 characters." },
  "title-unfit": {
    vi: "Tên chức vụ phải có từ 2 đến 200 ký tự.",
    en: "The title of a post has 2 to 200 characters.",
  },
  "name-taken": {
    vi: "Đơn vị này đã có một bộ phận cùng tên.",
    en: "The unit has a department of this name already.",
  },
  "title-taken": {
    vi: "Ở đây đã có chức vụ cùng tên. Một chức vụ có thể do nhiều người cùng giữ; nếu là chức vụ khác, hãy đặt tên phân biệt được.",
    en: "There is a post of this title here already. One post can be held by several people; a different post needs a title that tells it apart.",
  },
  "already-ended": { vi: "Mục này đã kết thúc.", en: "This has already ended." },
  unchanged: { vi: "Chưa có gì thay đổi.", en: "Nothing has been changed." },
  "department-has-posts": {
    vi: "Bộ phận còn chức vụ đang có hiệu lực sau ngày đó. Hãy chuyển hoặc kết thúc các chức vụ ấy trước.",
    en: "The department has posts in force after that day. Move or end those first.",
  },
  "department-unfit": {
    vi: "Bộ phận phải thuộc đơn vị này và đang hoạt động.",
    en: "The department must belong to this unit and be in force.",
  },
  "superior-unfit": {
    vi: "Chức vụ cấp trên phải đang có hiệu lực, ở đơn vị này hoặc đơn vị cấp trên trực tiếp.",
    en: "The post above must be in force, in this unit or the one directly above it.",
  },
  circle: {
    vi: "Chức vụ được chọn lại đang ở dưới chức vụ này: hai bên không thể cùng là cấp trên của nhau.",
    en: "The post chosen stands below this one: they cannot both be above each other.",
  },
  "last-administrator": {
    vi: "Không còn ai khác giữ chức vụ quản trị sau ngày đó. Hãy bổ nhiệm một quản trị viên khác trước.",
    en: "Nobody else would be an administrator after that day. Appoint another one first.",
  },
  "ends-in-the-past": {
    vi: "Không sửa được những ngày đã qua. Ngày cuối cùng sớm nhất là hôm qua, tức là kết thúc ngay.",
    en: "Days gone by cannot be changed. The earliest last day is yesterday, which means at once.",
  },
  "ends-before-it-begins": {
    vi: "Ngày cuối cùng không thể trước ngày bắt đầu.",
    en: "The last day cannot be before the first.",
  },
  "sign-in-unfit": {
    vi: "Tên đăng nhập có từ 3 đến 60 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số.",
    en: "A sign-in name has 3 to 60 characters: small letters without accents, digits, dots, dashes; it begins with a letter or digit.",
  },
  "sign-in-taken": {
    vi: "Tên đăng nhập này đã có người dùng. Tên của người đã nghỉ cũng không dùng lại.",
    en: "This sign-in name is taken. Those of people who have left are not used again.",
  },
  "officer-ended": {
    vi: "Tài khoản của cán bộ này đã kết thúc.",
    en: "The account of this officer has ended.",
  },
  "not-oneself": {
    vi: "Không ai tự làm việc này cho chính mình. Hãy nhờ một quản trị viên khác.",
    en: "Nobody does this for themself. Please ask another administrator.",
  },
  "post-not-in-force": {
    vi: "Chức vụ không có hiệu lực trong suốt thời gian này.",
    en: "The post is not in force for the whole of that time.",
  },
  "standing-in-ends": {
    vi: "Quyền hoặc được ủy quyền phải có ngày cuối cùng.",
    en: "Acting and delegated appointments have a last day.",
  },
  "held-by-somebody": {
    vi: "Trong thời gian này đã có người giữ chức vụ, nên không giao quyền; hãy chọn ủy quyền.",
    en: "Somebody holds the post in that time, so nobody acts in it; delegate instead.",
  },
  "nobody-to-stand-in-for": {
    vi: "Trong thời gian này không có ai giữ chức vụ để ủy quyền; hãy chọn giao quyền.",
    en: "Nobody holds the post in that time, so there is nobody to stand in for; appoint somebody acting.",
  },
  "not-your-post": {
    vi: "Chỉ lãnh đạo đang giữ chức vụ này được ủy quyền nó.",
    en: "Only the head who holds this post may delegate it.",
  },
  "not-a-colleague": {
    vi: "Người được ủy quyền phải đang giữ một chức vụ trong cùng đơn vị.",
    en: "Whoever stands in has to hold a post in the same unit.",
  },
  "own-unit": {
    vi: "Bộ phận vốn thuộc đơn vị này.",
    en: "The department belongs to this unit already.",
  },
  "serves-already": {
    vi: "Bộ phận đã phục vụ đơn vị này trong thời gian đó.",
    en: "The department serves this unit in that time already.",
  },
  "already-holds": {
    vi: "Cán bộ này đã giữ chức vụ này trong khoảng thời gian đó.",
    en: "This officer holds this post already at that time.",
  },
  "has-administrator": {
    vi: "Hệ thống đã có quản trị viên. Để đặt lại mật khẩu, dùng: dv officers reset TÊN-ĐĂNG-NHẬP",
    en: "There is an administrator already. To reset a password, use: dv officers reset SIGN-IN",
  },
  "no-province": {
    vi: "Chưa nạp đơn vị hành chính nào nên chưa có nơi đặt chức vụ quản trị.",
    en: "No units are loaded yet, so there is nowhere to put the administrator’s post.",
  },
} as const satisfies Record<string, Text>;
