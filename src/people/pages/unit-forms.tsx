import { ErrorSummary, Hidden, Radios, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { paths } from "#web/paths.ts";
import type { Unit } from "#units/model.ts";

import { adminTexts } from "../admin-texts.ts";
import { endingTexts } from "../ending-texts.ts";
import { unitTexts as t } from "../unit-texts.ts";
import type { OnUnit } from "../endings.store.ts";
import { type CitationField, CitationFields } from "./citation-fields.tsx";
import { AdminPage, type View } from "./frame.tsx";

type Of = { readonly view: View; readonly unit: Unit };

export const NewUnitPage = (
  props: Of & { readonly form: Form<"superior" | "kind" | "name" | "first_day" | "source"> },
) => {
  const { view, unit, form } = props;
  return (
    <AdminPage
      view={view}
      title={t.newUnit(unit.name)}
      path={paths.admin.newUnit.to({})}
      room="units"
    >
      <ErrorSummary form={form} />
      <form method="post" action={paths.admin.newUnit.to({}, view.lang)} novalidate>
        <Hidden form={form} name="superior" value={unit.slug} />
        <Radios
          form={form}
          name="kind"
          label={t.unitKind}
          options={[
            { value: "body", label: t.kind.body },
            { value: "commune", label: t.kind.commune },
          ]}
        />
        <TextField
          form={form}
          name="name"
          label={t.unitName}
          hint={t.unitNameHint}
          maxlength={200}
        />
        <TextField form={form} name="first_day" label={t.firstDay} type="date" width="medium" />
        <TextField form={form} name="source" label={t.source} hint={t.sourceHint} />
        <SubmitButton label={t.create} />
      </form>
    </AdminPage>
  );
};

export const UnitNamePage = ({ view, unit, form }: Of & { readonly form: Form<"name"> }) => {
  const at = paths.admin.unitName.to({ slug: unit.slug });
  return (
    <AdminPage view={view} title={t.renameTitle(unit.name)} path={at} room="units">
      <ErrorSummary form={form} />
      <form
        method="post"
        action={paths.admin.unitName.to({ slug: unit.slug }, view.lang)}
        novalidate
      >
        <p>{say(view.lang, t.renameHint)}</p>
        <TextField form={form} name="name" label={t.unitName} maxlength={200} />
        <SubmitButton label={adminTexts.save} />
      </form>
    </AdminPage>
  );
};

export const UnitEndingPage = (
  props: Of & {
    readonly form: Form<"last_day" | "successors" | CitationField>;
    readonly on: OnUnit;
  },
) => {
  const { view, unit, form, on } = props;
  const at = { slug: unit.slug };
  return (
    <AdminPage
      view={view}
      title={t.endTitle(unit.name)}
      path={paths.admin.unitEnding.to(at)}
      room="units"
    >
      <ErrorSummary form={form} />
      <ConfirmStep
        title={t.endAsk}
        consequences={[
          t.endWill,
          ...(on.matters > 0 ? [t.endMatters(on.matters)] : []),
          ...(on.posts > 0 ? [t.endPosts(on.posts, on.people)] : []),
        ]}
        action={paths.admin.unitEnding.to(at, view.lang)}
        button={t.endButton}
        back={paths.admin.unit.to(at, view.lang)}
        grave
      >
        <TextField
          form={form}
          name="last_day"
          label={endingTexts.lastDay}
          type="date"
          width="medium"
        />
        <TextArea
          form={form}
          name="successors"
          label={t.successors}
          hint={t.successorsHint}
          rows={3}
          optional={unit.level === "body"}
        />
        <CitationFields form={form} />
      </ConfirmStep>
    </AdminPage>
  );
};
