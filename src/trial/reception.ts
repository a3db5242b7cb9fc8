import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { day, dayAt, instantAt, plusDays, plusMonths, type Day } from "#kernel/day.ts";
import { isWorkingDay, workingDayFrom, workingDayUntil } from "#law/calendar.ts";
import { book } from "#reception/bookings.ts";
import { stepQueue } from "#reception/queue.ts";
import { openDesk, planSessions, publishDrafts, recordSitting } from "#reception/sessions.ts";
import { sessionsOf } from "#reception/sessions.store.ts";
import { refuseVisit } from "#reception/visit-refusals.ts";
import { recordNotice, registerVisit, type Entry } from "#reception/visits.ts";

import type { Member } from "./people.ts";

/**
 * A ward that receives: sessions of its chair in the months around today, who sat in those that are
 * over, appointments, a desk of today with people waiting, and a dozen visits of the last weeks.
 */
export async function foundReception(house: House, members: readonly Member[]): Promise<void> {
  const by = (post: string): Member => {
    const found = members.find((one) => one.unitKey === "ba-dinh" && one.postKey === post);
    if (!found) throw new Error(`no trial post ba-dinh.${post}`);
    return found;
  };
  await foundSessions(house, by);
  await foundVisits(house, by);
  await foundQueue(house, by);
}

type By = (post: string) => Member;

async function foundSessions(house: House, by: By): Promise<void> {
  const today = dayAt(house.clock());
  const desk = by("tiep-dan");
  const chair = by("chu-tich");
  const first = plusMonths(day(`${today.slice(0, 7)}-03`), -1);
  // The plan was made before the first of these months, so that each of them can be judged.
  const planned = { ...house, clock: () => new Date(instantAt(plusDays(first, -10), "09:00")) };
  for (const [offset, starts] of [
    [0, "08:00"],
    [14, "13:30"],
  ] as const) {
    const done = await planSessions(planned)(desk.staff, {
      unit: desk.unit,
      kind: "duty",
      post: chair.post,
      duty: "commune-chair",
      first: plusDays(first, offset),
      pattern: { is: "monthly", until: plusMonths(first, 3) },
      whenOff: "move",
      starts,
      ends: starts === "08:00" ? "11:00" : "16:30",
      place: "Phòng tiếp công dân, trụ sở UBND phường, tầng 1",
      slotMinutes: 30,
      perSlot: 1,
    });
    if (!done.ok) throw new Error(`trial sessions: ${done.refusal.because}`);
  }
  await publishDrafts(planned)(desk.staff, desk.unit);

  const days = { from: first, to: plusDays(today, -1) };
  const over = await sessionsOf(house.sql, desk.unit, days, { drafts: false });
  for (const [n, session] of over.entries()) {
    // Once somebody else of the ward sat in the chair’s place: held, but not in person.
    const sitter = n === 1 ? by("van-xa") : chair;
    const clock = () => new Date(instantAt(session.day, session.ends));
    const sat = await recordSitting({ ...house, clock })(
      desk.staff,
      session.id,
      session.seq,
      sitter.staff.officer,
    );
    if (!sat.ok) throw new Error(`trial sitting: ${sat.refusal.because}`);
  }
  const coming = { from: plusDays(today, 1), to: plusDays(today, 60) };
  const [next] = await sessionsOf(house.sql, desk.unit, coming, { drafts: false });
  for (const [n, kind] of (["complaint", "petition"] as const).entries()) {
    if (!next) continue;
    const at = timeAfter(next.starts, n * 30);
    await book(house)({
      session: next.id,
      at,
      kind,
      people: n + 1,
      topic: n === 0 ? "Mức bồi thường khi mở rộng ngõ" : null,
      contact: { name: n === 0 ? "Đỗ Văn Thử" : "Vũ Thị Mẫu", phone: "", email: "" },
      once: `trial:${randomUUID()}`,
    });
  }
}

const timeAfter = (starts: string, minutes: number): string => {
  const all = Number(starts.slice(0, 2)) * 60 + Number(starts.slice(3)) + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
};

type Story = Partial<Entry> & {
  readonly ago: number;
  readonly content: string;
  readonly who: string;
  /** Days after the visit on which the notice went out. */
  readonly told?: number;
  readonly refused?: "drunk" | "settled";
};

