import { z } from "zod";

import { audit } from "#audit/record.ts";
import type { Portal } from "#cases/portal.ts";
import { day, dayAt, isDay, plusDays, plusMonths, type Day } from "#kernel/day.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { readForm } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { deskOf, frameOf, notThere, type AtDesk } from "./frame.ts";
import { maskVisits } from "./mask.ts";
import type { Visit } from "./model.ts";
import { RegisterPage } from "./pages/register.tsx";
import { isId } from "./public.routes.tsx";
import { registerRows, registerTable } from "./register-table.ts";
import { visitTexts as t } from "./texts/visit.ts";
import { openVisitors, type Opened } from "./visitors.ts";
import { visitsOf, visitWords } from "./visits.store.ts";

/** Visits on a page, and in a file. With names a file holds what the vault opens at once. */
const perPage = 50;
const perFile = 2000;
const perOpenedFile = 200;

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max));
const openingForm = z.object({
  desk: line(200),
  thang: line(10).default(""),
  buoi: line(40).default(""),
  sau: line(20).default(""),
  why: line(300).default(""),
  as: z.enum(["page", "xlsx"]).default("page"),
});

/** The statutory register as a page, in print and as a workbook. */
export function registerRoutes(open: Open, { house, site }: Pick<Portal, "house" | "site">): void {
  const { sql } = house;

  open.get(paths.reception.register, "reception", async (c, staff, lang) => {
    const desk = await deskOf(sql, staff, c.req.query("ban"));
    if (!desk) return notThere(c, site, staff);
    const asked = askedIn(c.req.query("thang"), c.req.query("buoi"), c.req.query("sau"));
    return page(staff, lang, desk, asked, null, false);
  });

  open.get(paths.reception.registerXlsx, "reception", async (c, staff, lang) => {
    const desk = await deskOf(sql, staff, c.req.query("ban"));
    if (!desk) return notThere(c, site, staff);
    const asked = askedIn(c.req.query("thang"), c.req.query("buoi"), undefined);
    return file(staff, lang, desk, asked, null);
  });

  open.post(paths.reception.register, "reception", async (c, staff, lang) => {
    const read = await readForm(openingForm, c.req.raw);
    const { desk: slug = "", thang, buoi, sau } = read.form.values;
    const desk = await deskOf(sql, staff, slug);
    if (!desk) return notThere(c, site, staff);
    const asked = askedIn(thang, buoi, sau);
    if (!read.ok || read.value.why.length < 3) return page(staff, lang, desk, asked, null, true);
    return read.value.as === "xlsx"
      ? file(staff, lang, desk, asked, read.value.why)
      : page(staff, lang, desk, asked, read.value.why, false);
  });

  async function page(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    asked: Asked,
    why: string | null,
    wrong: boolean,
  ): Promise<Response> {
    const found = await visitsOf(sql, filterOf(staff, desk, asked), perPage + 1);
    const visits = found.slice(0, perPage);
    const people = why === null ? null : await openVisitors(house)(staff, visits, why);
    const last = visits.at(-1);
    return html(
      <RegisterPage
        {...frameOf(site, staff, lang)}
        desk={desk}
        rows={await rowsOf(staff, visits, people, lang)}
        month={asked.month}
        session={asked.session}
        after={asked.after ? `${asked.after.year}-${asked.after.number}` : null}
        next={found.length > perPage && last ? `${last.year}-${last.number}` : null}
        opened={people !== null}
        wrong={wrong}
      />,
      wrong ? 422 : 200,
    );
  }

  async function file(
    staff: Staff,
    lang: Lang,
    desk: AtDesk,
    asked: Asked,
    why: string | null,
  ): Promise<Response> {
    const most = why === null ? perFile : perOpenedFile;
    const found = await visitsOf(sql, filterOf(staff, desk, asked), most + 1);
    const visits = found.slice(0, most);
    const people = why === null ? null : await openVisitors(house)(staff, visits, why);
    const rows = await rowsOf(staff, visits, people, lang);
    await audit(sql, {
      by: desk.by,
      did: "reception.exported",
      about: { kind: "unit", id: desk.unit.id },
      detail: { count: rows.length, names: people !== null, month: asked.month },
    });
    const name = fileName([t.registerTitle[lang], asked.month || dayAt(house.clock())], "xlsx");
    return xlsxFile(name, registerTable(rows, lang, found.length > most ? most : null));
  }

  async function rowsOf(staff: Staff, visits: readonly Visit[], people: Opened | null, lang: Lang) {
    const words = await visitWords(
      sql,
      visits.map(({ id }) => id),
    );
    return registerRows(visits, maskVisits(staff, visits, words), people, lang);
  }
}

type Asked = {
  readonly month: string;
  readonly session: string | null;
  readonly after: { readonly year: number; readonly number: number } | null;
};

function askedIn(month = "", session = "", after = ""): Asked {
  const [, year, number] = /^(\d{4})-(\d{1,9})$/.exec(after) ?? [];
  return {
    month: isDay(`${month}-01`) ? month : "",
    session: isId(session) ? session : null,
    after: year && number ? { year: Number(year), number: Number(number) } : null,
  };
}

const filterOf = (staff: Staff, { unit }: AtDesk, { month, session, after }: Asked) => ({
  unit: unit.id,
  above: staff.above,
  session,
  ...daysOf(month),
  after,
});

function daysOf(month: string): { readonly from: Day | null; readonly to: Day | null } {
  if (month === "") return { from: null, to: null };
  const from = day(`${month}-01`);
  return { from, to: plusDays(plusMonths(from, 1), -1) };
}
