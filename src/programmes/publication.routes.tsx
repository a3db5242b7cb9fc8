import type { Context } from "hono";
import { z } from "zod";

import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { clean, cleanLine, type Lang } from "#kernel/text.ts";
import { headerOf } from "#people/header.ts";
import type { Staff } from "#people/model.ts";
import type { Open } from "#people/open.ts";
import { failure } from "#web/errors.tsx";
import { blank, filled, readForm, withErrors, withProblem, type Form } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";
import type { Site } from "#web/site.ts";

import { PublicationPage, PublicationPreviewPage } from "./pages/publication.tsx";
import {
  checkPublication,
  publishDirective,
  withdrawDirective,
  type Chosen,
} from "./publication.ts";
import {
  publicTasksOf,
  publishable,
  publishedNow,
  type Publishable,
  type PublicTask,
} from "./publication.store.ts";
import { headsOf } from "./sight.ts";
import { publicationTexts as t } from "./texts/publication.ts";

/** As many tasks as one publication holds. */
const mostTasks = 500;
const line = z.string().optional();
const perTask = Object.fromEntries(
  Array.from({ length: mostTasks }, (_, at) => at + 1).flatMap((nth) =>
    ["ma", "chon", "ten", "cau"].map((name) => [`${name}-${nth}`, line]),
  ),
);
const publicationForm = z.object({
  title: line,
  summary: line,
  allowed: line,
  seen: line,
  go: line,
  ...perTask,
});
const withdrawalForm = z.object({ because: line });

/** What of a directive becomes public, by its head alone: chosen, previewed, published, withdrawn. */
export function publicationRoutes(open: Open, house: House, site: Site): void {
  const { sql } = house;
  const frame = (staff: Staff, lang: Lang) => ({ lang, trial: site.trial, staff: headerOf(staff) });
  const notThere = (c: Context, staff: Staff) =>
    failure(c, 404, site.trial, { staff: headerOf(staff) });
  const found = (c: Context, staff: Staff) =>
    publishable(
      sql,
      headsOf(staff).map(({ unit }) => unit),
      c.req.param("code") ?? "",
    );

  open.get(paths.programmes.publication, "directives", async (c, staff, lang) => {
    const directive = await found(c, staff);
    if (!directive) return notThere(c, staff);
    const said = { roi: t.published, thoi: t.withdrawn }[c.req.query("xong") ?? ""] ?? null;
    return page(staff, lang, directive, null, 200, said);
  });

  open.post(paths.programmes.publication, "directives", async (c, staff, lang) => {
    const directive = await found(c, staff);
    if (!directive) return notThere(c, staff);
    const read = await readForm(publicationForm, c.req.raw);
    const { values } = read.form;
    if (values["go"] === "change") return page(staff, lang, directive, filled(values));
    const errors = wrongIn(values);
    if (!read.ok || Object.keys(errors).length > 0)
      return page(
        staff,
        lang,
        directive,
        withErrors(read.form, errors),
        read.ok ? 422 : read.status,
      );
    const chosen = chosenIn(values);
    const fault = await checkPublication(sql, staff, directive, chosen);
    if (fault) return page(staff, lang, directive, withProblem(read.form, t.refused[fault]), 409);
    // What is published is what was previewed: everything comes along in the form.
    if (values["go"] !== "publish") {
      const kept = filled(Object.fromEntries(Object.entries(values).filter(([, value]) => value)));
      const today = dayAt(house.clock());
      return html(
        <PublicationPreviewPage
          {...frame(staff, lang)}
          {...{ directive, today }}
          form={kept}
          title={chosen.title}
          summary={chosen.summary}
          tasks={await publishedNow(sql, chosen.tasks, today)}
        />,
      );
    }
    const published = await publishDirective(house)(staff, directive, chosen);
    if (!published.ok)
      return page(
        staff,
        lang,
        directive,
        withProblem(read.form, t.refused[published.refusal.because]),
        409,
      );
    return c.redirect(
      `${paths.programmes.publication.to({ code: directive.code }, lang)}?xong=roi`,
      303,
    );
  });

  open.post(paths.programmes.withdrawal, "directives", async (c, staff, lang) => {
    const directive = await found(c, staff);
    if (!directive) return notThere(c, staff);
    const read = await readForm(withdrawalForm, c.req.raw);
    const because = cleanLine(read.form.values.because ?? "");
    const refusedWith = (form: Form, status: number) =>
      page(staff, lang, directive, null, status, null, form);
    if (!read.ok || because.length < 5 || because.length > 500)
      return refusedWith(withErrors(read.form, { because: t.reasonMissing }), 422);
    const done = await withdrawDirective(house)(staff, directive, because);
    if (!done.ok) return refusedWith(withProblem(read.form, t.refused[done.refusal.because]), 409);
    return c.redirect(
      `${paths.programmes.publication.to({ code: directive.code }, lang)}?xong=thoi`,
      303,
    );
  });

  async function page(
    staff: Staff,
    lang: Lang,
    directive: Publishable,
    form: Form | null,
    status = 200,
    said: { readonly vi: string; readonly en: string } | null = null,
    withdrawal: Form = blank,
  ): Promise<Response> {
    const tasks = await publicTasksOf(sql, directive.id);
    return html(
      <PublicationPage
        {...frame(staff, lang)}
        {...{ directive, tasks, said, withdrawal }}
        form={form ?? proposed(directive, tasks)}
      />,
      status,
    );
  }
}

// Titles are offered, sentences never: nothing internal is put where it might slip out.
const proposed = (directive: Publishable, tasks: readonly PublicTask[]): Form =>
  filled({
    title: directive.title.slice(0, 500),
    ...Object.fromEntries(tasks.map(({ title }, at) => [`ten-${at + 1}`, title.slice(0, 500)])),
  });

type Values = Readonly<Partial<Record<string, string>>>;

function chosenIn(values: Values): Chosen {
  const seen = values["seen"] ?? "";
  const tasks = Array.from({ length: mostTasks }, (_, at) => at + 1)
    .filter((nth) => values[`chon-${nth}`] === "on")
    .flatMap((nth) => {
      const id = values[`ma-${nth}`] ?? "";
      const title = cleanLine(values[`ten-${nth}`] ?? "");
      const sentence = cleanLine(values[`cau-${nth}`] ?? "").slice(0, 1000);
      return isTaskId(id) ? [{ id, title: title.slice(0, 500), sentence }] : [];
    });
  return {
    title: cleanLine(values["title"] ?? ""),
    summary: clean(values["summary"] ?? "").trim(),
    tasks,
    seen: /^\d{1,9}$/.test(seen) ? Number(seen) : null,
  };
}

const isTaskId = (id: string): id is PublicTask["id"] =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

function wrongIn(
  values: Values,
): Readonly<Record<string, { readonly vi: string; readonly en: string }>> {
  const title = cleanLine(values["title"] ?? "");
  const short = Object.keys(values)
    .filter((name) => name.startsWith("chon-") && values[name] === "on")
    .map((name) => name.replace("chon", "ten"))
    .filter((name) => cleanLine(values[name] ?? "").length < 3);
  return {
    ...(title.length < 3 || title.length > 500 ? { title: t.tooShort } : {}),
    ...Object.fromEntries(short.map((name) => [name, t.tooShort])),
    ...(values["allowed"] === "on" ? {} : { allowed: t.mustAllow }),
  };
}
