import type { Text } from "#kernel/text.ts";

/** The words of the filing form. */
export const filingTexts = {
  title: { vi: "Gửi phản ánh, kiến nghị", en: "Send feedback or a proposal" },
  lead: {
    vi: "Kể lại việc cần giải quyết; ông/bà biết ngay ai phải trả lời và chậm nhất ngày nào. Không cần tài khoản, không bắt buộc ghi tên.",
    en: "Tell us what needs attention; you learn at once who has to answer and by which day. No account, and no name needed.",
  },
  notHere: { vi: "Không gửi ở đây", en: "Not here" },
  emergency: {
    vi: "Việc khẩn cấp, nguy hiểm đến người: gọi ngay",
    en: "Danger to people: call at once",
  },
  police: { vi: "113 công an", en: "113 police" },
  fire: { vi: "114 chữa cháy, cứu nạn", en: "114 fire and rescue" },
  ambulance: { vi: "115 cấp cứu", en: "115 ambulance" },
  complaintLink: {
    vi: "Khiếu nại quyết định, việc làm của cơ quan: cách gửi",
    en: "A complaint against a decision of an office: how to lodge it",
  },
  denunciationLink: {
    vi: "Tố cáo người vi phạm pháp luật: không gửi qua mạng, xem cách làm an toàn",
    en: "A denunciation of a violation of law: never online; how to do it safely",
  },

  what: { vi: "Việc gì?", en: "What is it about?" },
  kind: { vi: "Ông/bà muốn gửi", en: "You want to send" },
  kinds: {
    feedback: {
      label: { vi: "Phản ánh", en: "Feedback" },
      hint: {
        vi: "Có việc chưa đúng, chưa tốt, cần xử lý.",
        en: "Something is wrong and needs attention.",
      },
    },
    petition: {
      label: { vi: "Kiến nghị", en: "A proposal" },
      hint: { vi: "Đề xuất một cách làm tốt hơn.", en: "A better way of doing something." },
    },
    complaint: {
      label: { vi: "Khiếu nại", en: "A complaint" },
      hint: {
        vi: "Đòi xem lại quyết định, việc làm của cơ quan đối với chính mình. Trang sau cho biết nơi gửi.",
        en: "To have a decision or an act of an office that concerns you reviewed. The next page says where to lodge it.",
      },
    },
    denunciation: {
      label: { vi: "Tố cáo", en: "A denunciation" },
      hint: {
        vi: "Báo người vi phạm pháp luật. Không gửi qua mạng; trang sau cho biết cách làm an toàn.",
        en: "To report someone for breaking the law. Never online; the next page says how to do it safely.",
      },
    },
  },
  titleLabel: { vi: "Tóm tắt trong một câu", en: "In one sentence" },
  titleHint: {
    vi: "Ví dụ: Đèn đường ngõ 12 phố Đội Cấn hỏng hai tuần nay.",
    en: "For example: The street lamp in alley 12, Đội Cấn street, has been out for two weeks.",
  },
  content: { vi: "Chuyện xảy ra thế nào?", en: "What happened?" },
  contentHint: {
    vi: "Từ bao giờ, ảnh hưởng ra sao, mong được giải quyết thế nào. Xin đừng ghi số căn cước hay chuyện riêng của người khác.",
    en: "Since when, what it causes, what you would like to happen. Please leave out identity numbers and private matters of others.",
  },
  area: { vi: "Thuộc lĩnh vực", en: "Subject area" },
  areaEmpty: { vi: "Chọn một lĩnh vực", en: "Choose one" },
  areaUnknown: {
    vi: "Hãy chọn một trong những lĩnh vực có sẵn.",
    en: "Please choose one of the areas offered.",
  },

  where: { vi: "Ở đâu?", en: "Where?" },
  unit: { vi: "Phường, xã nơi xảy ra", en: "Ward or commune" },
  unitHint: {
    vi: "Tên mới hay tên cũ trước ngày 01/7/2025 đều được, viết không dấu cũng được.",
    en: "The new name or the old one from before 1 July 2025, with or without accents.",
  },
  unitUnknown: {
    vi: "Không tìm thấy phường, xã nào có tên này. Hãy kiểm tra lại tên, hoặc thử tên cũ.",
    en: "No ward or commune of this name was found. Check it, or try the old name.",
  },
  unitChoose: {
    vi: "Tên này có thể là nhiều nơi. Hãy chọn một nơi bên dưới ô tên.",
    en: "This name may mean several places. Choose one below the name.",
  },
  place: { vi: "Địa điểm cụ thể", en: "The exact place" },
  placeHint: {
    vi: "Số nhà, ngõ, phố, thôn, hoặc gần chỗ nào dễ nhận ra.",
    en: "House number, alley, street, village, or a landmark nearby.",
  },

  pictures: { vi: "Ảnh", en: "Pictures" },
  files: { vi: "Ảnh hoặc tài liệu PDF", en: "Pictures or a PDF" },
  filesHint: {
    vi: "Nhiều nhất 5 ảnh hoặc trang, mỗi tệp không quá 15 MB. Vị trí chụp và thông tin máy trong ảnh được xóa khỏi bản cho người khác xem.",
    en: "At most 5 pictures or pages, 15 MB each. Where and with what a photo was taken is removed from the copies others see.",
  },
  waiting: {
    vi: "Ảnh đã nhận, không cần chọn lại",
    en: "Pictures already here; no need to choose them again",
  },
  waitingNth: (n: number): Text => ({ vi: `Ảnh đã nhận ${n}`, en: `Received picture ${n}` }),
  remove: (n: number): Text => ({ vi: `Bỏ ảnh ${n}`, en: `Take out picture ${n}` }),
  refusedFiles: { vi: "Có tệp chưa nhận được", en: "Some files were not taken" },
  dropped: {
    vi: "Ảnh vừa chọn chưa được nhận, vì cần ông/bà trả lời câu hỏi trên trước. Nếu gửi tiếp, xin chọn lại ảnh.",
    en: "The pictures just chosen were not taken in, because the question above comes first. If you go on, please choose them again.",
  },

  contact: { vi: "Liên hệ", en: "Contact" },
  contactHint: {
    vi: "Không ghi cũng được: ông/bà vẫn theo dõi và nhận trả lời bằng mã biên nhận.",
    en: "You may leave it empty: the receipt's code lets you follow and read the answer all the same.",
  },
  whoSees: { vi: "Ai xem được gì?", en: "Who can see what?" },
  whoSeesLines: [
    {
      vi: "Nội dung và ảnh: cán bộ của đơn vị đang giữ việc này. Mỗi lần ai mở xem, ông/bà thấy được tên người đó ở trang tra cứu.",
      en: "Words and pictures: the officers of the unit that has the matter. Each time someone opens it, you see who on the follow-up page.",
    },
    {
      vi: "Họ tên, số điện thoại, email: cất riêng, được niêm phong. Người mở phải ghi lý do, và ông/bà thấy lý do đó.",
      en: "Name, telephone, email: kept apart and sealed. Whoever opens them has to say why, and you see the reason.",
    },
    {
      vi: "Người có tên trong phản ánh và cấp dưới của họ không được giao và không mở được.",
      en: "An officer named in it, and everyone under them, cannot be given it and cannot open it.",
    },
    {
      vi: "Địa chỉ mạng của ông/bà không được lưu.",
      en: "Your network address is not kept.",
    },
  ],
  name: { vi: "Họ và tên", en: "Name" },
  phone: { vi: "Số điện thoại", en: "Telephone" },
  phoneHint: {
    vi: "Để cán bộ gọi khi cần hỏi thêm. Hệ thống không nhắn tin: nếu chỉ có số điện thoại thì không gửi được thông báo.",
    en: "So that an officer can call with questions. No text messages are sent: with a telephone number alone there can be no notices.",
  },
  email: { vi: "Email", en: "Email" },
  emailHint: {
    vi: "Để nhận thông báo khi có trả lời. Thư không kèm nội dung phản ánh.",
    en: "For a notice when there is an answer. The mail does not contain your words.",
  },
  publish: {
    vi: "Đồng ý công bố việc này và câu trả lời",
    en: "I agree to publication of this matter and its answer",
  },
  publishHint: {
    vi: "Cán bộ che tên, số nhà, số điện thoại trước khi công bố. Có thể đổi ý bất cứ lúc nào ở trang tra cứu.",
    en: "An officer removes names, house numbers and telephone numbers first. You can change your mind at any time on the follow-up page.",
  },

  check: { vi: "Xem lại và gửi", en: "Check and send" },
  questionHint: { vi: "Trả lời bằng chữ hay bằng số đều được.", en: "Answer in words or digits." },
  met: { vi: "Đã trả lời câu hỏi kiểm tra.", en: "The check question has been answered." },
  send: { vi: "Gửi", en: "Send" },
  after: {
    vi: "Gửi xong, màn hình hiện biên nhận với mã tra cứu và mã bí mật. Hãy in, chụp lại hoặc chép ra giấy.",
    en: "After sending you get a receipt with a code and a secret. Print it, photograph it or copy it down.",
  },

  legalQuestion: {
    vi: "Trước khi gửi, xin cho biết đây là gì",
    en: "Before it goes on: what is this?",
  },
  legalDenunciation: { vi: "Đây là tố cáo", en: "This is a denunciation" },
  legalDenunciationHint: {
    vi: "Dừng lại ở đây: không lưu gì cả, ảnh đã nhận bị xóa. Trang sau cho biết gửi ở đâu và giữ an toàn thế nào.",
    en: "Stop here: nothing is kept, pictures already here are erased. The next page says where to go and how to stay safe.",
  },
  legalComplaint: { vi: "Đây là khiếu nại", en: "This is a complaint" },
  legalComplaintHint: {
    vi: "Dừng lại ở đây: không lưu gì cả. Trang sau cho biết gửi ở đâu, trong thời hạn nào.",
    en: "Stop here: nothing is kept. The next page says where to lodge it and within which time.",
  },
  legalFeedback: {
    vi: "Không, đây là phản ánh, kiến nghị",
    en: "No, this is feedback or a proposal",
  },
  legalFeedbackHint: {
    vi: "Gửi tiếp như đã viết.",
    en: "It goes on as written.",
  },
  typingQuestion: {
    vi: "Có vẻ bộ gõ tiếng Việt đang tắt",
    en: "The Vietnamese keyboard seems to be off",
  },
  typingAbout: (words: string): Text => ({
    vi: `Những chữ như ${words} khó đọc với cán bộ. Hệ thống không tự sửa chữ của ông/bà: hãy sửa ở dưới, hoặc chọn gửi nguyên như vậy.`,
    en: `Words such as ${words} are hard to read. Nothing is changed for you: correct them below, or choose to send them as they are.`,
  }),
  typingAsIs: { vi: "Gửi nguyên như đã viết", en: "Send it as written" },

  tooEarlier: {
    vi: "Phiếu này đã được gửi trước đó với nội dung khác",
    en: "This form was sent before, with other content",
  },
  earlierAbout: {
    vi: "Lần gửi trước đã có biên nhận và không thay đổi. Ông/bà có thể mở việc đã gửi để bổ sung, hoặc gửi nội dung dưới đây thành một việc mới.",
    en: "The earlier one has its receipt and is unchanged. You can open it and add to it, or send what is below as a new matter.",
  },
  openEarlier: { vi: "Mở việc đã gửi", en: "Open the earlier matter" },
  sendAsNew: { vi: "Gửi thành một việc mới", en: "Send as a new matter" },

  unavailable: {
    vi: "Hệ thống đang gián đoạn nên chưa biết chắc phản ánh này đã được nhận hay chưa. Chữ đã viết vẫn còn nguyên ở dưới; ảnh vừa chọn thì phải chọn lại, ảnh đã nhận trước đó vẫn còn. Xin gửi lại sau một phút: gửi lại mấy lần cũng chỉ tính một lần. Nếu gấp, xin gọi hoặc đến bộ phận tiếp công dân.",
    en: "The system is interrupted, so it is not certain whether this was received. What you wrote is all below; pictures just chosen have to be chosen again, those received before are still there. Please send again in a minute: however often you send it, it counts once. If it is urgent, call or visit the reception desk.",
  },
} as const;
