import type { Text } from "#kernel/text.ts";

/** The words of the page where a complaint is registered. */
export const registrationTexts = {
  title: { vi: "Vào sổ khiếu nại", en: "Register a complaint" },
  prepared: {
    vi: "Đơn có mã bắt đầu bằng SD: quét để điền sẵn",
    en: "A letter with a code that begins with SD: scan it to fill this in",
  },
  lead: {
    vi: "Nhập theo đơn giấy, lần lượt từ trên xuống. Trả lời ở phần 5 chỉ để người có thẩm quyền xem khi thụ lý; tại quầy không từ chối đơn nào.",
    en: "From the paper letter, top to bottom. The answers in part 5 are for whoever decides on acceptance; no letter is refused at the counter.",
  },
  notHere: {
    vi: "Tố cáo không nhập ở đây, kể cả một phần của đơn.",
    en: "A denunciation is never entered here, not even as a part of a letter.",
  },
  notHereWhere: { vi: "Tố cáo thì làm gì?", en: "What to do with a denunciation?" },

  letter: { vi: "1. Lá đơn", en: "1. The letter" },
  level: { vi: "Khiếu nại lần", en: "Level" },
  levels: { first: { vi: "Lần đầu", en: "First" }, second: { vi: "Lần hai", en: "Second" } },
  firstCode: { vi: "Mã khiếu nại lần đầu", en: "Code of the first complaint" },
  firstCodeHint: {
    vi: "Chỉ cần khi khiếu nại lần hai và lần đầu đã vào sổ ở đây. Ví dụ: KN-7K3M-9QXD",
    en: "Only at the second level, when the first is registered here. For example: KN-7K3M-9QXD",
  },
  channel: { vi: "Đến bằng cách nào", en: "How it came" },
  receivedOn: { vi: "Ngày nhận", en: "Received on" },
  transferor: { vi: "Ai chuyển đến", en: "Passed on by" },
  transferorHint: {
    vi: "Cơ quan, đại biểu hoặc báo chí chuyển đơn; nơi này phải được báo khi thụ lý.",
    en: "The agency, deputy or newspaper; they have to be told of the acceptance.",
  },

  who: { vi: "2. Ai khiếu nại", en: "2. Who complains" },
  whoHint: {
    vi: "Họ tên, địa chỉ được niêm riêng. Sau khi vào sổ, muốn xem phải ghi lý do và người khiếu nại thấy ai đã xem.",
    en: "Names and addresses are sealed apart. Afterwards, reading them takes a reason, and the complainant sees who did.",
  },
  name: { vi: "Họ và tên", en: "Full name" },
  organisation: {
    vi: "Với cơ quan, tổ chức: ghi tên cơ quan, tổ chức.",
    en: "Of an organisation: its name.",
  },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Điện thoại", en: "Telephone" },
  email: { vi: "Email", en: "E-mail" },
  emailHint: {
    vi: "Chỉ để gửi thông báo: mã và ngày, không có nội dung đơn. Người khiếu nại tự tắt được trên trang tra cứu.",
    en: "For notices only: codes and dates, nothing of the letter. The complainant can turn them off on their page.",
  },
  emailUnfit: {
    vi: "Địa chỉ email chưa đúng. Hãy kiểm tra lại, hoặc để trống.",
    en: "This is not an e-mail address. Check it, or leave it empty.",
  },
  number: { vi: "Số định danh hoặc hộ chiếu", en: "Identity number" },
  group: { vi: "Nhiều người cùng khiếu nại", en: "Several people complain together" },
  others: { vi: "Những người khác", en: "The others" },
  othersHint: {
    vi: "Mỗi người một dòng: Họ và tên; địa chỉ. Người ở trên không ghi lại.",
    en: "One line each: full name; address. Not the person above.",
  },
  speakers: { vi: "Người đại diện", en: "Representatives" },
  speakersHint: {
    vi: "Mỗi người một dòng, đúng tên như trên. Từ 5 đến 10 người: nhiều nhất 2; từ 11 người: nhiều nhất 5. (Nghị định 124/2020/NĐ-CP, Điều 6)",
    en: "One line each, the names as above. 5 to 10 people: at most 2; 11 and more: at most 5. (Decree 124/2020, Article 6)",
  },
  speakersPaper: { vi: "Có văn bản cử người đại diện", en: "A paper appoints them" },
  agent: { vi: "Có người được ủy quyền", en: "Somebody is authorised" },
  agentName: { vi: "Họ và tên người được ủy quyền", en: "Name of the authorised person" },
  agentAddress: { vi: "Địa chỉ người được ủy quyền", en: "Their address" },
  agentWritten: { vi: "Ủy quyền bằng văn bản", en: "Authorised in writing" },
  agentNotarised: {
    vi: "Văn bản có công chứng hoặc chứng thực",
    en: "The paper is notarised or certified",
  },

  what: { vi: "3. Khiếu nại ai, về việc gì", en: "3. Against whom, about what" },
  against: { vi: "Khiếu nại", en: "Complained of" },
  respondentUnit: { vi: "Cơ quan bị khiếu nại", en: "The office complained of" },
  respondentUnitHint: {
    vi: "Gõ tên phường, xã, thành phố; có dấu hay không dấu đều được.",
    en: "Type the name of the ward, commune or city.",
  },
  respondent: { vi: "Người bị khiếu nại", en: "The person complained of" },
  respondentHint: {
    vi: "Người được chọn và cấp dưới của họ sẽ không mở được, không được giao khiếu nại này. Nếu là người đứng đầu, khiếu nại chuyển lên cấp trên trực tiếp.",
    en: "The person chosen and everyone under them cannot open this complaint or be given it. If it is the head, it goes to the superior unit.",
  },
  nobody: { vi: "Không nêu ai, chỉ nêu cơ quan", en: "Nobody named, only the office" },
  showPeople: { vi: "Xem người của cơ quan này", en: "Show the people of this office" },
  decisionNumber: { vi: "Số quyết định", en: "Number of the decision" },
  decisionDate: { vi: "Ngày quyết định", en: "Date of the decision" },
  learnedOn: { vi: "Ngày nhận hoặc biết được", en: "Received or learned of on" },
  learnedHint: {
    vi: "Thời hiệu khiếu nại tính từ ngày này.",
    en: "The time to complain runs from this day.",
  },

  contents: { vi: "4. Nội dung khiếu nại", en: "4. What is complained about" },
  contentsHint: {
    vi: "Mỗi việc một ô: nội dung, lý do và yêu cầu. Từ 01/7/2026 có thể rút riêng từng nội dung.",
    en: "One box for each: what, why and what is asked for. Since 01/7/2026 each can be withdrawn alone.",
  },
  content: (n: number): Text => ({ vi: `Nội dung ${n}`, en: `Content ${n}` }),
  more: { vi: "Thêm một nội dung", en: "Add another content" },

  questions: { vi: "5. Hỏi từng câu", en: "5. Question by question" },
  questionsHint: {
    vi: "Chín căn cứ không thụ lý của Điều 11 Luật Khiếu nại, hỏi bằng lời thường.",
    en: "The nine grounds of Article 11 of the Law on Complaints, in plain words.",
  },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  capacity: {
    full: { vi: "Tự mình thực hiện được", en: "Can act alone" },
    represented: {
      vi: "Có người đại diện theo pháp luật (cha mẹ, người giám hộ…)",
      en: "Represented by law (a parent, a guardian…)",
    },
    missing: { vi: "Không tự mình được và chưa có ai đại diện", en: "Neither" },
  },
  representationLawful: {
    vi: "Người đại diện hoặc người được ủy quyền có giấy tờ hợp lệ? (Không có ai thì chọn Có.)",
    en: "Does whoever represents or is authorised have proper papers? (Nobody: choose yes.)",
  },
  obstacleFrom: { vi: "Không thể khiếu nại từ ngày", en: "Complaining was impossible from" },
  obstacleTo: { vi: "đến hết ngày", en: "until the end of" },
  obstacleEvidence: { vi: "Có giấy tờ chứng minh", en: "A paper shows it" },
  terminatedOn: {
    vi: "Từng bị đình chỉ ngày nào (bỏ trống nếu chưa từng)",
    en: "Terminated before, on which day (empty if never)",
  },

  legal: {
    vi: "Chữ trong đơn giống tố cáo. Đơn này là gì?",
    en: "The words look like a denunciation. What is this?",
  },
  legalComplaint: {
    vi: "Khiếu nại: xin xem lại quyết định, việc làm ảnh hưởng đến chính mình",
    en: "A complaint: asks to review what touches one’s own rights",
  },
  legalDenunciation: {
    vi: "Tố cáo: báo người vi phạm pháp luật",
    en: "A denunciation: reports somebody who broke the law",
  },

  send: { vi: "Vào sổ và in biên nhận", en: "Register and print the receipt" },

  errors: {
    name: { vi: "Hãy ghi họ và tên người khiếu nại.", en: "Enter the complainant’s name." },
    address: { vi: "Hãy ghi địa chỉ.", en: "Enter the address." },
    level: { vi: "Hãy chọn lần đầu hay lần hai.", en: "Choose the level." },
    firstCode: {
      vi: "Không có khiếu nại lần đầu nào khớp với mã này.",
      en: "No first complaint fits this code.",
    },
    channel: { vi: "Hãy chọn đơn đến bằng cách nào.", en: "Choose how it came." },
    date: {
      vi: "Hãy ghi ngày có thật, ví dụ 23/11/2026 hoặc 2026-11-23.",
      en: "Enter a real date, such as 2026-11-23.",
    },
    future: {
      vi: "Ngày này chưa đến.",
      en: "This day has not come yet.",
    },
    transferor: {
      vi: "Đơn do nơi khác chuyển thì hãy ghi nơi nào chuyển.",
      en: "Say who passed it on.",
    },
    against: { vi: "Hãy chọn khiếu nại điều gì.", en: "Choose what is complained of." },
    unit: { vi: "Hãy ghi cơ quan bị khiếu nại.", en: "Enter the office complained of." },
    unitUnknown: {
      vi: "Không có nơi nào tên như vậy. Hãy gõ lại tên phường, xã hoặc thành phố.",
      en: "No place has this name. Please type the name of the ward, commune or city again.",
    },
    unitChoose: {
      vi: "Tên này có thể là nhiều nơi. Hãy chọn một.",
      en: "The name may mean several places. Please choose one.",
    },
    respondent: {
      vi: "Người này không giữ chức vụ nào ở cơ quan đó. Hãy chọn lại.",
      en: "This person holds no post there. Please choose again.",
    },
    learnedOn: {
      vi: "Hãy ghi ngày nhận hoặc biết được quyết định, hành vi.",
      en: "Enter the day it was received or learned of.",
    },
    content: { vi: "Hãy ghi nội dung khiếu nại.", en: "Enter what is complained about." },
    answer: { vi: "Hãy chọn một câu trả lời.", en: "Please choose an answer." },
    obstacle: {
      vi: "Hãy ghi cả ngày đầu và ngày cuối, ngày cuối không trước ngày đầu.",
      en: "Enter both days, the last not before the first.",
    },
    others: {
      vi: "Mỗi dòng cần có họ tên và địa chỉ, cách nhau bằng dấu chấm phẩy.",
      en: "Each line needs a name and an address with a semicolon between.",
    },
    agent: {
      vi: "Hãy ghi cả họ tên và địa chỉ người được ủy quyền.",
      en: "Enter both name and address of the authorised person.",
    },
    legal: {
      vi: "Hãy chọn đơn này là khiếu nại hay tố cáo.",
      en: "Choose whether this is a complaint or a denunciation.",
    },
    number: {
      vi: "Số định danh có 9 hoặc 12 chữ số; hộ chiếu có chữ và số.",
      en: "An identity number has 9 or 12 digits; a passport letters and digits.",
    },
  },

  receipt: { vi: "Đã vào sổ khiếu nại", en: "The complaint is registered" },
  receiptHow: {
    vi: "In hoặc chép lại hai mã này và giao cho người khiếu nại trước khi rời trang. Mã bí mật không xem lại được.",
    en: "Print or copy both codes and hand them over before leaving this page. The secret cannot be shown again.",
  },
  again: {
    vi: "Đơn này đã vào sổ rồi; đây là biên nhận của lần trước.",
    en: "This was registered before; here is its receipt again.",
  },
  code: { vi: "Mã khiếu nại", en: "Code" },
  secret: { vi: "Mã bí mật", en: "Secret" },
  secretNote: {
    vi: "Chỉ người khiếu nại giữ. Ai có cả hai mã thì xem và rút được khiếu nại.",
    en: "For the complainant only. Whoever has both codes can follow and withdraw it.",
  },
  scan: { vi: "Quét để mở trang tra cứu", en: "Scan to follow the complaint" },
  next: { vi: "Việc tiếp theo", en: "What comes next" },
  acceptBy: (unit: string, day: Text): Text => ({
    vi: `${unit} phải thụ lý, hoặc báo không thụ lý và nêu lý do, chậm nhất hết ${day.vi}.`,
    en: `${unit} has to accept it, or refuse it with the reason, by the end of ${day.en}.`,
  }),
  whyAccept: { vi: "Vì sao ngày này?", en: "Why this date?" },
  received: { vi: "Ngày nhận", en: "Received on" },
  settledBy: { vi: "Nơi giải quyết", en: "Settled by" },
  toSuperior: (unit: string): Text => ({
    vi: `Người bị khiếu nại là người đứng đầu, nên khiếu nại được chuyển đến ${unit}. Chỉ nơi đó mở được.`,
    en: `The head is the one complained of, so it went to ${unit}. Only they can open it.`,
  }),
  print: { vi: "In biên nhận", en: "Print the receipt" },
  another: { vi: "Vào sổ đơn khác", en: "Register another" },
  openIt: { vi: "Mở khiếu nại này", en: "Open this complaint" },
} as const;
