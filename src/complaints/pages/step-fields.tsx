import { unreachable } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { Checkbox, Checkboxes, Radios, Select, TextArea, TextField } from "#web/fields.tsx";
import type { Option } from "#web/fields.tsx";
import { Notice } from "#web/parts/notice.tsx";

import { grounds } from "../eligibility.ts";
import { suspensionGrounds, terminationGrounds } from "../model.ts";
import { mostWords, type StepField } from "../step.form.ts";
import { circumstanceWords, suspensionWords, terminationWords } from "../texts/standing.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import { stepTexts as t } from "../texts/step-page.ts";
import { PublicationFields } from "./publication-fields.tsx";
import { SettlementFields } from "./settlement-fields.tsx";
import type { StepFormProps } from "./step-props.ts";
import { ToldFields } from "./told-fields.tsx";

/** What the form of a step asks for. */
export const StepFields = (props: StepFormProps) => {
  const { step, form } = props;
  switch (step) {
    case "accept":
    case "send":
      return <ToldFields {...props} />;
    case "refuse":
      return (
        <>
          <Grounds {...props} />
          <Words {...props} label={t.reason} hint={t.reasonHint} />
          <ToldFields {...props} />
        </>
      );
    case "assign":
      return <Person {...props} label={t.officer} />;
    case "name":
      return <Person {...props} label={t.named} />;
    case "circumstance":
      return (
        <>
          <Radios
            form={form}
            name="circumstance"
            label={t.circumstance}
            options={(["complex", "remote"] as const)
              .filter((one) => !props.complaint.circumstances.some(({ is }) => is === one))
              .map((value) => ({ value, label: circumstanceWords[value] }))}
          />
          <DocumentNumber {...props} />
          <Words {...props} label={t.reason} hint={t.reasonHint} />
        </>
      );
    case "report":
      return (
        <>
          <Words {...props} label={t.verified} rows={9} />
          <Radios
            form={form}
            name="differs"
            label={t.differs}
            hint={t.differsHint}
            options={[
              { value: "yes", label: t.yes },
              { value: "no", label: t.no },
            ]}
          />
        </>
      );
    case "call-dialogue":
      return (
        <>
          <OneDay {...props} name="on" label={t.plannedOn} />
          <ToldFields {...props} />
        </>
      );
    case "hold-dialogue":
      return (
        <>
          <OneDay {...props} name="on" label={t.heldOn} />
          <Person {...props} label={t.chair} />
          <Checkbox form={form} name="attended" label={t.attended} hint={t.attendedHint} />
          <Words {...props} label={t.minutes} rows={9} />
        </>
      );
    case "settle":
      return <SettlementFields {...props} />;
    case "record-receipt":
      return <OneDay {...props} name="on" label={t.receivedOn} />;
    case "publish":
      return <PublicationFields {...props} />;
    case "suspend":
      return (
        <>
          <Choice {...props} name="ground" label={t.suspension} options={suspensions} />
          <DocumentNumber {...props} />
          <Words {...props} label={t.reason} hint={t.reasonHint} />
          <ToldFields {...props} />
        </>
      );
    case "resume":
      return (
        <>
          <DocumentNumber {...props} />
          <ToldFields {...props} />
        </>
      );
    case "terminate":
      return (
        <>
          <Choice {...props} name="ground" label={t.termination} options={terminations} />
          <Words {...props} label={t.reason} hint={t.reasonHint} />
          <ToldFields {...props} />
        </>
      );
    case "withdraw":
      return (
        <>
          <Checkboxes
            form={form}
            name="contents"
            label={t.contents}
            options={contentOptions(props)}
          />
          <Choice {...props} name="how" label={t.how} options={hows} />
          <Words {...props} label={t.note} optional />
        </>
      );
    case "reopen-content":
      return (
        <>
          <Checkboxes form={form} name="contents" label={t.which} options={contentOptions(props)} />
          <Words {...props} label={t.coercion} hint={t.reasonHint} />
        </>
      );
    case "record-court":
      return (
        <>
          <OneDay {...props} name="on" label={t.courtOn} />
          <Words {...props} label={t.court} rows={3} />
        </>
      );
    case "enforce":
      return <Words {...props} label={t.enforcement} />;
    case "close":
      return <Words {...props} label={t.closingNote} optional />;
    case "note":
      return <Words {...props} label={t.note} hint={t.noteHint} />;
    case "reissue":
      return <Words {...props} label={t.checked} hint={t.checkedHint} rows={3} />;
    case "handover":
      return (
        <>
          <Notice look="warn" title={t.printFirst} />
          <Checkboxes form={form} name="contents" label={t.which} options={contentOptions(props)} />
        </>
      );
    case "handover-confirm":
      return <Notice look="warn" title={t.printFirst} />;
    case "handover-cancel":
    case "unpublish":
      return null;
    default:
      return unreachable(step);
  }
};

type Labelled = StepFormProps & { readonly label: Text };

const Words = (
  props: Labelled & { readonly hint?: Text; readonly rows?: number; readonly optional?: boolean },
) => (
  <TextArea
    form={props.form}
    name="text"
    label={props.label}
    hint={props.hint}
    rows={props.rows ?? 5}
    max={mostWords}
    optional={props.optional ?? false}
  />
);

const DocumentNumber = ({ form, paper }: StepFormProps) => (
  <TextField
    form={form}
    name="number"
    label={t.number}
    hint={paper?.proposed ? t.proposed(paper.proposed) : t.numberHint}
    autocomplete="off"
    width="medium"
    maxlength={60}
  />
);

const OneDay = (props: Labelled & { readonly name: StepField }) => (
  <TextField form={props.form} name={props.name} type="date" label={props.label} width="short" />
);

const Person = (props: Labelled) => (
  <Select
    form={props.form}
    name="officer"
    label={props.label}
    empty={t.officerEmpty}
    options={props.people.map(({ officer, name, title, unitName }) => ({
      value: officer,
      label: [name, title, unitName].filter(Boolean).join(" – "),
    }))}
  />
);

const Choice = (
  props: Labelled & { readonly name: StepField; readonly options: readonly Option[] },
) => <Radios form={props.form} name={props.name} label={props.label} options={props.options} />;

const suspensions = suspensionGrounds.map((value) => ({ value, label: suspensionWords[value] }));
const terminations = terminationGrounds.map((value) => ({ value, label: terminationWords[value] }));
const hows = (["signed", "minutes"] as const).map((value) => ({ value, label: t.hows[value] }));

const contentOptions = ({ contents }: StepFormProps): readonly Option[] =>
  contents.map(({ n, beginning }) => ({
    value: String(n),
    label: complaintTexts.content(n),
    hint: beginning,
  }));

/** All nine, those the answers point to marked; nothing is chosen beforehand. */
const Grounds = ({ form, apparent }: StepFormProps) => (
  <Radios
    form={form}
    name="ground"
    label={t.ground}
    hint={t.groundHint}
    options={grounds.map(({ id, title }) => ({
      value: id,
      label: title,
      ...(apparent.some(({ ground }) => ground === id) ? { hint: t.apparent } : {}),
    }))}
  />
);
