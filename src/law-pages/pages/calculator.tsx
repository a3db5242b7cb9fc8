import type { Day, Instant } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import type { Answered } from "#law/answer.ts";
import { circumstanceText } from "#law/deadline-refusals.ts";
import type { Rule } from "#law/acts/rule.ts";
import { isMoment } from "#law/deadline.ts";
import { profiles } from "#law/profiles/known.ts";
import { dayWords, instantWords } from "#law/words.ts";
import { Checkboxes, ErrorSummary, Select, SubmitButton, TextField } from "#web/fields.tsx";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { circumstancesOf, type Reckoned } from "../asked.ts";
import { groups } from "../groups.ts";
import { lawTexts as t } from "../texts.ts";

type CalculatorProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly reckoned: Reckoned;
};

/** "Bao giờ phải trả lời tôi?": one date of law, with every step of why. */
export const CalculatorPage = ({ lang, trial, reckoned }: CalculatorProps) => {
  const { form, rule, found, refused } = reckoned;
  return (
    <Layout lang={lang} trial={trial} title={t.calculator} path={paths.law.deadline.to({}, lang)}>
      <p class="lead">{say(lang, t.calculatorLead)}</p>
      {found && <Result found={found} />}
      {refused && (
        <Notice look="warn" title={t.refused} live>
          <p>{say(lang, refused)}</p>
        </Notice>
      )}
      <form method="get" action={paths.law.deadline.to({}, lang)} noValidate class="page no-print">
        <ErrorSummary form={form} />
        <Select
          form={form}
          name="viec"
          label={t.rule}
          empty={t.chooseRule}
          options={groups.map(({ name, rules }) => ({
            label: name,
            options: newestOf(rules).map(({ id, title }) => ({ value: id, label: title })),
          }))}
        />
        <TextField
          form={form}
          name="tu"
          type="date"
          label={t.from}
          hint={t.fromHint}
          width="medium"
        />
        {(rule === null || rule.unit === "working-hour") && (
          <TextField
            form={form}
            name="gio"
            label={t.time}
            hint={t.timeHint}
            width="short"
            optional
          />
        )}
        {circumstancesOf(rule).length > 0 && (
          <Checkboxes
            form={form}
            name="truong_hop"
            label={t.circumstances}
            optional
            options={circumstancesOf(rule).map((one) => ({
              value: one,
              label: circumstanceText[one],
            }))}
          />
        )}
        {(rule === null || rule.extensions) && (
          <TextField
            form={form}
            name="gia_han"
            label={t.extensions}
            hint={t.extensionsHint}
            inputmode="numeric"
            width="short"
            optional
          />
        )}
        {(rule === null || rule.suspension) && (
          <>
            <TextField
              form={form}
              name="dung_tu"
              type="date"
              label={t.suspendedFrom}
              width="medium"
              optional
            />
            <TextField
              form={form}
              name="dung_den"
              type="date"
              label={t.suspendedTo}
              hint={t.suspendedToHint}
              width="medium"
              optional
            />
          </>
        )}
        <Select
          form={form}
          name="noi"
          label={t.place}
          optional
          options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {(rule === null || (rule.bound !== "at-least" && rule.counts !== "before")) && (
          <TextField
            form={form}
            name="rieng"
            label={t.own}
            hint={t.ownHint}
            inputmode="numeric"
            width="short"
            optional
          />
        )}
        <SubmitButton label={t.button} />
      </form>
      <p>
        <a href={paths.law.rules.to({}, lang)}>{say(lang, t.all)}</a>
      </p>
    </Layout>
  );
};

/** One name in the list for all versions of a rule; the day says which of them holds. */
const newestOf = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => !rules.some((other) => other.id === rule.id && other.from > rule.from));

const Result = ({ found }: { readonly found: Answered }) => {
  const { rule, due, local, words } = found;
  const tell = useSay();
  return (
    <section class="card stack" aria-live="polite">
      <h2>{due === null ? tell(t.noDate) : `${tell(labelOf(found))}: ${tell(endWords(due))}`}</h2>
      {local?.due && (
        <p>
          <strong>
            {tell(t.localResult(local.whose))}: {tell(endWords(local.due))}
          </strong>
        </p>
      )}
      <p>
        {tell(rule.title)}{" "}
        <StatusChip look={rule.verified === "V" ? "done" : "soon"} label={t.marks[rule.verified]} />
      </p>
      <h3>{tell(due === null ? t.whyNone : t.how)}</h3>
      <ol>
        {words.map((line) => (
          <li>{tell(line)}</li>
        ))}
      </ol>
      <p class="hint">
        {tell(t.source)}: {rule.source}. {tell(t.share)}
      </p>
    </section>
  );
};

function labelOf({ rule, local }: Answered): Text {
  if (rule.bound === "at-least") return t.resultAtLeast;
  if (rule.counts === "before") return t.resultBefore;
  return local ? t.lawResult : t.result;
}

const endWords = (due: Day | Instant): Text => (isMoment(due) ? instantWords(due) : dayWords(due));
