import { day, dayOfWeek, daysBetween, plusDays, plusMonths, type Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";

/** How often something comes again: the part of RFC 5545 that directives ask for. */
export type Recurrence = {
  readonly every: "day" | "week" | "month" | "year";
  readonly interval: number;
  readonly month: number | null;
  /** 31 is the last day of every month. */
  readonly monthDay: number | null;
};

/**
 * Reads "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25". Null for whatever is not in this part of RFC 5545:
 * FREQ of DAILY, WEEKLY, MONTHLY, YEARLY with INTERVAL, BYMONTH (yearly only) and BYMONTHDAY.
 */
export function readRecurrence(rule: string): Recurrence | null {
  const parts = new Map<string, string>();
  for (const part of rule.trim().toUpperCase().split(";")) {
    const [name = "", value = "", more] = part.split("=");
    if (more !== undefined || !known.has(name) || parts.has(name)) return null;
    parts.set(name, value);
  }
  const every = frequencies[parts.get("FREQ") ?? ""];
  const interval = whole(parts.get("INTERVAL") ?? "1", 1, 99);
  const month = parts.has("BYMONTH") ? whole(parts.get("BYMONTH") ?? "", 1, 12) : null;
  const monthDay = parts.has("BYMONTHDAY") ? whole(parts.get("BYMONTHDAY") ?? "", 1, 31) : null;
  if (!every || interval === undefined || month === undefined || monthDay === undefined)
    return null;
  if (month !== null && (every !== "year" || monthDay === null)) return null;
  if (monthDay !== null && (every === "day" || every === "week")) return null;
  if (every === "year" && monthDay !== null && month === null) return null;
  return { every, interval, month, monthDay };
}

const known = new Set(["FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY"]);
const frequencies: Readonly<Record<string, Recurrence["every"]>> = {
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
};

/**
 * The first day due on or after `from`. Policy where the rule names no day: the end of the period —
 * Friday of a week, the last day of the month, quarter or half-year, 31 December.
 */
export function firstDue({ every, interval, month, monthDay }: Recurrence, from: Day): Day {
  switch (every) {
    case "day":
      return from;
    case "week":
      return plusDays(from, (5 - dayOfWeek(from) + 7) % 7);
    case "month": {
      // Blocks of the year: a quarter ends in March, June, September and December.
      const block = monthDay === null && 12 % interval === 0 ? interval : 1;
      const at = Math.ceil(Number(from.slice(5, 7)) / block) * block;
      const here = inMonth(`${from.slice(0, 4)}-${two(at)}`, monthDay ?? 31);
      return here >= from
        ? here
        : inMonth(plusMonths(firstOf(here), 1).slice(0, 7), monthDay ?? 31);
    }
    case "year": {
      const here = (year: string) => inMonth(`${year}-${two(month ?? 12)}`, monthDay ?? 31);
      const first = here(from.slice(0, 4));
      return first >= from ? first : here(String(Number(from.slice(0, 4)) + 1).padStart(4, "0"));
    }
    default:
      return unreachable(every);
  }
}

/**
 * When turn `turn` (from 1) of a series is due, counted from its first due day, so that a short month
 * in between never moves later ones: 31 January, 28 February, 31 March.
 */
export function dueOfTurn(rule: Recurrence, anchor: Day, turn: number): Day {
  const steps = (turn - 1) * rule.interval;
  switch (rule.every) {
    case "day":
      return plusDays(anchor, steps);
    case "week":
      return plusDays(anchor, steps * 7);
    case "month":
    case "year": {
      const months = rule.every === "year" ? steps * 12 : steps;
      const wanted = rule.monthDay ?? (isLast(anchor) ? 31 : Number(anchor.slice(8)));
      return inMonth(plusMonths(firstOf(anchor), months).slice(0, 7), wanted);
    }
    default:
      return unreachable(rule.every);
  }
}

const firstOf = (d: Day): Day => day(`${d.slice(0, 8)}01`);
const isLast = (d: Day): boolean => plusDays(d, 1).slice(5, 7) !== d.slice(5, 7);
const two = (value: number): string => String(value).padStart(2, "0");

/** The day of that number in a month "2026-02", or the month's last. */
function inMonth(month: string, wanted: number): Day {
  const first = day(`${month}-01`);
  const last = daysBetween(first, plusMonths(first, 1));
  return plusDays(first, Math.min(wanted, last) - 1);
}
