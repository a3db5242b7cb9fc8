import { ErrorSummary, Hidden, Radios, SubmitButton } from "#web/fields.tsx";
import { useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { registrationTexts as t } from "../texts/registration-page.ts";
import type { OfficeFrame } from "./frame.ts";
import { RegistrationFields, type RegistrationProps } from "./registration-fields.tsx";

type RegistrationPageProps = OfficeFrame &
  RegistrationProps & {
    readonly once: string;
    /** Set where the words look like a denunciation: why it is asked. */
    readonly legal: { readonly vi: string; readonly en: string } | null;
  };

/** Registers a complaint from a paper letter, in the order the letter is read. */
export const RegistrationPage = (props: RegistrationPageProps) => {
  const { lang, trial, staff, form, once, legal } = props;
  const here = paths.complaints.new.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={paths.complaints.new.to({}, lang)}
      here={paths.complaints.list.to({})}
    >
      <p class="lead">{t.lead[lang]}</p>
      <p>
        <a href={paths.drafts.desk.to({}, lang)}>{t.prepared[lang]}</a>
      </p>
      <NotHere />
      <ErrorSummary form={form} />
      <form class="page" method="post" action={here} noValidate>
        <Hidden form={form} name="once" value={once} />
        {legal ? (
          <LegalQuestion form={form} because={legal} />
        ) : (
          <Hidden form={form} name="legal" />
        )}
        <RegistrationFields {...props} />
        <SubmitButton label={t.send} />
      </form>
    </Layout>
  );
};

const NotHere = () => {
  const say = useSay();
  return (
    <Notice look="warn" title={t.notHere}>
      <p>
        <a href={paths.filing.stop.to({ what: "to-cao" })}>{say(t.notHereWhere)}</a>
      </p>
    </Notice>
  );
};

const LegalQuestion = (props: {
  readonly form: RegistrationProps["form"];
  readonly because: { readonly vi: string; readonly en: string };
}) => {
  const say = useSay();
  return (
    <Notice look="warn" title={t.legal} live>
      <p>{say(props.because)}</p>
      <Radios
        form={props.form}
        name="legal"
        label={t.legal}
        options={[
          { value: "complaint", label: t.legalComplaint },
          { value: "denunciation", label: t.legalDenunciation },
        ]}
      />
    </Notice>
  );
};
