import type { Text } from "#kernel/text.ts";

import type { Settlement, Signers, Stage } from "../model.ts";

/** What a stage is called among officers. */
export const stageText = {
  received: { vi: "Chờ vào sổ", en: "To be registered" },
  registered: { vi: "Chờ phân loại", en: "To be classified" },
  classified: { vi: "Đã phân loại", en: "Classified" },
  proposed: { vi: "Đề xuất thụ lý", en: "Proposed" },
  split: { vi: "Đã tách", en: "Split" },
  transferred: { vi: "Đã chuyển", en: "Passed on" },
  urged: { vi: "Đã đôn đốc", en: "Urged" },
  guided: { vi: "Đã hướng dẫn", en: "Guided" },
  returned: { vi: "Đã trả", en: "Returned" },
  refused: { vi: "Đã từ chối", en: "Refused" },
  kept: { vi: "Lưu đơn", en: "Kept on file" },
  destroyed: { vi: "Đã tiêu hủy", en: "Destroyed" },
} as const satisfies Record<Stage, Text>;

export const signersText = {
  one: { vi: "Một người đứng tên", en: "One signer" },
  many: { vi: "Nhiều người đứng tên", en: "Many signers" },
  other: { vi: "Khác: không ký tên, tổ chức", en: "Other: unsigned, an organisation" },
} as const satisfies Record<Signers, Text>;

export const settlementText = {
  not: { vi: "Chưa được giải quyết", en: "Not settled" },
  being: { vi: "Đang được giải quyết", en: "Being settled" },
  once: { vi: "Đã giải quyết một lần", en: "Settled once" },
  several: { vi: "Đã giải quyết nhiều lần", en: "Settled several times" },
} as const satisfies Record<Settlement, Text>;

