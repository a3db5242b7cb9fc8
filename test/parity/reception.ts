import { book } from "#reception/bookings.ts";
import { stepQueue } from "#reception/queue.ts";
import { openDesk, planSessions, publishDrafts } from "#reception/sessions.ts";
import { sessionsOf } from "#reception/sessions.store.ts";
import { registerVisit } from "#reception/visits.ts";
import type { House } from "#cases/house.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { workingDayFrom } from "#law/calendar.ts";
import type { Staff } from "#people/model.ts";

/** A desk that is open in every unit that has one: a number called, a visit, a session to come with an appointment. */
export async function receive(house: House, staff: readonly Staff[]): Promise<void> {
  const today = dayAt(house.clock());
  const seen = new Set<number>();
  for (const one of staff) {
    const post = one.posts.find(({ role, unit }) => role === "reception" && !seen.has(unit));
    if (!post) continue;
    seen.add(post.unit);
    const opened = await openDesk(house)(one, post.unit);
    if (!opened.ok) continue;
    await stepQueue(house)(one, opened.value, { do: "issue", code: "" });
    await registerVisit(house)(one, {
      unit: post.unit,
      session: opened.value,
      ticket: null,
      visitor: { name: "Người đến thử", address: "Nơi nào đó", number: "" },
      kind: "petition",
      people: 1,
      matters: 1,
      content: "Nội dung của một lượt tiếp",
      settledBy: "",
      outcome: "needs-check",
      sentTo: "",
      document: "",
      note: "",
      once: `parity:${post.unit}`,
    });
    const first = workingDayFrom(house.calendar, plusDays(today, 7));
    const planned = await planSessions(house)(one, {
      unit: post.unit,
      kind: "regular",
      post: post.post,
      duty: null,
      first,
      pattern: { is: "once" },
      whenOff: "refuse",
      starts: "08:00",
      ends: "09:00",
      place: "Trụ sở",
      slotMinutes: 30,
      perSlot: 1,
    });
    if (!planned.ok) continue;
    await publishDrafts(house)(one, post.unit);
    const days = { from: first, to: first };
    const [coming] = await sessionsOf(house.sql, post.unit, days, { drafts: false });
    if (!coming) continue;
    await book(house)({
      session: coming.id,
      at: "08:00",
      kind: "other",
      people: 1,
      topic: "Một câu",
      contact: { name: "Người hẹn thử", phone: "", email: "" },
      once: `parity-booking:${post.unit}`,
    });
  }
}
