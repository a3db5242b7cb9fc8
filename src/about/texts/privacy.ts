import type { Statement } from "../statement.ts";

/** What is kept of whom. `about.test.ts` holds the numbers and claims to the code. */
export const privacy: Statement = {
  title: { vi: "Quyền riêng tư", en: "Privacy" },
  lead: {
    vi: "Hệ thống giữ ít nhất có thể. Trang này nói giữ gì, không giữ gì, ai xem được và giữ bao lâu.",
    en: "This site keeps as little as it can. Here is what it keeps, what it does not, who sees it and for how long.",
  },
  sections: [
    {
      title: { vi: "Giữ gì khi ông/bà gửi phản ánh, kiến nghị", en: "What is kept when you file" },
      lines: [
        {
          vi: "Những gì ông/bà viết: tiêu đề, nội dung, nơi xảy ra, lĩnh vực, đơn vị.",
          en: "What you write: title, content, place, subject area, unit.",
        },
        {
          vi: "Họ tên, số điện thoại, thư điện tử: không bắt buộc. Nếu có, được mã hóa riêng từng hồ sơ và cất tách khỏi nội dung. Có thư điện tử thì hệ thống dùng nó để gửi thông báo về chính việc này.",
          en: "Name, telephone, e-mail: all optional. When given, they are encrypted record by record and kept apart from the content. An e-mail address is used to send notices about this matter.",
        },
        {
          vi: "Ảnh và giấy tờ: bản gốc được cất kín, chỉ chính ông/bà lấy lại được (tra cứu, “Tải dữ liệu của tôi”); người khác chỉ thấy bản sao đã xóa vị trí, ngày giờ và mọi dữ liệu ẩn.",
          en: "Photographs and papers: the original is locked away, and only you get it back (on the page of your matter, “Take out my data”); others see a copy without location, time or any other hidden data.",
        },
        {
          vi: "Mã bí mật của biên nhận không được lưu, chỉ lưu dấu kiểm tra của nó. Vì vậy không ai, kể cả người quản trị, đọc lại được mã cho ông/bà.",
          en: "The secret of your receipt is not stored, only a mark to check it. So nobody, not even an administrator, can read it back to you.",
        },
        {
          vi: "Chùm biên nhận, nếu ông/bà lập: một hộp khóa mà chỉ mã chùm và cụm mật khẩu của ông/bà, hoặc khóa truy cập trong máy của ông/bà, mở được. Nơi đây chỉ biết có một chùm, to cỡ nào trong ba cỡ, mấy cách mở và tháng dùng gần nhất; không biết của ai và những việc nào nằm chung. Ông/bà tự xóa hẳn được.",
          en: "A keyring, if you make one: a locked box that only your ring code and passphrase, or a passkey in your device, can open. All that is known here is that there is one, which of three sizes it has, how many ways open it and the month it was last used; not whose it is nor which matters lie in it. You can delete it for good.",
        },
        {
          vi: "Trình duyệt tắt JavaScript thì máy chủ mở chùm giúp ông/bà: nó đọc cụm mật khẩu và các biên nhận trong chốc lát rồi quên, không ghi lại.",
          en: "With JavaScript switched off the server opens the ring for you: it reads the passphrase and the receipts for a moment, forgets them and writes nothing down.",
        },
        {
          vi: "Lịch hẹn tiếp công dân, nếu ông/bà đặt: giờ, loại việc; tên, số điện thoại và câu tóm tắt chỉ khi ông/bà ghi. Ba thứ ấy bị xóa ngay khi ông/bà hủy hẹn, hoặc sau buổi tiếp 30 ngày. Lượt tiếp tại quầy được ghi vào sổ theo luật; tên, địa chỉ và số giấy tờ nằm riêng trong kho niêm phong.",
          en: "An appointment at the reception, if you book one: the time and the kind of matter; a name, a telephone and a line of what it is about only if you give them. These three are erased when you cancel, or 30 days after the session. A visit at the desk goes into the register the law asks for; name, address and identity paper lie apart, sealed.",
        },
        {
          vi: "Đơn khiếu nại soạn sẵn, nếu ông/bà soạn: một hộp khóa chỉ mở được bằng mã in trên đơn. Nơi đây chỉ biết có một bản, to cỡ nào trong bốn cỡ và ngày tự xóa (sau 30 ngày); không biết của ai, gửi đâu, về việc gì. Lúc soạn và lúc mở, máy chủ đọc trong chốc lát rồi quên. Ông/bà xóa sớm hơn được bằng mã ấy.",
          en: "A complaint you prepared: a locked box that only the code printed on the letter opens. All that is known here is that there is one, which of four sizes it has and the day it is erased (after 30 days); not whose it is, where it goes or what about. While it is written and opened the server reads it for a moment and forgets it. You can erase it earlier with the code.",
        },
        {
          vi: "Từng bước của vụ việc: ai làm gì, lúc nào. Các bước này chỉ được ghi thêm, không sửa được.",
          en: "Every step of the matter: who did what, when. Steps are only added, never changed.",
        },
      ],
    },
    {
      title: { vi: "Không giữ gì", en: "What is not kept" },
      lines: [
        {
          vi: "Địa chỉ mạng. Để chặn máy gửi hàng loạt, hệ thống đếm bằng một dấu không đọc ngược được; phần bí mật của dấu đổi mỗi ngày và bị xóa khi hết ngày, sau đó không ai còn biết dấu ấy của ai.",
          en: "Network addresses. To stop machines, knocks are counted under a mark that cannot be read backwards; the secret part changes every day and is deleted when the day is over, after which nobody can tell whose mark it was.",
        },
        {
          vi: "Cookie: không dùng với người dân. Trong trình duyệt không giữ gì, trừ một phản ánh chưa gửi được mà chính ông/bà bấm nút giữ lại trên máy: không mã hóa, đến khi gửi xong hoặc ông/bà xóa. Không có công cụ theo dõi, quảng cáo hay phông chữ, tập lệnh lấy từ nơi khác.",
          en: "No cookies for residents. Nothing is kept in their browser, except a filing that could not be sent and that you yourself pressed to keep on the device: not encrypted, until it is sent or you erase it. No trackers, no advertisements, no fonts or scripts from elsewhere.",
        },
        {
          vi: "Ai đã đọc bài nào: không giữ. Số lượt xem chỉ là một con số; để mở lại trang không bị đếm hai lần, hệ thống nhớ một dấu không đọc ngược được trong 30 phút rồi xóa.",
          en: "Who read which article. Views are a number and nothing else; so that a refresh is not counted twice, a mark that cannot be read backwards is remembered for 30 minutes and then deleted.",
        },
        {
          vi: "Dân tộc, tôn giáo, chính kiến, thái độ của một người: không có ô nào để ghi. Không có danh sách mọi việc của cùng một người, không chấm điểm, không xếp hạng ai.",
          en: "Ethnicity, religion, political opinion or attitude of a person: there is no field for them. There is no list of all matters of one person, no score and no ranking of anyone.",
        },
        {
          vi: "Tố cáo: trang dừng lại trước khi lưu và chỉ nơi gửi an toàn. Tố cáo lỡ gửi vào đây được in ra, bàn giao trên giấy rồi xóa hẳn; chỉ còn một con số đếm.",
          en: "Denunciations: the site stops before anything is stored and says where to go. One that came in by mistake is printed, handed over on paper and erased; only a count stays.",
        },
      ],
    },
    {
      title: { vi: "Ai xem được", en: "Who can see it" },
      lines: [
        {
          vi: "Người có mã tra cứu và mã bí mật của biên nhận.",
          en: "Whoever has the code and the secret of the receipt.",
        },
        {
          vi: "Cán bộ của đơn vị đang giữ việc và cán bộ được mời phối hợp. Người quản trị hệ thống không xem được vụ việc. Cán bộ được ghi là bị phản ánh và cấp dưới của người đó không xem và không được giao việc này.",
          en: "Officers of the unit that has the matter, and those asked to help. Administrators see no matter. An officer recorded as the one it is about, and everyone under them, can neither see it nor be given it.",
        },
        {
          vi: "Họ tên và cách liên hệ: người đang chịu trách nhiệm mở được khi ghi lý do. Cán bộ tiếp nhận hoặc người đứng đầu phải đề nghị, một người thứ hai của đơn vị duyệt, rồi mở được một lần. Gửi thông báo tự động cũng được ghi là một lần mở.",
          en: "Name and contact: the accountable officer opens them with a written reason. The reception or the head has to ask, a second person of the unit approves, and they open them once. A notice sent by the system counts as an opening too.",
        },
        {
          vi: "Mỗi lần xem hồ sơ và mỗi lần mở danh tính đều được ghi lại; ông/bà đọc được ở trang tra cứu, phần “Ai đã xem hồ sơ này”, kể cả ai đã duyệt. Cùng một cán bộ xem lại trong 15 phút chỉ ghi một lần.",
          en: "Every reading and every opening of an identity is written down; you can read the list on the page of your matter, with who approved. One officer reading again within 15 minutes counts once.",
        },
        {
          vi: "Công khai: chỉ khi ông/bà đồng ý, và chỉ bản đã che thông tin riêng mà một cán bộ xác nhận. Ông/bà rút lại được ở trang tra cứu.",
          en: "The public: only if you agree, and only the masked words an officer has confirmed. You can take it back on the page of your matter.",
        },
      ],
    },
    {
      title: { vi: "Giữ bao lâu", en: "For how long" },
      lines: [
        {
          vi: "Ảnh đính vào một biểu mẫu chưa gửi: xóa sau 24 giờ.",
          en: "Pictures of a form that was never sent: erased after 24 hours.",
        },
        {
          vi: "Đường dẫn mở ảnh: 15 phút, sau đó phải mở lại trang tra cứu.",
          en: "A link to a picture: 15 minutes; then open the follow-up page again.",
        },
        {
          vi: "Tên, cách liên hệ và giấy tờ: ông/bà tự xóa ngay được ở trang tra cứu. Nếu không, 24 tháng sau khi việc kết thúc phần mềm đề xuất xóa. Nội dung việc đã rút: 12 tháng; ảnh: 36 tháng; nội dung khác: 120 tháng. Đây là quy định của hệ thống; pháp luật về lưu trữ chưa kiểm chứng.",
          en: "Name, contact and papers: you erase them yourself, at once, on the page of your matter. Otherwise the software proposes to erase them 24 months after the matter ended. Words of a withdrawn matter: 12 months; pictures: 36; other words: 120. This is policy of the system; the law on archives was not verified.",
        },
        {
          vi: "Phần mềm không tự xóa: người đứng đầu đơn vị quyết định, và trang tra cứu ghi đã xóa gì. Mọi điều đang giữ, ông/bà tải về ngay được ở đó.",
          en: "The software erases nothing by itself: the head of the unit decides, and the page of your matter says what was erased. There you can also take out everything that is kept, at once.",
        },
        {
          vi: "Phiên làm việc của cán bộ: hết sau 3 giờ không dùng, dài nhất 14 giờ. Chỉ cán bộ đăng nhập mới có cookie: một để giữ phiên này, một để nhận ra trình duyệt đã từng đăng nhập (180 ngày, không mở được gì), và một trong 10 phút khi đăng nhập qua nơi khác.",
          en: "An officer's session: over after 3 hours without use, 14 hours at most. Only officers who sign in get cookies: one for this session, one by which a browser that has signed in before is known (180 days, opens nothing), and one for 10 minutes when signing in elsewhere.",
        },
      ],
    },
    {
      title: {
        vi: "Điều phần mềm này không quyết định được",
        en: "What this software cannot decide",
      },
      lines: [
        {
          vi: "Nhà mạng và máy chủ mà đơn vị vận hành đặt phía trước có thể tự ghi địa chỉ mạng. Máy nhận thư điện tử giữ thư theo cách của nó; vì thế thư không bao giờ có mã bí mật, nội dung hay họ tên của ông/bà.",
          en: "Your provider, and servers that the operating office puts in front, may keep network addresses on their own. Mail servers keep mail their own way; so a letter never carries your secret, your words or your name.",
        },
      ],
    },
  ],
  next: {
    title: { vi: "Muốn hỏi hoặc muốn sửa?", en: "A question, or something to correct?" },
    line: {
      vi: "Hãy trả lời ngay trong trang tra cứu của vụ việc, gửi phản ánh cho đơn vị, hoặc đến nơi tiếp công dân.",
      en: "Reply on the page of your matter, send feedback to the unit, or go to its citizen reception.",
    },
    button: { vi: "Gửi phản ánh", en: "Send feedback" },
  },
};
