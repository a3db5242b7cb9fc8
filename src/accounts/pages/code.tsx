import type { Children } from "#web/jsx.ts";

import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { AdminPage, type View } from "#people/pages/frame.tsx";
import { ErrorSummary, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { inLanguage } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { codeTexts as t } from "../code-texts.ts";
import type { OneTimeCode } from "../codes.ts";

type AskProps = {
  readonly view: View;
  readonly officer: { readonly id: string; readonly name: string };
  readonly form: Form<"purpose">;
};

/** An administrator says what the code is for. */
export const AskCodePage = ({ view, officer, form }: AskProps) => {
  const path = paths.admin.officerCode.to({ id: officer.id });
  return (
    <AdminPage view={view} title={t.resetTitle(officer.name)} path={path} room="officers">
      <ErrorSummary form={form} />
      <form method="post" action={inLanguage(path, view.lang)} novalidate>
        <Purpose form={form} />
        <SubmitButton label={t.resetButton} />
      </form>
    </AdminPage>
  );
};

type ColleagueProps = { readonly view: View; readonly form: Form<"name" | "purpose"> };

/** A head makes a code for somebody of their unit. */
export const ColleaguePage = ({ view, form }: ColleagueProps) => (
  <Layout {...view} title={t.colleague} path={paths.staff.colleagueCode.to({})}>
    <p class="lead">{say(view.lang, t.colleagueAbout)}</p>
    <ErrorSummary form={form} />
    <form method="post" action={paths.staff.colleagueCode.to({}, view.lang)} novalidate>
      <TextField form={form} name="name" label={t.signIn} width="medium" maxlength={60} />
      <Purpose form={form} />
      <SubmitButton label={t.resetButton} />
    </form>
  </Layout>
);

const Purpose = ({ form }: { readonly form: Form<"purpose"> }) => (
  <Radios
    form={form}
    name="purpose"
    label={t.purpose}
    options={[
      { value: "recovery", label: t.recovery, hint: t.recoveryHint },
      { value: "setup", label: t.setup, hint: t.setupHint },
    ]}
  />
);

type CodeProps = {
  readonly view: View;
  /** Whose code it is. */
  readonly name: string;
  readonly code: OneTimeCode;
  /** The Vietnamese address of the page to go back to. */
  readonly back: string;
  readonly admin?: boolean;
};

/** The one time a code is shown. */
export const CodePage = ({ view, name, code, back, admin = false }: CodeProps) => {
  const { lang } = view;
  return (
    <Frame view={view} title={t.codeTitle(name)} path={back} admin={admin}>
      <Notice look="warn">
        <p>{say(lang, t.codeOnce)}</p>
      </Notice>
      <Facts facts={[{ label: t.signIn, value: <b>{code.signIn}</b> }]} />
      <BigCode
        id="ma"
        label={t.code}
        code={code.code}
        note={t.codeUntil(say(lang, instantWords(instant(code.until))))}
      />
      <p>{say(lang, code.purpose === "setup" ? t.codeHow : t.recoveryHow)}</p>
      <p>
        <a class="button quiet" href={inLanguage(back, lang)}>
          {say(lang, admin ? t.toOfficer : t.toAccount)}
        </a>
      </p>
    </Frame>
  );
};

const Frame = (props: {
  readonly view: View;
  readonly title: Words;
  readonly path: string;
  readonly admin: boolean;
  readonly children: Children;
}) => {
  const { view, title, path, admin, children } = props;
  return admin ? (
    <AdminPage {...{ view, title, path }} room="officers">
      {children}
    </AdminPage>
  ) : (
    <Layout {...view} title={title} path={path}>
      {children}
    </Layout>
  );
};
