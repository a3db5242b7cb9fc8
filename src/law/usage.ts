import type { Text } from "#kernel/text.ts";
import type { YearStatus } from "./calendars/year.ts";

/** What the command line says when it was asked wrongly, and the few words it prints of its own. */
export const usageText = {
  days: {
    vi: "Cách dùng: dv law days DAY N --working [--json].",
    en: "Usage: dv law days DAY N --working [--json].",
  },
  rules: { vi: "Cách dùng: dv law rules [--json].", en: "Usage: dv law rules [--json]." },
  deadline: {
    vi: "Cách dùng: dv law deadline RULE --from DAY|DAYThh:mm [--complex] [--very-complex] [--remote] [--several-places] [--extend N]… [--suspend A..[B]]… [--place ha-noi|da-nang] [--local N] [--as-of DAY] [--json].",
    en: "Usage: dv law deadline RULE --from DAY|DAYThh:mm [--complex] [--very-complex] [--remote] [--several-places] [--extend N]… [--suspend A..[B]]… [--place ha-noi|da-nang] [--local N] [--as-of DAY] [--json].",
  },
  rule: (typed: string): Text => ({
    vi: `Không có quy định “${typed}”; dv law rules liệt kê tất cả.`,
    en: `There is no rule “${typed}”; dv law rules lists them all.`,
  }),
  moment: (typed: string): Text => ({
    vi: `Không có ngày giờ “${typed}”: hãy viết như 2026-11-23 hoặc 2026-11-23T16:00.`,
    en: `There is no moment “${typed}”: write it like 2026-11-23 or 2026-11-23T16:00.`,
  }),
  extension: (typed: string): Text => ({
    vi: `Gia hạn nhận số ngày từ 1 đến 999, không phải “${typed}”.`,
    en: `An extension takes days from 1 to 999, not “${typed}”.`,
  }),
  suspension: (typed: string): Text => ({
    vi: `Tạm đình chỉ viết như 2026-09-15..2026-10-05, hoặc 2026-09-15.. khi chưa tiếp tục, không phải “${typed}”.`,
    en: `A suspension is written like 2026-09-15..2026-10-05, or 2026-09-15.. while it is open, not “${typed}”.`,
  }),
  tooMany: (most: number): Text => ({
    vi: `Nhiều nhất ${most} lần gia hạn và ${most} lần tạm đình chỉ.`,
    en: `At most ${most} extensions and ${most} suspensions.`,
  }),
  circumstance: (typed: string): Text => ({
    vi: `Không có trường hợp “${typed}”.`,
    en: `There is no circumstance “${typed}”.`,
  }),
  place: (typed: string): Text => ({
    vi: `Không có nơi “${typed}”: chỉ có ca-nuoc, ha-noi, da-nang.`,
    en: `There is no place “${typed}”: only ca-nuoc, ha-noi, da-nang.`,
  }),
  own: (typed: string): Text => ({
    vi: `Hạn riêng nhận số từ 1 đến 999, không phải “${typed}”.`,
    en: `A local limit is a number from 1 to 999, not “${typed}”.`,
  }),
  calendar: {
    vi: "Cách dùng: dv law calendar YEAR [--json].",
    en: "Usage: dv law calendar YEAR [--json].",
  },
  day: (typed: string): Text => ({
    vi: `Không có ngày “${typed}”: hãy viết như 2026-11-23.`,
    en: `There is no day “${typed}”: write it like 2026-11-23.`,
  }),
  count: (typed: string, most: number): Text => ({
    vi: `Số ngày phải là số nguyên từ 1 đến ${most}, không phải “${typed}”.`,
    en: `The number of days is a whole number from 1 to ${most}, not “${typed}”.`,
  }),
  year: (typed: string): Text => ({
    vi: `Không có năm “${typed}”: hãy viết bốn chữ số, như 2026.`,
    en: `There is no year “${typed}”: write four digits, like 2026.`,
  }),
  status: {
    announced: { vi: "đã có thông báo", en: "announced" },
    provisional: { vi: "dự kiến, chưa có thông báo", en: "provisional" },
    statutory: {
      vi: "chưa kiểm chứng, mới có các ngày lễ theo dương lịch",
      en: "unverified, only the holidays of the solar calendar",
    },
  } satisfies Record<YearStatus, Text>,
  worked: { vi: "làm việc (làm bù)", en: "a working day (in exchange)" },
};
