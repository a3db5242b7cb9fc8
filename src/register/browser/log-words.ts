import type { Fault, Missing, Verdict } from "./log-judge.ts";
import { secondsOf } from "./log-statement.ts";

/** A verdict in words: one sentence to go by, and what it rests on. */
export type Told = { readonly sentence: Words; readonly lines: readonly Words[] };

type Words = { readonly vi: string; readonly en: string };

/** Says a verdict so that somebody who knows nothing of logs can act on it. */
export function told(verdict: Verdict): Told {
  if (verdict.outcome === "rejected") {
    return { sentence: faults[verdict.because], lines: [whatToDo] };
  }
  const { statement } = verdict;
  const at = moment(secondsOf(statement.at) ?? 0);
  const act = acts[statement.act] ?? { vi: statement.act, en: statement.act };
  const lines: Words[] = [
    {
      vi: `${statement.about}: ${act.vi} lúc ${at.vi}, nơi giữ: ${statement.unit}.`,
      en: `${statement.about}: ${act.en} at ${at.en}, held by ${statement.unit}.`,
    },
  ];
  if (statement.due !== null) {
    const due = statement.due.split("-").toReversed().join("/");
    lines.push({ vi: `Hẹn trả lời chậm nhất: ${due}.`, en: `Answer promised by ${due}.` });
  }
  if (verdict.outcome === "promised") return { sentence: promised, lines };
  if (verdict.after !== null && verdict.before !== null) {
    const [after, before] = [moment(verdict.after), moment(verdict.before)];
    lines.push({
      vi: `Các nhân chứng thấy dòng này xuất hiện giữa ${after.vi} và ${before.vi}.`,
      en: `Witnesses saw this line appear between ${after.en} and ${before.en}.`,
    });
  }
  lines.push(...verdict.missing.map((one) => missing[one]));
  return { sentence: verdict.outcome === "proven" ? proven : logged, lines };
}

const proven: Words = {
  vi: "Đúng: nội dung chưa bị sửa từ lúc ghi, và không ai lùi được ngày.",
  en: "True: nothing was changed since it was recorded, and nobody could have dated it back.",
};
const logged: Words = {
  vi: "Có trong sổ và chưa bị sửa, nhưng chưa đủ nhân chứng để chắc về thời điểm.",
  en: "In the log and unchanged, but too few witnesses vouch for the time.",
};
const promised: Words = {
  vi: "Cơ quan đã ký nhận, chưa vào sổ. Hãy tải lại biên nhận sau vài phút rồi kiểm tra lại.",
  en: "The office signed for it; it is not in the log yet. Fetch the receipt again in a few minutes.",
};
const whatToDo: Words = {
  vi: "Hãy giữ nguyên tệp này. Nếu vừa tải về, hãy tải lại và kiểm tra lại; nếu vẫn vậy, hãy đưa tệp cho người giám sát độc lập.",
  en: "Keep this file as it is. If it was just fetched, fetch it again and check again; if it stays so, show it to an independent supervisor.",
};

const faults: Readonly<Record<Fault, Words>> = {
  unreadable: {
    vi: "Đây không phải là biên nhận đọc được, hoặc tệp đã bị sửa.",
    en: "This is no receipt that can be read, or the file was changed.",
  },
  "another-log": {
    vi: "Biên nhận của một sổ khác, không phải sổ có khóa đã cho.",
    en: "A receipt of another log than the one whose key was given.",
  },
  signature: {
    vi: "Chữ ký không đúng của sổ này: không thể tin biên nhận.",
    en: "The signature is not this log’s: the receipt cannot be trusted.",
  },
  "not-in-log": {
    vi: "Nội dung này không có trong sổ: đã bị sửa, hoặc chưa từng được ghi như vậy.",
    en: "This is not in the log: it was changed, or was never recorded like this.",
  },
  changed: {
    vi: "Lời đang hiện khác với lời đã ghi vào sổ: đã bị sửa sau đó.",
    en: "What is shown differs from what was recorded: it was changed afterwards.",
  },
  "back-dated": {
    vi: "Bị lùi ngày: các nhân chứng thấy sổ sau thời điểm đã khai mà chưa có dòng này.",
    en: "Dated back: witnesses saw the log without this line after the time it claims.",
  },
  "post-dated": {
    vi: "Thời điểm đã khai muộn hơn lúc các nhân chứng thấy dòng này.",
    en: "The time it claims is later than when witnesses saw this line.",
  },
  "wrong-earlier-checkpoint": {
    vi: "Điểm kiểm trước đó không khớp: không chứng minh được thời điểm.",
    en: "The earlier checkpoint does not fit: the time cannot be proven.",
  },
};

const missing: Readonly<Record<Missing, Words>> = {
  witnesses: {
    vi: "Chưa đủ nhân chứng ký vào điểm kiểm này.",
    en: "Too few witnesses have signed this checkpoint.",
  },
  "witnesses-before": {
    vi: "Điểm kiểm trước đó chưa đủ nhân chứng.",
    en: "Too few witnesses have signed the checkpoint before.",
  },
  "earlier-checkpoint": {
    vi: "Trước dòng này chưa có điểm kiểm nào.",
    en: "There is no checkpoint before this line.",
  },
};

/** Acts of records; whatever is added later is shown by its own name. */
const acts: Readonly<Record<string, Words>> = {
  filed: { vi: "đã nhận", en: "received" },
  accepted: { vi: "đã thụ lý", en: "accepted" },
  assigned: { vi: "đã giao người giải quyết", en: "assigned" },
  asked: { vi: "đã hỏi thêm", en: "asked for more" },
  replied: { vi: "người gửi đã trả lời", en: "the sender replied" },
  "transfer-offered": { vi: "đề nghị chuyển nơi giải quyết", en: "offered to another unit" },
  "transfer-taken": { vi: "đã chuyển nơi giải quyết", en: "transferred" },
  "transfer-returned": { vi: "nơi nhận đã trả lại", en: "returned by the other unit" },
  reorganised: { vi: "chuyển theo sắp xếp tổ chức", en: "moved by a reorganisation" },
  declined: { vi: "không thụ lý", en: "declined" },
  appealed: { vi: "người gửi đề nghị xem xét lại", en: "appealed" },
  "appeal-decided": { vi: "đã xem xét lại", en: "appeal decided" },
  answered: { vi: "đã trả lời", en: "answered" },
  rated: { vi: "người gửi đã đánh giá", en: "rated by the sender" },
  closed: { vi: "đã khép lại", en: "closed" },
  withdrawn: { vi: "người gửi đã rút", en: "withdrawn" },
  published: { vi: "đã công bố", en: "published" },
  unpublished: { vi: "thôi công bố", en: "no longer public" },
  merged: { vi: "gộp với vụ việc trùng", en: "merged" },
  unmerged: { vi: "tách khỏi vụ việc trùng", en: "taken apart again" },
  recalculated: { vi: "tính lại hạn theo lịch mới", en: "counted again with a new calendar" },
  "secret-reissued": { vi: "cấp lại mã bí mật", en: "secret re-issued" },
  "made-public": { vi: "đã công khai", en: "made public" },
  erased: { vi: "đã xóa một phần theo quy định", en: "partly erased" },
};

/** A moment as people in Việt Nam read it. @param seconds since 1970 */
function moment(seconds: number): Words {
  const parts = new Map(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Ho_Chi_Minh",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(new Date(seconds * 1000))
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day = `${of("day")}/${of("month")}/${of("year")}`;
  const time = `${of("hour")}:${of("minute")}`;
  return { vi: `${time} ngày ${day}`, en: `${time} on ${day}` };
}
