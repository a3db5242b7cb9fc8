import type { LegalForm } from "#guard/denunciation.ts";
import { Sending } from "#sending/pages/sending.tsx";
import { UnitQuestion } from "#units/pages/unit-field.tsx";
import {
  ErrorSummary,
  Fieldset,
  Hidden,
  Radios,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useSay, say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";
import type { Lang } from "#kernel/text.ts";

import { most, type DraftField } from "../draft-form.ts";
import { againstKinds, levels, standings } from "../model.ts";
import { formTexts as t } from "../texts/form.ts";
import type { DraftFormView } from "../writing.ts";

type DraftFormPageProps = DraftFormView & {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly units: readonly { readonly name: string }[];
};

/** The letter, field by field: first visit, every way of being shown again, and a change of what is kept. */
export const DraftFormPage = (props: DraftFormPageProps) => {
  const { lang, trial, form, once, questions, units } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={once === null ? t.changeTitle : t.title}
      path={paths.drafts.prepare.to({}, lang)}
      here={paths.drafts.about.to({})}
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <ErrorSummary form={form} />
      {once !== null && <Keeping lang={lang} />}
      <form class="page" method="post" action={paths.drafts.prepare.to({}, lang)} noValidate>
        {once === null ? <Carried form={form} /> : <Hidden form={form} name="once" value={once} />}
        {questions.legal ? (
          <LegalQuestion form={form} legal={questions.legal} />
        ) : (
          <Hidden form={form} name="legal" />
        )}
        <What form={form} />
        <Fieldset legend={t.toWhom}>
          <UnitQuestion
            form={form}
            label={t.unit}
            hint={t.unitHint}
            units={units}
            offered={questions.units ?? []}
          />
          <TextField
            form={form}
            name="addressee"
            label={t.addressee}
            hint={t.addresseeHint}
            optional
          />
        </Fieldset>
        <Who form={form} />
        <Letter form={form} />
        <p class="hint">{say(lang, t.after)}</p>
        <p class="actions">
          <SubmitButton label={once === null ? t.saveChange : t.save} />
        </p>
        <Sending />
      </form>
    </Layout>
  );
};

type Part = { readonly form: Form<DraftField> };

/** The code of what is changed, and the version that was read. */
const Carried = ({ form }: Part) => (
  <>
    <Hidden form={form} name="code" />
    <Hidden form={form} name="version" />
  </>
);

const Keeping = ({ lang }: { readonly lang: Lang }) => (
  <Notice look="quiet" title={t.keeping}>
    <ul>
      {t.keepingLines.map((one) => (
        <li>{say(lang, one)}</li>
      ))}
      {lang === "en" && <li>{t.vietnamese.en}</li>}
    </ul>
    <p>
      <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>{say(lang, t.denunciation)}</a>
    </p>
  </Notice>
);

const LegalQuestion = ({ form, legal }: Part & { readonly legal: LegalForm }) => {
  const tell = useSay();
  return (
    <Notice look="warn" title={t.legalQuestion} live>
      <p>{tell(legal.because)}</p>
      <Radios
        form={form}
        name="legal"
        label={t.legalQuestion}
        options={[
          { value: "denunciation", ...t.legalDenunciation },
          { value: "complaint", ...t.legalComplaint },
        ]}
      />
    </Notice>
  );
};

const What = ({ form }: Part) => (
  <Fieldset legend={t.what}>
    <Radios
      form={form}
      name="level"
      label={t.level}
      options={levels.map((one) => ({ value: one, ...t.levels[one] }))}
    />
    <Radios
      form={form}
      name="against"
      label={t.against}
      options={againstKinds.map((one) => ({ value: one, ...t.againstKinds[one] }))}
    />
    <TextField form={form} name="respondent" label={t.respondent} hint={t.respondentHint} />
    <TextField
      form={form}
      name="respondent_address"
      label={t.respondentAddress}
      hint={t.respondentAddressHint}
    />
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
      hint={t.learnedOnHint}
      width="medium"
    />
  </Fieldset>
);

const Who = ({ form }: Part) => (
  <Fieldset legend={t.who}>
    <TextField form={form} name="name" label={t.name} autocomplete="name" />
    <TextField form={form} name="address" label={t.address} autocomplete="address-line1" />
    <TextField
      form={form}
      name="phone"
      type="tel"
      label={t.phone}
      autocomplete="tel"
      width="medium"
      optional
    />
    <TextField
      form={form}
      name="identity_paper"
      label={t.identityPaper}
      hint={t.identityPaperHint}
      autocomplete="off"
      width="medium"
      optional
    />
    <Radios
      form={form}
      name="standing"
      label={t.standing}
      options={standings.map((one) => ({ value: one, ...t.standings[one] }))}
    />
    <TextField
      form={form}
      name="on_behalf_of"
      label={t.onBehalfOf}
      hint={t.onBehalfOfHint}
      autocomplete="off"
      optional
    />
    <TextField
      form={form}
      name="people"
      label={t.people}
      inputmode="numeric"
      width="short"
      optional
    />
    <TextArea
      form={form}
      name="representatives"
      label={t.representatives}
      hint={t.representativesHint}
      rows={2}
      optional
    />
  </Fieldset>
);

const Letter = ({ form }: Part) => (
  <Fieldset legend={t.letter}>
    <TextArea
      form={form}
      name="content"
      label={t.content}
      hint={t.contentHint}
      rows={9}
      max={most.content}
    />
    <TextArea
      form={form}
      name="reason"
      label={t.reason}
      hint={t.reasonHint}
      rows={5}
      max={most.reason}
    />
    <TextArea
      form={form}
      name="request"
      label={t.request}
      hint={t.requestHint}
      rows={4}
      max={most.request}
    />
    <TextArea
      form={form}
      name="documents"
      label={t.documents}
      hint={t.documentsHint}
      rows={4}
      optional
    />
  </Fieldset>
);
