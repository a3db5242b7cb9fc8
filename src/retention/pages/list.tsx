import { erasableNames, isKeepingRule, keepingRules, ruleOf } from "#cases/keeping.ts";
import { daysBetween, type Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { ToDestroy } from "#letters/destroying.store.ts";
import { dayWords } from "#law/words.ts";
import { ErrorSummary, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { Refused } from "../decide.ts";
import { listAddress, type DecisionField, type ListQuery } from "../form.ts";
import { patienceDays, type After, type Proposal } from "../model.ts";
import { retentionTexts as t } from "../texts.ts";

/** What came of a decision on several. */
export type Outcome = {
  readonly done: number;
  readonly left: Readonly<Record<Refused["because"], number>>;
};

export type RetentionPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly q: ListQuery;
  readonly rows: readonly Proposal[];
  /** Letters kept on file whose year is over; each is decided on its own page. */
  readonly letters: readonly ToDestroy[];
  readonly next: After | null;
  readonly form: Form<DecisionField>;
  readonly outcome: Outcome | null;
  readonly today: Day;
};

/** What waits to be erased or kept, and what was decided. */
export const RetentionPage = (props: RetentionPageProps) => {
  const { lang, trial, staff, q, rows, next, form } = props;
  const here = paths.staff.retention.to({}, lang);
  const open = q.state === "open";
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + listAddress(q, { after: q.after })}
      here={paths.staff.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      {props.outcome && <Said {...props.outcome} />}
      <ErrorSummary form={form} />
      <Filters q={q} />
      <Letters letters={props.letters} />
      {rows.length === 0 ? (
        <EmptyState title={open ? t.empty.open : t.empty.decided}>
          <p>{say(lang, t.empty.openAbout)}</p>
        </EmptyState>
      ) : (
        <form class="stack" method="post" action={here}>
          <DataTable caption={t.title} headed columns={columnsOf(props)} rows={rows} />
          <Pager
            previous={q.after === null ? undefined : here + listAddress(q)}
            next={next === null ? undefined : here + listAddress(q, { after: next })}
          />
          {open && <Decide {...props} />}
        </form>
      )}
      <Rules />
    </Layout>
  );
};

