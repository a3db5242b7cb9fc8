import { amendedSince, type Notice, type Recipient } from "#complaints/model.ts";
import type { StepInput } from "#complaints/step-input.ts";
import { day, plusDays, type Day } from "#kernel/day.ts";

import type { Member } from "./people.ts";

/** One invented complaint: what it is about, and what was done on which day after it came. */
export type Story = {
  readonly ago: number;
  readonly content: readonly string[];
  readonly number: string;
  readonly people?: number;
  /** The head of the ward is complained of in person. */
  readonly againstHead?: true;
  readonly unsigned?: true;
  readonly turns: readonly {
    readonly on: number;
    readonly by: "chu-tich" | "tiep-dan" | "do-thi" | "van-xa";
    readonly step: (today: Day, told: Told) => StepInput;
    /** The law knows this step from here on; before, it is left out. */
    readonly since?: Day;
    readonly masked?: { readonly title: string; readonly text: string };
  }[];
};

/** Who was told on the day of a step. */
export type Told = (...whom: readonly Recipient[]) => readonly Notice[];

const accepted = { on: 3, by: "chu-tich", step: (_: Day, told: Told) => acceptance(told) } as const;
const acceptance = (told: Told): StepInput => ({
  step: "accept",
  notices: told("complainant", "inspectorate"),
});

const verified = (on: number, differs: boolean, text: string) =>
  ({
    on,
    by: "do-thi",
    step: (): StepInput => ({ step: "report", differs, text }),
  }) as const;

/** The stories, with whoever verifies in them. */
export const storiesWith = (
  officer: (post: string) => Member["staff"]["officer"],
): readonly Story[] => {
  const assigned = (post: string) =>
    ({
      on: 4,
      by: "chu-tich",
      step: (): StepInput => ({ step: "assign", officer: officer(post) }),
    }) as const;
  return [
    {
      ago: 2,
      number: "31/QĐ-XPHC",
      content: [
        "Quyết định phạt vì để vật liệu trên vỉa hè ghi sai ngày và sai số nhà. Đề nghị hủy quyết định.",
      ],
      turns: [],
    },
    {
      ago: 8,
      number: "29/QĐ-UBND",
      unsigned: true,
      content: ["Không đồng ý mức hỗ trợ khi thu hồi lối đi chung. Đề nghị xem lại cách tính."],
      turns: [],
    },
    {
      ago: 24,
      number: "22/QĐ-XPHC",
      content: [
        "Quyết định ghi xây quá phép 20 m2, trong khi giấy phép ghi đúng diện tích đã xây. Đề nghị hủy quyết định xử phạt.",
        "Đề nghị trả lại số tiền phạt đã nộp.",
      ],
      turns: [
        accepted,
        assigned("do-thi"),
        verified(15, false, "Đo thực tế: diện tích xây dựng đúng giấy phép đã cấp."),
      ],
    },
    {
      ago: 31,
      number: "18/QĐ-UBND",
      content: [
        "Quyết định không công nhận ranh giới thửa đất theo bản đồ năm 1996. Đề nghị đo lại.",
      ],
      turns: [
        accepted,
        assigned("do-thi"),
        verified(20, true, "Đo lại ngày thứ 18: ranh giới lệch 0,6 m so với bản đồ năm 1996."),
        {
          on: 26,
          by: "do-thi",
          step: (today, told) => ({
            step: "call-dialogue",
            plannedOn: plusDays(today, 7),
            notices: told("complainant", "respondent"),
          }),
        },
      ],
    },
    {
      ago: 26,
      number: "20/QĐ-UBND",
      people: 6,
      content: ["Quyết định thu hồi sân chơi chung của ngõ để làm bãi xe. Đề nghị hủy."],
      turns: [
        accepted,
        assigned("do-thi"),
        {
          on: 12,
          by: "chu-tich",
          since: day(amendedSince),
          step: (_, told) => ({
            step: "suspend",
            ground: "awaits-result",
            document: "41/QĐ-UBND",
            text: "Phải chờ kết quả đo đạc lại của cơ quan quản lý đất đai thành phố.",
            notices: told("complainant", "respondent"),
          }),
        },
      ],
    },
    {
      ago: 46,
      number: "11/QĐ-XPHC",
      content: ["Quyết định phạt vì đổ nước thải ra ngõ, trong khi cống chung bị vỡ. Đề nghị hủy."],
      turns: [
        accepted,
        assigned("do-thi"),
        verified(18, false, "Cống chung vỡ từ trước; hộ bị phạt không đổ nước thải ra ngõ."),
        {
          on: 28,
          by: "chu-tich",
          step: () => ({
            step: "settle",
            number: "47/QĐ-UBND",
            finding: "right",
            outcome: "annulled",
            forGroup: false,
            verified: "Cống chung vỡ từ trước; hộ bị phạt không đổ nước thải ra ngõ.",
            dialogue: "",
            basis: "Điều 31 Luật Khiếu nại số 02/2011/QH13.",
            conclusion:
              "Khiếu nại đúng. Hủy quyết định xử phạt; trả lại số tiền đã nộp trong 10 ngày.",
            compensation: "",
          }),
        },
        {
          on: 29,
          by: "tiep-dan",
          step: (_, told) => ({ step: "send", notices: told("complainant") }),
        },
        {
          on: 32,
          by: "tiep-dan",
          step: (today) => ({
            step: "publish",
            form: "online",
            from: today,
            announcedOn: null,
            times: null,
            portalOn: null,
          }),
          masked: {
            title: "Xử phạt vì đổ nước thải ra ngõ",
            text: "Xác minh cho thấy cống chung vỡ từ trước; hộ bị phạt không đổ nước thải ra ngõ. Khiếu nại đúng. Hủy quyết định xử phạt và trả lại số tiền đã nộp.",
          },
        },
      ],
    },
    {
      ago: 20,
      number: "24/QĐ-UBND",
      content: ["Đề nghị xem lại một quy định chung về giờ mở cửa chợ."],
      turns: [
        {
          on: 5,
          by: "chu-tich",
          step: (_, told) => ({
            step: "refuse",
            ground: "not-own-right",
            text: "Quy định về giờ mở cửa chợ áp dụng chung, không nhằm riêng người khiếu nại. Ý kiến này được chuyển thành kiến nghị và sẽ được trả lời.",
            notices: told("complainant"),
          }),
        },
      ],
    },
    {
      ago: 6,
      number: "27/QĐ-UBND",
      againstHead: true,
      content: ["Chủ tịch phường từ chối tiếp nhận hồ sơ mà không nêu lý do. Đề nghị xem lại."],
      turns: [],
    },
  ];
};
