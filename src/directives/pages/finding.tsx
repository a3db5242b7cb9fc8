import { dateWords } from "#law/words.ts";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { type Look, StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { type FindingField, findingFormOf } from "../forms.ts";
import {
  type DirectiveCode,
  type Finding,
  type FindingState,
  isTaskFinding,
  type RefFinding,
  type TaskFinding,
  taskOf,
} from "../model.ts";
import { confidenceTexts, findingTexts, stateTexts, directiveTexts as t } from "../texts/pages.ts";

const looks = {
  proposed: "neutral",
  accepted: "done",
  corrected: "info",
  rejected: "closed",
} as const satisfies Record<FindingState, Look>;

type ItemProps = {
  readonly code: DirectiveCode;
  readonly finding: Finding;
  readonly keeps: boolean;
  readonly refused: Form<FindingField> | null;
};

/** One finding with its number in the text, what was read, and what may be decided. */
export const FindingItem = (props: ItemProps) => {
  const { code, finding, keeps } = props;
  const tell = useSay();
  const { nth, kind, state, rule, confidence } = finding;
  return (
    <li id={`p${nth}`} class={`card finding-item ${state}`} data-finding tabIndex={-1}>
      <p class="chips">
        <a class="finding-number" href={`#v${nth}`}>
          {nth}
        </a>
        <strong>{tell(findingTexts[kind])}</strong>
        <StatusChip look={looks[state]} label={stateTexts[state]} />
        {state === "proposed" && (
          <span class="quiet-text">{tell(confidenceTexts[confidence])}</span>
        )}
      </p>
      {finding.kind === "task" ? (
        <TaskFacts finding={finding} />
      ) : finding.kind === "ref" ? (
        <RefFacts finding={finding} />
      ) : (
        <p lang="vi">{finding.read.surface}</p>
      )}
      <p class="under">
        {tell(t.rule)}: <code>{rule}</code>
      </p>
      {keeps && finding.task === null && <Decide {...props} code={code} />}
    </li>
  );
};

const TaskFacts = ({ finding }: { readonly finding: TaskFinding }) => {
  const tell = useSay();
  const { responsible, cooperating, title, due } = taskOf(finding);
  const surface = finding.read.deadline?.surface;
  return (
    <dl class="finding-facts">
      <dt>{tell(t.responsible)}</dt>
      <dd lang="vi">{responsible.length > 0 ? responsible.join("; ") : tell(t.nobody)}</dd>
      {cooperating.length > 0 && (
        <>
          <dt>{tell(t.cooperating)}</dt>
          <dd lang="vi">{cooperating.join("; ")}</dd>
        </>
      )}
      <dt>{tell(t.what)}</dt>
      <dd lang="vi">{title}</dd>
      <dt>{tell(t.due)}</dt>
      <dd>
        {due ? tell(dateWords(due)) : tell(t.noDue)}
        {surface && <span class="quiet-text" lang="vi">{` (“${surface}”)`}</span>}
      </dd>
    </dl>
  );
};

const RefFacts = ({ finding }: { readonly finding: RefFinding }) => {
  const tell = useSay();
  const { read, corrected } = finding;
  const numbers =
    corrected?.canonical ?? (read.list_of ?? [read.canonical ?? read.surface]).join(", ");
  const date = corrected ? corrected.date : read.date;
  return (
    <>
      <p lang="vi">
        <strong>{numbers}</strong>
        {read.issuer && ` · ${read.issuer}`}
        {date && ` · ${date.split("-").toReversed().join("/")}`}
      </p>
      {read.issues && read.issues.length > 0 && (
        <p class="finding-issue">
          {tell(t.misprint)}: <q lang="vi">{read.surface}</q>, {tell(t.shouldRead(numbers))}
        </p>
      )}
    </>
  );
};

const Decide = ({ code, finding, refused }: ItemProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const action = paths.directives.finding.to({ code, nth: String(finding.nth) }, lang);
  if (finding.state !== "proposed")
    return (
      <form method="post" action={action}>
        <button class="button quiet" type="submit" name="decision" value="undo">
          {tell(t.undo)}
        </button>
      </form>
    );
  return (
    <>
      <form class="actions" method="post" action={action}>
        <button class="button primary" type="submit" name="decision" value="accept" data-key="a">
          {tell(t.accept)} <kbd>a</kbd>
        </button>
        <button class="button quiet" type="submit" name="decision" value="reject" data-key="x">
          {tell(t.reject)} <kbd>x</kbd>
        </button>
      </form>
      {finding.kind !== "campaign" && (
        <details open={refused !== null}>
          <summary data-key="e">
            {tell(t.correct)} <kbd>e</kbd>
          </summary>
          <form class="stack" method="post" action={action} noValidate>
            <Correction finding={finding} refused={refused} />
            <button class="button primary" type="submit" name="decision" value="correct">
              {tell(t.save)}
            </button>
          </form>
        </details>
      )}
    </>
  );
};

/** Ids of fields are their names, and the page has many such forms: each has its number in them. */
const Correction = (props: {
  readonly finding: Finding;
  readonly refused: Form<FindingField> | null;
}) => {
  const tell = useSay();
  const { finding, refused } = props;
  if (!isTaskFinding(finding)) return <RefCorrectionFields {...props} />;
  const form = refused ?? findingFormOf(finding);
  const field = (name: FindingField) => `${name}-${finding.nth}`;
  return (
    <>
      {(["responsible", "cooperating"] as const).map((name) => (
        <div class="field">
          <label for={field(name)}>{tell(t[name])}</label>
          <p class="hint" id={`${field(name)}-hint`}>
            {tell(t.partiesHint)}
          </p>
          <input
            type="text"
            id={field(name)}
            name={name}
            value={form.values[name]}
            aria-describedby={`${field(name)}-hint`}
            maxLength={1000}
          />
        </div>
      ))}
      <div class="field">
        <label for={field("title")}>{tell(t.what)}</label>
        <textarea id={field("title")} name="title" rows={3}>
          {form.values.title}
        </textarea>
      </div>
      <Dated name="due" nth={finding.nth} form={form} />
    </>
  );
};

const RefCorrectionFields = (props: {
  readonly finding: Finding;
  readonly refused: Form<FindingField> | null;
}) => {
  const tell = useSay();
  const { finding, refused } = props;
  if (finding.kind !== "ref") return null;
  const { read } = finding;
  const form: Form<FindingField> = refused ?? {
    values: { canonical: read.canonical ?? "", date: read.date ?? "" },
    errors: {},
  };
  const id = `canonical-${finding.nth}`;
  return (
    <>
      <div class="field">
        <label for={id}>{tell(t.fields.canonical)}</label>
        <input type="text" id={id} name="canonical" value={form.values.canonical} maxLength={80} />
      </div>
      <Dated name="date" nth={finding.nth} form={form} />
    </>
  );
};

const Dated = (props: {
  readonly name: "due" | "date";
  readonly nth: number;
  readonly form: Form<FindingField>;
}) => {
  const tell = useSay();
  const { name, nth, form } = props;
  const id = `${name}-${nth}`;
  const error = form.errors[name];
  return (
    <div class={error ? "field wrong" : "field"}>
      <label for={id}>{tell(name === "due" ? t.due : t.fields.dated)}</label>
      {error && (
        <p class="error" id={`${id}-error`}>
          {tell(error)}
        </p>
      )}
      <input
        type="date"
        class="w-short"
        id={id}
        name={name}
        value={form.values[name]}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
};
