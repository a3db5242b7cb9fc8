import { declareClosure, declareVersion } from "#calendars/actions.ts";
import { shippedCalendars } from "#calendars/live.ts";
import type { By } from "#calendars/model.ts";
import type { House } from "#cases/house.ts";
import { dayAt, plusDays, yearOf } from "#kernel/day.ts";
import { calendarYear, workingDayFrom } from "#law/calendar.ts";

import type { Member } from "./people.ts";

/**
 * A calendar that waits for its second person, and a commune that is closed for two days next week.
 * The paper of the first says that it is invented: nobody may take it for a notice of the State.
 */
export async function foundCalendars(house: House, members: readonly Member[]): Promise<void> {
  const world = { sql: house.sql, clock: house.clock, calendars: shippedCalendars };
  const today = dayAt(house.clock());
  const head = memberAt(members, "soc-son", "chu-tich");
  const from = workingDayFrom(house.calendar, plusDays(today, 7));
  const closed = await declareClosure(world)(byOf(head), head.unit, {
    from,
    to: workingDayFrom(house.calendar, plusDays(from, 1)),
    reason: "sửa chữa trụ sở, tiếp dân tại nhà văn hóa thôn",
    document: { number: "15/TB-UBND (văn bản thử nghiệm)", date: plusDays(today, -3) },
  });
  if (!closed.ok) throw new Error(`trial closure: ${closed.refusal.because}`);

  const year = calendarYear(house.calendar, yearOf(today));
  const off = workingDayFrom(house.calendar, plusDays(today, 4));
  const declared = await declareVersion(world)(byOf(memberAt(members, "thanh-pho", "quan-tri")), {
    years: [
      {
        ...year,
        off: [
          ...year.off,
          {
            day: off,
            name: { vi: "ngày nghỉ thử nghiệm", en: "a day off of the trial" },
            source: "văn bản thử nghiệm",
          },
        ].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
      },
    ],
    document: { number: "01/TB-BNV (văn bản thử nghiệm)", date: plusDays(today, -1) },
    note: "Bản khai mẫu của dữ liệu thử nghiệm: chờ người thứ hai xác nhận.",
  });
  if (!declared.ok) throw new Error(`trial calendar: ${declared.refusal.because}`);
}

function memberAt(members: readonly Member[], unitKey: string, postKey: string): Member {
  const found = members.find((one) => one.unitKey === unitKey && one.postKey === postKey);
  if (!found) throw new Error(`nobody in the trial is ${unitKey}.${postKey}`);
  return found;
}

const byOf = ({ staff, post }: Member): By => ({ officer: staff.officer, post });
