import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { makePosting, takePostingStep } from "#postings/actions.ts";
import type { PostingInput } from "#postings/decide.ts";
import type { PostingForm, PostingWords } from "#postings/model.ts";

import type { Member } from "./people.ts";

/** What is invented of one item: how many days ago it was made, and what happened to it since. */
type Story = {
  readonly unit: string;
  readonly ago: number;
  readonly words: Partial<PostingWords> & Pick<PostingWords, "kind" | "title" | "body">;
  /** Days before today of the day of issue, of the event (below 0: it comes yet), of the own due date. */
  readonly issued?: number;
  readonly event?: number;
  readonly due?: number;
  readonly turns?: readonly Turn[];
};

type Turn = {
  /** Days before today. */
  readonly ago: number;
  readonly input: (day: (ago: number) => Day) => PostingInput;
};

const post = (ago: number): Turn => ({ ago, input: () => ({ step: "post" }) });
const carried = (
  ago: number,
  form: PostingForm,
  from: number,
  to: number,
  place: string,
): Turn => ({
  ago,
  input: (day) => ({
    step: "record",
    form,
    from: day(from),
    to: day(to),
    place,
    by: "Công chức văn hóa – xã hội",
  }),
});

const board = "bảng tin trụ sở UBND phường";

/** Every state an item can be in, told of several units; all of it invented. */
const stories: readonly Story[] = [
  {
    unit: "ba-dinh",
    ago: 9,
    issued: 9,
    words: {
      kind: "paragraph-7-12",
      item: 9,
      title: "Lịch thu gom rác cồng kềnh tháng 12/2026",
      body: "UBND phường thông báo lịch thu gom rác cồng kềnh: từ 07:30–10:00 các ngày thứ 7 trong tháng 12/2026.\nBà con để rác tại điểm tập kết của tổ dân phố, không để dưới lòng đường. Hộ có đồ nặng trên 50 kg báo tổ trưởng trước 2 ngày.",
      document: "112/TB-UBND",
      audience: "Tổ dân phố 3, 4 và 7",
      place: board,
      forms: ["board", "portal", "loudspeaker", "village-heads"],
    },
    turns: [
      post(7),
      carried(6, "board", 7, 7, board),
      carried(3, "loudspeaker", 6, 4, "cụm loa tổ dân phố 3, 4, 7"),
      carried(3, "village-heads", 5, 5, "giao tại cuộc họp giao ban tổ trưởng"),
    ],
  },
  {
    unit: "ba-dinh",
    ago: 20,
    issued: 20,
    words: {
      kind: "budget",
      title: "Thực hiện ngân sách phường quý III năm 2026 (số liệu thử)",
      body: "Tổng thu 9 tháng: 62,5% dự toán năm. Tổng chi 9 tháng: 58,1% dự toán năm.\nChi tiết theo từng khoản có tại bộ phận một cửa; bà con hỏi được trả lời tại chỗ.",
      period: "2026-q3",
      document: "98/BC-UBND",
      place: board,
      forms: ["board", "portal"],
    },
    turns: [
      post(18),
      carried(18, "board", 18, 18, board),
      {
        ago: 10,
        input: () => ({
          step: "correct",
          words: {
            title: "Thực hiện ngân sách phường quý III năm 2026 (số liệu thử)",
            body: "Tổng thu 9 tháng: 65,2% dự toán năm. Tổng chi 9 tháng: 58,1% dự toán năm.\nChi tiết theo từng khoản có tại bộ phận một cửa; bà con hỏi được trả lời tại chỗ.",
            document: "98/BC-UBND",
            audience: "",
            place: board,
          },
          because: "Sửa tỷ lệ thu ngân sách ghi nhầm",
          anew: false,
          hidesBefore: false,
        }),
      },
    ],
  },
  {
    unit: "ba-dinh",
    ago: 12,
    issued: 12,
    words: {
      kind: "decision",
      title: "Quyết định giải quyết khiếu nại lần hai gửi đến niêm yết (đã che)",
      body: "Giữ nguyên quyết định giải quyết khiếu nại lần đầu về mức hỗ trợ di chuyển. Tên, địa chỉ người khiếu nại đã được che.",
      document: "431/QĐ-UBND",
      place: board,
      forms: ["board", "portal"],
    },
    turns: [post(7), carried(7, "board", 7, 7, board)],
  },
  {
    unit: "ba-dinh",
    ago: 8,
    issued: 14,
    words: {
      kind: "plan",
      title: "Kế hoạch phát triển kinh tế – xã hội phường năm 2027",
      body: "",
      document: "77/KH-UBND",
      place: board,
      forms: ["board", "portal"],
    },
  },
  {
    unit: "ba-dinh",
    ago: 2,
    event: -25,
    words: {
      kind: "dialogue-notice",
      title: "Hội nghị đối thoại với Nhân dân cuối năm 2026",
      body: "UBND phường tổ chức đối thoại về chỉnh trang ngõ và giữ xe. Bà con gửi câu hỏi trước tại bộ phận một cửa hoặc trên trang này.",
      place: board,
      forms: ["board", "portal", "loudspeaker"],
    },
  },
  {
    unit: "ba-dinh",
    ago: 40,
    words: {
      kind: "other",
      title: "Tạm ngừng cấp nước để sửa đường ống (đã xong)",
      body: "Tạm ngừng cấp nước từ 22:00 đến 05:00 hôm sau để thay van. Mong bà con trữ nước.",
      place: board,
      forms: ["board", "portal"],
    },
    turns: [
      post(39),
      carried(39, "board", 39, 39, board),
      { ago: 30, input: () => ({ step: "take-down", because: "" }) },
    ],
  },
  {
    unit: "soc-son",
    ago: 34,
    words: {
      kind: "village-rules",
      title: "Dự thảo quy ước thôn văn hóa",
      body: "Dự thảo gồm 4 điều: giữ vệ sinh chung; giờ yên tĩnh từ 22:00; giúp nhau khi có việc hiếu; không lấn đường thôn.\nBà con góp ý với trưởng thôn hoặc gửi trên trang này.",
      audience: "Thôn 2",
      place: "nhà văn hóa thôn 2",
      forms: ["board", "portal"],
    },
    turns: [
      post(33),
      carried(33, "board", 33, 33, "nhà văn hóa thôn 2"),
      {
        ago: 20,
        input: (day) => ({
          step: "interrupt",
          from: day(24),
          to: day(22),
          because: "Bảng tin phải tháo để sơn lại tường",
        }),
      },
      {
        ago: 5,
        input: (day) => ({
          step: "extend",
          until: day(-7),
          because: "Để bù những ngày gián đoạn và bà con góp ý thêm",
        }),
      },
    ],
  },
  {
    unit: "cua-nam",
    ago: 15,
    words: {
      kind: "land",
      title: "Danh sách hộ nhận hỗ trợ tu sửa ngõ",
      body: "Bản này đã thu hồi vì ghi cả dữ liệu riêng của người dân.",
      place: board,
      forms: ["board", "portal"],
    },
    turns: [
      post(14),
      { ago: 13, input: () => ({ step: "withdraw", because: "Có địa chỉ nhà của người dân" }) },
    ],
  },
  {
    unit: "cua-nam",
    ago: 3,
    due: -4,
    words: {
      kind: "other",
      title: "Lịch tiêm phòng cho chó, mèo đợt cuối năm",
      body: "",
      forms: ["board", "portal", "loudspeaker"],
    },
  },
  {
    unit: "thanh-pho",
    ago: 6,
    words: {
      kind: "other",
      title: "Lịch làm việc dịp Tết Đinh Mùi của bộ phận tiếp dân (dự kiến)",
      body: "Lịch nghỉ Tết chưa được thông báo chính thức; lịch này sẽ được đính chính khi có thông báo.",
      place: "bảng tin nơi tiếp công dân của thành phố",
      forms: ["portal"],
    },
    turns: [post(5)],
  },
];

