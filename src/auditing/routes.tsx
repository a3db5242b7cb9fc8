import type { Context } from "hono";

import { leafOf, type KeptRow } from "#audit/leaf.ts";
import { audit, auditOnce, doerOf } from "#audit/record.ts";
import { dayAt, daysBetween, isDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { findUnits } from "#units/store.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { exported, isFormat } from "./export.ts";
import {
  everything,
  fieldNames,
  logAddress,
  mostDays,
  readLogQuery,
  type LogQuery,
} from "./filter.ts";
import {
  keptEntry,
  logEntry,
  logLines,
  matterIdOf,
  meantBy,
  namesIn,
  ownLines,
  type About,
  type LogFilter,
  type LogLine,
} from "./log.store.ts";
import { EntryPage } from "./pages/entry.tsx";
import { LogPage, whoField } from "./pages/log.tsx";
import { OwnLogPage } from "./pages/own.tsx";

/** What the pages of the record need of the house. */
export type AuditingHouse = { readonly sql: Database; readonly clock: () => Date };

/** Enough to read on one page. */
const pageSize = 50;

/** The record of the house for auditors, and for every officer their own part of it. */
export function auditingRoutes(open: Open, house: AuditingHouse, site: Site): void {
  const { sql } = house;
  const frameOf = (staff: Staff, lang: Lang) => ({
    lang,
    trial: site.trial,
    staff: headerOf(staff),
  });

  open.get(paths.log.list, "audit", async (c, staff, lang) => {
    await looked(staff);
    const today = dayAt(house.clock());
    const q = readLogQuery(c.req.query(), today);
    const typed = cleanLine((c.req.query(whoField) ?? "").slice(0, 400)).slice(0, 100);
    const meant = await meantBy(sql, typed, 10);
    const [one] = meant;
    if (one && meant.length === 1) {
      const over = one.kind === "officer" ? { officer: one.id } : { post: one.id };
      return c.redirect(paths.log.list.to({}, lang) + logAddress(q, today, over), 303);
    }
    const filter = await filterOf(q);
    const [found, names] = await Promise.all([
      filter ? logLines(sql, filter, q.after, pageSize + 1) : [],
      namesIn(sql, q),
    ]);
    const { lines, next } = paged(found);
    return html(
      <LogPage
        {...frameOf(staff, lang)}
        {...{ today, q, lines, next, names, typed, meant }}
        lost={filter === null}
        cut={askedForMore(c, q)}
      />,
    );
  });

  open.get(paths.log.entry, "audit", async (c, staff, lang) => {
    await looked(staff);
    const id = c.req.param("id") ?? "";
    const entry = /^[1-9]\d{0,14}$/.test(id) ? await logEntry(sql, Number(id)) : null;
    const kept: KeptRow | null = entry && (await keptEntry(sql, entry.id));
    if (!entry || !kept) return failure(c, 404, site.trial, { staff: headerOf(staff) });
    const fits = leafOf(entry.salt, kept).equals(entry.leaf);
    return html(<EntryPage {...frameOf(staff, lang)} entry={entry} fits={fits} />);
  });

  open.get(paths.log.export, { right: "audit", fresh: true }, async (c, staff, lang) => {
    const format = c.req.param("format") ?? "";
    if (!isFormat(format)) return failure(c, 404, site.trial, { staff: headerOf(staff) });
    const today = dayAt(house.clock());
    const q = readLogQuery(c.req.query(), today);
    const filter = await filterOf(q);
    const { from, to, officer, post, did, outcome } = q;
    const about = filter?.about ? `${filter.about.kind} ${filter.about.id}` : null;
    const detail = { format, from, to, officer, post, did, outcome, about };
    await audit(sql, { by: doerOf(staff), did: "audit.exported", detail });
    return exported(sql, filter, { from, to }, format, lang);
  });

  open.get(paths.log.own, "staff", async (c, staff, lang) => {
    const days = everything(dayAt(house.clock()));
    const { after } = readLogQuery(c.req.query(), days.to);
    const found = await ownLines(sql, staff, days, after, pageSize + 1);
    return html(<OwnLogPage {...frameOf(staff, lang)} {...paged(found)} first={after === null} />);
  });

  // Before anything is shown, and not shown where it cannot be written.
  const looked = (staff: Staff) => auditOnce(sql, { by: doerOf(staff), did: "audit.looked" });

  /** The filter the store asks; null when what was typed names nothing there is. */
  async function filterOf(q: LogQuery): Promise<LogFilter | null> {
    if (q.about === "") return { ...q, about: null };
    const about = await aboutOf(q.about);
    return about && { ...q, about };
  }

  async function aboutOf(typed: string): Promise<About | null> {
    const code = /^dv[\s-]*([0-9a-z]{4})[\s-]*([0-9a-z]{4})$/i.exec(typed);
    if (code) {
      const id = await matterIdOf(sql, `DV-${code[1]}-${code[2]}`.toUpperCase());
      return id === null ? null : { kind: "matter", id };
    }
    const units = await findUnits(sql, typed, { on: dayAt(house.clock()), limit: 2 });
    return units.kind === "one" ? { kind: "unit", id: String(units.candidates[0].unit.id) } : null;
  }
}

function paged(found: readonly LogLine[]) {
  const lines = found.slice(0, pageSize);
  const last = found.length > pageSize ? lines.at(-1) : undefined;
  return { lines, next: last ? { at: last.key, id: last.id } : null };
}

const askedForMore = (c: Context, { from, to }: LogQuery): boolean => {
  const asked = c.req.query(fieldNames.from) ?? "";
  return isDay(asked) && asked < from && daysBetween(asked, to) >= mostDays;
};
