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
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";
import { UnitQuestion } from "#units/pages/unit-field.tsx";

import type { Desk } from "../desk.ts";
import { channels, signerKinds } from "../model.ts";
import { letterTexts, signersText } from "../texts/pages.ts";
import { registrationTexts as t } from "../texts/registration.ts";
import type { OfficeFrame } from "./frame.ts";

/** Registers a letter in the order of the paper; by keyboard alone from the first field to the last. */
export const RegistrationPage = (props: OfficeFrame & Desk) => {
  const { lang, trial, staff, form, once, looks, filled } = props;
  const here = paths.letters.new.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={letterTexts.new}
      path={here}
      here={paths.letters.list.to({})}
    >
      <p class="lead">{t.lead[lang]}</p>
      {filled && <Notice look="info" title={t.draftFilled} live />}
      <ErrorSummary form={form} />
      {/* A form of its own: a scanner ends the code with Enter, and Enter elsewhere registers. */}
      <form class="page" method="post" action={here} noValidate>
        <Hidden form={form} name="once" value={once} />
        <Hidden form={form} name="go" value="draft" />
        <TextField
          form={form}
          name="draft"
          label={t.draft}
          hint={t.draftHint}
          width="medium"
          autocomplete="off"
        />
        <p class="actions">
          <SubmitButton label={t.draftOpen} look="quiet" />
        </p>
      </form>
      <form class="page" method="post" action={here} encType="multipart/form-data" noValidate>
        <Hidden form={form} name="once" value={once} />
        <Paper {...props} />
        <Content {...props} looks={looks} />
        <Sender {...props} />
        <Scans {...props} />
        <SubmitButton label={t.send} />
      </form>
    </Layout>
  );
};

const Paper = ({ form }: Desk) => (
  <>
    <Radios
      form={form}
      name="contains"
      label={t.contains}
      hint={t.containsHint}
      options={(["no", "part", "whole"] as const).map((value) => ({
        value,
        label: t.containsOf[value],
        ...(value === "part" ? { hint: t.containsPart } : {}),
      }))}
    />
    <Select
      form={form}
      name="channel"
      label={t.channel}
      options={channels.map((value) => ({ value, label: t.channels[value] }))}
    />
    <div class="beside">
      <TextField form={form} name="from_body" label={t.fromBody} optional />
      <TextField form={form} name="from_number" label={t.fromNumber} optional />
    </div>
    <TextField form={form} name="received_on" type="date" label={t.receivedOn} width="short" />
    <Select
      form={form}
      name="signers"
      label={t.signers}
      options={signerKinds.map((value) => ({ value, label: signersText[value] }))}
    />
  </>
);

const Content = ({ form, areas, offered, looks }: Desk) => (
  <>
    <TextField form={form} name="title" label={t.titleField} autocomplete="off" />
    <TextArea
      form={form}
      name="summary"
      label={t.summary}
      hint={t.summaryHint}
      rows={5}
      max={5000}
    />
    {looks && (
      <Notice look="warn" title={t.looks} live>
        <Checkbox form={form} name="sure" label={t.sure} />
      </Notice>
    )}
    <Select
      form={form}
      name="area"
      label={t.area}
      empty={t.chooseArea}
      options={areas.map(({ code, name }) => ({ value: code, label: name }))}
    />
    <UnitQuestion form={form} label={t.unit} hint={t.unitHint} units={[]} offered={offered} />
  </>
);

const Sender = ({ form }: Desk) => (
  <Fieldset legend={t.sender} hint={t.senderHint}>
    <TextField form={form} name="name" label={t.name} autocomplete="off" optional />
    <TextField form={form} name="address" label={t.address} autocomplete="off" optional />
    <div class="beside">
      <TextField
        form={form}
        name="phone"
        label={t.phone}
        inputmode="tel"
        autocomplete="off"
        optional
      />
      <TextField
        form={form}
        name="number"
        label={t.number}
        inputmode="numeric"
        autocomplete="off"
        optional
      />
    </div>
  </Fieldset>
);

const Scans = ({ form, waiting, refused }: Desk) => {
  const tell = useSay();
  return (
    <>
      {refused.length > 0 && (
        <Notice look="warn" title={t.files}>
          <ul>
            {refused.map((one) => (
              <li>{tell(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FileField
        form={form}
        name="files"
        label={t.files}
        hint={waiting > 0 ? t.filesWait(waiting) : t.filesHint}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        multiple
        optional
      />
    </>
  );
};

/** Where an officer goes when a letter is a denunciation. */
export const ToDenunciation = ({ lang }: Pick<OfficeFrame, "lang">) => (
  <a class="button quiet" href={paths.letters.denunciation.to({}, lang)}>
    {say(lang, t.partNext)}
  </a>
);
