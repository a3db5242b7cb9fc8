import type { Context } from "hono";

import type { Lang, Text } from "#kernel/text.ts";

/** What went wrong with one field of the request. */
export type FieldProblem = { readonly field: string; readonly detail: Text };

/** A refusal as RFC 9457 wants it, in the language the client asked for. */
export function problem(
  c: Context,
  status: 400 | 401 | 404 | 409 | 413 | 415 | 422 | 503,
  what: keyof typeof titles,
  more: {
    readonly detail?: Text;
    readonly errors?: readonly FieldProblem[];
    readonly headers?: Readonly<Record<string, string>>;
  } & Readonly<Record<string, unknown>> = {},
): Response {
  const lang = languageOf(c);
  const { detail, errors, headers, ...facts } = more;
  const body = {
    type: `urn:danvan:problem:${what}`,
    title: titles[what][lang],
    status,
    ...(detail ? { detail: detail[lang] } : {}),
    ...(errors
      ? { errors: errors.map((one) => ({ field: one.field, detail: one.detail[lang] })) }
      : {}),
    ...facts,
  };
  return c.body(JSON.stringify(body), status, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": lang,
    "cache-control": "no-store",
    ...headers,
  });
}

/** Vietnamese unless English is what the client reads first. */
const languageOf = (c: Context): Lang =>
  /^\s*en\b/i.test(c.req.header("accept-language") ?? "") ? "en" : "vi";

const titles = {
  "not-json": {
    vi: "Chỉ nhận JSON (application/json).",
    en: "Only JSON is taken (application/json).",
  },
  unreadable: { vi: "JSON không đọc được.", en: "This JSON cannot be read." },
  "no-key": {
    vi: "Thiếu khóa, khóa sai hoặc đã hết hiệu lực.",
    en: "The key is missing, wrong or no longer valid.",
  },
  "no-idempotency-key": {
    vi: "Thiếu Idempotency-Key (16 đến 255 ký tự).",
    en: "Idempotency-Key is missing (16 to 255 characters).",
  },
  "too-large": { vi: "Nội dung quá lớn.", en: "The body is too large." },
  invalid: { vi: "Có trường cần sửa.", en: "Some fields have to be corrected." },
  "unit-choose": {
    vi: "Tên này có thể là nhiều nơi; hãy gửi slug của một nơi.",
    en: "This name may mean several places; send the slug of one.",
  },
  "looks-like-denunciation": {
    vi: 'Nội dung có vẻ là tố cáo: không gửi qua mạng. Nếu không phải, gửi lại với "denunciation": false.',
    en: 'This looks like a denunciation, which must not be sent online. If it is none, send it again with "denunciation": false.',
  },
  "looks-like-complaint": {
    vi: 'Nội dung có vẻ là khiếu nại, có thủ tục riêng. Nếu không phải, gửi lại với "denunciation": false.',
    en: 'This looks like a complaint, which has its own procedure. If it is none, send it again with "denunciation": false.',
  },
  "other-content": {
    vi: "Idempotency-Key này đã dùng cho nội dung khác.",
    en: "This Idempotency-Key was used for other content.",
  },
  "law-refuses": {
    vi: "Luật không cho một ngày như đã hỏi.",
    en: "The law gives no date for what was asked.",
  },
  "no-year": {
    vi: "Năm phải viết bốn chữ số, từ 1900 đến 9900.",
    en: "A year has four digits, from 1900 to 9900.",
  },
  "not-found": { vi: "Không có vụ việc nào khớp.", en: "No matter fits." },
  unavailable: {
    vi: "Hệ thống đang gián đoạn; chưa có gì được lưu. Hãy gửi lại với cùng Idempotency-Key.",
    en: "The system is interrupted; nothing was kept. Send it again with the same Idempotency-Key.",
  },
} as const satisfies Record<string, Text>;
