import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  FileField,
  Hidden,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Choices } from "#residents/choices.ts";
import { counterChannels, type IntakeForm } from "../intake.ts";
import { most } from "#residents/submission.ts";
import { filingTexts } from "#residents/texts/filing.ts";
import { intakeTexts as t } from "../texts/intake.ts";
import { FilesField } from "#residents/pages/files-question.tsx";
import type { OfficeFrame } from "./frame.ts";
import { LegalQuestion } from "#residents/pages/questions.tsx";
import { UnitQuestion } from "#units/pages/unit-field.tsx";

type IntakePageProps = OfficeFrame & IntakeForm & { readonly choices: Choices };

/** The counter's form: the order in which people speak is the order of its fields. */
export const IntakePage = (props: IntakePageProps) => {
  const { lang, trial, staff, form, refused } = props;
  const here = paths.staff.intake.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} staff={staff} title={t.title} path={here}>
      <p class="lead">{t.lead[lang]}</p>
      <ErrorSummary
        form={
          refused.length === 0
            ? form
            : { ...form, errors: { ...form.errors, files: filingTexts.refusedFiles } }
        }
      />
      <form class="page" method="post" action={here} enctype="multipart/form-data" noValidate>
        <Hidden form={form} name="once" value={props.once} />
        {props.questions.legal ? (
          <LegalQuestion form={form} legal={props.questions.legal} />
        ) : (
          <Hidden form={form} name="legal" />
        )}
        <What {...props} />
        <Where {...props} />
        <Contact {...props} />
        <SubmitButton label={t.send} />
      </form>
    </Layout>
  );
};

const What = ({ form, choices }: IntakePageProps) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <Fieldset legend={t.what}>
      <div class="beside">
        <Radios
          form={form}
          name="channel"
          label={t.channel}
          options={counterChannels.map((value) => ({ value, label: t.channels[value] }))}
        />
        <Radios form={form} name="kind" label={t.kind} options={kinds} />
      </div>
      <Notice look="quiet">
        <p>
          {say(t.notHere)}{" "}
          <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>
            {say(filingTexts.legalDenunciation)}
          </a>
        </p>
      </Notice>
      <TextField form={form} name="title" label={t.titleLabel} autocomplete="off" />
      <TextArea form={form} name="content" label={t.content} rows={7} max={most.content} />
      <Select
        form={form}
        name="area"
        label={filingTexts.area}
        empty={filingTexts.areaEmpty}
        options={choices.areas.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Fieldset>
  );
};

const kinds = [
  { value: "phan-anh", label: t.kinds.feedback },
  { value: "kien-nghi", label: t.kinds.petition },
  { value: "khieu-nai", label: t.kinds.complaint },
  { value: "to-cao", label: t.kinds.denunciation },
];

const Where = ({ form, choices, questions, waiting, refused }: IntakePageProps) => (
  <Fieldset legend={t.where}>
    <UnitQuestion
      form={form}
      label={filingTexts.unit}
      hint={filingTexts.unitHint}
      units={choices.units}
      offered={questions.units ?? []}
    />
    <TextField form={form} name="place" label={filingTexts.place} optional />
    <FilesField name="files" waiting={waiting} refused={refused} />
  </Fieldset>
);

const Contact = ({ form }: IntakePageProps) => (
  <Fieldset legend={t.contact} hint={t.contactHint}>
    <div class="beside">
      <TextField form={form} name="name" label={filingTexts.name} autocomplete="off" optional />
      <TextField
        form={form}
        name="phone"
        type="tel"
        label={filingTexts.phone}
        autocomplete="off"
        optional
      />
    </div>
    <TextField
      form={form}
      name="email"
      type="email"
      label={filingTexts.email}
      autocomplete="off"
      width="medium"
      optional
    />
    <Papers form={form} />
    <Checkbox form={form} name="publish" label={t.publish} />
  </Fieldset>
);

/** Folded: nobody is to think that it is asked of everybody. */
const Papers = ({ form }: Pick<IntakePageProps, "form">) => {
  const say = useSay();
  const { number, address } = form.values;
  const { number: wrong, signature } = form.errors;
  return (
    <details class="why" open={Boolean(number || address || wrong || signature)}>
      <summary>{say(t.papers)}</summary>
      <p class="hint">{say(t.papersHint)}</p>
      <TextField
        form={form}
        name="number"
        label={t.number}
        inputmode="numeric"
        autocomplete="off"
        width="medium"
        optional
      />
      <TextField form={form} name="address" label={t.address} autocomplete="off" optional />
      <FileField
        form={form}
        name="signature"
        label={t.signature}
        hint={t.signatureHint}
        accept="image/jpeg,image/png,image/webp"
        optional
      />
    </details>
  );
};
