import { grounds } from "#complaints/eligibility.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Candidate } from "#units/model.ts";
import { UnitQuestion } from "#units/pages/unit-field.tsx";
import { ErrorSummary, Fieldset, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Advice } from "../advice.ts";
import { againstKinds, levels, standings } from "../model.ts";
import type { QuestionField } from "../question-form.ts";
import { groundAdvice } from "../texts/advice.ts";
import { formTexts } from "../texts/form.ts";
import { questionTexts as t } from "../texts/questions.ts";

export type QuestionsPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<QuestionField>;
  readonly units: readonly { readonly name: string }[];
  readonly offered: readonly Candidate[];
  /** Null while nothing was answered. */
  readonly advice: readonly Advice[] | null;
};

/** Questions, and above them what the law says to the answers. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { lang, trial, form, units, offered, advice } = props;
  const here = paths.drafts.questions.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} title={t.title} path={here} here={paths.drafts.about.to({})}>
      {advice ? <Result advice={advice} form={form} /> : <p class="lead">{say(lang, t.lead)}</p>}
      {advice && <h2>{say(lang, t.again)}</h2>}
      <form class="page" method="post" action={here} noValidate>
        <ErrorSummary form={form} />
        <What form={form} />
        <When form={form} />
        <Who form={form} />
        <Fieldset legend={t.where}>
          <UnitQuestion
            form={form}
            label={t.unit}
            hint={t.unitHint}
            units={units}
            offered={offered}
          />
          <YesNo form={form} name="head" label={t.head} />
        </Fieldset>
        <p class="actions">
          <SubmitButton label={t.answer} look={advice ? "quiet" : "primary"} />
        </p>
      </form>
    </Layout>
  );
};

type Part = { readonly form: Form<QuestionField> };

const Result = ({ advice, form }: Part & { readonly advice: readonly Advice[] }) => {
  const tell = useSay();
  const lang = useLanguage();
  const elsewhere = advice.some(({ to, look }) => to === "denunciation" || (look === "info" && to));
  return (
    <section class="stack" aria-live="polite">
      <h2>{tell(t.result)}</h2>
      {advice.map((one) => (
        <One advice={one} />
      ))}
      {!elsewhere && (
        <form class="actions" method="post" action={paths.drafts.prepare.to({}, lang)}>
          <input type="hidden" name="go" value="start" />
          {Object.entries(known(form)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <SubmitButton label={t.prepare} />
        </form>
      )}
      <details>
        <summary>{tell(t.grounds)}</summary>
        <ol>
          {grounds.map(({ id, title }) => (
            <li>
              {tell(title)}. <span class="hint">{tell(groundAdvice[id])}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
};

const One = ({ advice: { look, title, lines, why, to } }: { readonly advice: Advice }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <Notice look={look} title={title}>
      {lines.map((line) => (
        <p>{tell(line)}</p>
      ))}
      {why && (
        <details>
          <summary>{tell(t.why)}</summary>
          <ol>
            {why.map((line) => (
              <li>{tell(line)}</li>
            ))}
          </ol>
        </details>
      )}
      {to === "denunciation" && (
        <p>
          <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>{tell(t.toStop)}</a>
        </p>
      )}
      {to === "feedback" && (
        <p>
          <a href={paths.filing.form.to({}, lang)}>{tell(t.toFeedback)}</a>
        </p>
      )}
    </Notice>
  );
};

/** What of the answers the letter begins with. */
function known({ values }: Form<QuestionField>): Readonly<Record<string, string>> {
  const { about = "", level = "", learned_on = "", standing = "", people = "" } = values;
  const { unit = "", unit_choice = "", unit_asked = "" } = values;
  const against = againstKinds.some((one) => one === about) ? about : "";
  const all = { against, level, learned_on, standing, people, unit, unit_choice, unit_asked };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

const YesNo = (props: Part & { readonly name: QuestionField; readonly label: Text }) => (
  <Radios
    {...props}
    options={[
      { value: "yes", label: t.yes },
      { value: "no", label: t.no },
    ]}
  />
);

const What = ({ form }: Part) => (
  <Fieldset legend={t.what}>
    <Radios
      form={form}
      name="about"
      label={t.about}
      options={([...againstKinds, "other", "person"] as const).map((value) => ({
        value,
        label: t.abouts[value],
      }))}
    />
    <YesNo form={form} name="own" label={t.own} />
    <Radios
      form={form}
      name="level"
      label={t.level}
      options={levels.map((value) => ({
        value,
        label: value === "first" ? t.firstTime : t.secondTime,
      }))}
    />
    <YesNo form={form} name="internal" label={t.internal} />
    <YesNo form={form} name="second" label={t.second} />
    <YesNo form={form} name="court" label={t.court} />
    <TextField
      form={form}
      name="terminated_on"
      type="date"
      label={t.terminatedOn}
      width="medium"
      optional
    />
  </Fieldset>
);

const When = ({ form }: Part) => (
  <Fieldset legend={t.when}>
    <TextField
      form={form}
      name="learned_on"
      type="date"
      label={t.learnedOn}
      hint={t.learnedOnHint}
      width="medium"
    />
    <p class="hint">{useSay()(t.obstacleHint)}</p>
    <div class="beside">
      <TextField form={form} name="obstacle_from" type="date" label={t.obstacleFrom} optional />
      <TextField form={form} name="obstacle_to" type="date" label={t.obstacleTo} optional />
    </div>
    <YesNo form={form} name="evidence" label={t.evidence} />
  </Fieldset>
);

const Who = ({ form }: Part) => (
  <Fieldset legend={t.who}>
    <Radios
      form={form}
      name="standing"
      label={t.standing}
      options={standings.map((value) => ({ value, label: formTexts.standings[value].label }))}
    />
    <Radios
      form={form}
      name="capacity"
      label={t.capacity}
      options={(["full", "represented", "missing"] as const).map((value) => ({
        value,
        label: t.capacities[value],
      }))}
    />
    <TextField form={form} name="people" label={t.people} inputmode="numeric" width="short" />
  </Fieldset>
);
