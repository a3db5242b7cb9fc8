import type { Text } from "#kernel/text.ts";
import { type BoundaryFault, largest } from "./boundaries.ts";
import type { ContactFault, ContactKind, ListFault } from "./contacts.ts";

/** The ways to reach a unit, by their names. */
export const contactKindText: Readonly<Record<ContactKind, Text>> = {
  office: { vi: "Trụ sở", en: "Office" },
  telephone: { vi: "Điện thoại", en: "Telephone" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  hours: { vi: "Giờ làm việc", en: "Opening hours" },
};

/** What we say when a line of contact cannot be kept as it was typed. */
export const contactFaultText: Readonly<Record<ContactFault, Text>> = {
  "value-unfit": {
    vi: "Hãy viết từ 3 đến 300 ký tự.",
    en: "Write between 3 and 300 characters.",
  },
  "telephone-unfit": {
    vi: "Số điện thoại chỉ có chữ số, dấu cách, dấu chấm, dấu ngoặc và gạch nối, ví dụ 024 3733 1234.",
    en: "A telephone number has digits, blanks, dots, brackets and hyphens only, such as 024 3733 1234.",
  },
  "email-unfit": {
    vi: "Địa chỉ thư điện tử viết như vanphong@vi-du.vn.",
    en: "An e-mail address is written like office@example.vn.",
  },
  "source-missing": {
    vi: "Hãy ghi lấy từ đâu: văn bản, trang thông tin hoặc người đã kiểm tra.",
    en: "Say where it is from: a document, a page, or who made sure of it.",
  },
  "checked-missing": {
    vi: "Hãy ghi ngày kiểm tra, ví dụ 23/11/2026.",
    en: "Say on which day it was checked, such as 23/11/2026.",
  },
  "checked-ahead": {
    vi: "Ngày kiểm tra chưa tới.",
    en: "The day it was checked is still to come.",
  },
};

export const listFaultText = (fault: ListFault): Text =>
  fault.because === "columns-missing"
    ? {
        vi: "Tệp phải có cột code và ít nhất một trong các cột office_address, telephone, email, opening_hours.",
        en: "The file needs a column code and at least one of office_address, telephone, email, opening_hours.",
      }
    : {
        vi: `Dòng ${fault.line}: không đọc được cột ${fault.column}. Chưa ghi gì.`,
        en: `Line ${fault.line}: column ${fault.column} cannot be read. Nothing was written.`,
      };

const outlineFaults = {
  "not-a-polygon": {
    vi: "không phải hình nhiều cạnh (Polygon, MultiPolygon)",
    en: "is not a Polygon or MultiPolygon",
  },
  "place-outside": { vi: "có điểm nằm ngoài Việt Nam", en: "has a place outside Việt Nam" },
  "ring-open": { vi: "có đường không khép kín", en: "has a line that is not closed" },
  "ring-flat": { vi: "có đường không bao quanh gì", en: "has a line around nothing" },
  "code-twice": { vi: "có hai lần", en: "stands twice" },
} as const satisfies Readonly<Record<string, Text>>;

export function boundaryFaultText(fault: BoundaryFault): Text {
  switch (fault.because) {
    case "too-large":
      return {
        vi: `Tệp quá lớn: chỉ nhận tới ${largest.bytes / 1e6} MB và ${largest.places} điểm. Hãy đơn giản hóa đường nét trước.`,
        en: `The file is too large: up to ${largest.bytes / 1e6} MB and ${largest.places} places. Simplify the outlines first.`,
      };
    case "not-geojson":
      return {
        vi: "Tệp không phải GeoJSON FeatureCollection.",
        en: "The file is not a GeoJSON FeatureCollection.",
      };
    case "no-code":
      return {
        vi: `Đường ranh thứ ${fault.nth} không có mã đơn vị (properties.code hoặc id).`,
        en: `Outline number ${fault.nth} has no code of a unit (properties.code or id).`,
      };
    default: {
      const { vi, en } = outlineFaults[fault.because];
      return { vi: `Đường ranh ${fault.code} ${vi}.`, en: `Outline ${fault.code} ${en}.` };
    }
  }
}
