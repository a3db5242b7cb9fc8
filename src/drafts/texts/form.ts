import type { Text } from "#kernel/text.ts";

import type { AgainstKind, Level, Standing } from "../model.ts";

/** The words of the form in which a complaint is prepared. */
export const formTexts = {
  title: { vi: "Soạn đơn khiếu nại", en: "Prepare a complaint" },
  changeTitle: { vi: "Sửa đơn khiếu nại", en: "Change the complaint" },
  lead: {
    vi: "Điền các mục của đơn, rồi in ra, ký và nộp. Đơn chỉ có giá trị khi có chữ ký hoặc điểm chỉ của ông/bà.",
    en: "Fill in the parts of the letter, print it, sign it and hand it in. It counts only with your signature or fingerprint.",
  },
  keeping: { vi: "Những gì ông/bà viết được giữ thế nào?", en: "How is what you write kept?" },
  keepingLines: [
    {
      vi: "Được khóa bằng mã in trên đơn. Không có mã ấy thì không ai đọc được, kể cả chúng tôi.",
      en: "Locked with the code printed on the letter. Without it nobody can read it, nor can we.",
    },
    {
      vi: "Tự xóa sau 30 ngày; ông/bà có thể xóa sớm hơn bằng mã ấy. Mất mã thì phải soạn lại.",
      en: "Erased after 30 days, or earlier by you with the code. If the code is lost, it has to be written anew.",
    },
    {
      vi: "Soạn ở đây chưa phải là nộp đơn: thời hạn khiếu nại vẫn chạy cho đến khi nộp.",
      en: "Preparing is not complaining: the time to complain runs on until the letter is handed in.",
    },
  ],
  vietnamese: {
    vi: "Đơn viết bằng tiếng Việt; đơn bằng tiếng nước ngoài phải có bản dịch công chứng (Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2).",
    en: "The letter has to be in Vietnamese, or come with a notarised translation (Circular 05/2021/TT-TTCP, Article 6.2).",
  },
  denunciation: {
    vi: "Muốn tố cáo một người vi phạm pháp luật? Xin đừng viết ở đây.",
    en: "Do you want to denounce someone for breaking the law? Please do not write it here.",
  },

  what: { vi: "Khiếu nại gì?", en: "What is complained of?" },
  level: { vi: "Lần khiếu nại", en: "Which time" },
  levels: {
    first: { label: { vi: "Lần đầu", en: "The first time" } },
    second: {
      label: { vi: "Lần hai", en: "The second time" },
      hint: {
        vi: "Đã khiếu nại lần đầu, không đồng ý với quyết định giải quyết hoặc quá hạn chưa được giải quyết.",
        en: "After the first one was settled in a way you do not accept, or was not settled in time.",
      },
    },
  } satisfies Record<Level, { label: Text; hint?: Text }>,
  against: { vi: "Khiếu nại về", en: "Against" },
  againstKinds: {
    decision: {
      label: { vi: "một quyết định", en: "a decision" },
      hint: {
        vi: "Ví dụ: quyết định xử phạt, thu hồi đất, từ chối cấp giấy.",
        en: "For example a fine, the recovery of land, a permit refused.",
      },
    },
    act: {
      label: { vi: "một việc làm", en: "an act" },
      hint: {
        vi: "Cơ quan hoặc cán bộ đã làm, hoặc phải làm mà không làm.",
        en: "Something an office or officer did, or should have done and did not.",
      },
    },
    discipline: {
      label: { vi: "một quyết định kỷ luật", en: "a disciplinary decision" },
      hint: { vi: "Của cán bộ, công chức.", en: "Of officials and civil servants." },
    },
  } satisfies Record<AgainstKind, { label: Text; hint: Text }>,
  respondent: { vi: "Người hoặc cơ quan bị khiếu nại", en: "Person or office complained of" },
  respondentHint: {
    vi: "Người ký quyết định hoặc người đã làm việc đó, kèm chức vụ nếu biết.",
    en: "Who signed the decision or did the act, with their post if you know it.",
  },
  respondentAddress: { vi: "Địa chỉ của họ", en: "Their address" },
  respondentAddressHint: { vi: "Nơi làm việc là đủ.", en: "Where they work will do." },
  decisionNumber: { vi: "Số quyết định", en: "Number of the decision" },
  decisionDate: { vi: "Ngày ghi trên quyết định", en: "Date on the decision" },
  learnedOn: {
    vi: "Ngày nhận được hoặc biết được",
    en: "Day it was received or learned of",
  },
  learnedOnHint: {
    vi: "Khiếu nại lần hai: ngày nhận quyết định lần đầu, hoặc ngày hết hạn giải quyết. Thời hạn tính từ ngày này.",
    en: "Second time: the day the first decision came, or the time to settle ended. The limit runs from this day.",
  },

  toWhom: { vi: "Gửi đến đâu?", en: "To whom?" },
  unit: { vi: "Phường, xã hoặc cơ quan nhận đơn", en: "Ward, commune or office that takes it" },
  unitHint: {
    vi: "Tên mới hay tên cũ trước ngày 01/7/2025 đều được, viết không dấu cũng được.",
    en: "The new name or the old one from before 1 July 2025, with or without accents.",
  },
  addressee: { vi: "Kính gửi", en: "Addressed to" },
  addresseeHint: {
    vi: "Ví dụ: Chủ tịch UBND phường. Để trống thì ghi tên nơi nhận.",
    en: "For example the chair of the ward. If empty, the name of the office stands there.",
  },

  who: { vi: "Người khiếu nại", en: "Who complains" },
  name: { vi: "Họ và tên", en: "Full name" },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Số điện thoại", en: "Telephone" },
  identityPaper: { vi: "Số giấy tờ tùy thân", en: "Number of an identity paper" },
  identityPaperHint: {
    vi: "Không bắt buộc ở đây. Ông/bà có thể viết tay khi nộp.",
    en: "Not required here; it can be written by hand.",
  },
  standing: { vi: "Ông/bà khiếu nại", en: "You complain" },
  standings: {
    self: { label: { vi: "cho chính mình", en: "for yourself" } },
    representative: {
      label: { vi: "là người đại diện", en: "as a representative" },
      hint: {
        vi: "Của nhiều người cùng khiếu nại, hoặc đại diện theo pháp luật (cha mẹ, người giám hộ).",
        en: "Of several people who complain together, or by law (a parent, a guardian).",
      },
    },
    authorised: {
      label: { vi: "theo giấy ủy quyền", en: "by authorisation" },
      hint: {
        vi: "Giấy ủy quyền phải công chứng hoặc chứng thực (Nghị định 124/2020/NĐ-CP, Điều 5).",
        en: "The authorisation must be notarised or certified (Decree 124/2020/NĐ-CP, Article 5).",
      },
    },
  } satisfies Record<Standing, { label: Text; hint?: Text }>,
  onBehalfOf: { vi: "Thay mặt cho ai?", en: "On whose behalf?" },
  onBehalfOfHint: {
    vi: "Họ tên và địa chỉ. Nhiều người thì kèm danh sách có chữ ký.",
    en: "Name and address. For many people, enclose a signed list.",
  },
  people: { vi: "Số người cùng khiếu nại", en: "How many complain together" },
  representatives: { vi: "Những người đại diện", en: "The representatives" },
  representativesHint: {
    vi: "Từ 5 người cùng khiếu nại. Mỗi người một dòng.",
    en: "From five people on. One in each line.",
  },

  letter: { vi: "Nội dung đơn", en: "The letter" },
  content: { vi: "Nội dung khiếu nại", en: "What happened" },
  contentHint: {
    vi: "Việc xảy ra thế nào, ngày nào, ở đâu.",
    en: "What was decided or done, when and where.",
  },
  reason: { vi: "Lý do khiếu nại", en: "Why you complain" },
  reasonHint: {
    vi: "Vì sao ông/bà cho là trái pháp luật, và quyền lợi nào của ông/bà bị ảnh hưởng.",
    en: "Why you hold it unlawful, and which of your rights it touches.",
  },
  request: { vi: "Yêu cầu giải quyết", en: "What you ask for" },
  requestHint: {
    vi: "Ví dụ: hủy quyết định, sửa lại một điểm, bồi thường.",
    en: "For example to annul the decision, to change a point, to compensate.",
  },
  documents: { vi: "Giấy tờ kèm theo", en: "Papers enclosed" },
  documentsHint: {
    vi: "Mỗi dòng tên một giấy. Chỉ ghi tên, không tải tệp lên; nộp bản chụp, giữ bản gốc.",
    en: "One title in each line. Titles only, nothing is uploaded; hand in copies, keep the originals.",
  },

  save: { vi: "Xem đơn và lấy mã", en: "See the letter and get the code" },
  saveChange: { vi: "Lưu và xem đơn", en: "Save and see the letter" },
  after: {
    vi: "Trang sau có đơn để in, mã vuông và mã để mở lại.",
    en: "The next page has the letter to print, with the square code and the code to open it again.",
  },

  legalQuestion: { vi: "Ông/bà muốn làm gì?", en: "What do you want to do?" },
  legalDenunciation: {
    label: {
      vi: "Tố cáo một người vi phạm pháp luật",
      en: "Denounce someone for breaking the law",
    },
    hint: {
      vi: "Chúng tôi chỉ nơi gửi an toàn; những gì đã viết không được lưu.",
      en: "We show where it can safely go; nothing written is kept.",
    },
  },
  legalComplaint: {
    label: {
      vi: "Khiếu nại: đề nghị xem lại một quyết định, việc làm ảnh hưởng đến tôi",
      en: "Complain: ask for review of a decision or act that touches me",
    },
    hint: { vi: "Tiếp tục soạn đơn.", en: "Go on with the letter." },
  },
} as const;

