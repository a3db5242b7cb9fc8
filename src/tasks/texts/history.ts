import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";

import type { LinkKind, Visibility } from "../model.ts";

/** One sentence for each line of the record of a task. */
export const historyTexts = {
  given: (by: string, to: string, who: string | null, due: Day | null): Text => ({
    vi: `${by} giao cho ${to}${who ? `, ${who} chịu trách nhiệm` : ""}${due ? `, hạn ${dateWords(due).vi}` : ", chưa có hạn"}.`,
    en: `${by} gave it to ${to}${who ? `; ${who} is accountable` : ""}${due ? `; due ${dateWords(due).en}` : "; no date yet"}.`,
  }),
  taken: (who: string): Text => ({ vi: `${who} nhận việc.`, en: `${who} took it.` }),
  assigned: (who: string): Text => ({
    vi: `${who} được giao chịu trách nhiệm chính.`,
    en: `${who} was made accountable.`,
  }),
  dueSet: (due: Day): Text => ({
    vi: `Đặt thời hạn ${dateWords(due).vi}.`,
    en: `The date was set: ${dateWords(due).en}.`,
  }),
  progressed: (percent: number): Text => ({
    vi: `Báo cáo tiến độ: đạt ${percent} %.`,
    en: `Progress was reported: ${percent} %.`,
  }),
  evidence: {
    file: { vi: "Thêm minh chứng: một tệp.", en: "Evidence was added: a file." },
    address: { vi: "Thêm minh chứng: một đường dẫn.", en: "Evidence was added: a link." },
    matter: { vi: "Thêm minh chứng: một vụ việc.", en: "Evidence was added: a matter." },
    commitment: {
      vi: "Thêm minh chứng: một cam kết đối thoại.",
      en: "Evidence was added: a commitment of a dialogue.",
    },
  } satisfies Record<LinkKind, Text>,
  extensionAsked: (until: Day): Text => ({
    vi: `Xin gia hạn đến ${dateWords(until).vi}.`,
    en: `More time was asked for, until ${dateWords(until).en}.`,
  }),
  extensionGranted: (from: Day, until: Day): Text => ({
    vi: `Đồng ý gia hạn từ ${dateWords(from).vi} đến ${dateWords(until).vi}.`,
    en: `The date was moved from ${dateWords(from).en} to ${dateWords(until).en}.`,
  }),
  extensionRefused: (until: Day): Text => ({
    vi: `Không đồng ý gia hạn đến ${dateWords(until).vi}; thời hạn giữ nguyên.`,
    en: `More time until ${dateWords(until).en} was refused; the date stands.`,
  }),
  submitted: (who: string): Text => ({
    vi: `${who} nộp sản phẩm, báo cáo hoàn thành.`,
    en: `${who} handed in the product as done.`,
  }),
  accepted: { vi: "Bên giao nghiệm thu.", en: "The assigner accepted the product." },
  returned: {
    vi: "Bên giao trả lại để làm tiếp.",
    en: "The assigner returned it to be worked on.",
  },
  split: (n: number): Text => ({
    vi: `Giao xuống ${n} nhiệm vụ.`,
    en: `Given down as ${n} ${n === 1 ? "task" : "tasks"}.`,
  }),
  handedOver: (from: string, to: string): Text => ({
    vi: `${from} chuyển giao cho ${to}.`,
    en: `${from} handed it over to ${to}.`,
  }),
  cooperationChanged: (added: readonly string[], letGo: readonly string[]): Text => ({
    vi: [
      added.length > 0 && `Thêm đơn vị phối hợp: ${added.join(", ")}.`,
      letGo.length > 0 && `Thôi phối hợp: ${letGo.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
    en: [
      added.length > 0 && `Working along from now on: ${added.join(", ")}.`,
      letGo.length > 0 && `Working along no more: ${letGo.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
  }),
  reorganised: (from: string, to: string, number: string, on: Day): Text => ({
    vi: `Chuyển từ ${from} sang ${to} theo ${number} ngày ${dateWords(on).vi}.`,
    en: `It moved from ${from} to ${to} by ${number} of ${dateWords(on).en}.`,
  }),
  givingMoved: (from: string, to: string, number: string, on: Day): Text => ({
    vi: `Bên giao là ${to} thay cho ${from} theo ${number} ngày ${dateWords(on).vi}.`,
    en: `${to} decides in place of ${from} by ${number} of ${dateWords(on).en}.`,
  }),
  depends: { vi: "Từ nay chờ một nhiệm vụ khác.", en: "It waits for another task now." },
  dependsNoMore: { vi: "Thôi chờ nhiệm vụ khác.", en: "It waits for another task no more." },
  explained: { vi: "Giải trình việc chậm.", en: "The delay was explained." },
  dropped: { vi: "Bên giao thôi giao việc này.", en: "The assigner dropped the task." },
  shown: {
    public: { vi: "Cho công khai.", en: "It was made public." },
    internal: { vi: "Chuyển về nội bộ.", en: "It was made internal." },
  } satisfies Record<Visibility, Text>,
  repeated: { vi: "Kỳ sau đã được lập.", en: "The next one of the series was made." },
  house: { vi: "Hệ thống", en: "The system" },
} as const;
