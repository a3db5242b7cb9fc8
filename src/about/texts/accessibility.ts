import type { Statement } from "../statement.ts";

/** How usable the house is, and where it is not yet. Every line has been tried or is a known gap. */
export const accessibility: Statement = {
  title: { vi: "Dễ sử dụng cho mọi người", en: "Usable by everyone" },
  lead: {
    vi: "Trang này nói rõ điều gì đã làm được và điều gì chưa. Mục tiêu là mức AA của bộ tiêu chí WCAG 2.2; chưa có tổ chức bên ngoài nào đánh giá.",
    en: "What works, and what does not yet. The aim is level AA of WCAG 2.2; nobody outside has assessed it yet.",
  },
  sections: [
    {
      title: { vi: "Đã làm được", en: "What works" },
      lines: [
        {
          vi: "Trình duyệt tắt JavaScript vẫn gửi được phản ánh, nhận được biên nhận và tra cứu được.",
          en: "Filing, receiving the receipt and following a matter work with JavaScript switched off.",
        },
        {
          vi: "Mọi việc làm được bằng bàn phím; chỗ đang đứng luôn có viền thấy rõ; đầu trang có đường tắt đến nội dung chính.",
          en: "Everything can be done with a keyboard; where you are is always outlined; a link at the top leads straight to the content.",
        },
        {
          vi: "Trên điện thoại rộng 320 điểm ảnh, trang không phải kéo ngang.",
          en: "On a telephone 320 pixels wide nothing has to be scrolled sideways.",
        },
        {
          vi: "Có nền sáng và nền tối theo máy của ông/bà. Máy đặt giảm chuyển động thì trang không chuyển động.",
          en: "Light and dark follow your device. Where it asks for reduced motion, nothing moves.",
        },
        {
          vi: "Tình trạng luôn có chữ và hình, không chỉ có màu.",
          en: "A status is always said in words and shape, never by colour alone.",
        },
        {
          vi: "Điền thiếu hay sai thì trang nói cần sửa gì, ở ô nào, và giữ nguyên những gì đã viết.",
          en: "When something is missing or wrong the page says what and where, and keeps what you wrote.",
        },
        {
          vi: "Câu hỏi chống máy gửi tự động là một câu bằng chữ, không phải ảnh, và đổi được câu khác. Máy bật JavaScript tự làm phần này, ông/bà không phải trả lời.",
          en: "The question that keeps machines out is in plain words, never a picture, and can be exchanged for another. With JavaScript the device does it for you.",
        },
        {
          vi: "Mỗi trang có tiếng Việt và tiếng Anh.",
          en: "Every page exists in Vietnamese and in English.",
        },
      ],
    },
    {
      title: { vi: "Chưa làm được", en: "What does not work yet" },
      lines: [
        {
          vi: "Chưa có người khiếm thị hay người khuyết tật nào dùng thử; việc kiểm tra mới do máy (axe) và do người làm phần mềm.",
          en: "No blind or disabled person has tried it yet; checks so far are by a program (axe) and by those who made it.",
        },
        {
          vi: "Ảnh người dân gửi không có lời mô tả. Trang PDF được vẽ lại thành ảnh, nên trình đọc màn hình không đọc được chữ trong đó.",
          en: "Photographs people send have no description. Pages of a PDF are redrawn as pictures, so a screen reader cannot read them.",
        },
        {
          vi: "Lời người dân, lời cán bộ và tên đơn vị chỉ có bằng ngôn ngữ đã viết; trang tiếng Anh không dịch những phần đó.",
          en: "What residents and officers write, and the names of units, stay in the language they were written in.",
        },
        {
          vi: "Chưa có bản dễ đọc, bản chữ nổi, hay bản ngôn ngữ ký hiệu.",
          en: "There is no easy-read, braille or sign-language version.",
        },
      ],
    },
    {
      title: { vi: "Đã kiểm tra bằng cách nào", en: "How it was checked" },
      lines: [
        {
          vi: "Mỗi lần phần mềm thay đổi, trang mẫu có mọi thành phần được mở trong trình duyệt ở màn hình rộng 320, 390 và 1280 điểm ảnh, nền sáng và nền tối, rồi axe tìm lỗi theo WCAG 2.2 mức A và AA; mã trang được kiểm tra riêng. Máy chỉ tìm thấy một phần các lỗi.",
          en: "At every change, a sample page with every part is opened in a browser, 320, 390 and 1280 pixels wide, light and dark, and axe looks for breaches of WCAG 2.2 levels A and AA; the markup is checked too. Programs find only part of all faults.",
        },
      ],
    },
  ],
  next: {
    title: { vi: "Gặp chỗ khó dùng?", en: "Something hard to use?" },
    line: {
      vi: "Hãy gửi phản ánh, nói rõ trang nào và khó ở đâu. Không dùng được trang này thì đến nơi tiếp công dân: cán bộ ghi thay và in biên nhận cho ông/bà.",
      en: "Send feedback and say which page and what is hard. If you cannot use this site, go to a citizen reception office: an officer files it for you and prints the receipt.",
    },
    button: { vi: "Gửi phản ánh", en: "Send feedback" },
  },
};
