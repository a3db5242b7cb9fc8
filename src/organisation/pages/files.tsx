import { ErrorSummary, FileField, SubmitButton } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { countOf } from "../diff.ts";
import type { Imported } from "../import.ts";
import { type SheetName, sheetNames, sheets } from "../sheets.ts";
import { fileTexts as t } from "../texts/files.ts";
import { OrganisationFrame, type View } from "./frame.tsx";

type FilesProps = {
  readonly view: View;
  readonly form: Form<"files" | "apply">;
  readonly result: Imported | null;
};

/** The organisation as files: out, in as a trial, and in for good. */
export const FilesPage = ({ view, form, result }: FilesProps) => {
  const { lang } = view;
  return (
    <OrganisationFrame
      view={view}
      title={t.title}
      path={paths.organisation.intake.to({})}
      room="files"
    >
      <ErrorSummary form={form} />
      {result && <Result result={result} lang={lang} />}
      <h2>{say(lang, t.out)}</h2>
      <p>{say(lang, t.outAbout)}</p>
      <p class="actions">
        <a class="button quiet" href={paths.organisation.file.to({}, lang)}>
          {say(lang, t.download)}
        </a>
      </p>
      <h2>{say(lang, t.in)}</h2>
      <p>{say(lang, t.inAbout)}</p>
      <form
        method="post"
        action={paths.organisation.intake.to({}, lang)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          form={form}
          name="files"
          label={t.files}
          hint={t.filesHint}
          accept=".csv,.zip"
          multiple
        />
        <div class="actions">
          <SubmitButton label={t.tryOut} name="apply" value="no" />
          <SubmitButton label={t.apply} look="grave" name="apply" value="yes" />
        </div>
      </form>
    </OrganisationFrame>
  );
};

const fileName = (name: SheetName) => `${sheets[name].file}.csv`;

const Result = ({ result, lang }: { readonly result: Imported; readonly lang: View["lang"] }) => {
  const { problems, differences, applied } = result;
  if (problems.length > 0)
    return (
      <>
        <Notice look="late" title={t.problems(problems.length)} live />
        <DataTable
          caption={t.problems(problems.length)}
          headed
          dense
          rows={problems.slice(0, most)}
          columns={[
            { key: "file", head: t.file, cell: (one) => fileName(one.sheet) },
            { key: "line", head: t.line, cell: (one) => one.line, figures: true },
            { key: "what", head: t.what, cell: (one) => say(lang, one.what) },
          ]}
        />
      </>
    );
  const found = differences ? sheetNames.flatMap((name) => [...differences[name]]) : [];
  const count = differences ? countOf(differences) : 0;
  return (
    <>
      <Notice
        look={applied ? "done" : "info"}
        title={applied ? t.applied(count) : count === 0 ? t.nothing : t.would(count)}
        live
      />
      {found.length === 0 ? (
        <EmptyState title={t.nothing} />
      ) : (
        <DataTable
          caption={t.changes}
          headed
          dense
          rows={found.slice(0, most)}
          columns={[
            { key: "file", head: t.file, cell: (one) => fileName(one.sheet) },
            {
              key: "what",
              head: t.what,
              cell: (one) => say(lang, one.before ? t.changed : t.added),
            },
            { key: "row", head: t.row, cell: (one) => one.about },
          ]}
        />
      )}
    </>
  );
};

/** As many lines as somebody reads; all of them are in the answer of the command line. */
const most = 500;
