/** As much of date-chinese as the tests ask; the package names its types and does not export them. */
declare module "date-chinese" {
  export class CalendarVietnamese {
    constructor(cycle?: number, year?: number, month?: number, leap?: boolean, day?: number);
    newYear(gregorianYear: number): number;
    fromJDE(jde: number): void;
    fromGregorian(year: number, month: number, day: number): void;
    get(): [cycle: number, year: number, month: number, leap: boolean, day: number];
    toGregorian(year?: number): { year: number; month: number; day: number };
  }
}
