import type { Context } from "hono";
import { z } from "zod";

import { audit, doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, isDay } from "#kernel/day.ts";
import { cleanLine, type Lang } from "#kernel/text.ts";
import { fileName } from "#outlets/file-name.ts";
import { xlsxFile } from "#outlets/xlsx.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { standingWords } from "#tasks/texts/standing.ts";
import { failure } from "#web/errors.tsx";
import { blank, filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import type { Words } from "#web/language.ts";
import { isOnce, letter, line, onceFrom } from "#web/lines.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { programmeKinds, type Programme } from "./model.ts";
import { BoardPage } from "./pages/board.tsx";
import { ProgrammeForm, type ProgrammeField } from "./pages/form.tsx";
import { ProgrammesPage } from "./pages/list.tsx";
import {
  changeProgramme,
  leads,
  makeProgramme,
  putTasks,
  type ProgrammeRefusal,
} from "./programmes.ts";
import {
  boardOf,
  listProgrammes,
  ownersIn,
  programmeById,
  tasksOfDirective,
  type AfterProgramme,
} from "./programmes.store.ts";
import { leadingPosts } from "./sight.ts";
import { programmeTexts as t } from "./texts/programmes.ts";

const programmeForm = z.object({
  kind: z.enum(programmeKinds),
  name: line(200, t.wrong.name),
  from: z.string(),
  to: z.string(),
  owner: z.string(),
  about: letter(5000, null),
  quality: letter(5000, null),
  once: z.string(),
  seq: z.string().optional(),
});
const tasksForm = z.object({ codes: z.string().max(50_000), way: z.enum(["in", "out"]) });

/** At most so many codes in one form. */
const mostCodes = 1000;

/** "Chương trình, chuyên đề": made, filled with tasks, looked at, taken out. */
export function programmeRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  const today = () => dayAt(house.clock());
  const found = async (c: Context, staff: Staff): Promise<Programme | null> => {
    const id = c.req.param("id") ?? "";
    return /^[1-9]\d{0,8}$/.test(id) ? programmeById(sql, staff, Number(id)) : null;
  };

  open.get(paths.programmes.list, "tasks", async (c, staff, lang) => {
    const after = afterIn(c.req.query("sau"));
    const { rows, next } = await listProgrammes(sql, staff, today(), after);
    const mayMake = leadingPosts(staff).length > 0;
    return html(<ProgrammesPage {...frame(staff, lang)} {...{ rows, next, mayMake }} />);
  });

  open.get(paths.programmes.new, "directives", (_, staff, lang) =>
    form(
      staff,
      lang,
      null,
      filled({ kind: "programme", from: today(), once: onceFrom(house.noise(16)) }),
    ),
  );

  open.post(paths.programmes.new, "directives", async (c, staff, lang) => {
    const read = await readForm(programmeForm, c.req.raw);
    const errors = wrongIn(read.form.values);
    if (!read.ok || Object.keys(errors).length > 0)
      return form(staff, lang, null, withErrors(read.form, errors), read.ok ? 422 : read.status);
    const made = await makeProgramme(house)(staff, draftOf(read.value), read.value.once);
    if (!made.ok) return refused(staff, lang, null, read.form, made.refusal);
    return c.redirect(paths.programmes.show.to({ id: String(made.value) }, lang), 303);
  });

  open.get(paths.programmes.show, "tasks", async (c, staff, lang) => {
    const programme = await found(c, staff);
    if (!programme) return notThere(c, staff);
    const number = (name: string) => Number(/^\d{1,4}$/.exec(c.req.query(name) ?? "")?.[0] ?? 0);
    const [moved, left] = [number("chuyen"), number("con")];
    return board(staff, lang, programme, blank, 200, [
      ...(c.req.query("xong") ? [t.saved] : []),
      ...(moved > 0 ? [t.moved(moved)] : []),
      ...(left > 0 ? [t.left(left)] : []),
    ]);
  });

  open.get(paths.programmes.edit, "directives", async (c, staff, lang) => {
    const programme = await found(c, staff);
    if (!programme || !leads(staff, programme)) return notThere(c, staff);
    const { kind, name, from, to, about, quality, ownerPost, seq } = programme;
    const values = {
      kind,
      name,
      from,
      to,
      about,
      quality,
      owner: String(ownerPost),
      seq: String(seq),
    };
    return form(staff, lang, programme, filled({ ...values, once: onceFrom(house.noise(16)) }));
  });

  open.post(paths.programmes.edit, "directives", async (c, staff, lang) => {
    const programme = await found(c, staff);
    if (!programme || !leads(staff, programme)) return notThere(c, staff);
    const read = await readForm(programmeForm, c.req.raw);
    const errors = wrongIn(read.form.values);
    if (!read.ok || Object.keys(errors).length > 0)
      return form(
        staff,
        lang,
        programme,
        withErrors(read.form, errors),
        read.ok ? 422 : read.status,
      );
    const seq = /^\d{1,9}$/.test(read.value.seq ?? "") ? Number(read.value.seq) : -1;
    const changed = await changeProgramme(house)(staff, programme, draftOf(read.value), seq);
    if (!changed.ok) return refused(staff, lang, programme, read.form, changed.refusal);
    return c.redirect(
      `${paths.programmes.show.to({ id: String(programme.id) }, lang)}?xong=1`,
      303,
    );
  });

  open.post(paths.programmes.tasks, "directives", async (c, staff, lang) => {
    const programme = await found(c, staff);
    if (!programme || !leads(staff, programme)) return notThere(c, staff);
    const read = await readForm(tasksForm, c.req.raw);
    const typed = (read.form.values.codes ?? "")
      .split(/[\s,;]+/)
      .map((one) => cleanLine(one).toUpperCase());
    const named = [...new Set(typed)].filter((one) => one !== "").slice(0, mostCodes);
    if (!read.ok || named.length === 0)
      return board(
        staff,
        lang,
        programme,
        withErrors(read.form, { codes: t.wrong.codes }),
        422,
        [],
      );
    const codes: string[] = [];
    for (const one of named) {
      if (one.startsWith("VB-")) codes.push(...(await tasksOfDirective(sql, staff, one)));
      else codes.push(one);
    }
    const put = await putTasks(house)(staff, programme, codes.slice(0, mostCodes), read.value.way);
    if (!put.ok) return notThere(c, staff);
    const { moved, left } = put.value;
    const said = query({ chuyen: moved.length || null, con: left.length || null });
    return c.redirect(paths.programmes.show.to({ id: String(programme.id) }, lang) + said, 303);
  });

  open.get(paths.programmes.xlsx, "tasks", async (c, staff, lang) => {
    const programme = await found(c, staff);
    if (!programme) return notThere(c, staff);
    const tasks = await boardOf(sql, staff, programme.id, today());
    await audit(sql, {
      by: doerOf(staff, "tasks"),
      did: "programme.exported",
      about: { kind: "programme", id: programme.id },
      detail: { count: tasks.length },
    });
    return xlsxFile(fileName([t.title[lang], String(programme.id), today()], "xlsx"), {
      lang,
      title: t.tasks,
      columns: [
        { head: { vi: "Mã", en: "Code" } },
        { head: t.task, width: 60 },
        { head: t.unit },
        { head: t.directive },
        { head: t.start, as: "day" },
        { head: t.due, as: "day" },
        { head: t.ended, as: "day" },
        { head: t.percent, as: "number" },
        { head: t.standing },
      ],
      rows: tasks.map((one) => [
        one.code,
        one.title,
        one.unitName,
        one.directive,
        one.startOn,
        one.dueOn,
        one.endedOn,
        one.percent,
        standingWords[one.standing][lang],
      ]),
    });
  });

  async function board(
    staff: Staff,
    lang: Lang,
    programme: Programme,
    codes: Form<"codes">,
    status: number,
    said: readonly Words[],
  ): Promise<Response> {
    const tasks = await boardOf(sql, staff, programme.id, today());
    const mine = leads(staff, programme) !== undefined;
    return html(
      <BoardPage
        {...frame(staff, lang)}
        {...{ programme, tasks, said }}
        leads={mine}
        form={codes}
        today={today()}
      />,
      status,
    );
  }

  async function form(
    staff: Staff,
    lang: Lang,
    programme: Programme | null,
    values: Form<ProgrammeField>,
    status = 200,
  ): Promise<Response> {
    const [first] = leadingPosts(staff);
    const unit = programme?.unit ?? first?.unit;
    const owners = unit === undefined ? [] : await ownersIn(sql, [unit], today());
    const action = programme
      ? paths.programmes.edit.to({ id: String(programme.id) }, lang)
      : paths.programmes.new.to({}, lang);
    return html(
      <ProgrammeForm
        {...frame(staff, lang)}
        {...{ action, owners }}
        title={programme?.name ?? t.make}
        form={values}
      />,
      status,
    );
  }

  const refused = (
    staff: Staff,
    lang: Lang,
    programme: Programme | null,
    values: Form<ProgrammeField>,
    { because }: ProgrammeRefusal,
  ): Promise<Response> =>
    form(
      staff,
      lang,
      programme,
      withProblem(values, t.wrong[because]),
      because === "changed-meanwhile" ? 409 : 422,
    );
}

function afterIn(typed: string | undefined): AfterProgramme | null {
  const [, to = "", id = ""] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(typed ?? "") ?? [];
  return isDay(to) ? { to, id: Number(id) } : null;
}

function wrongIn({
  from = "",
  to = "",
  once,
  name = "",
}: Readonly<Partial<Record<ProgrammeField, string>>>) {
  return {
    ...(cleanLine(name).length < 3 ? { name: t.wrong.name } : {}),
    ...(isDay(from) ? {} : { from: t.wrong.day }),
    ...(isDay(to) ? (to < from ? { to: t.wrong.order } : {}) : { to: t.wrong.day }),
    ...(isOnce(once) ? {} : { once: t.wrong.form }),
  };
}

function draftOf(value: z.output<typeof programmeForm>) {
  const { kind, name, from, to, about, quality, owner } = value;
  if (!isDay(from) || !isDay(to)) throw new Error("days were looked at before");
  return {
    kind,
    name,
    from,
    to,
    about,
    quality,
    ownerPost: /^\d{1,9}$/.test(owner) ? Number(owner) : 0,
  };
}
