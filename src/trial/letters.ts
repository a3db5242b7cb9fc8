import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { day, dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { workingDayFrom } from "#law/calendar.ts";
import { takeLetterStep } from "#letters/actions.ts";
import { countDenunciation } from "#letters/counting.store.ts";
import type { StepInput } from "#letters/input.ts";
import type { LetterCode, Notice } from "#letters/model.ts";
import { registerLetter, type Registration } from "#letters/register.ts";
import { letterByCode } from "#letters/store.ts";

import { mergedMatters } from "./merged.ts";
import type { Member } from "./people.ts";

type Told = (on: Day) => Notice;

/** One invented letter: how it came, what it is about, and what was done with it. */
type Story = Pick<Registration, "title" | "summary" | "area"> & {
  readonly ago: number;
  readonly over?: Partial<Registration>;
  readonly unnamed?: true;
  readonly turns: readonly {
    readonly on: number;
    readonly step: (today: Day, told: Told) => StepInput;
  }[];
};

/** Invented letters of one ward in every stage, a duplicate among its matters, and counts on paper. */
export async function foundLetters(house: House, members: readonly Member[]): Promise<void> {
  const by = (unit: string, post: string): Member => {
    const found = members.find((one) => one.unitKey === unit && one.postKey === post);
    if (!found) throw new Error(`no trial post ${unit}.${post}`);
    return found;
  };
  const desk = by("ba-dinh", "tiep-dan");
  for (const story of storiesOf(desk.unit)) await play(house, desk, story);
  const today = dayAt(house.clock());
  const counted = { eligible: true, settlement: "not", handing: "transferred" } as const;
  await countDenunciation(house.sql, desk.unit, today, { signers: "one", ...counted });
  await countDenunciation(house.sql, desk.unit, today, { signers: "other", eligible: false });
  await mergedMatters(house, desk);
}

/** Nobody held a post of the new wards before the reform; their first letters came a month later. */
const settled = day("2025-08-01");

async function play(house: House, desk: Member, story: Story): Promise<void> {
  const now = house.clock();
  const wanted = plusDays(dayAt(now), -story.ago);
  const receivedOn = wanted > settled ? wanted : settled;
  const at = (days: number) => {
    const on = workingDayFrom(house.calendar, plusDays(receivedOn, days));
    const moment = new Date(instantAt(on, "10:15"));
    return { ...house, clock: () => (moment < now ? moment : now) };
  };
  const registered = await registerLetter(at(0))({
    channel: "in-person",
    from: null,
    signers: story.unnamed ? "other" : "one",
    receivedOn,
    area: story.area,
    placeUnit: desk.unit,
    title: story.title,
    summary: story.summary,
    contact: story.unnamed ? null : { name: "Trần Thị Ví Dụ", phone: "", email: "" },
    number: story.unnamed ? null : { number: "", address: "Ngõ Ví Dụ" },
    once: `trial:${randomUUID()}`,
    files: [],
    by: { officer: desk.staff.officer, post: desk.post, unit: desk.unit, department: null },
    ...story.over,
  });
  if (!registered.ok) throw new Error(`trial letter: ${registered.refusal.because}`);
  for (const turn of story.turns) await take(at(turn.on), desk, registered.value.code, turn.step);
}

async function take(
  house: House,
  desk: Member,
  code: LetterCode,
  step: Story["turns"][number]["step"],
): Promise<void> {
  const letter = await letterByCode(house.sql, code);
  const input = step(dayAt(house.clock()), (on) => ({ how: "handed", on }));
  const taken = await takeLetterStep(house)(code, desk.staff, input, letter?.seq ?? 0);
  if (!taken.ok) throw new Error(`trial letter, ${input.step}: ${taken.refusal.because}`);
}

const classify = (over: Partial<Extract<StepInput, { step: "classify" }>> = {}) => ({
  on: 1,
  step: (): StepInput => ({
    step: "classify",
    parts: ["feedback"],
    missing: [],
    noted: [],
    competent: true,
    settlement: "not",
    text: "Phân loại theo nội dung đơn.",
    ...over,
  }),
});

/** A dozen, so that every stage has one. */
const storiesOf = (ward: number): readonly Story[] => [
  {
    ago: 1,
    area: "moi-truong",
    title: "Đề nghị thêm thùng rác ở vườn hoa",
    summary: "Vườn hoa có hai thùng rác, cuối tuần tràn ra đường đi bộ. Đề nghị đặt thêm.",
    turns: [],
  },
  {
    ago: 3,
    area: "xay-dung",
    title: "Nhà hàng xóm xây lấn ngõ",
    summary: "Ngõ rộng 2,1 m, nhà đang xây đổ cột ra ngõ khoảng 30 cm. Đề nghị kiểm tra.",
    over: { channel: "post" },
    turns: [classify()],
  },
  {
    ago: 9,
    area: "duong-sa",
    title: "Bị xử phạt không đúng và cống trước nhà tắc",
    summary: "Đề nghị xem lại quyết định xử phạt; ngoài ra cống trước nhà tắc, vỉa hè lún.",
    turns: [
      classify({ parts: ["complaint", "feedback", "feedback"], text: "Ba nội dung khác nhau." }),
      {
        on: 2,
        step: (today, told) => ({
          step: "split",
          text: "Tách đơn thành ba việc, mỗi việc một mã.",
          notice: told(today),
          children: [
            {
              what: "complaint",
              against: "decision",
              number: "21/QĐ-XPHC",
              date: plusDays(today, -30),
              learnedOn: plusDays(today, -28),
              concerns: [],
              body: "Đề nghị hủy quyết định xử phạt vì không lập biên bản.",
              unit: ward,
            },
            ...(["Cống trước nhà tắc", "Vỉa hè lún"] as const).map(
              (title) =>
                ({
                  what: "matter",
                  kind: "feedback",
                  title,
                  body: `${title}, mưa là đọng nước.`,
                  area: "duong-sa",
                  unit: ward,
                  province: "01",
                  pages: [],
                }) as const,
            ),
          ],
        }),
      },
    ],
  },
  {
    ago: 12,
    area: "giao-duc",
    title: "Đề nghị mở thêm lớp mẫu giáo",
    summary: "Khu nhà mới có nhiều trẻ ba tuổi, trường gần nhất đã kín chỗ.",
    turns: [
      classify(),
      {
        on: 2,
        step: (today, told) => ({
          step: "propose",
          text: "Đề xuất thụ lý, giao bộ phận văn hóa, xã hội.",
          notice: told(today),
          children: [
            {
              what: "matter",
              kind: "petition",
              title: "Mở thêm lớp mẫu giáo ở khu nhà mới",
              body: "Khu nhà mới có nhiều trẻ ba tuổi, trường gần nhất đã kín chỗ.",
              area: "giao-duc",
              unit: ward,
              province: "01",
              pages: [],
            },
          ],
        }),
      },
    ],
  },
  {
    ago: 15,
    area: "dat-dai",
    title: "Đề nghị cấp giấy chứng nhận đã nộp từ năm ngoái",
    summary: "Hồ sơ nộp tại văn phòng đăng ký đất đai, chưa có kết quả.",
    turns: [
      classify({ competent: false, settlement: "being" }),
      {
        on: 3,
        step: () => ({
          step: "urge",
          to: { body: "Văn phòng đăng ký đất đai Hà Nội", number: "15/UBND-ĐC" },
          text: "Hồ sơ đã quá ngày hẹn, đôn đốc nơi đang giải quyết.",
        }),
      },
      { on: 8, step: () => ({ step: "reply", text: "Văn phòng đã hẹn lại ngày trả kết quả." }) },
    ],
  },
  {
    ago: 14,
    area: "chinh-sach",
    title: "Hỏi chế độ với người có công ở nơi khác",
    summary: "Hộ khẩu ở tỉnh khác, hỏi việc hưởng chế độ tại nơi cũ.",
    turns: [
      classify({ competent: false }),
      {
        on: 2,
        step: (today, told) => ({
          step: "transfer",
          to: { body: "UBND xã Ví Dụ, tỉnh khác", number: "12/PC-UBND" },
          text: "Việc thuộc nơi đăng ký thường trú.",
          notice: told(today),
        }),
      },
    ],
  },
  {
    ago: 11,
    area: "dat-dai",
    title: "Khiếu nại quyết định thu hồi đất của thành phố",
    summary: "Đề nghị xem lại quyết định thu hồi đất do thành phố ban hành.",
    over: { signers: "many" },
    turns: [
      classify({ parts: ["complaint"], competent: false }),
      {
        on: 2,
        step: (today, told) => ({
          step: "guide",
          text: "Gửi khiếu nại đến Chủ tịch UBND thành phố, người đã ban hành quyết định.",
          notice: told(today),
        }),
      },
    ],
  },
  {
    ago: 10,
    area: "khac",
    title: "Đơn viết bằng tiếng Anh",
    summary: "Đơn bằng tiếng Anh, không có bản dịch công chứng.",
    turns: [
      classify({ missing: ["vietnamese"] }),
      {
        on: 2,
        step: (today, told) => ({
          step: "return",
          text: "Xin bổ sung bản dịch có công chứng rồi gửi lại.",
          notice: told(today),
        }),
      },
    ],
  },
  {
    ago: 380,
    area: "khac",
    title: "Đơn không ký tên",
    summary: "Không ký tên, không địa chỉ; nêu chung chung về trật tự khu phố.",
    unnamed: true,
    over: { channel: "post" },
    turns: [
      classify({ missing: ["name-address", "signature"] }),
      { on: 2, step: () => ({ step: "keep", text: "Không đủ điều kiện xử lý, lưu một năm." }) },
    ],
  },
  {
    ago: 8,
    area: "an-ninh",
    title: "Đơn gửi nhiều nơi",
    summary: "Đề nghị nhắc quán hát, đơn gửi cả phường và công an phường.",
    over: { channel: "transferred", from: { body: "Công an phường Ví Dụ", number: "03/PC" } },
    turns: [classify({ noted: ["sent-to-several"] })],
  },
  {
    ago: 6,
    area: "duong-sa",
    title: "Đèn đường tắt ở ngõ 12",
    summary: "Đèn đường ngõ 12 tắt bốn hôm, buổi tối rất tối.",
    turns: [],
  },
  {
    ago: 5,
    area: "duong-sa",
    title: "Ngõ 12 không có đèn buổi tối",
    summary: "Đèn đường ngõ 12 tắt, trẻ em đi học thêm về rất tối.",
    turns: [],
  },
];
