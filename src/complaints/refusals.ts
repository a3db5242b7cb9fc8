import type { Text } from "#kernel/text.ts";

/** Why a step is refused or not open. A new reason without words does not compile. */
export const refusalText = {
  "no-such-complaint": {
    vi: "Không tìm thấy khiếu nại với mã này.",
    en: "No complaint was found with this code.",
  },
  "moved-on": {
    vi: "Hồ sơ khiếu nại đã có bước mới. Đây là trang mới nhất; điều vừa nhập vẫn còn bên dưới.",
    en: "The complaint has moved on. This is the newest page; what was typed is kept below.",
  },
  "identity-first": {
    vi: "Trước hết mở họ tên, địa chỉ ở bên cạnh để đối chiếu với giấy tờ của người đến; rồi cấp mã.",
    en: "First open the name and address beside this and check them against the papers of whoever came.",
  },
  "wrong-stage": {
    vi: "Bước này không mở ở giai đoạn hiện tại.",
    en: "This step is not open at this stage.",
  },
  "not-your-role": {
    vi: "Chức vụ đang giữ không làm bước này.",
    en: "The post held does not take this step.",
  },
  "not-your-unit": {
    vi: "Khiếu nại đang ở đơn vị khác.",
    en: "The complaint is with another unit.",
  },
  "own-decision": {
    vi: "Người đã giải quyết lần đầu không giải quyết lần hai.",
    en: "Whoever settled the first complaint does not settle the second.",
  },
  suspended: {
    vi: "Việc giải quyết đang tạm đình chỉ; ra quyết định tiếp tục trước đã.",
    en: "Settlement is suspended; it has to be resumed first.",
  },
  "not-suspended": {
    vi: "Việc giải quyết không bị tạm đình chỉ.",
    en: "Settlement is not suspended.",
  },
  withdrawn: {
    vi: "Người khiếu nại đã rút toàn bộ; chỉ còn ra quyết định đình chỉ.",
    en: "The whole complaint was withdrawn; what remains is the decision to terminate it.",
  },
  "not-withdrawn": {
    vi: "Người khiếu nại chưa rút toàn bộ khiếu nại.",
    en: "The complaint was not withdrawn as a whole.",
  },
  "no-verifier": {
    vi: "Chưa giao người xác minh.",
    en: "Nobody has been assigned to verify it.",
  },
  "no-verification": {
    vi: "Chưa có kết quả xác minh.",
    en: "There is no result of the verification yet.",
  },
  "dialogue-first": {
    vi: "Phải tổ chức đối thoại trước khi ra quyết định.",
    en: "A dialogue has to be held before the decision.",
  },
  "dialogue-not-called": {
    vi: "Chưa mời đối thoại.",
    en: "The dialogue has not been called.",
  },
  "dialogue-held": {
    vi: "Đối thoại đã được ghi biên bản.",
    en: "The dialogue is on record already.",
  },
  "chair-in-person": {
    vi: "Người đứng đầu phải trực tiếp chủ trì đối thoại lần hai này.",
    en: "The head must chair this dialogue of the second level in person.",
  },
  "notice-to-complainant": {
    vi: "Phải ghi việc thông báo cho người khiếu nại.",
    en: "That the complainant was told has to be recorded.",
  },
  "notice-to-respondent": {
    vi: "Phải ghi việc thông báo cho người bị khiếu nại.",
    en: "That whoever is complained of was told has to be recorded.",
  },
  "notice-to-transferor": {
    vi: "Phải ghi việc thông báo cho nơi chuyển đơn đến.",
    en: "That whoever passed the letter on was told has to be recorded.",
  },
  "notice-to-inspectorate": {
    vi: "Phải ghi việc thông báo cho cơ quan thanh tra cùng cấp.",
    en: "That the inspectorate of the same level was told has to be recorded.",
  },
  "notice-in-future": {
    vi: "Ngày thông báo không thể ở sau ngày hôm nay.",
    en: "A notice cannot lie in the future.",
  },
  "day-out-of-order": {
    vi: "Ngày này ở trước bước trước đó hoặc ở sau hôm nay.",
    en: "This day lies before the step before it, or after today.",
  },
  "circumstance-known": {
    vi: "Điều này đã được xác định.",
    en: "This was found already.",
  },
  "limit-passed": {
    vi: "Thời hạn đã hết nên không kéo dài được nữa; việc quá hạn giữ nguyên là quá hạn.",
    en: "The limit has passed and cannot be lengthened any more; what is late stays late.",
  },
  "not-in-law-then": {
    vi: "Luật có quy định này từ ngày 01/7/2026 (Luật 136/2025/QH15).",
    en: "The law has known this since 1 July 2026 (Law 136/2025/QH15).",
  },
  "part-missing": {
    vi: "Quyết định còn thiếu phần bắt buộc: kết quả xác minh, căn cứ pháp luật, kết luận, và kết quả đối thoại nếu đã đối thoại.",
    en: "The decision lacks a part it must have: verification, legal basis, conclusion, and the dialogue where one was held.",
  },
  "number-missing": {
    vi: "Hãy ghi số văn bản.",
    en: "Give the number of the document.",
  },
  "reason-missing": {
    vi: "Hãy ghi lý do và căn cứ, vì người khiếu nại sẽ đọc.",
    en: "Give the reason and its basis: the complainant will read it.",
  },
  "sent-already": { vi: "Quyết định đã gửi.", en: "The decision has been sent." },
  "not-sent": {
    vi: "Phải gửi quyết định cho người khiếu nại trước khi công khai.",
    en: "The decision has to be sent to the complainant before it is made public.",
  },
  "receipt-known": {
    vi: "Ngày người khiếu nại nhận quyết định đã được ghi.",
    en: "When the complainant received the decision is on record.",
  },
  "not-published": {
    vi: "Quyết định chưa được công khai.",
    en: "The decision has not been made public.",
  },
  "portal-missing": {
    vi: "Đơn vị có cổng thông tin điện tử thì phải đăng quyết định trên cổng.",
    en: "A unit that has a portal must post the decision on it.",
  },
  "too-few-times": {
    vi: "Phát sóng ít nhất 2 lần, hoặc đăng báo in ít nhất 2 số liên tiếp.",
    en: "At least two broadcasts, or two consecutive print issues.",
  },
  "meeting-announced-late": {
    vi: "Cuộc họp công bố phải được thông báo trước ít nhất 3 ngày.",
    en: "The meeting must be announced at least 3 days before.",
  },
  "still-posted": {
    vi: "Chưa đủ thời gian niêm yết, đăng tải tối thiểu nên chưa được gỡ.",
    en: "The minimum time of posting is not over; it may not be taken down yet.",
  },
  "publication-ended": {
    vi: "Việc công khai đã kết thúc.",
    en: "The publication has ended already.",
  },
  "publication-not-ended": {
    vi: "Việc công khai quyết định chưa xong.",
    en: "The publication of the decision is not over.",
  },
  "first-level-only": {
    vi: "Chỉ khiếu nại lần đầu mới có khiếu nại lần hai.",
    en: "Only a first complaint can be followed by a second.",
  },
  "second-already": {
    vi: "Đã có khiếu nại lần hai.",
    en: "There is a second complaint already.",
  },
  "second-not-yet": {
    vi: "Chưa có quyết định lần đầu và chưa hết thời hạn giải quyết.",
    en: "There is no first decision, and the time to settle is not over.",
  },
  "second-too-late": {
    vi: "Thời hạn khiếu nại lần hai đã hết.",
    en: "The time for a second complaint is over.",
  },
  "no-superior": {
    vi: "Hệ thống này không có đơn vị cấp trên của nơi đã giải quyết lần đầu; khiếu nại lần hai gửi đến cấp trên trực tiếp của nơi đó.",
    en: "This system has no unit above the one that settled first; the second complaint goes to that one’s direct superior.",
  },
  "court-known": { vi: "Việc khởi kiện đã được ghi.", en: "The lawsuit is on record already." },
  "not-in-effect-yet": {
    vi: "Quyết định chưa đến ngày có hiệu lực.",
    en: "The decision is not in effect yet.",
  },
  "second-follows": {
    vi: "Đã có khiếu nại lần hai nên quyết định lần đầu không có hiệu lực thi hành.",
    en: "A second complaint followed, so the first decision does not take effect.",
  },
  "enforcement-first": {
    vi: "Quyết định sửa đổi hoặc hủy bỏ phải được thi hành trước khi kết thúc.",
    en: "A decision that amends or annuls has to be enforced before it is closed.",
  },
  "nothing-to-close": {
    vi: "Chưa có căn cứ để kết thúc hồ sơ.",
    en: "There is no ground to close it yet.",
  },
  "no-such-content": {
    vi: "Không có nội dung khiếu nại này, hoặc nội dung đã rút.",
    en: "There is no such content, or it was withdrawn.",
  },
  "content-standing": {
    vi: "Nội dung này không bị rút.",
    en: "This content was not withdrawn.",
  },
  "nothing-late": { vi: "Không có thời hạn nào vừa hết.", en: "No limit has passed." },
  "already-named": {
    vi: "Người này đã được ghi là người bị khiếu nại.",
    en: "This person is already recorded as complained of.",
  },
  "named-officer": {
    vi: "Không giao cho người bị khiếu nại hay cấp dưới của người đó.",
    en: "It cannot go to whoever is complained of, or to anyone under them.",
  },
  "no-such-officer": {
    vi: "Người này hiện không giữ chức vụ phù hợp ở đơn vị.",
    en: "This person holds no fitting post in the unit today.",
  },
  "no-such-unit": { vi: "Không có đơn vị này.", en: "There is no such unit." },
  "too-many": {
    vi: "Nhiều người đại diện hơn luật cho phép với số người khiếu nại này.",
    en: "More representatives than the law allows for so many complainants.",
  },
  "no-content": {
    vi: "Hãy ghi ít nhất một nội dung khiếu nại.",
    en: "Write at least one thing that is complained of.",
  },
  "no-complainant": {
    vi: "Hãy ghi ít nhất một người khiếu nại.",
    en: "Write down at least one complainant.",
  },
  "other-content": {
    vi: "Phiếu này đã được gửi với nội dung khác.",
    en: "This form was sent before with other content.",
  },
  "handover-pending": {
    vi: "Đang chờ người thứ hai xác nhận bàn giao nội dung tố cáo trên giấy.",
    en: "Waiting for a second person to confirm the paper handover of a denunciation.",
  },
  "no-handover": { vi: "Chưa ai đề nghị bàn giao.", en: "Nobody has proposed a handover." },
  "second-person": {
    vi: "Người thứ hai, không phải người đề nghị, xác nhận bước này.",
    en: "A second person, not the one who proposed it, confirms this step.",
  },
  "nothing-new": { vi: "Không có gì thay đổi.", en: "Nothing would change." },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof refusalText;
export type Refusal = { readonly because: Reason };
