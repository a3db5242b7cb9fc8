import { ErrorSummary, Radios, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { handings } from "../counting.ts";
import { linesOf, type CountField, type Slip } from "../denunciation.ts";
import { settlements, signerKinds } from "../model.ts";
import { letterTexts, settlementText, signersText } from "../texts/pages.ts";
import { registrationTexts } from "../texts/registration.ts";
import type { OfficeFrame } from "./frame.ts";

const t = registrationTexts.stop;

/** Says what to do with the paper, counts one, and prints the slip it is handed over with. */
export const DenunciationPage = (
  props: OfficeFrame & { readonly form: Form<CountField>; readonly place: string },
) => {
  const { lang, trial, staff, form, place } = props;
  const here = paths.letters.denunciation.to({}, lang);
  const filled = { ...form, values: { place, signers: "one", ...form.values } };
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here}
      here={paths.letters.list.to({})}
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <Paper />
      <ErrorSummary form={form} />
      <form class="page" method="post" action={here} noValidate>
        <CountFields form={filled} />
        <TextField form={filled} name="receiver" label={t.receiver} autocomplete="off" />
        <div class="beside">
          <TextField form={filled} name="taker" label={t.taker} autocomplete="off" optional />
          <TextField form={filled} name="pages" label={t.pages} inputmode="numeric" optional />
        </div>
        <TextField form={filled} name="place" label={t.place} autocomplete="off" />
        <SubmitButton label={t.count} />
      </form>
    </Layout>
  );
};

/** The columns a denunciation is counted under, wherever one is found. */
export const CountFields = <Name extends string>({
  form,
}: {
  readonly form: Form<Name | "signers" | "eligible" | "settlement" | "handing">;
}) => (
  <>
    <Select
      form={form}
      name="signers"
      label={registrationTexts.signers}
      options={signerKinds.map((value) => ({ value, label: signersText[value] }))}
    />
    <Radios
      form={form}
      name="eligible"
      label={t.eligible}
      options={[
        { value: "yes", label: t.eligibleYes, hint: t.eligibleYesHint },
        { value: "no", label: t.eligibleNo, hint: t.eligibleNoHint },
      ]}
    />
    <Select
      form={form}
      name="settlement"
      label={t.settlement}
      empty={t.missing}
      options={settlements.map((value) => ({ value, label: settlementText[value] }))}
    />
    <Select
      form={form}
      name="handing"
      label={t.handing}
      empty={t.missing}
      options={handings.map((value) => ({ value, label: t.handings[value] }))}
    />
  </>
);

const Paper = () => {
  const tell = useSay();
  return (
    <Notice look="warn" title={letterTexts.denunciation}>
      <ol>
        {t.paper.map((one) => (
          <li>{tell(one)}</li>
        ))}
      </ol>
    </Notice>
  );
};

/** The slip, to be printed and signed by both. */
export const SlipPage = (props: OfficeFrame & { readonly slip: Slip }) => {
  const { lang, trial, staff, slip } = props;
  const at = { vi: slip.at, en: slip.at };
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.slip}
      path={paths.letters.denunciation.to({}, lang)}
      here={paths.letters.list.to({})}
    >
      <div class="no-print">
        <Notice look="done" title={t.counted} live />
      </div>
      <article class="receipt">
        <h2>{slip.issuer}</h2>
        <p>{say(lang, at)}</p>
        <Facts facts={linesOf(slip).map(([label, value]) => ({ label, value }))} />
        <p>
          {slip.giver} ____________________ · {slip.taker} ____________________
        </p>
      </article>
      <div class="no-print">
        <Paper />
      </div>
      <form class="actions no-print" method="post" action={paths.letters.slip.to({}, lang)}>
        {(["receiver", "taker", "pages", "place", "at"] as const).map((name) => (
          <input type="hidden" name={name} value={slip[name] ?? ""} />
        ))}
        <button class="button primary" type="button" data-print hidden>
          {say(lang, registrationTexts.print)}
        </button>
        <SubmitButton label={t.slipFile} look="quiet" />
        <a class="button quiet" href={paths.letters.list.to({}, lang)}>
          {say(lang, letterTexts.back)}
        </a>
      </form>
    </Layout>
  );
};
