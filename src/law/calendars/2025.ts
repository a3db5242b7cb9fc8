import { day, plusDays } from "#kernel/day.ts";
import type { CalendarYear, DayOff } from "./year.ts";
import { holidays, swapped } from "./holidays.ts";

const source = "Thông báo lịch nghỉ lễ, Tết năm 2025";
const worked = day("2025-04-26");

/** The nine days of Tết Ất Tỵ, weekends included, as they were announced. */
const tet: readonly DayOff[] = Array.from({ length: 9 }, (_, nth) => ({
  day: plusDays(day("2025-01-25"), nth),
  name: holidays.tet,
  source,
}));

export const year2025: CalendarYear = {
  year: 2025,
  status: "announced",
  off: [
    { day: day("2025-01-01"), name: holidays.newYear, source },
    ...tet,
    { day: day("2025-04-07"), name: holidays.hungKings, source },
    { day: day("2025-04-30"), name: holidays.liberation, source },
    { day: day("2025-05-01"), name: holidays.labour, source },
    { day: day("2025-05-02"), name: swapped(worked), source },
    { day: day("2025-09-01"), name: holidays.nationalDay, source },
    { day: day("2025-09-02"), name: holidays.nationalDay, source },
  ],
  workingSaturdays: [{ day: worked, insteadOf: day("2025-05-02"), source }],
};
