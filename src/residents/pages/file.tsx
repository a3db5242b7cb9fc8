import type { Lang, Text } from "#kernel/text.ts";
import { ChallengeField } from "#guard/challenge-field.tsx";
import { ParkedNotice, Sending } from "#sending/pages/sending.tsx";
import { UnitQuestion } from "#units/pages/unit-field.tsx";
import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { Layout } from "#web/layout.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Choices } from "../choices.ts";
import type { FilingForm } from "../filing-form.ts";
import { most } from "../submission.ts";
import { filingTexts as t } from "../texts/filing.ts";
import { FilesQuestion } from "./files-question.tsx";
import { EarlierNotice, LegalQuestion, TypingQuestion } from "./questions.tsx";

type FilePageProps = FilingForm & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly choices: Choices;
};

/** The filing form: first visit, and every way of having to be shown again. */
export const FilePage = (props: FilePageProps) => {
  const { lang, trial, form, once, challenge, questions, choices, waiting, refused } = props;
  return (
    <Layout lang={lang} trial={trial} title={t.title} path={paths.filing.form.to({}, lang)}>
      <Lead text={t.lead} />
      <ErrorSummary form={summaryOf(form, refused)} />
      {props.earlier && <EarlierNotice {...props.earlier} />}
      <ParkedNotice />
      <NotHere />
      <form
        class="page"
        method="post"
        action={paths.filing.form.to({}, lang)}
        enctype="multipart/form-data"
        noValidate
      >
        {/* Before everything else, so that Enter in a field sends the form and not the button that renews. */}
        <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        <Hidden form={form} name="once" value={once} />
        {questions.legal && <LegalQuestion form={form} legal={questions.legal} />}
        {props.dropped && <Notice look="warn" title={t.dropped} />}
        {questions.typing && <TypingQuestion form={form} words={questions.typing} />}
        {!questions.legal && <Hidden form={form} name="legal" />}
        {!questions.typing && <Hidden form={form} name="typing" />}

        <Fieldset legend={t.what}>
          <Radios form={form} name="kind" label={t.kind} options={kinds} />
          <TextField
            form={form}
            name="title"
            label={t.titleLabel}
            hint={t.titleHint}
            autocomplete="off"
          />
          <TextArea
            form={form}
            name="content"
            label={t.content}
            hint={t.contentHint}
            rows={9}
            max={most.content}
          />
          <Select
            form={form}
            name="area"
            label={t.area}
            empty={t.areaEmpty}
            options={areasOf(choices, form.values.area)}
          />
        </Fieldset>

        <Fieldset legend={t.where}>
          <UnitQuestion
            form={form}
            label={t.unit}
            hint={t.unitHint}
            units={choices.units}
            offered={questions.units ?? []}
          />
          <TextField form={form} name="place" label={t.place} hint={t.placeHint} optional />
        </Fieldset>

        <FilesQuestion name="files" waiting={waiting} refused={refused} />

        <Fieldset legend={t.contact} hint={t.contactHint}>
          <WhoSees />
          <TextField form={form} name="name" label={t.name} autocomplete="name" optional />
          <TextField
            form={form}
            name="phone"
            type="tel"
            label={t.phone}
            hint={t.phoneHint}
            autocomplete="tel"
            width="medium"
            optional
          />
          <TextField
            form={form}
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
            optional
          />
          <Checkbox form={form} name="publish" label={t.publish} hint={t.publishHint} />
        </Fieldset>

        <Fieldset legend={t.check}>
          {challenge === null && <Notice look="done" title={t.met} />}
          <ChallengeField
            ask={challenge ?? { solved: form.values.solved ?? "" }}
            error={form.errors.answer}
          />
          <p class="hint">{t.after[lang]}</p>
          <p class="actions">
            <SubmitButton label={props.earlier ? t.sendAsNew : t.send} />
          </p>
          <Sending park />
        </Fieldset>
      </form>
    </Layout>
  );
};

/** What was chosen stays chosen, also while the database cannot say which areas there are. */
const areasOf = ({ areas }: Choices, chosen = "") =>
  areas.length === 0 && chosen !== ""
    ? [{ value: chosen, label: { vi: chosen, en: chosen } }]
    : areas.map(({ code, name }) => ({ value: code, label: name }));

const kinds = [
  { value: "phan-anh", ...t.kinds.feedback },
  { value: "kien-nghi", ...t.kinds.petition },
  { value: "khieu-nai", ...t.kinds.complaint },
  { value: "to-cao", ...t.kinds.denunciation },
];

const Lead = ({ text }: { readonly text: Text }) => {
  const say = useSay();
  return <p class="lead">{say(text)}</p>;
};

/** The summary names refused files too, though their field is not one of the form's. */
const summaryOf = (form: FilingForm["form"], refused: readonly Text[]) =>
  refused.length === 0
    ? form
    : { ...form, errors: { ...form.errors, files: t.refusedFiles as Text } };

/** What does not belong here, said quietly and before anybody writes a line. */
const NotHere = () => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <Notice look="quiet" title={t.notHere}>
      <p>
        {say(t.emergency)}: <a href="tel:113">{say(t.police)}</a> ·{" "}
        <a href="tel:114">{say(t.fire)}</a> · <a href="tel:115">{say(t.ambulance)}</a>
      </p>
      <p>
        <a href={paths.filing.stop.to({ what: "khieu-nai" }, lang)}>{say(t.complaintLink)}</a>
      </p>
      <p>
        <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>{say(t.denunciationLink)}</a>
      </p>
    </Notice>
  );
};

const WhoSees = () => {
  const say = useSay();
  return (
    <div>
      <p>
        <strong>{say(t.whoSees)}</strong>
      </p>
      <ul>
        {t.whoSeesLines.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
    </div>
  );
};
