import type { Text } from "#kernel/text.ts";

export type Failure = 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

type Said = { readonly title: Text; readonly what: Text; readonly next: Text };

/** What is said when something did not work: what happened, and what can be done. */
export const failureTexts = {
  why: { vi: "Vì sao tôi không thấy?", en: "Why can I not see it?" },
  403: {
    title: { vi: "Trang này không mở được cho ông/bà", en: "This page is not open to you" },
    what: {
      vi: "Việc này cần quyền mà tài khoản đang dùng không có, hoặc biểu mẫu được gửi từ một trang khác.",
      en: "This needs a right the account in use does not have, or the form was sent from another site.",
    },
    next: {
      vi: "Nếu đây là việc của ông/bà, hãy hỏi người quản trị của đơn vị.",
      en: "If this is your work, please ask the administrator of your unit.",
    },
  },
  404: {
    title: { vi: "Không có trang này", en: "There is no such page" },
    what: {
      vi: "Địa chỉ có thể đã gõ sai một chữ, hoặc trang không còn nữa.",
      en: "The address may have a letter wrong, or the page is gone.",
    },
    next: {
      vi: "Nếu có mã vụ việc, hãy tìm ở trang Tra cứu.",
      en: "If you have the code of a matter, look it up on the Follow up page.",
    },
  },
  405: {
    title: { vi: "Địa chỉ này không nhận cách gửi đó", en: "This address does not take that" },
    what: {
      vi: "Trang có thật, nhưng không mở được theo cách trình duyệt vừa gửi. Chưa có gì được lưu lại.",
      en: "The page exists, but cannot be used the way the browser just asked. Nothing has been stored.",
    },
    next: {
      vi: "Hãy mở lại trang từ thanh địa chỉ.",
      en: "Open the page again from the address bar.",
    },
  },
  409: {
    title: { vi: "Việc này đã sang bước khác", en: "This has moved on" },
    what: {
      vi: "Có người vừa làm một bước khác, nên bước này không còn làm được.",
      en: "Someone has just taken another step, so this one can no longer be taken.",
    },
    next: {
      vi: "Hãy tải lại trang để xem việc đang ở đâu.",
      en: "Reload the page to see where things stand.",
    },
  },
  413: {
    title: { vi: "Những gì gửi đi quá lớn", en: "What was sent is too large" },
    what: {
      vi: "Chưa có gì được lưu lại.",
      en: "Nothing has been stored.",
    },
    next: {
      vi: "Hãy quay lại, chọn ít ảnh hơn hoặc ảnh nhỏ hơn rồi gửi lại.",
      en: "Go back, choose fewer or smaller pictures and send again.",
    },
  },
  415: {
    title: { vi: "Không đọc được kiểu dữ liệu này", en: "This kind of content cannot be read" },
    what: {
      vi: "Trang này chỉ nhận biểu mẫu được gửi từ trình duyệt.",
      en: "This page only takes forms sent by a browser.",
    },
    next: {
      vi: "Hãy quay lại trang có biểu mẫu và gửi từ đó.",
      en: "Go back to the page with the form and send it from there.",
    },
  },
  422: {
    title: { vi: "Có phần cần sửa", en: "Some things need correcting" },
    what: { vi: "Những gì gửi đi chưa đọc được.", en: "What was sent could not be read." },
    next: {
      vi: "Hãy quay lại, xem từng phần rồi gửi lại.",
      en: "Go back, check it and send again.",
    },
  },
  429: {
    title: { vi: "Gửi nhiều quá, xin chờ một chút", en: "Too many at once, please wait" },
    what: {
      vi: "Để mọi người cùng dùng được, mỗi nơi chỉ gửi được một số lần trong một khoảng thời gian.",
      en: "So that everyone can use this, each place may send only so often.",
    },
    next: {
      vi: "Nếu việc khẩn cấp, hãy gọi 113, 114 hoặc 115.",
      en: "If it is urgent, call 113, 114 or 115.",
    },
  },
  500: {
    title: { vi: "Có lỗi ở phía chúng tôi", en: "Something went wrong on our side" },
    what: {
      vi: "Trang này gặp một lỗi không lường trước. Lỗi đã được ghi lại để sửa.",
      en: "This page met an error nobody foresaw. It has been recorded so that it can be put right.",
    },
    next: {
      vi: "Hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy báo mã sự cố dưới đây.",
      en: "Please try again in a few minutes. If it happens again, quote the incident number below.",
    },
  },
  503: {
    title: { vi: "Hệ thống đang tạm nghỉ", en: "The system is resting" },
    what: {
      vi: "Nơi cất giữ hồ sơ đang tạm thời không trả lời. Chưa có gì được lưu lại.",
      en: "The place where records are kept does not answer for the moment. Nothing has been stored.",
    },
    next: {
      vi: "Hãy thử lại sau ít phút. Hồ sơ đã gửi trước đây vẫn còn nguyên.",
      en: "Please try again in a few minutes. What was sent earlier is safe.",
    },
  },
  home: { vi: "Về trang chủ", en: "To the home page" },
  incident: { vi: "Mã sự cố", en: "Incident number" },
  kept: {
    vi: "Những gì vừa viết vẫn còn ở đây. Hãy chép lại, hoặc gửi lại sau ít phút.",
    en: "What was just written is still here. Copy it, or send it again in a few minutes.",
  },
  sendAgain: { vi: "Gửi lại", en: "Send again" },
  again: (seconds: number): Text => ({
    vi: `Có thể thử lại sau ${seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`}.`,
    en: `Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
  }),
} satisfies Record<Failure, Said> & Record<string, unknown>;
