import type { Text } from "#kernel/text.ts";

import type { Shelf } from "../filter.ts";
import type { ModeratorStep } from "../rules.ts";

/** What each step is called in an address, and among moderators. */
export const stepSlugs = {
  approve: "duyet",
  refuse: "khong-dang",
  overturn: "xem-lai-dang",
  uphold: "xem-lai-giu-nguyen",
  "pass-up": "chuyen-cap-tren",
  answer: "tra-loi",
  matter: "thanh-vu-viec",
  handover: "ban-giao",
  "handover-confirm": "xac-nhan-ban-giao",
  "handover-cancel": "bo-ban-giao",
} as const satisfies Record<ModeratorStep, string>;

/** Not a step of the comment: who wrote it is opened, for a reason. */
export const identitySlug = "danh-tinh";

export const stepNames = {
  approve: { vi: "Duyệt và đăng", en: "Approve and publish" },
  refuse: { vi: "Không đăng", en: "Do not publish" },
  overturn: { vi: "Xem lại: đăng", en: "Second look: publish" },
  uphold: { vi: "Xem lại: giữ nguyên", en: "Second look: it stays" },
  "pass-up": { vi: "Chuyển lên cấp trên", en: "Pass it up" },
  answer: { vi: "Trả lời công khai", en: "Answer in public" },
  matter: { vi: "Đây là vụ việc", en: "This is a matter" },
  handover: { vi: "Là tố cáo: bàn giao", en: "A denunciation: hand over" },
  "handover-confirm": { vi: "Xác nhận đã bàn giao", en: "Confirm the handover" },
  "handover-cancel": { vi: "Bỏ bàn giao", en: "Cancel the handover" },
} as const satisfies Record<ModeratorStep, Text>;

