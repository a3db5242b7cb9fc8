import type { Day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { contactKindText } from "#units/contact-texts.ts";
import { contactKinds, type ContactKind, type Contacts } from "#units/contacts.ts";
import type { Unit } from "#units/model.ts";
import { ErrorSummary, Fieldset, Hidden, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { StaffHeader } from "#web/header.tsx";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { ContactField } from "../contact.form.ts";
import { keepTexts as t } from "../texts.ts";

type ContactPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly unit: Unit;
  readonly form: Form<ContactField>;
  /** How it stands, where somebody else changed it while this was typed. */
  readonly now: Contacts | null;
  readonly done: boolean;
  readonly today: Day;
};

/** Where the head of a unit keeps how it is reached. */
export const ContactPage = (props: ContactPageProps) => {
  const { lang, unit, form, now, done, today } = props;
  const { slug, name } = unit;
  const here = paths.unit.contact.to({ slug }, lang);
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.title(name)}
      path={paths.unit.contact.to({ slug })}
      lead={t.lead}
    >
      {done && (
        <Notice look="done" title={t.done} live>
          <p>
            <a href={paths.unit.show.to({ slug }, lang)}>{say(lang, t.see)}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      {now && <Now contacts={now} />}
      <form class="stack" method="post" action={here} noValidate>
        <Hidden form={form} name="seq" />
        {contactKinds.map((kind) => (
          <Way form={form} kind={kind} today={today} />
        ))}
        <SubmitButton label={t.keep} />
      </form>
    </Layout>
  );
};

type WayProps = {
  readonly form: Form<ContactField>;
  readonly kind: ContactKind;
  readonly today: Day;
};

const Way = ({ form, kind, today }: WayProps) => {
  const checked = `${kind}_checked` as const;
  // Whoever writes a line down has just made sure of it.
  const dated =
    form.values[checked] === undefined
      ? { ...form, values: { ...form.values, [checked]: today } }
      : form;
  return (
    <Fieldset legend={contactKindText[kind]}>
      <TextField
        form={form}
        name={kind}
        label={t.values[kind].label}
        hint={t.values[kind].hint}
        type={inputs[kind]}
        maxlength={300}
        optional
      />
      <div class="beside">
        <TextField
          form={form}
          name={`${kind}_source`}
          label={t.source(contactKindText[kind])}
          maxlength={300}
        />
        <TextField
          form={dated}
          name={checked}
          label={t.checked(contactKindText[kind])}
          type="date"
        />
      </div>
    </Fieldset>
  );
};

const inputs = { office: "text", telephone: "tel", email: "email", hours: "text" } as const;

/** What somebody else kept meanwhile, beside what was typed here. */
const Now = ({ contacts }: { readonly contacts: Contacts }) => {
  const speak = useSay();
  return (
    <section class="card stack close">
      <h2>{speak(t.now)}</h2>
      {contacts.lines.length === 0 ? (
        <p>{speak(t.nothingNow)}</p>
      ) : (
        <Facts
          facts={contacts.lines.map(({ kind, value, source, checkedOn }) => ({
            label: contactKindText[kind],
            value: (
              <>
                {value}
                <small class="under">
                  {source}, {speak(dateWords(checkedOn))}
                </small>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
};
