import type { Page } from "playwright-core";

/** One page to be shown in docs/screenshots. */
export type Picture = {
  /** Of the file: "receipt" → receipt-390.png, receipt-1280.png. */
  readonly name: string;
  /** Key of the officer who looks; nobody is signed in without it. */
  readonly as?: Officer;
  /** An address, or the way to a page that has none. */
  readonly at: string | ((page: Page, seen: Seen) => Promise<unknown>);
  /** Also in dark colours. */
  readonly dark?: true;
  /** What the page is expected to answer with; 200 when left out. */
  readonly status?: number;
};

export type Officer =
  | "city-head"
  | "editor"
  | "reception"
  | "case-officer"
  | "head"
  | "administrator"
  | "auditor";

/** Sign-ins of the trial organisation (`src/trial/organisation.ts`), as `npm start` prints them. */
export const signIns: Readonly<Record<Officer, string>> = {
  editor: "ba-dinh.bien-tap",
  reception: "ba-dinh.tiep-dan",
  "case-officer": "ba-dinh.ha-tang",
  head: "ba-dinh.chu-tich",
  "city-head": "thanh-pho.chu-tich",
  administrator: "thanh-pho.quan-tri",
  auditor: "thanh-pho.kiem-tra",
};

/** What one picture leaves for the next: the code and secret of the matter that was filed. */
export type Seen = { code?: string; secret?: string };
