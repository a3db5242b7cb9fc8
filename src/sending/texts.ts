import type { Text } from "#kernel/text.ts";

/** What is said while a form cannot be sent. */
export const sendingTexts = {
  busy: { vi: "Đang gửi…", en: "Sending…" },
  title: { vi: "Chưa gửi xong", en: "Not sent yet" },
  offline: {
    vi: "Máy này đang mất mạng.",
    en: "This device has no network.",
  },
  silent: {
    vi: "Chưa nghe được máy chủ trả lời. Có thể do mạng, có thể do hệ thống.",
    en: "No answer was heard. It may be the network, it may be the system.",
  },
  interrupted: {
    vi: "Hệ thống đang gián đoạn trong chốc lát.",
    en: "The system is interrupted for a moment.",
  },
  kept: {
    vi: "Mọi điều đã nhập và tệp đã chọn vẫn còn nguyên ở trang này. Trang tự gửi lại cho đến khi có trả lời, và dù gửi mấy lần cũng chỉ tính một. Xin để trang mở: đóng trang là thôi gửi.",
    en: "Everything typed and every file chosen is still on this page. It is sent again by itself until there is an answer, and however often that is, it counts once. Please leave the page open: closing it ends the sending.",
  },
  count: { vi: "Thử lại sau {n} giây.", en: "Trying again in {n} seconds." },
  now: { vi: "Đang thử lại…", en: "Trying again…" },
  again: { vi: "Thử lại ngay", en: "Try again now" },
  answered: {
    vi: "Những gì đã nhập vẫn còn ở trang này. Máy chủ trả lời:",
    en: "What was typed is still on this page. The answer was:",
  },
} as const satisfies Record<string, Text>;

/** What is said of a form kept on the device. */
export const parkingTexts = {
  title: { vi: "Không chờ được?", en: "Cannot wait?" },
  about: {
    vi: "Có thể giữ lại trên máy này để gửi sau, chỉ khi ông/bà bấm nút dưới đây. Chữ và tệp nằm trong trình duyệt, không mã hóa: ai dùng chung máy này đều mở xem được, nên xin đừng giữ trên máy công cộng. Khi trở lại trang gửi phản ánh, ông/bà xem lại, gửi hoặc xóa. Trang đã đóng thì không có gì tự gửi đi.",
    en: "It can be kept on this device to be sent later, only if you press the button below. Words and files lie in the browser, not encrypted: whoever shares this device can open them, so please do not keep them on a public one. When you come back to the filing page you look at it, send it or erase it. With the page closed, nothing is sent by itself.",
  },
  keep: { vi: "Giữ lại trên máy này để gửi sau", en: "Keep it on this device to send later" },
  kept: {
    vi: "Đã giữ trên máy này lúc {t}. Khi gửi được và biên nhận đã hiện, bản giữ tự xóa.",
    en: "Kept on this device at {t}. Once it is sent and the receipt is shown, the copy is erased.",
  },
  eraseKept: { vi: "Xóa bản đang giữ", en: "Erase the copy" },
  erased: { vi: "Đã xóa bản giữ trên máy này.", en: "The copy on this device is erased." },
  noRoom: {
    vi: "Trình duyệt này không giữ được: hết chỗ, hoặc không cho giữ. Xin để trang mở, hoặc chép lại nội dung.",
    en: "This browser cannot keep it: no room, or not allowed. Please leave the page open, or copy the words.",
  },
  unread: {
    vi: "Chưa giữ được: máy chưa tải đủ trang để xem nội dung có phải tố cáo hay không. Xin thử lại khi có mạng.",
    en: "Not kept: the page was not loaded far enough to see whether this is a denunciation. Please try again with a network.",
  },
  denunciation: {
    vi: "Nội dung này có vẻ là tố cáo, nên không được giữ lại trên máy: ai mở máy cũng có thể biết người tố cáo. Xin đọc cách làm an toàn:",
    en: "This looks like a denunciation, so it is not kept on the device: whoever opens it might learn who denounces. Please read how to do it safely:",
  },
  denunciationLink: { vi: "Tố cáo: không gửi qua mạng", en: "A denunciation: never online" },

  found: {
    vi: "Có một phản ánh chưa gửi, giữ trên máy này từ {t}",
    en: "Something not sent yet is kept on this device since {t}",
  },
  old: {
    vi: "Có một phản ánh giữ trên máy này từ {t}, đã quá 7 ngày. Ông/bà còn muốn gửi không?",
    en: "Something was kept on this device on {t}, more than 7 days ago. Do you still want to send it?",
  },
  foundAbout: {
    vi: "Ai dùng chung máy này cũng mở xem được. Gửi xong, khi biên nhận đã hiện, bản giữ được xóa.",
    en: "Whoever shares this device can open it. Once it is sent and the receipt is shown, the copy is erased.",
  },
  pictures: {
    vi: "Có ảnh đã gửi lên trước, máy chủ chỉ chờ 24 giờ. Xin xem lại ảnh trước khi gửi.",
    en: "Some pictures were sent ahead; they wait only 24 hours. Please look at the pictures before sending.",
  },
  send: { vi: "Gửi", en: "Send" },
  review: { vi: "Xem lại", en: "Look at it" },
  erase: { vi: "Xóa", en: "Erase" },
  surely: { vi: "Bấm lần nữa để xóa hẳn", en: "Press again to erase it for good" },
  open: { vi: "Mở để xem lại hoặc gửi", en: "Open it to look at or send" },
  elsewhere: {
    vi: "Đang được gửi ở một thẻ khác của trình duyệt này. Biên nhận hiện ở thẻ đó.",
    en: "It is being sent in another tab of this browser. The receipt appears there.",
  },
  gone: {
    vi: "Bản giữ này đã được gửi hoặc xóa ở một thẻ khác, nên không gửi nữa.",
    en: "This copy was sent or erased in another tab, so it is not sent again.",
  },
  typed: {
    vi: "Trang này đang có chữ chưa gửi. Xin gửi hoặc xóa phần đó trước.",
    en: "There are words on this page that were not sent. Please send or delete them first.",
  },
} as const satisfies Record<string, Text>;
