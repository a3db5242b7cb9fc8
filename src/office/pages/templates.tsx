import { ErrorSummary, Hidden, Select, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { TemplateField } from "../templates.form.ts";
import type { ReplyTemplate } from "../templates.store.ts";
import { templateTexts as t } from "../texts/keeping.ts";
import type { OfficeFrame } from "./frame.ts";

type TemplatesPageProps = OfficeFrame & {
  readonly templates: readonly ReplyTemplate[];
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly form: Form<TemplateField>;
};

/** The templates of a unit, and one form to add or change one. */
export const TemplatesPage = (props: TemplatesPageProps) => {
  const { lang, trial, staff, templates } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={paths.staff.templates.to({}, lang)}
      wide
    >
      <p class="lead">{t.lead[lang]}</p>
      <div class="split">
        <div>
          {templates.length === 0 ? (
            <EmptyState title={t.empty}>
              <p>{t.emptyAbout[lang]}</p>
            </EmptyState>
          ) : (
            <List {...props} />
          )}
        </div>
        <div>
          <Editor {...props} />
        </div>
      </div>
    </Layout>
  );
};

const List = ({ templates, units }: TemplatesPageProps) => {
  const say = useSay();
  const lang = useLanguage();
  const here = paths.staff.templates.to({}, lang);
  return (
    <ul class="templates">
      {templates.map(({ id, title, body, madeBy, unit }) => (
        <li class="card">
          <h2>{title}</h2>
          <p class="preserve">{body}</p>
          <p class="hint">
            {[
              say(t.by(madeBy)),
              units.length > 1 && units.find(({ value }) => value === String(unit))?.label,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <form class="actions" method="post" action={here}>
            <input type="hidden" name="id" value={id} />
            <a
              class="button quiet"
              href={here + query({ sua: id })}
              aria-label={say(t.editOf(title))}
            >
              {say(t.edit)}
            </a>
            <button
              type="submit"
              class="button quiet"
              name="go"
              value="end"
              aria-label={say(t.endOf(title))}
            >
              {say(t.end)}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
};

const Editor = ({ form, units }: TemplatesPageProps) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <form class="step-form" method="post" action={paths.staff.templates.to({}, lang)} noValidate>
      <h2>{say(form.values.id ? t.editTitle : t.newTitle)}</h2>
      <ErrorSummary form={form} />
      <Hidden form={form} name="id" />
      {units.length > 1 && <Select form={form} name="unit" label={t.unit} options={units} />}
      <TextField form={form} name="title" label={t.name} autocomplete="off" />
      <TextArea form={form} name="body" label={t.body} hint={t.bodyHint} rows={10} max={5000} />
      <SubmitButton label={t.save} />
    </form>
  );
};
