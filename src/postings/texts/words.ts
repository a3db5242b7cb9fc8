import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { explain } from "#law/explanation.ts";
import { dateWords, dayWords } from "#law/words.ts";

import type { MinimumMark, PostingEvent, PostingForm, PostingStage } from "../model.ts";
import type { Minimum } from "../rules.ts";

export const stageWords: Readonly<Record<PostingStage, Text>> = {
  expected: { vi: "Dự kiến", en: "Expected" },
  draft: { vi: "Bản nháp", en: "Draft" },
  posted: { vi: "Đang niêm yết", en: "Posted" },
  down: { vi: "Đã gỡ xuống", en: "Taken down" },
  withdrawn: { vi: "Đã thu hồi", en: "Withdrawn" },
  dropped: { vi: "Đã bỏ", en: "Dropped" },
};

export const formWords: Readonly<Record<PostingForm, Text>> = {
  board: { vi: "Niêm yết tại bảng tin", en: "On the notice board" },
  loudspeaker: { vi: "Phát trên hệ thống truyền thanh", en: "Over the loudspeakers" },
  portal: { vi: "Đăng trên cổng thông tin này", en: "On this portal" },
  "village-heads": {
    vi: "Gửi trưởng thôn, tổ trưởng tổ dân phố",
    en: "To the heads of villages and groups",
  },
};

/** How sure a minimum is, in words beside it. */
export const markWords: Readonly<Record<MinimumMark, Text>> = {
  V: { vi: "đã kiểm chứng với văn bản", en: "checked against the text" },
  P: { vi: "chưa kiểm chứng: mới thấy một phần văn bản", en: "unverified: only a part was seen" },
  M: { vi: "chưa kiểm chứng", en: "unverified" },
  "?": { vi: "chưa kiểm chứng", en: "unverified" },
  policy: { vi: "mức tự đặt, không phải luật", en: "our own, not law" },
};

/** Why it stays up until then, line by line; the last one says the day. */
export function minimumLines({ explanation, until, mark }: Minimum): readonly Text[] {
  const day = dayWords(until);
  return [
    ...explain(explanation).slice(0, -1),
    ...(mark === "P" ? [partSeen] : []),
    {
      vi: `Phải để đến hết ${day.vi}; từ ngày sau đó mới được gỡ xuống.`,
      en: `It stays up until the end of ${day.en} and may come down from the day after.`,
    },
  ];
}

const partSeen: Text = {
  vi: "Quy định này chưa kiểm chứng: mới thấy một phần văn bản.",
  en: "This rule has not been checked: only a part of its text was seen.",
};

const list = (days: readonly Day[], lang: "vi" | "en"): string =>
  days.map((one) => dateWords(one)[lang]).join(", ");

const span = (days: readonly Day[]): Text => {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length <= 2)
    return { vi: `ngày ${list(days, "vi")}`, en: `on ${list(days, "en")}` };
  return {
    vi: `${days.length} ngày, từ ${dateWords(first).vi} đến ${dateWords(last).vi}`,
    en: `${days.length} days, from ${dateWords(first).en} to ${dateWords(last).en}`,
  };
};

const at = (place: string): string => (place === "" ? "" : `, ${place}`);
const by = (who: string): Text => ({
  vi: who === "" ? "" : ` (người thực hiện: ${who})`,
  en: who === "" ? "" : ` (by ${who})`,
});

/** One line of the record in plain words. */
export function eventWords(event: PostingEvent): Text {
  switch (event.type) {
    case "expected": {
      const day = dayWords(event.dueOn);
      return {
        vi: `Dự kiến niêm yết, chậm nhất ${day.vi}`,
        en: `To be posted, by ${day.en}`,
      };
    }
    case "drafted":
      return { vi: "Soạn nội dung", en: "Wrote it" };
    case "posted": {
      const day = dayWords(event.on);
      return { vi: `Niêm yết từ ${day.vi}`, en: `Posted from ${day.en}` };
    }
    case "carried-out": {
      const when = span(event.days);
      const form = formWords[event.form];
      const who = by(event.by);
      return {
        vi: `${form.vi}${at(event.place)}: ${when.vi}${who.vi}`,
        en: `${form.en}${at(event.place)}: ${when.en}${who.en}`,
      };
    }
    case "interrupted": {
      const [from, to] = [dateWords(event.from), dateWords(event.to)];
      return {
        vi: `Gián đoạn từ ${from.vi} đến ${to.vi}: ${event.because}`,
        en: `Interrupted from ${from.en} to ${to.en}: ${event.because}`,
      };
    }
    case "extended": {
      const day = dayWords(event.until);
      return {
        vi: `Để thêm đến hết ${day.vi}: ${event.because}`,
        en: `Kept up until ${day.en}: ${event.because}`,
      };
    }
    case "corrected":
      return {
        vi: `Đính chính, bản ${event.version}: ${event.because}${event.anew ? ". Nội dung đổi nên thời gian tính lại từ ngày này" : ""}`,
        en: `Corrected, version ${event.version}: ${event.because}${event.anew ? ". What it says changed, so its time is counted anew" : ""}`,
      };
    case "attached":
      return { vi: `Thêm tệp ${event.nth}`, en: `Added file ${event.nth}` };
    case "detached":
      return { vi: `Bỏ tệp ${event.nth}`, en: `Removed file ${event.nth}` };
    case "taken-down": {
      const day = dayWords(event.on);
      const because = event.because === "" ? "" : `: ${event.because}`;
      return { vi: `Gỡ xuống ${day.vi}${because}`, en: `Taken down on ${day.en}${because}` };
    }
    case "withdrawn": {
      const day = dayWords(event.on);
      return {
        vi: `Thu hồi ${day.vi} vì có dữ liệu cá nhân`,
        en: `Withdrawn on ${day.en} because of personal data`,
      };
    }
    case "dropped":
      return { vi: `Bỏ, không niêm yết: ${event.because}`, en: `Dropped: ${event.because}` };
    default:
      return unreachable(event);
  }
}

/** "Quý III năm 2026", "Six months of 2026". */
export function periodWords(period: string): Text {
  const [year = "", part = ""] = period.split("-");
  if (part === "year") return { vi: `Cả năm ${year}`, en: `The year ${year}` };
  if (part === "6m") return { vi: `6 tháng đầu năm ${year}`, en: `First six months of ${year}` };
  const roman = ["", "I", "II", "III", "IV"][Number(part.slice(1))] ?? "";
  return { vi: `Quý ${roman} năm ${year}`, en: `Quarter ${part.slice(1)} of ${year}` };
}