/** The words of the pages of letters. */
export const letterTexts = {
  title: { vi: "Sổ đơn", en: "Letters" },
  new: { vi: "Vào sổ một đơn", en: "Register a letter" },
  denunciation: { vi: "Đơn tố cáo: bàn giao trên giấy", en: "A denunciation: hand over on paper" },
  back: { vi: "Sổ đơn", en: "Letters" },
  open: { vi: "Đang xử lý", en: "Being handled" },
  offered: { vi: "Chờ đơn vị nhận", en: "Offered here" },
  state: { vi: "Tình trạng", en: "State" },
  mine: { vi: "Chỉ đơn của tôi", en: "Only mine" },
  search: { vi: "Tìm theo chữ hoặc mã", en: "Find by words or code" },
  searchHint: {
    vi: "Trong phần tóm tắt; không tìm theo tên người gửi",
    en: "In the summary; never by who wrote",
  },
  channel: { vi: "Nhận bằng cách nào", en: "How it came" },
  allChannels: { vi: "Mọi cách", en: "Any way" },
  apply: { vi: "Lọc", en: "Apply" },
  first: { vi: "Trang đầu", en: "First page" },
  next: { vi: "Trang sau", en: "Next page" },
  shown: (n: number): Text => ({ vi: `${n} đơn`, en: `${n} ${n === 1 ? "letter" : "letters"}` }),
  empty: { vi: "Không có đơn nào ở đây", en: "No letters here" },
  emptyAbout: {
    vi: "Đơn nhận tại quầy, qua bưu điện hay do nơi khác chuyển đến được vào sổ ở đây.",
    en: "Letters handed in, posted or passed on by others are registered here.",
  },
  columns: {
    letter: { vi: "Đơn", en: "Letter" },
    stage: { vi: "Tình trạng", en: "State" },
    received: { vi: "Ngày nhận", en: "Received" },
    tell: { vi: "Báo người gửi trước", en: "Tell the sender by" },
    person: { vi: "Người chịu trách nhiệm", en: "Accountable" },
  },
  restricted: { vi: "Đơn hạn chế người xem", en: "Restricted letter" },
  merged: { vi: "Đã ghép", en: "Merged" },
  offeredChip: { vi: "Chờ nhận chuyển", en: "Transfer offered" },
  nobody: { vi: "Chưa có", en: "Nobody yet" },
  none: { vi: "không có hạn", en: "no such day" },
  told: { vi: "Đã báo", en: "Told" },
  tellBy: (day: Text): Text => ({
    vi: `Phải báo người gửi kết quả xử lý chậm nhất hết ${day.vi}`,
    en: `The sender has to be told by the end of ${day.en}`,
  }),
  why: { vi: "Vì sao là ngày này?", en: "Why this day?" },
  classifyClock: {
    vi: "Thời hạn phân loại đơn (10 ngày hay 10 ngày làm việc) chưa kiểm chứng được trong Thông tư 05/2021/TT-TTCP, nên không tính hạn ở đây.",
    en: "The time to classify (10 days or 10 working days) could not be verified in Circular 05/2021/TT-TTCP, so no day is reckoned here.",
  },
  summary: { vi: "Tóm tắt", en: "Summary" },
  summaryGone: {
    vi: "Nội dung đơn nay nằm ở các việc đã lập từ đơn, không còn giữ ở đây.",
    en: "What the letter said stands in what came of it and is not kept here any more.",
  },
  pages: { vi: "Trang quét", en: "Scanned pages" },
  page: (n: number): Text => ({ vi: `Trang ${n}`, en: `Page ${n}` }),
  became: { vi: "Đã thành", en: "Became" },
  from: { vi: "Nơi chuyển đến", en: "Passed on by" },
  receivedOn: { vi: "Ngày nhận", en: "Received" },
  signers: { vi: "Người đứng tên", en: "Signers" },
  area: { vi: "Lĩnh vực", en: "Area" },
  place: { vi: "Nơi xảy ra", en: "Place" },
  kind: { vi: "Loại đơn", en: "Kind" },
  fit: { vi: "Điều kiện, thẩm quyền", en: "Fitness, competence" },
  settlement: { vi: "Đã giải quyết trước đây", en: "Settled before" },
  missing: { vi: "Còn thiếu", en: "Missing" },
  notedTitle: { vi: "Ghi nhận, chưa kiểm chứng", en: "Noted, not verified" },
  people: { vi: "Người chịu trách nhiệm", en: "Accountable" },
  named: { vi: "Người bị nêu trong đơn", en: "Named in it" },
  timeline: { vi: "Quá trình", en: "History" },
  readers: { vi: "Ai đã xem", en: "Who looked" },
  readersAbout: { vi: "Người gửi thấy danh sách này.", en: "The sender sees this list." },
  readOf: {
    letter: { vi: "xem đơn", en: "read the letter" },
    identity: { vi: "mở danh tính người gửi", en: "opened who sent it" },
  },
  erased: { vi: "(Lời này đã được xóa.)", en: "(These words were erased.)" },
  todo: { vi: "Làm được gì bây giờ", en: "What can be done now" },
  otherSteps: { vi: "Việc khác", en: "Other steps" },
  closedSteps: (n: number): Text => ({
    vi: `${n} bước chưa mở, vì sao`,
    en: `${n} ${n === 1 ? "step is" : "steps are"} closed, and why`,
  }),
  done: (step: Text): Text => ({ vi: `Đã làm: ${step.vi}.`, en: `Done: ${step.en}.` }),
  gone: {
    vi: "Đã bàn giao trên giấy và xóa khỏi hệ thống. Chỉ còn một con số.",
    en: "Handed over on paper and erased. Only a number stays.",
  },
  handoverWaits: (who: string): Text => ({
    vi: `${who} đề nghị bàn giao đơn này trên giấy vì là tố cáo; chờ người thứ hai xác nhận.`,
    en: `${who} proposes to hand this over on paper as a denunciation; a second person confirms.`,
  }),
  offeredTo: (unit: string): Text => ({
    vi: `Đang đề nghị chuyển sang ${unit}.`,
    en: `Offered to ${unit}.`,
  }),
  mergedInto: (code: string): Text => ({
    vi: `Đã ghép vào đơn chính ${code}.`,
    en: `Merged into the main letter ${code}.`,
  }),
  hasDuplicates: (n: number): Text => ({
    vi: `${n} đơn trùng đang ghép vào đây.`,
    en: `${n} ${n === 1 ? "duplicate is" : "duplicates are"} merged into this one.`,
  }),
  sender: { vi: "Người gửi", en: "Sender" },
  senderNone: { vi: "Đơn không có tên, địa chỉ.", en: "The letter has no name and address." },
  senderSealed: {
    vi: "Tên, địa chỉ được niêm phong. Người chịu trách nhiệm mở được, có lý do; người gửi thấy ai đã mở.",
    en: "Name and address are sealed. The accountable person may open them for a reason; the sender sees who did.",
  },
  senderReason: { vi: "Mở để làm gì", en: "What for" },
  senderReasonMissing: { vi: "Hãy ghi lý do (ít nhất 3 chữ).", en: "Please give a reason." },
  senderOpen: { vi: "Mở danh tính", en: "Open the identity" },
  senderName: { vi: "Họ tên", en: "Name" },
  senderPhone: { vi: "Điện thoại", en: "Telephone" },
  senderAddress: { vi: "Địa chỉ", en: "Address" },
  senderNumber: { vi: "Số giấy tờ", en: "Identity number" },
  senderErased: { vi: "Danh tính không còn được giữ.", en: "The identity is not kept any more." },
  papers: { vi: "Văn bản", en: "Papers" },
  papersAbout: {
    vi: "Làm văn bản sẽ mở tên, địa chỉ người gửi một lần; việc đó được ghi lại.",
    en: "Making a paper opens the sender’s name and address once; that is on record.",
  },
  papersNone: { vi: "Chưa có văn bản nào.", en: "No papers yet." },
  paperKind: { vi: "Loại văn bản", en: "Kind of paper" },
  paperNumber: { vi: "Số, ký hiệu", en: "Number" },
  paperNumberHint: {
    vi: "Để trống thì lấy số tiếp theo",
    en: "Left empty, the next number is taken",
  },
  paperCompetent: {
    vi: "Nơi có thẩm quyền (phiếu hướng dẫn)",
    en: "Who is competent (guidance slip)",
  },
  paperMake: { vi: "Làm văn bản", en: "Make the paper" },
  paperReason: { vi: "làm văn bản gửi người có đơn", en: "a paper to whoever wrote the letter" },
  paperRefused: {
    vi: "Chưa làm được văn bản: thiếu thông tin hoặc số đã dùng.",
    en: "The paper could not be made: something is missing, or the number is taken.",
  },
  slug: { sender: "nguoi-gui", paper: "van-ban" },
};
