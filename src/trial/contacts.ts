import type { House } from "#cases/house.ts";
import { dayAt, plusDays } from "#kernel/day.ts";
import { keepContacts } from "#units/contact.actions.ts";
import type { Typed } from "#units/contacts.ts";

import type { Member } from "./people.ts";

/** Said of every line, so that nobody dials it. */
const source = "Dữ liệu thử nghiệm, không có thật";

/** Of the units people work in: how they are reached. Nobody's number: no exchange begins with 0000. */
const offices = [
  { key: "thanh-pho", office: "Số 0, phố Ví Dụ, Hà Nội", telephone: "024 0000 0000" },
  { key: "ba-dinh", office: "Số 0, phố Ví Dụ, phường Ba Đình", telephone: "024 0000 0001" },
  { key: "cua-nam", office: "Số 0, phố Ví Dụ, phường Cửa Nam", telephone: "024 0000 0002" },
  { key: "cau-giay", office: "Số 0, đường Ví Dụ, phường Cầu Giấy", telephone: "024 0000 0003" },
  { key: "soc-son", office: "Thôn Ví Dụ, xã Sóc Sơn", telephone: "024 0000 0004" },
] as const;

/** Contacts as the heads of the trial units keep them. */
export async function foundContacts(house: House, members: readonly Member[]): Promise<void> {
  const at = house.clock();
  const today = dayAt(at);
  const line = (value: string): Typed => ({ value, source, checkedOn: plusDays(today, -12) });
  for (const { key, office, telephone } of offices) {
    const head = members.find((one) => one.unitKey === key && one.postKey === "chu-tich");
    if (!head) throw new Error(`nobody heads the trial unit ${key}`);
    const kept = await keepContacts(house.sql)(
      head.unit,
      {
        office: line(office),
        telephone: line(telephone),
        email: line(`${key}@vi-du.example`),
        hours: line("Thứ Hai đến thứ Sáu, 8:00–12:00 và 13:30–17:00"),
      },
      0,
      today,
      { by: head.staff.officer, post: head.post, at },
    );
    if (!kept.ok) throw new Error(`trial contacts of ${key}: ${kept.refusal.because}`);
  }
}
