import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { KeptArea } from "../areas.store.ts";
import { routingTexts as t } from "../texts/keeping.ts";
import type { OfficeFrame } from "./frame.ts";

type AreasPageProps = OfficeFrame & {
  readonly areas: readonly KeptArea[];
  /** The form that adds one, when it had to be drawn again. */
  readonly form: Form<"code" | "vi" | "en" | "go">;
};

/** Every subject area: renamed in place, ended, used again; and one more. */
export const AreasPage = (props: AreasPageProps) => {
  const { lang, trial, staff, areas, form } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.areas}
      path={paths.admin.areas.to({}, lang)}
      here={paths.admin.units.to({})}
      wide
    >
      <p class="lead">{t.areasLead[lang]}</p>
      <ErrorSummary form={form} />
      <ul class="areas">
        {areas.map((area) => (
          <AreaRow area={area} />
        ))}
      </ul>
      <Add form={form.values.go === "add" ? form : blank} />
    </Layout>
  );
};

const AreaRow = ({ area }: { readonly area: KeptArea }) => {
  const { code, name, ended } = area;
  const say = useSay();
  const lang = useLanguage();
  return (
    <li>
      <form class="area-row" method="post" action={paths.admin.areas.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input
          type="text"
          name="vi"
          value={name.vi}
          maxLength={80}
          aria-label={say(t.of(t.nameVi, name))}
        />
        <input
          type="text"
          name="en"
          value={name.en}
          maxLength={80}
          lang="en"
          aria-label={say(t.of(t.nameEn, name))}
        />
        <button
          type="submit"
          class="button quiet"
          name="go"
          value="rename"
          aria-label={say(t.of(t.rename, name))}
        >
          {say(t.rename)}
        </button>
        <button
          type="submit"
          class="button quiet"
          name="go"
          value={ended ? "renew" : "end"}
          aria-label={say(t.of(ended ? t.renew : t.end, name))}
        >
          {say(ended ? t.renew : t.end)}
        </button>
        {ended && <span class="tag">{say(t.ended)}</span>}
      </form>
    </li>
  );
};

const Add = ({ form }: { readonly form: Form<"code" | "vi" | "en"> }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <form class="step-form" method="post" action={paths.admin.areas.to({}, lang)} noValidate>
      <h2>{say(t.add)}</h2>
      <TextField form={form} name="vi" label={t.nameVi} />
      <TextField form={form} name="en" label={t.nameEn} />
      <TextField form={form} name="code" label={t.code} width="medium" autocomplete="off" />
      <SubmitButton label={t.add} name="go" value="add" />
    </form>
  );
};
