import type { Text } from "#kernel/text.ts";

import type { LinkKind, Visibility } from "../model.ts";
import type { OfficerStep } from "../steps.ts";

/** The words of the forms of the steps on a task. */
export const stepTexts = {
  text: {
    progress: { vi: "Đã làm được gì, còn gì?", en: "What is done, what is left?" },
    submit: { vi: "Sản phẩm là gì, ở đâu?", en: "What is the product, and where is it?" },
    "ask-extension": { vi: "Vì sao cần thêm thời gian?", en: "Why is more time needed?" },
    "refuse-extension": { vi: "Vì sao không gia hạn?", en: "Why is it refused?" },
    return: { vi: "Cần làm tiếp điều gì?", en: "What is still to be done?" },
    explain: { vi: "Vì sao chậm, bao giờ xong?", en: "Why is it late, and when will it be done?" },
    drop: { vi: "Vì sao thôi giao?", en: "Why is it dropped?" },
    accept: { vi: "Nhận xét", en: "A remark" },
    "hand-over": { vi: "Vì sao chuyển giao?", en: "Why is it handed over?" },
    cooperate: { vi: "Vì sao đổi?", en: "Why is this changed?" },
  } satisfies Partial<Record<OfficerStep, Text>>,
  percent: { vi: "Mức hoàn thành (%)", en: "How much is done (%)" },
  percentHint: { vi: "Một số từ 0 đến 100.", en: "A number from 0 to 100." },
  officer: { vi: "Người chịu trách nhiệm chính", en: "Who is accountable" },
  chooseOfficer: { vi: "Chọn một người", en: "Choose a person" },
  unit: { vi: "Đơn vị nhận", en: "To which unit" },
  chooseUnit: { vi: "Chọn một đơn vị", en: "Choose a unit" },
  ownUnits: { vi: "Đơn vị của mình", en: "One’s own unit" },
  staying: { vi: "Đang phối hợp", en: "Working along now" },
  stayingHint: {
    vi: "Bỏ dấu ở đơn vị thôi phối hợp.",
    en: "Take the tick away from a unit that is let go.",
  },
  nobodyAlong: {
    vi: "Hiện chưa có đơn vị phối hợp.",
    en: "No unit works along at the moment.",
  },
  added: { vi: "Đơn vị được thêm", en: "Units to be added" },
  addedOpen: (n: number): Text => ({
    vi: n === 0 ? "Thêm đơn vị phối hợp" : `Thêm đơn vị phối hợp (đã chọn ${n})`,
    en: n === 0 ? "Add units to work along" : `Add units to work along (${n} chosen)`,
  }),
  due: { vi: "Thời hạn", en: "Due" },
  dueHint: {
    vi: "Để trống nếu chưa có ngày; khi đó hệ thống nhắc đặt thời hạn.",
    en: "Leave it empty if there is no date yet; then a date is asked for.",
  },
  until: { vi: "Xin đến ngày", en: "Until which day" },
  untilHint: (now: Text): Text => ({
    vi: `Thời hạn hiện nay: ${now.vi}. Thời hạn ban đầu luôn được giữ.`,
    en: `The date now: ${now.en}. The first date is always kept.`,
  }),
  kind: { vi: "Minh chứng là gì?", en: "What is the evidence?" },
  kinds: {
    file: { vi: "Ảnh hoặc tệp PDF", en: "A picture or a PDF" },
    address: { vi: "Đường dẫn", en: "A link" },
    matter: { vi: "Mã vụ việc", en: "The code of a matter" },
    commitment: { vi: "Cam kết đối thoại", en: "A commitment of a dialogue" },
  } satisfies Record<LinkKind, Text>,
  target: { vi: "Đường dẫn hoặc mã", en: "The link or code" },
  targetHint: { vi: "Để trống khi gửi tệp.", en: "Leave it empty when a file is sent." },
  label: { vi: "Cho thấy điều gì?", en: "What does it show?" },
  file: { vi: "Tệp", en: "File" },
  fileHint: { vi: "JPG, PNG, WebP hoặc PDF.", en: "JPG, PNG, WebP or PDF." },
  task: { vi: "Mã nhiệm vụ", en: "Code of the task" },
  taskHint: { vi: "Ví dụ NV-7K3M-9QXD.", en: "For example NV-7K3M-9QXD." },
  visibility: { vi: "Ai được biết?", en: "Who may know?" },
  visibilities: {
    internal: { vi: "Nội bộ", en: "Internal" },
    public: {
      vi: "Công khai: việc gì, đơn vị nào, đến đâu; không nêu tên người",
      en: "Public: what, which unit, how far; no person is named",
    },
  } satisfies Record<Visibility, Text>,
  title: { vi: "Việc gì?", en: "What is to be done?" },
  product: { vi: "Sản phẩm phải có", en: "What is to be delivered" },
  units: { vi: "Giao xuống những đơn vị nào?", en: "To which units?" },
  unitsHint: {
    vi: "Mỗi đơn vị được chọn nhận một nhiệm vụ; người đứng đầu đơn vị đó giao người.",
    en: "Each unit that is ticked gets one task; its head names who is accountable.",
  },
  follows: {
    "hand-over": [
      {
        vi: "Việc nằm ở đơn vị nhận, chờ người đứng đầu đơn vị đó nhận hoặc giao người.",
        en: "It lies with the other unit until its head takes it or names somebody.",
      },
    ],
    cooperate: [
      {
        vi: "Đơn vị được thêm xem được nhiệm vụ từ nay; đơn vị thôi phối hợp không xem được nữa.",
        en: "Units that are added see the task from now on; units let go see it no more.",
      },
      {
        vi: "Cả hai thấy thay đổi này và lý do ở danh sách “Phối hợp” trong 30 ngày.",
        en: "Both find the change and its reason in their list “Working along” for 30 days.",
      },
    ],
    drop: [
      {
        vi: "Mọi việc đang mở đã giao xuống từ việc này cũng thôi giao.",
        en: "Everything open that was given down from it is dropped as well.",
      },
    ],
    submit: [
      {
        vi: "Ngày nộp là ngày tính đúng hạn hay chậm, không phải ngày nghiệm thu.",
        en: "The day of handing in decides whether it was on time, not the day of the check.",
      },
    ],
  } satisfies Partial<Record<OfficerStep, readonly Text[]>> as Partial<
    Record<OfficerStep, readonly Text[]>
  >,
  cancel: { vi: "Thôi", en: "Cancel" },
  errors: {
    text: { vi: "Hãy ghi bằng một câu.", en: "Please write it in a sentence." },
    date: {
      vi: "Hãy ghi một ngày có thật, ví dụ 08/12/2026.",
      en: "Give a real day, such as 08/12/2026.",
    },
    choose: { vi: "Hãy chọn một dòng.", en: "Choose one." },
    percent: {
      vi: "Mức hoàn thành là số nguyên từ 0 đến 100.",
      en: "A whole number from 0 to 100.",
    },
    officer: { vi: "Hãy chọn một người.", en: "Choose a person." },
    unit: { vi: "Hãy chọn một đơn vị.", en: "Choose a unit." },
    units: { vi: "Hãy chọn ít nhất một đơn vị.", en: "Tick at least one unit." },
    task: {
      vi: "Mã nhiệm vụ có dạng NV-7K3M-9QXD.",
      en: "The code of a task looks like NV-7K3M-9QXD.",
    },
    target: { vi: "Hãy ghi đường dẫn hoặc mã.", en: "Give the link or the code." },
    file: { vi: "Hãy chọn một tệp.", en: "Choose a file." },
    title: { vi: "Hãy ghi việc phải làm.", en: "Say what is to be done." },
    again: {
      vi: "Biểu mẫu này không trọn vẹn. Hãy mở lại trang.",
      en: "This form is not whole. Please open the page again.",
    },
  },
} as const;