/** What is said beside a field that has to be put right. */
export const formFaults = {
  level: { vi: "Hãy chọn lần đầu hay lần hai.", en: "Please say which time this is." },
  against: { vi: "Hãy chọn khiếu nại về điều gì.", en: "Please say what it is against." },
  respondent: {
    vi: "Hãy ghi người hoặc cơ quan bị khiếu nại.",
    en: "Please name the person or office complained of.",
  },
  respondentAddress: {
    vi: "Hãy ghi địa chỉ của họ; nơi làm việc là đủ.",
    en: "Please give their address; where they work will do.",
  },
  day: {
    vi: "Ngày này chưa đúng. Ví dụ: 23/11/2026.",
    en: "This is not a day. Example: 23/11/2026.",
  },
  learnedOn: {
    vi: "Hãy ghi ngày nhận được hoặc biết được.",
    en: "Please give the day it was received or learned of.",
  },
  future: { vi: "Ngày này chưa đến.", en: "This day has not come yet." },
  unit: { vi: "Hãy ghi nơi nhận đơn.", en: "Please say where it goes." },
  unitUnknown: {
    vi: "Không tìm thấy nơi nào có tên này. Hãy kiểm tra lại tên, hoặc thử tên cũ.",
    en: "No place of this name was found. Check it, or try the old name.",
  },
  unitChoose: {
    vi: "Tên này có thể là nhiều nơi. Hãy chọn một nơi bên dưới ô tên.",
    en: "This name may mean several places. Choose one below the name.",
  },
  name: { vi: "Hãy ghi họ và tên.", en: "Please give your full name." },
  address: { vi: "Hãy ghi địa chỉ.", en: "Please give your address." },
  phone: {
    vi: "Số điện thoại chưa đúng. Hãy kiểm tra lại, hoặc để trống.",
    en: "This is not a telephone number. Please check it, or leave it empty.",
  },
  standing: {
    vi: "Hãy chọn khiếu nại cho mình hay thay mặt ai.",
    en: "Please say for whom you complain.",
  },
  onBehalfOf: { vi: "Hãy ghi thay mặt cho ai.", en: "Please say on whose behalf." },
  people: { vi: "Hãy ghi một số, ít nhất là 1.", en: "Please give a number, at least 1." },
  content: { vi: "Hãy viết nội dung khiếu nại.", en: "Please say what happened." },
  reason: { vi: "Hãy viết lý do khiếu nại.", en: "Please say why you complain." },
  request: { vi: "Hãy viết yêu cầu giải quyết.", en: "Please say what you ask for." },
} as const satisfies Record<string, Text>;
