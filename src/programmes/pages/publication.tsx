import type { Day } from "#kernel/day.ts";
import {
  Checkbox,
  ErrorSummary,
  Fieldset,
  Hidden,
  SubmitButton,
  TextArea,
  TextField,
} from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { Publishable, PublicTask, PublishedTask } from "../publication.store.ts";
import { publicationTexts as t } from "../texts/publication.ts";
import type { Frame } from "./frame.ts";
import { PublicPart } from "./public-part.tsx";

type PublicationProps = Frame & {
  readonly directive: Publishable;
  readonly tasks: readonly PublicTask[];
  readonly form: Form;
  readonly withdrawal: Form;
  readonly said: { readonly vi: string; readonly en: string } | null;
};

/**
 * What of a directive becomes public: chosen, previewed, published; and taken back. Fields that come once
 * per task carry its place in the list: "chon-1", "ten-1", "cau-1".
 */
export const PublicationPage = (props: PublicationProps) => {
  const { lang, trial, staff, directive, tasks, form, withdrawal, said } = props;
  const { code } = directive;
  const here = paths.programmes.publication.to({ code }, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.title}
      path={here}
      here={paths.directives.list.to({})}
    >
      {said && <Notice look="done" title={said} live />}
      <p class="lead">
        {directive.canonical}: {directive.title}
      </p>
      <Notice look="warn">
        <p>{say(lang, t.lead)}</p>
      </Notice>
      {directive.slug && (
        <>
          <p>
            {say(lang, t.isPublic)}{" "}
            <a href={paths.programmes.publicShow.to({ slug: directive.slug }, lang)}>
              {say(lang, t.see)}
            </a>
          </p>
          <form class="stack" method="post" action={paths.programmes.withdrawal.to({ code }, lang)}>
            <ErrorSummary form={withdrawal} />
            <TextField form={withdrawal} name="because" label={t.because} maxlength={500} />
            <SubmitButton label={t.withdraw} look="grave" />
          </form>
        </>
      )}
      {tasks.length === 0 ? (
        <p>{say(lang, t.noTasks)}</p>
      ) : (
        <form class="stack" method="post" action={here}>
          <ErrorSummary form={form} />
          <Hidden form={form} name="seen" value={String(directive.publication ?? "")} />
          <TextField form={form} name="title" label={t.publicTitle} maxlength={500} />
          <TextArea form={form} name="summary" label={t.summary} max={5000} rows={4} optional />
          <h2>{say(lang, t.tasks)}</h2>
          <p class="hint">{say(lang, t.tasksHint)}</p>
          {tasks.map((task, at) => {
            const nth = at + 1;
            return (
              <Fieldset legend={`${nth}. ${task.code} – ${task.unitName}`}>
                <input type="hidden" name={`ma-${nth}`} value={task.id} />
                <Checkbox form={form} name={`chon-${nth}`} label={t.choose} />
                <TextField
                  form={form}
                  name={`ten-${nth}`}
                  label={t.taskTitle(nth)}
                  maxlength={500}
                />
                <TextField
                  form={form}
                  name={`cau-${nth}`}
                  label={t.sentence(nth)}
                  hint={t.sentenceHint}
                  maxlength={1000}
                  optional
                />
              </Fieldset>
            );
          })}
          <Checkbox form={form} name="allowed" label={t.allowed} />
          <SubmitButton label={t.preview} />
        </form>
      )}
    </Layout>
  );
};

type PreviewProps = Frame & {
  readonly directive: Publishable;
  readonly form: Form;
  readonly title: string;
  readonly summary: string;
  readonly tasks: readonly PublishedTask[];
  readonly today: Day;
};

/** The very page everybody will see, and the button that makes it so. */
export const PublicationPreviewPage = (props: PreviewProps) => {
  const { lang, trial, staff, directive, form, title, summary, tasks, today } = props;
  const here = paths.programmes.publication.to({ code: directive.code }, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.previewed}
      path={here}
      here={paths.directives.list.to({})}
      wide
    >
      <ErrorSummary form={form} />
      <section class="stack">
        <h2>{title}</h2>
        <PublicPart
          directive={{ ...directive, summary }}
          publishedOn={null}
          tasks={tasks}
          today={today}
        />
      </section>
      <form class="stack" method="post" action={here}>
        {Object.entries(form.values).map(([name, value]) => (
          <input type="hidden" name={name} value={value ?? ""} />
        ))}
        <div class="actions">
          <SubmitButton label={t.publish} name="go" value="publish" />
          <SubmitButton label={t.change} look="quiet" name="go" value="change" />
        </div>
      </form>
    </Layout>
  );
};
