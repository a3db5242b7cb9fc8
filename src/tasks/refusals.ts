import type { Text } from "#kernel/text.ts";

/** Why a step is refused or not open. A new reason without words does not compile. */
export const taskRefusalText = {
  "no-such-task": {
    vi: "Không tìm thấy nhiệm vụ với mã này.",
    en: "No task was found with this code.",
  },
  "moved-on": {
    vi: "Nhiệm vụ đã sang bước khác. Đây là trang mới nhất; điều vừa nhập vẫn còn bên dưới.",
    en: "The task has moved on. This is the newest page; what was typed is kept below.",
  },
  "wrong-stage": {
    vi: "Bước này không mở ở giai đoạn hiện tại.",
    en: "This step is not open at this stage.",
  },
  "not-your-role": {
    vi: "Chức vụ đang giữ không làm bước này với nhiệm vụ này.",
    en: "The post held does not take this step on this task.",
  },
  "nobody-accountable": {
    vi: "Chưa có người chịu trách nhiệm chính. Hãy nhận việc hoặc giao người trước.",
    en: "Nobody is accountable yet. Take it or name somebody first.",
  },
  "no-such-officer": {
    vi: "Người này hiện không giữ chức vụ làm được việc này ở đơn vị.",
    en: "This person holds no post in the unit today that can do this.",
  },
  "no-such-unit": {
    vi: "Không tìm thấy đơn vị này, hoặc đơn vị đã kết thúc.",
    en: "This unit was not found, or it has ended.",
  },
  "not-below": {
    vi: "Chỉ giao việc cho đơn vị của mình và các đơn vị cấp dưới.",
    en: "Tasks are given to one’s own unit and to units below it.",
  },
  "same-unit": { vi: "Nhiệm vụ đang ở đơn vị này.", en: "The task is with this unit already." },
  "along-itself": {
    vi: "Đơn vị chủ trì không phối hợp với chính mình.",
    en: "The unit that has the task does not work along with itself.",
  },
  "unit-ended": {
    vi: "Trong các đơn vị được thêm có đơn vị đã kết thúc; chỉ thêm đơn vị đang hoạt động.",
    en: "Among the units to be added is one that has ended; only units in force can be added.",
  },
  "due-stands": {
    vi: "Thời hạn đã có; muốn dời phải xin gia hạn để bên giao quyết định.",
    en: "There is a date already; to move it, ask the assigner for an extension.",
  },
  undated: {
    vi: "Nhiệm vụ chưa có thời hạn. Hãy đặt thời hạn trước.",
    en: "The task has no date yet. Set one first.",
  },
  "due-passed": {
    vi: "Thời hạn phải từ hôm nay trở đi và không trước ngày bắt đầu.",
    en: "The date has to be today or later and not before the start.",
  },
  "not-later": {
    vi: "Thời hạn xin gia hạn phải sau thời hạn hiện nay và từ hôm nay trở đi.",
    en: "The new date has to be after the present one, and today or later.",
  },
  "extension-waits": {
    vi: "Đang có một đề nghị gia hạn chờ bên giao quyết định.",
    en: "A request for more time already waits for the assigner.",
  },
  "no-extension": {
    vi: "Không có đề nghị gia hạn nào đang chờ.",
    en: "No request for more time is waiting.",
  },
  "asked-day-passed": {
    vi: "Ngày xin gia hạn đến đã qua nên không còn duyệt được; bên thực hiện cần xin lại.",
    en: "The day asked for has passed and can no longer be granted; it has to be asked for anew.",
  },
  "own-request": {
    vi: "Người xin gia hạn không tự duyệt được.",
    en: "Whoever asked for more time cannot grant it.",
  },
  "own-work": {
    vi: "Người làm không tự kiểm tra sản phẩm của mình, trừ việc tự đặt ra cho mình.",
    en: "Nobody checks their own product, unless they set the task for themselves.",
  },
  percent: {
    vi: "Mức hoàn thành là số nguyên từ 0 đến 100.",
    en: "Progress is a whole number from 0 to 100.",
  },
  waits: {
    vi: "Nhiệm vụ còn chờ nhiệm vụ khác chưa xong.",
    en: "It still waits for another task that is not done.",
  },
  itself: {
    vi: "Một nhiệm vụ không chờ chính nó.",
    en: "A task does not wait for itself.",
  },
  circle: {
    vi: "Nhiệm vụ kia đang chờ nhiệm vụ này; hai bên không thể chờ nhau.",
    en: "That task already waits for this one; they cannot wait for each other.",
  },
  "no-such-dependence": {
    vi: "Nhiệm vụ này không chờ nhiệm vụ kia.",
    en: "This task does not wait for that one.",
  },
  "not-late": {
    vi: "Nhiệm vụ không chậm nên không cần giải trình.",
    en: "The task is not late, so there is nothing to explain.",
  },
  "reason-missing": {
    vi: "Hãy ghi bằng một câu.",
    en: "Please write it in a sentence.",
  },
  "nothing-new": { vi: "Không có gì thay đổi.", en: "Nothing would change." },
  "no-children": {
    vi: "Hãy nêu ít nhất một việc để giao xuống.",
    en: "Name at least one task to give down.",
  },
  "no-such-parent": {
    vi: "Không tìm thấy nhiệm vụ cấp trên, hoặc nhiệm vụ đó đã kết thúc.",
    en: "The task above was not found, or it is over.",
  },
  "no-such-matter": {
    vi: "Không tìm thấy vụ việc với mã này.",
    en: "No matter was found with this code.",
  },
  "no-such-link": {
    vi: "Đường dẫn phải là địa chỉ https:// hoặc http:// đầy đủ.",
    en: "A link has to be a full https:// or http:// address.",
  },
  "no-such-rule": {
    vi: "Chưa đọc được chu kỳ lặp lại này.",
    en: "This way of repeating cannot be read.",
  },
  "title-missing": {
    vi: "Hãy ghi tên nhiệm vụ, từ 3 đến 2000 ký tự.",
    en: "Give the task a title of 3 to 2000 characters.",
  },
  "other-content": {
    vi: "Biểu mẫu này đã được gửi với nội dung khác. Hãy mở lại biểu mẫu.",
    en: "This form was sent already with other content. Please open it again.",
  },
  "no-series": {
    vi: "Nhiệm vụ này không lặp lại, hoặc kỳ sau đã được lập.",
    en: "This task does not repeat, or the next one was made already.",
  },
} as const satisfies Record<string, Text>;

export type TaskReason = keyof typeof taskRefusalText;
export type TaskRefusal = { readonly because: TaskReason };
