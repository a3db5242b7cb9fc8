import type { Calendar } from "../calendar.ts";
import { year2025 } from "./2025.ts";
import { year2026 } from "./2026.ts";
import { year2027 } from "./2027.ts";

/** The calendar of offices in Việt Nam as it is known; give it a new id with every change to a year. */
export const publishedCalendar: Calendar = {
  id: "vn-2026-11-23",
  years: [year2025, year2026, year2027],
};