const stories: readonly Story[] = [
  {
    ago: 38,
    who: "Bùi Thị Ví",
    content: "Hỏi thủ tục tách thửa đất thừa kế.",
    kind: "other",
    outcome: "answered",
  },
  {
    ago: 36,
    who: "Hoàng Văn Dụ",
    content: "Khiếu nại quyết định phạt vì để vật liệu trên vỉa hè.",
    kind: "complaint",
    outcome: "accepted",
    told: 6,
  },
  {
    ago: 31,
    who: "Ngô Thị Thử",
    content: "Kiến nghị lắp gờ giảm tốc trước trường mầm non.",
    outcome: "needs-check",
    told: 9,
  },
  {
    ago: 30,
    who: "Đặng Văn Mẫu",
    content: "Tranh chấp thừa kế giữa anh em, đề nghị phường phân xử.",
    kind: "other",
    outcome: "guided",
    sentTo: "Tòa án nhân dân khu vực 1",
    document: "11/HD-UBND",
  },
  {
    ago: 25,
    who: "",
    content: "Phản ánh quán ăn bật loa quá 22 giờ.",
    kind: "feedback",
    outcome: "answered",
  },
  {
    ago: 24,
    who: "Phạm Thị Ví và các hộ ngõ 8",
    content: "Cả ngõ kiến nghị thay đường ống nước.",
    people: 9,
    outcome: "transferred",
    sentTo: "Công ty Nước sạch",
    document: "14/CV-UBND",
    told: 4,
  },
  {
    ago: 20,
    who: "Lý Văn Thử",
    content: "Đến trong tình trạng say, không trình bày được.",
    kind: "other",
    outcome: "answered",
    refused: "drunk",
  },
  {
    ago: 17,
    who: "Trịnh Thị Mẫu",
    content: "Khiếu nại mức hỗ trợ khi thu hồi đất làm sân chơi.",
    kind: "complaint",
    outcome: "needs-check",
    settledBy: "UBND quận Ba Đình (cũ)",
  },
  {
    ago: 12,
    who: "Cao Văn Dụ",
    content: "Lần thứ tư đến về vụ ranh giới đất đã giải quyết năm 2024.",
    kind: "complaint",
    outcome: "needs-check",
    settledBy: "UBND thành phố",
    refused: "settled",
  },
  {
    ago: 9,
    who: "Hồ Thị Thử",
    content: "Kiến nghị mở cửa nhà văn hóa vào buổi tối.",
    outcome: "accepted",
  },
  {
    ago: 5,
    who: "Dương Văn Ví",
    content: "Phản ánh xe rác đến muộn ba ngày liền.",
    kind: "feedback",
    outcome: "needs-check",
  },
  {
    ago: 2,
    who: "Mai Thị Mẫu",
    content: "Hỏi lịch tiếp của Chủ tịch và cách đặt hẹn.",
    kind: "other",
    outcome: "answered",
  },
];

async function foundVisits(house: House, by: By): Promise<void> {
  const today = dayAt(house.clock());
  const desk = by("tiep-dan");
  for (const story of stories) {
    const on = workingDayUntil(house.calendar, plusDays(today, -story.ago));
    const there = at(house, on, "09:40");
    const { who, content, ago: _, told, refused, ...over } = story;
    const taken = await registerVisit(there)(desk.staff, {
      unit: desk.unit,
      session: null,
      ticket: null,
      visitor: { name: who, address: who ? "Phường Ba Đình" : "", number: "" },
      kind: "petition",
      people: 1,
      matters: 1,
      settledBy: "",
      outcome: "answered",
      sentTo: "",
      document: "",
      note: "",
      once: `trial:${randomUUID()}`,
      ...over,
      content,
    });
    if (!taken.ok) throw new Error(`trial visit: ${taken.refusal.because}`);
    const { id, seq } = taken.value;
    if (told !== undefined) {
      const sentOn = workingDayFrom(house.calendar, plusDays(on, told));
      const sent = { paper: `${20 + story.ago}/TB-UBND`, on: sentOn };
      const done = await recordNotice(at(house, sentOn, "15:00"))(desk.staff, id, seq, sent);
      if (!done.ok) throw new Error(`trial notice: ${done.refusal.because}`);
    }
    if (refused) {
      const done = await refuseVisit(there)(desk.staff, id, seq, {
        ground: refused === "drunk" ? 1 : 3,
        explanation:
          refused === "drunk"
            ? "Đã giải thích và mời ông quay lại khi tỉnh táo."
            : "Đã giải thích lần thứ tư, có biên bản, ông vẫn đề nghị xem lại.",
        reportedTo: by("chu-tich").post,
        decision: "Quyết định 118/QĐ-UBND ngày 05/3/2024",
        review: "Thông báo 42/TB-UBND ngày 12/8/2025",
        minutes: "Biên bản 07 ngày 20/5/2026",
        provision: "",
      });
      if (!done.ok) throw new Error(`trial refusal: ${done.refusal.because}`);
    }
  }
}

/** The desk of today, if offices work today: four numbers, one of them called. */
async function foundQueue(house: House, by: By): Promise<void> {
  const desk = by("tiep-dan");
  if (!isWorkingDay(house.calendar, dayAt(house.clock()))) return;
  const opened = await openDesk(house)(desk.staff, desk.unit);
  if (!opened.ok) throw new Error(`trial desk: ${opened.refusal.because}`);
  for (const step of [
    ...[1, 2, 3, 4].map(() => ({ do: "issue", code: "" }) as const),
    { do: "next" },
    { do: "absent", number: 1 },
    { do: "next" },
  ] as const) {
    const done = await stepQueue(house)(desk.staff, opened.value, step);
    if (!done.ok) throw new Error(`trial queue: ${done.refusal.because}`);
  }
}

const at = (house: House, on: Day, time: string): House => ({
  ...house,
  clock: () => new Date(instantAt(on, time)),
});
