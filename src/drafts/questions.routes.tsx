import type { Portal } from "#cases/portal.ts";
import { limit } from "#guard/limit.ts";
import { tooManyText } from "#guard/refusals.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Open } from "#people/open.ts";
import { superiorOf } from "#units/store.ts";
import type { Unit } from "#units/model.ts";
import { blank, readForm, withErrors, withProblem } from "#web/form.ts";
import { html } from "#web/html.ts";
import { paths } from "#web/paths.ts";

import { advise } from "./advice.ts";
import { communes, placeIn } from "./offered-units.ts";
import { AboutPage } from "./pages/about.tsx";
import { QuestionsPage, type QuestionsPageProps } from "./pages/questions.tsx";
import { answersIn, moreQuestionFaults, questionForm } from "./question-form.ts";

/** What a complaint is, and what the law says to the case of whoever asks. Nothing asked here is kept. */
export function questionRoutes(open: Open, portal: Portal): void {
  const { house, guard, site } = portal;

  open.get(paths.drafts.about, "anyone", (_, lang) =>
    html(<AboutPage lang={lang} trial={site.trial} />),
  );

  open.get(paths.drafts.questions, "anyone", (_, lang) =>
    page(lang, { form: blank, offered: [], advice: null }, 200),
  );

  open.post(paths.drafts.questions, "anyone", async (c, lang) => {
    const read = await readForm(questionForm, c.req.raw);
    const { values } = read.form;
    const now = house.clock();
    const knock = await limit(house.sql, guard, "draft", portal.source(c), now);
    if (!knock.ok) {
      const { retryAfter } = knock.refusal;
      const form = withProblem(read.form, tooManyText(retryAfter));
      const headers = { "retry-after": String(retryAfter) };
      return page(lang, { form, offered: [], advice: null }, 429, headers);
    }
    const today = dayAt(now);
    const { unit, errors, offered } = await placeIn(house, values);
    const form = withErrors(read.form, { ...moreQuestionFaults(values, today), ...errors });
    if (!read.ok) return page(lang, { form, offered, advice: null }, read.status);
    if (Object.keys(form.errors).length > 0) {
      return page(lang, { form, offered, advice: null }, 422);
    }
    const answers = answersIn(read.value, unit && (await named(unit)));
    return page(lang, { form, offered, advice: advise(answers, today, house.calendar) }, 200);
  });

  const named = async (unit: Unit) => ({
    name: unit.name,
    superior: (await superiorOf(house.sql, unit.id))?.name ?? null,
  });

  async function page(
    lang: Lang,
    what: Pick<QuestionsPageProps, "form" | "offered" | "advice">,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const units = await communes(house);
    return html(
      <QuestionsPage {...what} lang={lang} trial={site.trial} units={units} />,
      status,
      headers,
    );
  }
}
