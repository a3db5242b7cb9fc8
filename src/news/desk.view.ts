import type { Context } from "hono";

import { paths } from "#web/paths.ts";

import { isInstantText } from "./instants.ts";
import type { AfterOnDesk, DeskFilter, KeptFile } from "./desk.store.ts";
import { articleStates } from "./model.ts";
import { tagKey } from "./rules.ts";

/** What an address of the desk asks for; anything that cannot be read asks for nothing. */
export function filterIn(c: Context): DeskFilter {
  const state = articleStates.find((one) => one === c.req.query("trang-thai")) ?? null;
  const unit = c.req.query("don-vi") ?? "";
  const tag = tagKey(c.req.query("the") ?? "");
  return {
    state,
    unit: /^\d{1,9}$/.test(unit) ? Number(unit) : null,
    tag: tag === "" ? null : tag,
    words: (c.req.query("tu") ?? "").slice(0, 100),
  };
}

/** The filter as it stands in an address. */
export const tagAddress = ({ state, unit, tag, words }: DeskFilter) => ({
  "trang-thai": state,
  "don-vi": unit,
  the: tag,
  tu: words,
});

/** "2026-11-23T08:00:00+07:00.12": the last article seen. */
export function afterIn(typed: string | undefined): AfterOnDesk | null {
  const [, at = "", id = ""] =
    /^(\S{25})\.(\d{1,9})$/.exec((typed ?? "").replaceAll(" ", "+")) ?? [];
  return isInstantText(at) ? { at, id: Number(id) } : null;
}

/** The files a version showed, with their addresses at the desk. */
export function shownFiles(id: number, files: readonly KeptFile[], version: number) {
  const shown = files
    .filter(({ from, until }) => from <= version && (until === null || version <= until))
    .map(({ nth, purpose, alt, label, width, height }) => ({
      purpose,
      nth,
      alt,
      label,
      width,
      height,
      href: paths.news.file.to({ id: String(id), nth: String(nth), variant: "view" }),
    }));
  return {
    lead: shown.find(({ purpose }) => purpose === "lead") ?? null,
    attachments: shown.filter(({ purpose }) => purpose === "attachment"),
  };
}
