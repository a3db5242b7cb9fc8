import type { UnitId } from "#access/model.ts";
import { ErrorSummary, Hidden, Select, SubmitButton } from "#web/fields.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { DeskForm } from "../desk.form.ts";
import { contentTexts } from "../texts/content.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { ContentFields } from "./content-fields.tsx";
import { deskPage, type Frame } from "./frame.ts";
import { Preview, type Previewed } from "./preview.tsx";

type NewArticleProps = Frame & {
  readonly form: DeskForm;
  readonly units: readonly { readonly unit: UnitId; readonly name: string }[];
  /** What the server makes of it, when that was asked for. */
  readonly preview: Previewed | null;
};

/** An article begun: nobody outside sees it until it is published. */
export const NewArticlePage = ({ lang, trial, staff, form, units, preview }: NewArticleProps) => {
  const here = paths.news.make.to({}, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      {...deskPage}
      title={t.make}
      path={here}
      here={paths.news.desk.to({})}
    >
      <ErrorSummary form={form} />
      {preview && <Preview article={preview} head={t.previewed} />}
      <form class="stack" method="post" action={here}>
        <Hidden form={form} name="once" />
        {units.length > 1 ? (
          <Select
            form={form}
            name="unit"
            label={contentTexts.unit}
            options={units.map(({ unit, name }) => ({ value: String(unit), label: name }))}
          />
        ) : (
          <Hidden form={form} name="unit" value={String(units[0]?.unit ?? "")} />
        )}
        <ContentFields form={form} comments />
        <div class="actions">
          <SubmitButton label={t.save} />
          <SubmitButton label={t.toPreview} look="quiet" name="go" value="preview" />
          <a class="button quiet" href={paths.news.desk.to({}, lang)}>
            {say(lang, t.title)}
          </a>
        </div>
      </form>
    </Layout>
  );
};
