import type { Text } from "#kernel/text.ts";

/** Why something about a plan of reorganisation was refused. */
export type PlanRefusal = { readonly because: keyof typeof planRefusalText };

export const planRefusalText = {
  "no-such-plan": { vi: "Không có kế hoạch này.", en: "There is no such plan." },
  "no-such-unit": { vi: "Không có đơn vị này.", en: "There is no such unit." },
  "no-say": {
    vi: "Chỉ quản trị hoặc lãnh đạo đơn vị cấp trên trực tiếp được làm việc này.",
    en: "Only an administrator or the head of the unit directly above may do this.",
  },
  "province-stays": {
    vi: "Không thể kết thúc tỉnh, thành phố mà hệ thống đang phục vụ.",
    en: "The province this house serves cannot be ended.",
  },
  "not-in-force": {
    vi: "Đơn vị bị sắp xếp phải đang hoạt động đến ngày hiệu lực và chưa được định ngày kết thúc.",
    en: "A unit that is changed must be in force up to the effective day, without an end set already.",
  },
  "taker-not-in-force": {
    vi: "Đơn vị tiếp nhận phải hoạt động từ ngày hiệu lực. Nếu là đơn vị mới, hãy lập đơn vị đó trước, với ngày bắt đầu là ngày hiệu lực.",
    en: "A taking unit must be in force on the effective day. Found a new one first, with that day as its first.",
  },
  itself: {
    vi: "Một đơn vị không thể tiếp nhận chính mình.",
    en: "A unit cannot take over from itself.",
  },
  "name-unfit": {
    vi: "Tên đơn vị phải có từ 2 đến 200 ký tự.",
    en: "A name has 2 to 200 characters.",
  },
  "units-missing": {
    vi: "Hãy ghi ít nhất một đơn vị nhập vào, mỗi đơn vị một lần.",
    en: "Name at least one unit that is merged, each once.",
  },
  "parts-missing": {
    vi: "Chia đơn vị cần ít nhất hai đơn vị tiếp nhận.",
    en: "A split needs at least two taking units.",
  },
  "part-twice": {
    vi: "Một lĩnh vực hoặc một địa bàn chỉ giao cho một đơn vị.",
    en: "An area or a place goes to one unit only.",
  },
  "areas-missing": {
    vi: "Hãy chọn ít nhất một lĩnh vực được chuyển.",
    en: "Choose at least one area that is handed over.",
  },
  "ends-already": {
    vi: "Một thay đổi khác của kế hoạch đã kết thúc đơn vị này.",
    en: "Another change of the plan ends this unit already.",
  },
  "takes-already": {
    vi: "Đơn vị này tiếp nhận theo một thay đổi khác của kế hoạch nên không thể kết thúc.",
    en: "This unit takes something in another change of the plan, so it cannot end.",
  },
  twice: {
    vi: "Kế hoạch đã có thay đổi như vậy, hoặc thay đổi ngược lại.",
    en: "The plan has such a change already, or its opposite.",
  },
  "has-subordinates": {
    vi: "Đơn vị kết thúc còn đơn vị trực thuộc. Hãy đưa các đơn vị ấy vào kế hoạch trước.",
    en: "A unit that ends still has units below it. Bring those into the plan first.",
  },
  "last-administrator": {
    vi: "Sau kế hoạch sẽ không còn ai quản trị hệ thống.",
    en: "After the plan nobody could administer the house.",
  },
  "no-split": { vi: "Kế hoạch không chia đơn vị này.", en: "The plan does not split this unit." },
  "not-a-part": {
    vi: "Nơi nhận phải là một trong các đơn vị được chia ra.",
    en: "It can only go to one of the parts.",
  },
  "decided-already": {
    vi: "Điều này đã được quyết định và đã qua rà soát.",
    en: "This was decided, and reviewed since.",
  },
  over: { vi: "Kế hoạch đã xong hoặc đã bỏ.", en: "The plan is over." },
  "not-a-draft": {
    vi: "Chỉ sửa và rà soát được kế hoạch đang soạn.",
    en: "Only a draft can be changed and reviewed.",
  },
  empty: { vi: "Kế hoạch chưa có thay đổi nào.", en: "The plan has no change yet." },
  "second-person": {
    vi: "Người soạn không tự thông qua. Cần một người khác có thẩm quyền.",
    en: "Whoever wrote it cannot agree to it. A second person has to.",
  },
  undecided: {
    vi: "Còn vụ việc chưa rõ đi đâu. Hãy quyết định trong bản chạy thử trước.",
    en: "Some matters have nowhere to go yet. Decide them in the dry run first.",
  },
  "not-reviewed": {
    vi: "Kế hoạch chưa được người thứ hai thông qua.",
    en: "No second person has agreed to the plan yet.",
  },
  "too-early": {
    vi: "Chưa đến ngày hiệu lực.",
    en: "The effective day has not come yet.",
  },
  "in-the-past": {
    vi: "Ngày hiệu lực không thể đã qua khi soạn kế hoạch.",
    en: "The effective day of a new plan cannot be in the past.",
  },
  "no-such-matter": { vi: "Không có vụ việc này.", en: "There is no such matter." },
} as const satisfies Record<string, Text>;
