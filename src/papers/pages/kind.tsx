import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { ErrorSummary, FileField, Hidden, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { ChoiceField, UploadField } from "../forms.ts";
import { kindOf, type KindId, placeholderOf } from "../kinds.ts";
import type { Field } from "../model.ts";
import { templateFaultText, type TemplateFault } from "../refusals.ts";
import { paperTexts as t, shapeText } from "../texts.ts";
import { type PaperFrame, type UsedTemplate, usedWords } from "./list.tsx";

export type KindProps = PaperFrame & {
  readonly kind: KindId;
  readonly used: UsedTemplate | undefined;
  /** What no longer fits in the template in use. */
  readonly unfit: readonly TemplateFault[];
  readonly versions: readonly VersionLine[];
  readonly uses: readonly UseLine[];
  readonly upload: Form<UploadField>;
  readonly choice: Form<ChoiceField>;
  /** What is wrong with the file that came. */
  readonly faults: readonly TemplateFault[];
  readonly saved: number | null;
  readonly chosen: boolean;
};

type VersionLine = {
  readonly version: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};
type UseLine = {
  readonly version: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** One kind of paper: its template, its versions, and a new one. */
export const KindPage = (props: KindProps) => {
  const { lang, trial, staff, unit, kind, used } = props;
  const { title, about, form } = kindOf(kind);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={paths.papers.show.to({ kind }, lang) + query({ "don-vi": unit.id })}
      here={paths.papers.list.to({})}
      wide
    >
      <p class="lead">{say(lang, about)}</p>
      <Said {...props} />
      <Facts
        facts={[
          { label: t.unit, value: unit.name },
          { label: t.source, value: say(lang, form ? t.formOf(form) : t.ourOwn) },
          { label: t.used, value: say(lang, usedWords(used, unit.id)) },
        ]}
      />
      <p class="hint">{say(lang, t.unchecked)}</p>
      <Downloads {...props} />
      <div class="split">
        <div>
          <Versions {...props} />
        </div>
        <div>
          <Upload {...props} />
        </div>
      </div>
      <FieldsOf kind={kind} />
      <p>
        <a href={paths.papers.list.to({}, lang) + query({ "don-vi": unit.id })}>
          {say(lang, t.back)}
        </a>
      </p>
    </Layout>
  );
};

const Said = ({ saved, chosen, unfit }: KindProps) => {
  const tell = useSay();
  return (
    <>
      {saved !== null && <Notice look="done" title={t.saved(saved)} live />}
      {chosen && <Notice look="done" title={t.chosen} live />}
      {unfit.length > 0 && (
        <Notice look="warn" title={t.noLongerFits}>
          <ul>
            {unfit.map((fault) => (
              <li>{tell(templateFaultText(fault))}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const Downloads = ({ kind, unit }: KindProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const of = query({ "don-vi": unit.id });
  const links = [
    [paths.papers.preview.to({ kind, which: "dang-dung" }, lang), t.sample],
    [paths.papers.file.to({ kind, which: "dang-dung" }, lang), t.inUse],
    [paths.papers.file.to({ kind, which: "mac-dinh" }, lang), t.theDefault],
  ] as const;
  return (
    <section aria-labelledby="tai-ve">
      <h2 id="tai-ve">{tell(t.downloads)}</h2>
      <ul>
        {links.map(([href, label]) => (
          <li>
            <a href={href + of} download>
              {tell(label)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Versions = (props: KindProps) => {
  const { versions, uses, kind, unit } = props;
  const tell = useSay();
  const lang = useLanguage();
  const of = query({ "don-vi": unit.id });
  if (versions.length === 0) return <EmptyState title={t.noVersions} />;
  return (
    <>
      <DataTable
        caption={t.versions}
        rows={versions}
        columns={[
          { key: "version", head: t.version, cell: ({ version }) => version },
          { key: "reason", head: t.reason, cell: ({ reason }) => reason },
          { key: "by", head: t.by, cell: ({ by }) => by },
          { key: "at", head: t.at, cell: ({ at }) => tell(instantWords(instant(at))) },
          {
            key: "files",
            head: t.files,
            cell: ({ version }) => {
              const which = String(version);
              return (
                <>
                  <a
                    href={paths.papers.preview.to({ kind, which }, lang) + of}
                    aria-label={tell(t.tryOf(version))}
                    download
                  >
                    {tell(t.tryIt)}
                  </a>{" "}
                  <a
                    href={paths.papers.file.to({ kind, which }, lang) + of}
                    aria-label={tell(t.fetchOf(version))}
                    download
                  >
                    {tell(t.fetch)}
                  </a>
                </>
              );
            },
          },
        ]}
      />
      <Choice {...props} />
      {uses.length > 0 && (
        <DataTable
          caption={t.history}
          rows={uses}
          columns={[
            {
              key: "version",
              head: t.version,
              cell: ({ version }) => tell(version === null ? t.none : t.versionName(version)),
            },
            { key: "reason", head: t.reason, cell: ({ reason }) => reason },
            { key: "by", head: t.chosenBy, cell: ({ by }) => by },
            { key: "at", head: t.at, cell: ({ at }) => tell(instantWords(instant(at))) },
          ]}
        />
      )}
    </>
  );
};

const Choice = ({ choice, versions, used, kind, unit }: KindProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const own = used?.unit === unit.id ? used.version : null;
  return (
    <form
      class="step-form"
      method="post"
      action={paths.papers.choice.to({ kind }, lang)}
      noValidate
    >
      <h2>{tell(t.choose)}</h2>
      <ErrorSummary form={choice} />
      <Hidden form={choice} name="unit" value={String(unit.id)} />
      <Radios
        form={choice}
        name="version"
        label={t.version}
        options={[
          ...versions.map(({ version }) => ({
            value: String(version),
            label: version === own ? t.versionInUse(version) : t.versionName(version),
            disabled: version === own,
          })),
          { value: "none", label: t.without, disabled: own === null },
        ]}
      />
      <TextField
        form={choice}
        name="choice_reason"
        label={t.reason}
        autocomplete="off"
        maxlength={500}
      />
      <SubmitButton label={t.chooseButton} look="quiet" />
    </form>
  );
};

const Upload = ({ upload, faults, kind, unit }: KindProps) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <form
      class="step-form"
      method="post"
      action={paths.papers.show.to({ kind }, lang)}
      encType="multipart/form-data"
      noValidate
    >
      <h2>{tell(t.upload)}</h2>
      <ErrorSummary form={upload} />
      {faults.length > 0 && (
        <Notice look="warn" title={t.faults} live>
          <ul>
            {faults.map((fault) => (
              <li>{tell(templateFaultText(fault))}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Hidden form={upload} name="unit" value={String(unit.id)} />
      <FileField form={upload} name="file" label={t.file} hint={t.fileHint} accept=".docx" />
      <TextField
        form={upload}
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        autocomplete="off"
        maxlength={500}
      />
      <SubmitButton label={t.check} />
    </form>
  );
};

const FieldsOf = ({ kind }: { readonly kind: KindId }) => {
  const tell = useSay();
  return (
    <section aria-labelledby="cac-muc">
      <h2 id="cac-muc">{tell(t.fields)}</h2>
      <p>{tell(t.fieldsAbout)}</p>
      <DataTable
        caption={t.fields}
        headed
        dense
        rows={Object.values(kindOf(kind).fields)}
        columns={[
          {
            key: "name",
            head: t.field,
            cell: (field) => (
              <>
                {spelled(field).map((one) => (
                  <div>{`{{${one}}}`}</div>
                ))}
              </>
            ),
          },
          { key: "how", head: t.how, cell: ({ as }) => tell(shapeText[as]) },
          { key: "needed", head: t.needed, cell: ({ required }) => tell(required ? t.yes : t.no) },
        ]}
      />
    </section>
  );
};

const spelled = (field: Field): readonly string[] =>
  field.as === "table"
    ? Object.values(field.columns).map(({ vi }) => `${placeholderOf(field)}.${vi.toLowerCase()}`)
    : [placeholderOf(field)];
