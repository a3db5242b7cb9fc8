import type { Text } from "#kernel/text.ts";
import type { IdentityKind } from "#vault/model.ts";

/** The words around a sender's identity: who may open it, asking a second person, what is shown. */
export const senderTexts = {
  sealedAlone: {
    vi: "Được cất riêng, niêm phong. Ông/bà đang chịu trách nhiệm nên tự mở được; người gửi sẽ thấy ai đã mở và vì sao.",
    en: "Kept apart, sealed. You are accountable, so you open it alone; the sender will see who opened it and why.",
  },
  sealedTwo: {
    vi: "Được cất riêng, niêm phong. Người không chịu trách nhiệm cần một người thứ hai của đơn vị duyệt, rồi mở được một lần trong 24 giờ (quy định của hệ thống). Người gửi sẽ thấy cả hai.",
    en: "Kept apart, sealed. Who is not accountable needs a second person of the unit to approve, then opens it once within 24 hours (policy of this system). The sender will see both.",
  },
  sealedClosed: {
    vi: "Được cất riêng, niêm phong. Chức vụ của ông/bà không mở được; hãy hỏi người chịu trách nhiệm.",
    en: "Kept apart, sealed. Your post does not open it; please ask the accountable person.",
  },
  kinds: { vi: "Mở phần nào", en: "Which parts" },
  kindsMissing: { vi: "Hãy chọn ít nhất một phần.", en: "Please choose at least one part." },
  kindNames: {
    contact: { vi: "Tên và liên hệ", en: "Name and contact" },
    "identity-number": { vi: "Số định danh và địa chỉ", en: "Identity number and address" },
    signature: { vi: "Chữ ký", en: "Signature" },
  } satisfies Record<IdentityKind, Text>,
  ask: { vi: "Đề nghị xem người gửi", en: "Ask to see the sender" },
  waiting: {
    vi: "Đề nghị của ông/bà đang chờ người thứ hai. Sau 7 ngày không ai quyết định thì hết hiệu lực (quy định của hệ thống).",
    en: "Your request waits for a second person. After 7 days without a decision it lapses (policy of this system).",
  },
  approved: (who: string, until: Text): Text => ({
    vi: `${who} đã duyệt. Mở được một lần, đến ${until.vi}.`,
    en: `${who} approved. It opens once, until ${until.en}.`,
  }),
  openOnce: { vi: "Mở, một lần", en: "Open it, once" },
  takeBack: { vi: "Rút đề nghị", en: "Take the request back" },
  toDecide: (who: string): Text => ({
    vi: `${who} đề nghị xem người gửi`,
    en: `${who} asks to see the sender`,
  }),
  theirReason: (reason: string): Text => ({ vi: `Lý do: ${reason}`, en: `Reason: ${reason}` }),
  decision: { vi: "Vì sao duyệt hay không duyệt", en: "Why you approve or not" },
  approve: { vi: "Duyệt", en: "Approve" },
  deny: { vi: "Không duyệt", en: "Do not approve" },
  earlier: { vi: "Các đề nghị trước", en: "Earlier requests" },
  states: {
    asked: { vi: "đang chờ", en: "waits" },
    approved: { vi: "đã duyệt", en: "approved" },
    refused: { vi: "không duyệt", en: "not approved" },
    withdrawn: { vi: "đã rút", en: "taken back" },
    used: { vi: "đã duyệt và đã mở", en: "approved and opened" },
    lapsed: { vi: "đã quá hạn", en: "lapsed" },
  },
  by: (who: string): Text => ({ vi: `bởi ${who}`, en: `by ${who}` }),
  number: { vi: "Số định danh", en: "Identity number" },
  address: { vi: "Địa chỉ nhận thư", en: "Postal address" },
  signature: { vi: "Chữ ký", en: "Signature" },
  signatureAlt: { vi: "Ảnh chữ ký của người gửi", en: "Picture of the sender’s signature" },
  waitingForMe: (n: number): Text => ({
    vi: `${n} đề nghị xem người gửi đang chờ người thứ hai`,
    en:
      n === 1
        ? "A request to see a sender waits for a second person"
        : `${n} requests to see a sender wait for a second person`,
  }),
  done: {
    asked: { vi: "Đã gửi đề nghị.", en: "The request has been sent." },
    decided: { vi: "Đã ghi quyết định.", en: "The decision has been recorded." },
    withdrawn: { vi: "Đã rút đề nghị.", en: "The request has been taken back." },
  },
};