/** The words of the moderators’ rooms. */
export const deskTexts = {
  title: { vi: "Bình luận", en: "Comments" },
  about: {
    vi: "Xem theo thứ tự nhận. Không có lý do nào về quan điểm: ý kiến trái chiều vẫn được đăng.",
    en: "In the order they came. There is no reason about opinions: disagreement is published.",
  },
  shelf: { vi: "Tình trạng", en: "State" },
  shelves: {
    waiting: { vi: "Chờ duyệt", en: "Waiting" },
    appeals: { vi: "Chờ xem lại", en: "To be looked at again" },
    handover: { vi: "Đang bàn giao", en: "Being handed over" },
    approved: { vi: "Đã đăng", en: "Published" },
    refused: { vi: "Không đăng", en: "Not published" },
    matters: { vi: "Thành vụ việc", en: "Became matters" },
    withdrawn: { vi: "Đã rút", en: "Withdrawn" },
  } as const satisfies Record<Shelf, Text>,
  counted: (name: Text, n: number): Text => ({
    vi: `${name.vi} (${n})`,
    en: `${name.en} (${n})`,
  }),
  code: { vi: "Mã bình luận", en: "Code" },
  apply: { vi: "Lọc", en: "Apply" },
  onlyArticle: { vi: "Chỉ các bình luận của một bài.", en: "Only comments on one article." },
  allArticles: { vi: "Mọi bài", en: "All articles" },
  empty: { vi: "Không có bình luận nào ở đây", en: "No comments here" },
  emptyAbout: {
    vi: "Bình luận người đọc gửi dưới các bài của đơn vị chờ duyệt ở đây.",
    en: "What readers send under the unit’s articles waits here.",
  },
  columns: {
    comment: { vi: "Bình luận", en: "Comment" },
    article: { vi: "Dưới bài", en: "Article" },
    state: { vi: "Tình trạng", en: "State" },
    received: { vi: "Nhận lúc", en: "Received" },
  },
  noWords: { vi: "(không còn nội dung)", en: "(nothing is kept)" },
  first: { vi: "Trang đầu", en: "First page" },
  next: { vi: "Trang sau", en: "Next page" },
  done: (step: Text): Text => ({ vi: `Đã xong: ${step.vi}`, en: `Done: ${step.en}` }),
  doneMatter: (code: string): Text => ({
    vi: `Đã lập vụ việc ${code}. Người viết thấy mã này trên trang bình luận của mình.`,
    en: `Matter ${code} was made. The writer sees its code on the page of the comment.`,
  }),
  doneErased: {
    vi: "Bình luận đã được xóa khỏi mọi nơi; chỉ còn số đếm.",
    en: "The comment was erased everywhere; only a count remains.",
  },

  comment: (code: string): Text => ({ vi: `Bình luận ${code}`, en: `Comment ${code}` }),
  back: { vi: "Danh sách bình luận", en: "All comments" },
  article: { vi: "Dưới bài", en: "Under the article" },
  others: { vi: "các bình luận khác của bài", en: "other comments on it" },
  received: { vi: "Nhận lúc", en: "Received" },
  unit: { vi: "Đơn vị của bài", en: "Unit of the article" },
  ground: { vi: "Lý do không đăng", en: "Why it is not published" },
  words: { vi: "Nội dung, đã che số và đường dẫn", en: "What it says, numbers and links hidden" },
  whole: { vi: "Xem nguyên văn", en: "See it as written" },
  shownNow: { vi: "Đang hiện dưới bài", en: "As it is shown now" },
  steps: { vi: "Việc có thể làm", en: "What can be done" },
  history: { vi: "Đã diễn ra", en: "What happened" },

  shownTitle: { vi: "Tiêu đề sẽ hiện", en: "Title to be shown" },
  shownBody: { vi: "Nội dung sẽ hiện", en: "Words to be shown" },
  shownHint: {
    vi: "Chỉ che bớt được, bằng “[đã che …]”; không thêm hay đổi chữ. Muốn giữ lại số hay đường dẫn nào thì gõ lại đúng nguyên văn.",
    en: "Parts may only be left out, as “[đã che …]”; nothing is added or changed. To keep a number or link, type it back exactly.",
  },
  preview: { vi: "Xem trước", en: "Preview" },
  previewTitle: { vi: "Mọi người sẽ thấy", en: "What everybody will see" },
  previewAbout: {
    vi: "Tên được mở từ kho danh tính để đăng; người viết thấy việc mở này. Số điện thoại không mở.",
    en: "The name was opened from the vault to be published; the writer sees that it was. The telephone stays closed.",
  },
  publish: { vi: "Đăng bình luận", en: "Publish the comment" },

  why: { vi: "Lý do", en: "Reason" },
  whyMissing: { vi: "Hãy chọn một lý do.", en: "Choose a reason." },
  sentence: { vi: "Nói với người viết", en: "What the writer is told" },
  sentenceHint: {
    vi: "Một câu chỉ ra chỗ nào. Người viết đọc nguyên câu này. Thư rác thì có thể để trống.",
    en: "A sentence saying where. The writer reads it as it is. For spam it may be left out.",
  },
  sentenceMissing: {
    vi: "Hãy viết một câu cho người viết; chỉ thư rác mới để trống được.",
    en: "Write a sentence for the writer; only spam needs none.",
  },
  refuseButton: { vi: "Không đăng", en: "Do not publish" },
  refuseAbout: {
    vi: "Người viết biết lý do và có thể đề nghị một người khác xem lại. Quyết định này đổi lại được bằng cách duyệt.",
    en: "The writer is told why and may ask another person to look again. Approving later takes it back.",
  },
  secondText: { vi: "Trả lời người viết", en: "Answer to the writer" },
  secondHint: {
    vi: "Nói rõ vì sao, về chính điều họ nêu.",
    en: "Say why, about what they brought up.",
  },
  textMissing: { vi: "Hãy viết phần trả lời.", en: "Write an answer." },
  answerText: { vi: "Nội dung trả lời", en: "Answer" },
  answerHint: (post: string): Text => ({
    vi: `Hiện dưới bình luận, ký “${post}”; không hiện tên người. Không sửa được sau khi đăng.`,
    en: `Shown under the comment, signed “${post}” and with nobody’s name. It cannot be changed afterwards.`,
  }),
  kind: { vi: "Loại", en: "Kind" },
  kinds: {
    feedback: { vi: "Phản ánh", en: "Feedback" },
    petition: { vi: "Kiến nghị", en: "Petition" },
  },
  area: { vi: "Lĩnh vực", en: "Subject" },
  areaMissing: { vi: "Hãy chọn lĩnh vực.", en: "Choose a subject." },
  consequences: {
    matter: [
      {
        vi: "lập một vụ việc với đúng những lời đã viết, có hạn trả lời như mọi vụ việc",
        en: "make a matter of the very words, with a date to answer by like any other",
      },
      {
        vi: "chuyển tên và số điện thoại sang vụ việc, vẫn niêm phong",
        en: "take name and telephone along, still sealed",
      },
      {
        vi: "báo mã vụ việc trên trang của người viết; họ theo dõi bằng chính mã bí mật đã có",
        en: "tell the writer its code; they follow it with the secret they have",
      },
      {
        vi: "không đăng bình luận, trừ khi còn được duyệt",
        en: "not publish the comment unless it is approved as well",
      },
    ],
    "pass-up": [
      {
        vi: "đưa đề nghị xem lại đến đơn vị cấp trên; đơn vị này không quyết định nữa",
        en: "bring the second look to the superior unit; this one decides it no more",
      },
    ],
    handover: [
      { vi: "gỡ bình luận khỏi trang công khai ngay", en: "take it off the public page at once" },
      {
        vi: "để một người thứ hai xác nhận đã in và bàn giao trên giấy cho người có thẩm quyền",
        en: "let a second person confirm that it was printed and handed over on paper",
      },
      {
        vi: "sau xác nhận: xóa khỏi mọi nơi, chỉ còn số đếm theo tháng",
        en: "after that: erase it everywhere; only a monthly count remains",
      },
    ],
    "handover-confirm": [
      {
        vi: "xóa bình luận, tên và số điện thoại khỏi mọi nơi, không lấy lại được",
        en: "erase the comment, name and telephone everywhere, for good",
      },
      { vi: "cộng một vào số tố cáo đã bàn giao trong tháng", en: "add one to this month’s count" },
    ],
    "handover-cancel": [
      { vi: "đưa bình luận về hàng chờ duyệt", en: "put the comment back into the queue" },
    ],
  } satisfies Record<string, readonly Text[]>,
  print: { vi: "In trang này", en: "Print this page" },
  slip: { vi: "In phiếu bàn giao", en: "Print the hand-over slip" },

  identity: { vi: "Tên và số điện thoại", en: "Name and telephone" },
  identityAbout: {
    vi: "Được niêm phong. Chỉ mở khi cần; người viết thấy ai đã mở và lý do.",
    en: "Sealed. Open only when needed; the writer sees who did, and why.",
  },
  identityReason: { vi: "Lý do mở", en: "Why open it" },
  identityMissing: { vi: "Hãy ghi lý do, ít nhất 3 chữ.", en: "Give a reason." },
  identityOpen: { vi: "Mở", en: "Open" },
  identityNone: { vi: "Không còn gì để mở.", en: "There is nothing to open." },
  name: { vi: "Tên", en: "Name" },
  phone: { vi: "Điện thoại", en: "Telephone" },
} as const;
