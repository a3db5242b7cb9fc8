import type { Kind } from "../model.ts";
import {
  code,
  complainant,
  complainantAddress,
  dayOf,
  list,
  minutesFields,
  optional,
  subject,
  text,
} from "./fields.ts";

const complaint = ["complaint"] as const;

/** What is written down while it happens, and signed by who was there. */
export const complaintMinutes = {
  "dialogue-minutes": {
    title: { vi: "Biên bản đối thoại", en: "Minutes of a dialogue" },
    form: null,
    about: {
      vi: "Ghi ý kiến các bên và kết quả đối thoại; các bên ký.",
      en: "What each side said and what came of it; signed by the sides.",
    },
    subjects: complaint,
    head: "minutes",
    series: null,
    heading: { name: "BIÊN BẢN ĐỐI THOẠI", summary: "Giải quyết khiếu nại" },
    fields: {
      ...minutesFields,
      code,
      subject,
      chair: text("Người chủ trì", "Chair", "Nguyễn Văn Mẫu"),
      clerk: text("Người ghi biên bản", "Taken by", "Đỗ Thị Mẫu"),
      participants: list("Thành phần tham dự", "Who took part", [
        "Bà Trần Thị Ví Dụ, người khiếu nại",
        "Ông Phạm Văn Mẫu, người xác minh",
      ]),
      absent: optional(text("Vắng mặt", "Absent", "Không")),
      statements: list("Ý kiến các bên", "What was said", [
        "Bà Trần Thị Ví Dụ: giữ nguyên yêu cầu hủy quyết định xử phạt.",
        "Ông Phạm Văn Mẫu: kết quả đo đạc cho thấy diện tích đúng giấy phép.",
      ]),
      result: text("Kết quả đối thoại", "Result", "Hai bên thống nhất về diện tích thực tế."),
      disagreement: optional(
        text("Ý kiến còn khác nhau", "Still disagreed", "Về số tiền phải trả lại."),
      ),
      complainant,
    },
    body: [
      { is: "text", text: "Thời gian bắt đầu: {{bắt đầu lúc}}" },
      { is: "text", text: "Địa điểm: {{địa điểm}}" },
      { is: "text", text: "Khiếu nại: {{việc khiếu nại}} (mã hồ sơ {{mã hồ sơ}})" },
      { is: "text", text: "Người chủ trì: {{người chủ trì}}" },
      { is: "text", text: "Người ghi biên bản: {{người ghi biên bản}}" },
      { is: "heading", text: "Thành phần tham dự" },
      { is: "text", text: "- {{thành phần tham dự}}" },
      { is: "text", text: "Vắng mặt: {{vắng mặt}}", only: "vắng mặt" },
      { is: "heading", text: "Ý kiến các bên" },
      { is: "text", text: "- {{ý kiến các bên}}" },
      { is: "heading", text: "Kết quả đối thoại" },
      { is: "text", text: "{{kết quả đối thoại}}" },
      { is: "text", text: "Còn khác nhau: {{ý kiến còn khác nhau}}", only: "ý kiến còn khác nhau" },
      {
        is: "text",
        text: "Biên bản được đọc lại cho mọi người cùng nghe và kết thúc lúc {{kết thúc lúc}}.",
      },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI KHIẾU NẠI", name: "người khiếu nại" },
          { as: "NGƯỜI GHI BIÊN BẢN", name: "người ghi biên bản" },
          { as: "NGƯỜI CHỦ TRÌ", name: "người chủ trì" },
        ],
      },
    ],
  },
  "withdrawal-minutes": {
    title: { vi: "Biên bản rút khiếu nại", en: "Minutes of a withdrawal" },
    form: null,
    about: {
      vi: "Rút toàn bộ hoặc một phần; ghi rõ phần rút và phần còn lại.",
      en: "Whole or partial; says what is withdrawn and what goes on.",
    },
    subjects: complaint,
    head: "minutes",
    series: null,
    heading: { name: "BIÊN BẢN", summary: "Về việc rút khiếu nại" },
    fields: {
      ...minutesFields,
      code,
      complainant,
      complainantAddress,
      subject,
      officer: text("Người lập biên bản", "Taken by", "Đỗ Thị Mẫu"),
      withdrawn: list("Nội dung rút", "What is withdrawn", ["Yêu cầu bồi thường thiệt hại"]),
      remaining: optional(
        list("Nội dung còn lại", "What goes on", ["Yêu cầu hủy quyết định xử phạt"]),
      ),
      freely: text(
        "Ý chí người khiếu nại",
        "Of the complainant’s own will",
        "Tôi tự nguyện rút, không bị ép buộc, đe dọa.",
      ),
    },
    body: [
      { is: "text", text: "Thời gian bắt đầu: {{bắt đầu lúc}}" },
      { is: "text", text: "Địa điểm: {{địa điểm}}" },
      {
        is: "text",
        text: "Ông (bà) {{người khiếu nại}}, địa chỉ: {{địa chỉ người khiếu nại}}, là người khiếu nại trong hồ sơ {{mã hồ sơ}} về việc: {{việc khiếu nại}}, rút những nội dung sau:",
      },
      { is: "text", text: "- {{nội dung rút}}" },
      { is: "text", text: "Những nội dung tiếp tục được giải quyết:", only: "nội dung còn lại" },
      { is: "text", text: "- {{nội dung còn lại}}", only: "nội dung còn lại" },
      { is: "text", text: "Người khiếu nại xác nhận: {{ý chí người khiếu nại}}" },
      { is: "text", text: "Biên bản được đọc lại và kết thúc lúc {{kết thúc lúc}}." },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI KHIẾU NẠI\n(ký hoặc điểm chỉ)", name: "người khiếu nại" },
          { as: "NGƯỜI LẬP BIÊN BẢN", name: "người lập biên bản" },
        ],
      },
    ],
  },
  "publication-minutes": {
    title: { vi: "Biên bản công khai quyết định", en: "Minutes of publication" },
    form: null,
    about: {
      vi: "Ghi hình thức, nơi và thời gian công khai quyết định giải quyết.",
      en: "How, where and how long a decision was made public.",
    },
    subjects: complaint,
    head: "minutes",
    series: null,
    heading: { name: "BIÊN BẢN", summary: "Về việc công khai quyết định giải quyết khiếu nại" },
    fields: {
      ...minutesFields,
      code,
      decision: text("Quyết định được công khai", "Decision", "Quyết định số 12/QĐ-UBND"),
      way: text("Hình thức công khai", "Way", "Niêm yết tại trụ sở Ủy ban nhân dân phường"),
      postedFrom: dayOf("Công khai từ ngày", "From"),
      postedUntil: optional(dayOf("Công khai đến ngày", "Until", "2026-12-09")),
      witnesses: list("Người chứng kiến", "Witnesses", ["Ông Lê Văn Thí Dụ, tổ trưởng tổ dân phố"]),
      officer: text("Người lập biên bản", "Taken by", "Đỗ Thị Mẫu"),
    },
    body: [
      { is: "text", text: "Thời gian bắt đầu: {{bắt đầu lúc}}" },
      { is: "text", text: "Địa điểm: {{địa điểm}}" },
      {
        is: "text",
        text: "Quyết định được công khai: {{quyết định được công khai}} (mã hồ sơ {{mã hồ sơ}})",
      },
      { is: "text", text: "Hình thức: {{hình thức công khai}}" },
      { is: "text", text: "Công khai từ ngày: {{công khai từ ngày}}" },
      { is: "text", text: "Đến ngày: {{công khai đến ngày}}", only: "công khai đến ngày" },
      { is: "text", text: "Người chứng kiến:" },
      { is: "text", text: "- {{người chứng kiến}}" },
      { is: "text", text: "Biên bản kết thúc lúc {{kết thúc lúc}}." },
      {
        is: "signatures",
        signs: [
          { as: "NGƯỜI CHỨNG KIẾN" },
          { as: "NGƯỜI LẬP BIÊN BẢN", name: "người lập biên bản" },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;
