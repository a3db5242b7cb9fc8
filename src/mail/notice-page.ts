import type { Lang, Text } from "#kernel/text.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { Page } from "./letter.ts";

/** The house a notice comes from. */
export type Sender = { readonly origin: string; readonly trial: boolean };

/** A notice to somebody who follows something by two codes: what happened, in codes and days only. */
export type NoticeSaid = {
  readonly code: string;
  readonly sentences: readonly Text[];
  /** Whether it says that something was received. */
  readonly first: boolean;
};

/** What a notice says: Vietnamese first, English below. */
export const pagesOfNotice = (said: NoticeSaid, from: Sender): readonly Page[] =>
  (["vi", "en"] as const).map((lang) => ({ lang, parts: partsOf(said, from, lang) }));

const partsOf = (
  { code, sentences, first }: NoticeSaid,
  { origin, trial }: Sender,
  lang: Lang,
): Page["parts"] => [
  ...(trial ? [onlyATrial[lang]] : []),
  greeting[lang],
  ...sentences.map((sentence) => sentence[lang]),
  openIt[lang],
  { link: `${origin}${paths.follow.show.to({}, lang)}${query({ ma: code })}` },
  first ? whyNoSecret[lang] : whyNoWords[lang],
  fromMachine[lang],
];

const onlyATrial: Text = {
  vi: "Đây là thư của hệ thống chạy thử; không có cơ quan nào nhận nội dung này.",
  en: "This letter comes from a trial; no office has received anything.",
};
const greeting: Text = { vi: "Kính gửi ông/bà,", en: "Dear Sir or Madam," };
const openIt: Text = {
  vi: "Để xem, hãy mở trang dưới đây và nhập mã bí mật trên biên nhận:",
  en: "To see it, open the page below and enter the secret on your receipt:",
};
const whyNoSecret: Text = {
  vi: "Mã bí mật và nội dung ông/bà viết không nằm trong thư này, vì thư điện tử có thể bị người khác đọc. Hãy giữ biên nhận.",
  en: "Neither the secret nor what you wrote is in this letter, because others may be able to read e-mail. Please keep the receipt.",
};
const whyNoWords: Text = {
  vi: "Nội dung không gửi kèm thư này, vì thư điện tử có thể bị người khác đọc; trang trên chỉ mở cho người có mã bí mật. Lần mở địa chỉ thư này để gửi thông báo cũng được ghi ở đó.",
  en: "The words themselves are not in this letter, because others may be able to read e-mail; the page opens only to who has the secret. That your address was opened to send this is listed there too.",
};
const fromMachine: Text = {
  vi: "Thư do hệ thống Dân Vận tự gửi; xin không trả lời vào địa chỉ này.",
  en: "This letter was sent by the Dân Vận system; please do not reply to it.",
};
