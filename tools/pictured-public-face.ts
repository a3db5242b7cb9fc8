import type { Picture } from "./picture.ts";
import { commented, first, submitted } from "./pictured-ways.ts";

/** News, comments and postings, before everybody and at the desks behind them. */
export const publicFace: readonly Picture[] = [
  { name: "news-desk", as: "editor", at: "/can-bo/tin-tuc" },
  {
    name: "news-editor",
    as: "editor",
    at: async (page) => {
      await first(page, "/can-bo/tin-tuc?trang-thai=published&tu=doi+thoai", "main a.row-link");
      return page.goto(`${new URL(page.url()).pathname}?buoc=dinh-chinh`);
    },
  },
  { name: "news", at: "/tin-tuc" },
  { name: "article", at: (page) => first(page, "/tin-tuc", "main h3 a"), dark: true },
  { name: "comments-desk", as: "editor", at: "/can-bo/binh-luan" },
  {
    name: "comment-desk",
    as: "editor",
    at: async (page) => {
      await first(page, "/can-bo/binh-luan", "main a.row-link");
      return page.goto(`${new URL(page.url()).pathname}?buoc=duyet`);
    },
  },
  { name: "comment-receipt", status: 201, at: commented },
  {
    name: "comment-own",
    at: async (page) => {
      await commented(page);
      return submitted(page, "main form .button.primary");
    },
  },
  { name: "postings-desk", as: "reception", at: "/can-bo/niem-yet" },
  {
    name: "posting",
    at: (page) => first(page, "/don-vi/phuong-ba-dinh/niem-yet", "main a.row-link"),
  },
  {
    name: "posting-paper",
    as: "reception",
    at: async (page) => {
      await first(page, "/can-bo/niem-yet?xem=dang-treo", "main a[href*='/muc/NY-']");
      return page.goto(`${page.url()}/ban-in`);
    },
  },
];
