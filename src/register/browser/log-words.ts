import { actWords } from "./log-acts.ts";
import type { Fault, Missing, Verdict } from "./log-judge.ts";
import { secondsOf } from "./log-statement.ts";

/** A verdict in words: one sentence to go by, and what it rests on, question by question. */
export type Told = { readonly sentence: Words; readonly lines: readonly Words[] };

type Words = { readonly vi: string; readonly en: string };

/**
 * Says a verdict so that somebody who knows nothing of logs can act on it: received when, changed
 * since, promised by when, and what the witnesses are worth.
 *
 * @param now the reader’s clock, in seconds since 1970: a promise has a day to come true
 */
export function told(verdict: Verdict, now: number): Told {
  if (verdict.outcome === "rejected") {
    return { sentence: faults[verdict.because], lines: [whatToDo] };
  }
  const { statement, said } = verdict;
  const claimed = secondsOf(statement.at) ?? 0;
  const at = moment(claimed);
  const act = actWords[statement.act] ?? { vi: statement.act, en: statement.act };
  const lines: Words[] = [
    {
      vi: `${statement.about}: ${act.vi} lúc ${at.vi}, nơi giữ: ${statement.unit}.`,
      en: `${statement.about}: ${act.en} at ${at.en}, held by ${statement.unit}.`,
    },
    said === null ? unsaid : unchanged,
    promisedBy(statement.due),
  ];
  if (verdict.outcome === "promised") {
    const late = now - claimed > daySeconds;
    return { sentence: late ? brokenPromise : promised, lines: [...lines, late ? show : wait] };
  }
  lines.push(...seen(verdict), ...verdict.missing.map((one) => missing[one]));
  return { sentence: verdict.outcome === "proven" ? proven : logged, lines };
}

/** What leaves the log out after so long was kept out of it (policy; the log takes a minute). */
const daySeconds = 86_400;

const promisedBy = (due: string | null): Words => {
  if (due === null) return undated;
  const day = due.split("-").toReversed().join("/");
  return { vi: `Hẹn trả lời chậm nhất: ${day}.`, en: `Answer promised by ${day}.` };
};

function seen({ after, before, witnesses }: Extract<Verdict, { readonly after: unknown }>) {
  if (after === null || before === null) return [];
  const [from, to] = [moment(after), moment(before)];
  const names = witnesses.join(", ");
  return [
    {
      vi: `Các nhân chứng thấy dòng này xuất hiện giữa ${from.vi} và ${to.vi}.`,
      en: `Witnesses saw this line appear between ${from.en} and ${to.en}.`,
    },
    {
      vi: `${witnesses.length} nhân chứng đã ký: ${names}. Họ đáng tin khi do những nơi không thuộc cơ quan này giữ; nhân chứng của bản dùng thử chạy chung một máy và không chứng minh gì.`,
      en: `${witnesses.length} ${witnesses.length === 1 ? "witness" : "witnesses"} signed: ${names}. They are worth as much as they are independent of this office; those of a trial run on one machine and prove nothing.`,
    },
  ];
}

const unchanged: Words = {
  vi: "Nội dung đúng như lúc ghi, không bị sửa từ đó đến nay.",
  en: "The words are those that were recorded; nothing was changed since.",
};
const unsaid: Words = {
  vi: "Mã này không kèm lời văn. Muốn biết lời văn có bị sửa không, hãy kiểm tra tệp biên nhận.",
  en: "The words are not in this code. To learn whether they were changed, check the receipt file.",
};
const undated: Words = {
  vi: "Bước này không hẹn ngày.",
  en: "No date is promised by this act.",
};
const wait: Words = {
  vi: "Sau 24 giờ mà vẫn không tải được biên nhận đã vào sổ thì tệp này là bằng chứng: cơ quan đã nhận nhưng không ghi.",
  en: "If after 24 hours no receipt from the log can be fetched, this file is the evidence: the office received it and did not record it.",
};
const brokenPromise: Words = {
  vi: "Cơ quan đã ký nhận hơn 24 giờ trước; biên nhận này vẫn chưa có dòng trong sổ.",
  en: "The office signed for it more than 24 hours ago; this receipt has no line in the log yet.",
};
const show: Words = {
  vi: "Hãy tải lại biên nhận. Nếu vẫn chưa vào sổ, hãy giữ tệp này và đưa cho một nhân chứng hoặc cơ quan giám sát: chữ ký chứng minh cơ quan đã nhận.",
  en: "Fetch the receipt again. If it is still not in the log, keep this file and show it to a witness or a supervisor: the signature proves that the office received it.",
};
const proven: Words = {
  vi: "Đúng: đã ghi vào sổ công khai đúng lúc đó, và không ai lùi được ngày.",
  en: "True: it was entered in the public log at that time, and nobody could have dated it back.",
};
const logged: Words = {
  vi: "Có trong sổ, nhưng chưa đủ nhân chứng để chắc về thời điểm.",
  en: "In the log, but too few witnesses vouch for the time.",
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
