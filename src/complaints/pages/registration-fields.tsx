import type { Candidate } from "#units/model.ts";
import { UnitQuestion } from "#units/pages/unit-field.tsx";
import {
  Checkbox,
  Fieldset,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { useSay } from "#web/language.ts";

import { questions } from "../eligibility.ts";
import { channels } from "../model.ts";
import {
  contentFields,
  most,
  type RegistrationField,
  type RegistrationForm,
} from "../registration.form.ts";
import { registrationTexts as t } from "../texts/registration-page.ts";
import { againstWords, channelWords } from "../texts/standing.ts";

/** What the form offers to choose from. */
export type RegistrationChoices = {
  readonly units: readonly { readonly name: string }[];
  /** What the typed name of an office may mean. */
  readonly offered: readonly Candidate[];
  /** Who can be complained of in that office. */
  readonly people: readonly {
    readonly officer: string;
    readonly name: string;
    readonly title: string;
  }[];
};

export type RegistrationProps = {
  readonly form: RegistrationForm;
  readonly choices: RegistrationChoices;
};

/** Every question of the form; another room may draw them in a form of its own, filled. */
export const RegistrationFields = (props: RegistrationProps) => (
  <>
    <Letter {...props} />
    <Who {...props} />
    <What {...props} />
    <Contents {...props} />
    <Questions {...props} />
  </>
);

const Letter = ({ form }: RegistrationProps) => (
  <Fieldset legend={t.letter}>
    <div class="beside">
      <Radios
        form={form}
        name="level"
        label={t.level}
        options={[
          { value: "1", label: t.levels.first },
          { value: "2", label: t.levels.second },
        ]}
      />
      <Radios
        form={form}
        name="channel"
        label={t.channel}
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
      />
    </div>
    <div class="beside">
      <TextField form={form} name="received_on" type="date" label={t.receivedOn} width="short" />
      <TextField
        form={form}
        name="first_code"
        label={t.firstCode}
        hint={t.firstCodeHint}
        autocomplete="off"
        width="medium"
        optional
      />
    </div>
    <TextField
      form={form}
      name="transferor"
      label={t.transferor}
      hint={t.transferorHint}
      autocomplete="off"
      optional
    />
  </Fieldset>
);

const Who = ({ form }: RegistrationProps) => {
  const say = useSay();
  return (
    <Fieldset legend={t.who} hint={t.whoHint}>
      <TextField form={form} name="name" label={t.name} hint={t.organisation} autocomplete="off" />
      <TextField form={form} name="address" label={t.address} autocomplete="off" />
      <div class="beside">
        <TextField
          form={form}
          name="phone"
          type="tel"
          label={t.phone}
          autocomplete="off"
          optional
        />
        <TextField form={form} name="number" label={t.number} autocomplete="off" optional />
      </div>
      <TextField
        form={form}
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        autocomplete="off"
        optional
      />
      <details class="why" open={isFilled(form, ["others", "speakers"])}>
        <summary>{say(t.group)}</summary>
        <TextArea
          form={form}
          name="others"
          label={t.others}
          hint={t.othersHint}
          rows={4}
          optional
        />
        <TextArea
          form={form}
          name="speakers"
          label={t.speakers}
          hint={t.speakersHint}
          rows={2}
          optional
        />
        <Checkbox form={form} name="speakers_paper" label={t.speakersPaper} />
      </details>
      <details class="why" open={isFilled(form, ["agent_name", "agent_address"])}>
        <summary>{say(t.agent)}</summary>
        <TextField form={form} name="agent_name" label={t.agentName} autocomplete="off" optional />
        <TextField
          form={form}
          name="agent_address"
          label={t.agentAddress}
          autocomplete="off"
          optional
        />
        <Checkbox form={form} name="agent_written" label={t.agentWritten} />
        <Checkbox form={form} name="agent_notarised" label={t.agentNotarised} />
      </details>
    </Fieldset>
  );
};

const isFilled = (form: RegistrationForm, names: readonly RegistrationField[]): boolean =>
  names.some((name) => Boolean(form.values[name]?.trim()) || form.errors[name] !== undefined);

const What = ({ form, choices }: RegistrationProps) => (
  <Fieldset legend={t.what}>
    <Radios
      form={form}
      name="against"
      label={t.against}
      options={(["decision", "act", "discipline"] as const).map((value) => ({
        value,
        label: againstWords[value],
      }))}
    />
    <UnitQuestion
      form={form}
      label={t.respondentUnit}
      hint={t.respondentUnitHint}
      units={choices.units}
      offered={choices.offered}
    />
    <Select
      form={form}
      name="respondent"
      label={t.respondent}
      hint={t.respondentHint}
      empty={t.nobody}
      options={choices.people.map(({ officer, name, title }) => ({
        value: officer,
        label: `${name} – ${title}`,
      }))}
    />
    <p class="actions">
      <SubmitButton label={t.showPeople} look="quiet" name="go" value="people" />
    </p>
    <div class="beside">
      <TextField
        form={form}
        name="decision_number"
        label={t.decisionNumber}
        autocomplete="off"
        optional
      />
      <TextField form={form} name="decision_date" type="date" label={t.decisionDate} optional />
    </div>
    <TextField
      form={form}
      name="learned_on"
      type="date"
      label={t.learnedOn}
      hint={t.learnedHint}
      width="short"
    />
  </Fieldset>
);

const Contents = ({ form }: RegistrationProps) => {
  const shown = shownContents(form);
  return (
    <Fieldset legend={t.contents} hint={t.contentsHint}>
      {contentFields.slice(0, shown).map((name, at) => (
        <TextArea
          form={form}
          name={name}
          label={t.content(at + 1)}
          rows={5}
          max={most.content}
          optional={at > 0}
        />
      ))}
      {contentFields.slice(shown).map((name) => (
        <input type="hidden" name={name} value="" />
      ))}
      {shown < contentFields.length && (
        <p class="actions">
          <SubmitButton label={t.more} look="quiet" name="go" value="more" />
        </p>
      )}
    </Fieldset>
  );
};

/** As many boxes as were sent, one more where that was asked for. */
function shownContents({ values, errors }: RegistrationForm): number {
  const used = contentFields.findLastIndex((name) => values[name]?.trim() || errors[name]) + 1;
  return Math.min(contentFields.length, Math.max(1, used + (values.go === "more" ? 1 : 0)));
}

const Questions = ({ form }: RegistrationProps) => {
  const yesNo = [
    { value: "yes", label: t.yes },
    { value: "no", label: t.no },
  ];
  return (
    <Fieldset legend={t.questions} hint={t.questionsHint}>
      <Radios form={form} name="internal" label={questions.internalOrSecret} options={yesNo} />
      <Radios form={form} name="own_right" label={questions.ownRight} options={yesNo} />
      <Radios
        form={form}
        name="capacity"
        label={questions.capacity}
        options={(["full", "represented", "missing"] as const).map((value) => ({
          value,
          label: t.capacity[value],
        }))}
      />
      <Radios form={form} name="representation" label={t.representationLawful} options={yesNo} />
      <Radios form={form} name="signed" label={questions.signed} options={yesNo} />
      <Fieldset legend={questions.obstacles}>
        <div class="beside">
          <TextField form={form} name="obstacle_from" type="date" label={t.obstacleFrom} optional />
          <TextField form={form} name="obstacle_to" type="date" label={t.obstacleTo} optional />
        </div>
        <Checkbox form={form} name="obstacle_evidence" label={t.obstacleEvidence} />
      </Fieldset>
      <Radios form={form} name="second_decision" label={questions.secondDecision} options={yesNo} />
      <TextField
        form={form}
        name="terminated_on"
        type="date"
        label={t.terminatedOn}
        width="short"
        optional
      />
      <Radios form={form} name="court" label={questions.court} options={yesNo} />
    </Fieldset>
  );
};