const Letters = ({ letters }: { readonly letters: readonly ToDestroy[] }) => {
  const tell = useSay();
  const lang = useLanguage();
  return letters.length === 0 ? null : (
    <Notice look="info" title={t.letters(letters.length)}>
      <p>{tell(t.lettersAbout)}</p>
      <ul>
        {letters.map(({ code, unitName, keptUntil }) => (
          <li>
            <a href={paths.letters.show.to({ code }, lang)}>{code}</a>{" "}
            <span class="quiet-text">
              {unitName} · {tell(dayWords(keptUntil))}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Said = ({ done, left }: Outcome) => {
  const tell = useSay();
  const some = (["gone", "not-yours", "lively"] as const).filter((because) => left[because] > 0);
  return (
    <Notice look={some.length === 0 ? "done" : "warn"} title={t.done(done)} live>
      {some.map((because) => (
        <p>
          {tell(t.left(left[because]))} {tell(t.because[because])}.
        </p>
      ))}
    </Notice>
  );
};

const Filters = ({ q }: { readonly q: ListQuery }) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.staff.retention.to({}, lang);
  return (
    <form class="actions" method="get" action={here}>
      <div class="field">
        <label for="tinh-trang">{tell(t.columns.decision)}</label>
        <select id="tinh-trang" name="tinh-trang">
          <option value="">{tell(t.states.open)}</option>
          <option value="da-quyet-dinh" selected={q.state === "decided"}>
            {tell(t.states.decided)}
          </option>
        </select>
      </div>
      <div class="field">
        <label for="quy-tac">{tell(t.rule)}</label>
        <select id="quy-tac" name="quy-tac">
          <option value="">{tell(t.allRules)}</option>
          {rules.map((rule) => (
            <option value={rule} selected={q.rule === rule}>
              {tell(ruleOf(rule).name)}
            </option>
          ))}
        </select>
      </div>
      <button class="button quiet">{tell(t.filter)}</button>
    </form>
  );
};

const rules = Object.keys(keepingRules).filter(isKeepingRule);

const columnsOf = ({ q, form, today }: RetentionPageProps): readonly Column<Proposal>[] => [
  ...(q.state === "open"
    ? [
        {
          key: "pick",
          head: t.columns.pick,
          cell: (row: Proposal) => <Pick row={row} form={form} />,
        },
      ]
    : []),
  { key: "matter", head: t.columns.matter, cell: (row) => <Which row={row} /> },
  { key: "rule", head: t.columns.rule, cell: (row) => <Why row={row} /> },
  { key: "due", head: t.columns.due, cell: (row) => <Due row={row} today={today} /> },
  q.state === "open"
    ? { key: "decider", head: t.columns.decider, cell: (row) => <Decider row={row} /> }
    : { key: "decision", head: t.columns.decision, cell: (row) => <Decided row={row} /> },
];

const Pick = ({ row, form }: { readonly row: Proposal; readonly form: Form<DecisionField> }) => {
  const tell = useSay();
  return (
    <input
      type="checkbox"
      name="ids"
      value={String(row.id)}
      checked={form.lists?.ids?.includes(String(row.id)) ?? false}
      aria-label={tell(t.pick(row.code))}
    />
  );
};

const Which = ({ row }: { readonly row: Proposal }) => {
  const lang = useLanguage();
  return (
    <>
      <a href={paths.staff.matter.to({ code: row.code }, lang)}>{row.code}</a>
      <small class="under">{row.unitName}</small>
    </>
  );
};

const Why = ({ row }: { readonly row: Proposal }) => {
  const tell = useSay();
  const { what, name, basis } = ruleOf(row.rule);
  return (
    <>
      {what.map((one) => tell(erasableNames[one])).join(", ")}
      <small class="under">
        {tell(name)} · {tell(basis.words)}
      </small>
    </>
  );
};

const Due = ({ row, today }: { readonly row: Proposal; readonly today: Day }) => {
  const tell = useSay();
  const days = daysBetween(row.proposedOn, today);
  return (
    <>
      {tell(dayWords(row.dueOn))}
      {row.state === "open" && <small class="under">{tell(t.waits(days))}</small>}
      {row.state === "open" && days > patienceDays && <StatusChip look="late" label={t.late} />}
    </>
  );
};

const Decider = ({ row }: { readonly row: Proposal }) => {
  const tell = useSay();
  return <>{row.deciders ?? tell(t.nobody)}</>;
};

const Decided = ({ row }: { readonly row: Proposal }) => {
  const tell = useSay();
  return (
    <>
      {tell(row.keptUntil ? t.keptUntil(dayWords(row.keptUntil)) : t.erased)}
      {row.reason && `: ${row.reason}`}
      <small class="under">
        {row.decidedBy} · {row.decidedOn && tell(dayWords(row.decidedOn))}
      </small>
    </>
  );
};

const Decide = ({ q, form }: RetentionPageProps) => {
  const tell = useSay();
  return (
    <section class="box page">
      <h2>{tell(t.decide)}</h2>
      <input type="hidden" name="rule" value={q.rule ?? ""} />
      <Radios
        form={{ ...form, values: { ...form.values, scope: form.values.scope ?? "chosen" } }}
        name="scope"
        label={t.scope}
        options={[
          { value: "chosen", label: t.scopes.chosen },
          { value: "group", label: t.scopes.group },
        ]}
      />
      <Radios
        form={form}
        name="verdict"
        label={t.verdict}
        options={[
          { value: "erase", label: t.verdicts.erase },
          { value: "keep", label: t.verdicts.keep },
        ]}
      />
      <TextField form={form} name="until" type="date" label={t.until} width="short" />
      <TextField form={form} name="reason" label={t.reason} maxlength={500} autocomplete="off" />
      <SubmitButton label={t.preview} />
    </section>
  );
};

const Rules = () => {
  const tell = useSay();
  return (
    <details class="why">
      <summary>{tell(t.rules)}</summary>
      <ul>
        {rules.map((rule) => {
          const { name, what, basis } = ruleOf(rule);
          return (
            <li>
              {tell(name)}: {what.map((one) => tell(erasableNames[one])).join(", ")} (
              {tell(basis.words)}).
            </li>
          );
        })}
      </ul>
      <p>{tell(t.rulesAbout)}</p>
    </details>
  );
};
