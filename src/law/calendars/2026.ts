import { day } from "#kernel/day.ts";
import type { CalendarYear } from "./year.ts";
import { holidays, inLieu, swapped } from "./holidays.ts";

const code = "Bộ luật Lao động 2019, Điều 112";
const notice = "Thông báo 9441/TB-BNV";
const newYearSwap = "Công văn 12729/VPCP-KGVX";
const workedForNewYear = day("2026-01-10");
const workedForNationalDay = day("2026-08-22");

export const year2026: CalendarYear = {
  year: 2026,
  status: "announced",
  off: [
    { day: day("2026-01-01"), name: holidays.newYear, source: code },
    { day: day("2026-01-02"), name: swapped(workedForNewYear), source: newYearSwap },
    { day: day("2026-02-16"), name: holidays.tet, source: notice },
    { day: day("2026-02-17"), name: holidays.tet, source: notice },
    { day: day("2026-02-18"), name: holidays.tet, source: notice },
    { day: day("2026-02-19"), name: holidays.tet, source: notice },
    { day: day("2026-02-20"), name: holidays.tet, source: notice },
    {
      day: day("2026-04-27"),
      name: inLieu(holidays.hungKings),
      source: "Bộ luật Lao động 2019, Điều 111 khoản 3",
    },
    { day: day("2026-04-30"), name: holidays.liberation, source: code },
    { day: day("2026-05-01"), name: holidays.labour, source: code },
    { day: day("2026-08-31"), name: swapped(workedForNationalDay), source: notice },
    { day: day("2026-09-01"), name: holidays.nationalDay, source: notice },
    { day: day("2026-09-02"), name: holidays.nationalDay, source: notice },
    { day: day("2026-11-24"), name: holidays.culture, source: "Nghị quyết 28/2026/QH16" },
  ],
  workingSaturdays: [
    { day: workedForNewYear, insteadOf: day("2026-01-02"), source: newYearSwap },
    { day: workedForNationalDay, insteadOf: day("2026-08-31"), source: notice },
  ],
};
