import { day, type Day } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";

import { eligible, told } from "./complaint.fixture.ts";
import type { Recipient } from "./model.ts";
import type { Registration } from "./registration.ts";
import type { StepInput } from "./step-input.ts";

/** A first complaint against a decision of this unit, as the desk types it; every call has its own once-key. */
export const aRegistration = (unit: number, over: Partial<Registration> = {}): Registration => ({
  level: 1,
  firstCode: null,
  channel: "counter",
  receivedOn: day("2026-11-20"),
  transferor: null,
  complainants: [
    {
      person: {
        contact: { name: "Nguyễn Thị Thử", phone: "0900000001", email: "" },
        "identity-number": { number: "001099000001", address: "số 1 phố Thử" },
      },
      represents: false,
    },
  ],
  authorised: [],
  appointed: { paper: false, strangers: 0 },
  respondent: {
    of: "decision",
    unit,
    officer: null,
    number: "12/QĐ-UBND",
    date: day("2026-10-20"),
    learnedOn: day("2026-10-25"),
  },
  contents: ["Đề nghị hủy quyết định xử phạt vì không đúng người."],
  eligibility: eligible,
  once: randomUUID(),
  ...over,
});

/** Steps as the forms of officers give them, on a day. */
export const steps = {
  accept: (on: Day, ...more: readonly Recipient[]): StepInput => ({
    step: "accept",
    notices: told(on, "complainant", "inspectorate", ...more),
  }),
  suspend: (on: Day): StepInput => ({
    step: "suspend",
    ground: "obstacle",
    document: "5/QĐ-TĐC",
    text: "Người khiếu nại nằm viện dài ngày.",
    notices: told(on, "complainant", "respondent"),
  }),
  resume: (on: Day): StepInput => ({
    step: "resume",
    document: "6/QĐ-TT",
    notices: told(on, "complainant", "respondent"),
  }),
  report: (differs: boolean): StepInput => ({
    step: "report",
    differs,
    text: "Đã kiểm tra hồ sơ và hiện trạng.",
  }),
  call: (on: Day): StepInput => ({
    step: "call-dialogue",
    plannedOn: on,
    notices: told(on, "complainant", "respondent"),
  }),
  settle: (number: string): StepInput => ({
    step: "settle",
    number,
    finding: "right",
    outcome: "annulled",
    forGroup: false,
    verified: "Kết quả xác minh",
    dialogue: "Kết quả đối thoại",
    basis: "Căn cứ pháp luật",
    conclusion: "Kết luận",
    compensation: "",
  }),
  send: (on: Day, way: "handed" | "post" = "handed"): StepInput => ({
    step: "send",
    notices: [{ to: "complainant", on, way }],
  }),
  post: (on: Day): StepInput => ({
    step: "publish",
    form: "posting",
    from: on,
    announcedOn: null,
    times: null,
    portalOn: null,
  }),
};
