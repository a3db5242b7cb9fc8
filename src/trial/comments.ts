import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import { takeCommentStep, type StepInput } from "#comments/actions.ts";
import { takeWriterStep } from "#comments/own.ts";
import { sendComment } from "#comments/sending.ts";
import { commentByCode } from "#comments/store.ts";
import type { ListedArticle } from "#news/model.ts";
import { publishedArticles } from "#news/store.ts";

import type { Member } from "./people.ts";

/** What becomes of an invented comment; without turns it waits. */
type Turn =
  | { readonly do: "approve"; readonly title?: string; readonly body?: string }
  | {
      readonly do: "refuse";
      readonly ground: "spam" | "personal-data" | "insult" | "off-subject";
      readonly text: string;
    }
  | { readonly do: "answer" | "uphold" | "overturn"; readonly text: string }
  | { readonly do: "appeal"; readonly text: string }
  | { readonly do: "matter"; readonly area: string }
  | { readonly do: "withdraw" };

type Story = {
  readonly name: string;
  readonly phone?: string;
  readonly title: string;
  readonly body: string;
  readonly turns?: readonly Turn[];
};

/** Invented comments in every state; they fit under any article of an office. */
const stories: readonly Story[] = [
  {
    name: "Lan Anh, tổ dân phố số 4",
    title: "Thông tin rõ ràng",
    body: "Cảm ơn đã đăng sớm. Mong các bài sau cũng ghi rõ ai chịu trách nhiệm và đến ngày nào xong như bài này.",
    turns: [{ do: "approve" }],
  },
  {
    name: "Bác Thịnh",
    phone: "0912 000 145",
    title: "Chưa thấy lịch của ngõ tôi",
    body: "Bài nói chung quá. Ngõ tôi ở cuối tuyến, lần nào cũng làm sau cùng mà không ai báo trước. Tôi không đồng ý với cách làm này, đề nghị đăng lịch từng ngõ.",
    turns: [
      { do: "approve" },
      {
        do: "answer",
        text: "Lịch từng ngõ sẽ niêm yết tại nhà văn hóa và đăng ở trang của đơn vị trước khi làm ít nhất ba ngày làm việc. Cảm ơn ông đã góp ý thẳng thắn.",
      },
    ],
  },
  {
    name: "Minh Châu",
    title: "Hỏi thêm giấy tờ",
    body: "Cho tôi hỏi nộp hộ cho bố mẹ thì cần mang theo gì? Ai biết gọi giúp tôi số 0987 000 321 hoặc xem https://hoi-dap.vi-du.vn/giay-to nhé.",
    turns: [
      {
        do: "approve",
        body: "Cho tôi hỏi nộp hộ cho bố mẹ thì cần mang theo gì? Ai biết gọi giúp tôi số [đã che số điện thoại] hoặc xem [đã che đường dẫn] nhé.",
      },
      {
        do: "answer",
        text: "Nộp hộ cần giấy ủy quyền và căn cước của người nộp. Bộ phận tiếp nhận hướng dẫn viết giấy ủy quyền tại chỗ, không mất phí.",
      },
    ],
  },
  {
    name: "Hoài Thu",
    title: "Góp ý cách trình bày",
    body: "Bảng trong bài khó đọc trên điện thoại. Nên chia từng dòng ngắn hơn, chữ to hơn cho người lớn tuổi.",
    turns: [{ do: "approve" }],
  },
  {
    name: "Đức Long",
    phone: "0903 000 777",
    title: "Vay nhanh trong ngày",
    body: "Hỗ trợ vay vốn nhanh, không cần thế chấp, gọi 0903 000 777 hoặc vào www.vay-nhanh.example để được tư vấn.",
    turns: [{ do: "refuse", ground: "spam", text: "" }],
  },
  {
    name: "Một người dân",
    title: "Nhà số 12 hay đổ rác",
    body: "Nhà ông T. số 12 ngõ 8, số điện thoại 0912 000 999, hay đổ rác ra đầu ngõ.",
    turns: [
      {
        do: "refuse",
        ground: "personal-data",
        text: "Bình luận nêu số nhà và số điện thoại của một gia đình. Ông/bà có thể viết lại, không nêu những chi tiết ấy, hoặc gửi phản ánh để được giải quyết.",
      },
    ],
  },
  {
    name: "Quốc Hùng",
    title: "Chợ tạm đầu phố",
    body: "Bài thì hay nhưng chợ tạm đầu phố vẫn họp dưới lòng đường, đi qua đó mới đến được chỗ bài nói.",
    turns: [
      { do: "refuse", ground: "off-subject", text: "Bài không nói về chợ tạm." },
      {
        do: "appeal",
        text: "Muốn đến nơi bài giới thiệu phải đi qua chợ tạm, nên tôi nghĩ là có liên quan.",
      },
      {
        do: "overturn",
        text: "Đồng ý với ông: lối đi đến nơi bài giới thiệu là điều người đọc cần biết. Bình luận được đăng.",
      },
    ],
  },
  {
    name: "Thanh Tùng",
    title: "Cho tôi nói thêm",
    body: "Người viết bài này chẳng biết gì, đúng là đồ vô dụng.",
    turns: [
      {
        do: "refuse",
        ground: "insult",
        text: "Câu “đồ vô dụng” xúc phạm một người. Chê nội dung bài thì được đăng; xin viết lại không có câu ấy.",
      },
      { do: "appeal", text: "Tôi chỉ nói thẳng." },
      {
        do: "uphold",
        text: "Đã đọc lại: câu ấy nhằm vào con người, không phải nội dung bài. Ông có thể viết lại, ý kiến chê bài vẫn được đăng.",
      },
    ],
  },
  {
    name: "Ngọc Bích",
    phone: "0936 000 512",
    title: "Hố ga mất nắp gần điểm họp",
    body: "Ngay cổng nhà văn hóa có hố ga mất nắp từ hôm kia, buổi tối đi họp rất nguy hiểm. Mong cho người ra đậy lại.",
    turns: [{ do: "matter", area: "duong-sa" }],
  },
  {
    name: "Anh Khoa",
    title: "Tôi viết nhầm bài",
    body: "Xin lỗi, tôi định viết ở bài khác.",
    turns: [{ do: "withdraw" }],
  },
  {
    name: "Phương Mai",
    title: "Có làm ngoài giờ không?",
    body: "Tôi làm ca, chỉ rảnh sau 17 giờ hoặc sáng thứ Bảy. Đơn vị có bố trí người ngoài giờ hành chính không?",
  },
  {
    name: "Cụ Bảy",
    title: "Chữ nhỏ quá",
    body: "Tôi tám mươi tuổi, đọc trên máy của cháu không rõ. Gọi cho cháu tôi số 0978.000.246 để đọc cho tôi nghe được không?",
  },
];