/** Puts invented postings into every state, through the same steps as real ones. */
export async function foundPostings(house: House, members: readonly Member[]): Promise<void> {
  const today = dayAt(house.clock());
  const day = (ago: number): Day => plusDays(today, -ago);
  const at = (ago: number, time: string): House => {
    const moment = new Date(instantAt(day(ago), time));
    const now = house.clock();
    return { ...house, clock: () => (moment < now ? moment : now) };
  };
  for (const story of stories) {
    const member = members.find(
      ({ unitKey, role }) =>
        unitKey === story.unit && (role === "reception" || role === "editor" || role === "head"),
    );
    if (!member) continue;
    const made = await makePosting(at(story.ago, "09:10"))(member.staff, {
      unit: member.unit,
      words: {
        item: null,
        period: null,
        document: "",
        issuedOn: story.issued === undefined ? null : day(story.issued),
        eventOn: story.event === undefined ? null : day(story.event),
        audience: "",
        place: "",
        forms: [],
        ...story.words,
      },
      dueOn: story.due === undefined ? null : day(story.due),
      once: `trial:${randomUUID()}`,
    });
    if (!made.ok)
      throw new Error(`the trial posting ${story.words.title}: ${made.refusal.because}`);
    for (const [nth, turn] of (story.turns ?? []).entries()) {
      const taken = await takePostingStep(at(turn.ago, "10:20"))(
        member.staff,
        made.value,
        turn.input(day),
        { seen: nth + 1, confirmed: true },
      );
      if (!taken.ok)
        throw new Error(`the trial posting ${story.words.title}: ${taken.refusal.because}`);
    }
  }
}
