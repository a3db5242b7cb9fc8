/**
 * When the lunar holidays fall in years nobody has announced: mùng 1 Tết and Giỗ Tổ (10 of the third
 * month), by the Vietnamese lunar calendar (UTC+7). The test beside this file holds it to what the
 * library date-chinese computes; a year is added by taking over what it gives. Only as far ahead as a
 * running limit reaches: the days off themselves were changed by law twice since 2021.
 */
export const lunarDays: Readonly<Record<number, readonly [tet: string, hungKings: string]>> = {
  2028: ["01-26", "04-04"],
  2029: ["02-13", "04-23"],
};