/** Puts the comments under the newest articles that take some, each through the real steps. */
export async function foundComments(house: House, members: readonly Member[]): Promise<void> {
  const all = await publishedArticles(house.sql, {}, null, 20);
  const open = await openOf(house, all);
  const ward = members.find(({ unitKey }) => unitKey === "ba-dinh")?.unit;
  // One of the city's, then two of the ward that also has an editor.
  const able = [
    ...open
      .filter(({ unit }) => unit !== ward && moderatorsOf(members, unit).length > 1)
      .slice(0, 1),
    ...open.filter(({ unit }) => unit === ward).slice(0, 2),
  ];
  for (const [n, story] of stories.entries()) {
    const article = able[Math.floor((n * able.length) / stories.length)];
    if (article) await play(house, members, article, story, n);
  }
}

const moderatorsOf = (members: readonly Member[], unit: number) =>
  members
    .filter((one) => one.unit === unit && (one.role === "editor" || one.role === "head"))
    .toSorted((a, b) => (a.role === "editor" ? 0 : 1) - (b.role === "editor" ? 0 : 1));

async function openOf(house: House, all: readonly ListedArticle[]) {
  const rows = await house.sql<{ id: number }[]>`
    select id from articles where id = any(${all.map(({ id }) => id)}::int[]) and comments_open`;
  const open = new Set(rows.map(({ id }) => id));
  return all.filter(({ id }) => open.has(id));
}

async function play(
  house: House,
  members: readonly Member[],
  article: ListedArticle,
  story: Story,
  n: number,
): Promise<void> {
  const now = house.clock().getTime();
  const begun = Math.min(
    new Date(article.publishedAt).getTime() + ((n % 3) + 1) * hour + n * 7 * minute,
    now - 5 * minute,
  );
  const at = (turn: number) => ({
    ...house,
    clock: () => new Date(Math.min(begun + turn * 3 * hour, now - 1000)),
  });
  const { name, phone = "", title, body, turns = [] } = story;
  const sent = await sendComment(at(0))({
    article: article.id,
    name,
    phone,
    title,
    body,
    once: `trial:${randomUUID()}`,
  });
  if (!sent.ok) throw new Error(`trial comment not sent: ${title}`);
  const { code, secret } = sent.value;
  const here = moderatorsOf(members, article.unit);
  for (const [i, turn] of turns.entries()) {
    const then = at(i + 1);
    if (turn.do === "withdraw" || turn.do === "appeal") {
      const input = turn.do === "withdraw" ? { step: turn.do } : { step: turn.do, text: turn.text };
      const took = await takeWriterStep(then)(code, secret, input);
      if (!took.ok) throw new Error(`trial: “${title}”, ${turn.do}: ${took.refusal.because}`);
      continue;
    }
    const before = await commentByCode(house.sql, code);
    const second = turn.do === "uphold" || turn.do === "overturn";
    const able = second ? moderatorsOf(members, before?.appealUnit ?? 0) : here;
    const by = able.find(({ staff }) => !second || staff.officer !== before?.decidedBy);
    if (!by || !before) throw new Error(`trial: nobody for “${title}”, ${turn.do}`);
    const took = await takeCommentStep(then)(code, by.staff, inputOf(turn, story), before.seq);
    if (!took.ok) throw new Error(`trial: “${title}”, ${turn.do}: ${took.refusal.because}`);
  }
}

function inputOf(
  turn: Exclude<Turn, { readonly do: "withdraw" } | { readonly do: "appeal" }>,
  { title, body }: Story,
): StepInput {
  switch (turn.do) {
    case "approve":
      return { step: "approve", shown: { title: turn.title ?? title, body: turn.body ?? body } };
    case "refuse":
      return { step: "refuse", ground: turn.ground, text: turn.text };
    case "overturn":
      return { step: "overturn", shown: { title, body }, text: turn.text };
    case "matter":
      return { step: "matter", kind: "feedback", area: turn.area };
    default:
      return { step: turn.do, text: turn.text };
  }
}

const minute = 60_000;
const hour = 60 * minute;
