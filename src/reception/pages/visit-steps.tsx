import type { Children } from "#web/jsx.ts";
import type { Text } from "#kernel/text.ts";
import { Radios, Select, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import { say } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { outcomes, refusalGrounds } from "../model.ts";
import { groundTexts } from "../texts/schedule.ts";
import { visitTexts as t } from "../texts/visit.ts";
import type { VisitPageProps } from "./visit-props.ts";

/** The steps open now, each folded until it is wanted; what was typed wrongly stands open. */
export const Steps = (props: VisitPageProps) => {
  const { visit, refused } = props;
  const proposed = refused?.state === "proposed";
  return (
    <>
      {proposed && props.signs && <Sign {...props} />}
      {visit.noticeDue !== null && visit.noticeSent === null && visit.became === null && (
        <SendNotice {...props} />
      )}
      {props.paper && <Paper {...props} />}
      {visit.outcome !== "refused" && visit.became === null && <Letter {...props} />}
      {visit.outcome !== "refused" && <Outcome {...props} />}
      <Note {...props} />
      {visit.outcome !== "refused" && !proposed && <Refuse {...props} />}
      <Name {...props} />
    </>
  );
};

type StepProps = VisitPageProps & {
  readonly go: string;
  readonly title: Text;
  readonly open?: boolean;
  readonly children: Children;
};

const Step = ({ lang, visit, form, go, title, open = false, children }: StepProps) => (
  <details
    class="step-box"
    open={
      open ||
      (form.values.go === go && (form.problem !== undefined || Object.keys(form.errors).length > 0))
    }
  >
    <summary>{say(lang, title)}</summary>
    <form
      class="page"
      method="post"
      action={paths.reception.visit.to({ visit: visit.id }, lang)}
      noValidate
    >
      <input type="hidden" name="go" value={go} />
      <input type="hidden" name="seq" value={visit.seq} />
      {children}
    </form>
  </details>
);

const SendNotice = (props: VisitPageProps) => (
  <Step {...props} go="notice" title={t.notice} open>
    <TextField form={props.form} name="paper" label={t.paper} autocomplete="off" width="medium" />
    <TextField form={props.form} name="sentOn" type="date" label={t.sentOn} width="medium" />
    <SubmitButton label={t.sendNotice} />
  </Step>
);

const Paper = (props: VisitPageProps) => (
  <Step {...props} go="paper" title={t.makePaper}>
    <p class="hint">{say(props.lang, t.paperLead)}</p>
    <TextField
      form={props.form}
      name="paperNumber"
      label={t.paperNumber}
      autocomplete="off"
      width="medium"
      optional
    />
    <SubmitButton label={t.paperButton} look="quiet" />
  </Step>
);

const Letter = (props: VisitPageProps) => (
  <Step {...props} go="letter" title={t.letter}>
    <p class="hint">{say(props.lang, t.letterLead)}</p>
    <TextField form={props.form} name="letterTitle" label={t.letterTitle} autocomplete="off" />
    <TextArea form={props.form} name="summary" label={t.summary} rows={4} />
    <Select
      form={props.form}
      name="area"
      label={t.area}
      empty={t.namedNone}
      options={props.areas.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <Select
      form={props.form}
      name="signers"
      label={t.signers}
      options={(["one", "many", "other"] as const).map((value) => ({
        value,
        label: t.signerKinds[value],
      }))}
    />
    <SubmitButton label={t.letterButton} />
  </Step>
);

const Outcome = (props: VisitPageProps) => (
  <Step {...props} go="outcome" title={t.changeOutcome}>
    <Radios
      form={props.form}
      name="outcome"
      label={t.outcome}
      options={outcomes
        .filter((one) => one !== "refused")
        .map((one) => ({ value: one, label: t.outcomes[one] }))}
    />
    <TextField form={props.form} name="sentTo" label={t.sentTo} autocomplete="off" optional />
    <TextField form={props.form} name="document" label={t.document} autocomplete="off" optional />
    <TextField
      form={props.form}
      name="became"
      label={t.became}
      hint={t.becameHint}
      autocomplete="off"
      width="medium"
      optional
    />
    <SubmitButton label={t.saveOutcome} />
  </Step>
);

const Note = (props: VisitPageProps) => (
  <Step {...props} go="note" title={t.notes}>
    <Radios
      form={props.form}
      name="role"
      label={t.noteRole}
      options={(["follow-up", "note"] as const).map((role) => ({
        value: role,
        label: t.noteRoles[role],
      }))}
    />
    <TextArea form={props.form} name="body" label={t.noteBody} rows={3} />
    <SubmitButton label={t.addNote} />
  </Step>
);

const Name = (props: VisitPageProps) => (
  <Step {...props} go="name" title={t.named}>
    <Select
      form={props.form}
      name="officer"
      label={t.named}
      hint={t.namedHint}
      empty={t.namedNone}
      options={props.officers.map(({ officer, name, title }) => ({
        value: officer,
        label: `${name}, ${title}`,
      }))}
    />
    <SubmitButton label={t.nameButton} look="quiet" />
  </Step>
);

const Refuse = (props: VisitPageProps) => {
  const { lang, form, heads } = props;
  return (
    <Step {...props} go="refuse" title={t.refusal}>
      <p class="hint">
        {say(lang, t.refusalLead)} {say(lang, t.fourthByPolicy)}
      </p>
      <Radios
        form={form}
        name="ground"
        label={t.ground}
        options={refusalGrounds.map((ground) => ({
          value: String(ground),
          label: `${ground}. ${say(lang, groundTexts[ground])}`,
        }))}
      />
      <TextArea form={form} name="explanation" label={t.explanation} rows={3} />
      <Select
        form={form}
        name="reportedTo"
        label={t.reportedTo}
        empty={t.namedNone}
        options={heads.map(({ post, title }) => ({ value: String(post), label: title }))}
      />
      <TextField form={form} name="decision" label={t.decision} autocomplete="off" optional />
      <TextField form={form} name="review" label={t.review} autocomplete="off" optional />
      <TextField form={form} name="minutes" label={t.minutes} autocomplete="off" optional />
      <TextField form={form} name="provision" label={t.provision} autocomplete="off" optional />
      <SubmitButton label={t.refuseButton} look="grave" />
    </Step>
  );
};

const Sign = ({ lang, visit }: VisitPageProps) => (
  <form class="confirm" method="post" action={paths.reception.visit.to({ visit: visit.id }, lang)}>
    <h2>{say(lang, t.sign)}</h2>
    <input type="hidden" name="seq" value={visit.seq} />
    <div class="actions">
      <SubmitButton label={t.sign} look="grave" name="go" value="sign" />
      <SubmitButton label={t.returnIt} look="quiet" name="go" value="return" />
    </div>
  </form>
);

/** Opens who came, for a reason that is written down. */
export const OpenForm = ({ lang, visit, form }: VisitPageProps) => (
  <form
    class="page"
    method="post"
    action={paths.reception.visit.to({ visit: visit.id }, lang)}
    noValidate
  >
    <p class="quiet-text">{say(lang, t.sealed)}</p>
    <input type="hidden" name="go" value="open" />
    <input type="hidden" name="seq" value={visit.seq} />
    <TextField form={form} name="why" label={t.why} autocomplete="off" />
    <SubmitButton label={t.open} look="quiet" />
  </form>
);
