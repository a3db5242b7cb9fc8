import type { Lang } from "#kernel/text.ts";
import { ErrorSummary } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { keyringAttributes } from "../elements.ts";
import { keyringTexts as t } from "../texts.ts";
import { FileForm, MakeForm, OpenForm, type Pending } from "./opening.tsx";
import { MadePart } from "./made.tsx";
import { RingView } from "./ring-view.tsx";
import { ErasurePart } from "./ring.tsx";

/** Every field a person may have filled in on the way in. */
export type EntranceForm = Form<
  "ring" | "passphrase" | "chosen" | "file" | "file_ring" | "file_passphrase"
>;

export type EntranceProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: EntranceForm;
  /** Ten words drawn for those without scripts; scripts draw their own. */
  readonly suggestion: string;
  readonly known: readonly string[];
  readonly pending?: Pending | undefined;
  readonly done?: Words | undefined;
};

/** Open a ring, make one, open a file. With scripts the ring itself then appears in this very page. */
export const EntrancePage = (props: EntranceProps) => {
  const { lang, trial, form, suggestion, known, pending, done } = props;
  const making: Form<"chosen"> = {
    ...form,
    values: { chosen: form.values.chosen ?? suggestion },
  };
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title}
      path={paths.keyring.show.to({}, lang)}
      here={paths.follow.show.to({}, lang)}
      scripts={["keyring.js"]}
    >
      <p class="lead">{say(lang, t.lead)}</p>
      {done && <Notice look="done" title={done} live />}
      <ErrorSummary form={form} />
      <dv-keyring mode="page" class="keyring" {...keyringAttributes(lang, known)}>
        <output class="said" data-said="" />
        <div data-place="" class="keyring">
          <div data-served="">
            <Notice look="info" title={t.served} />
          </div>
          <p class="hint" data-own="" hidden>
            {say(lang, t.own)}
          </p>
          {pending && <Notice look="info" title={t.waiting(pending.code)} />}
          <section class="card">
            <h2>{say(lang, t.openTitle)}</h2>
            <OpenForm form={form} pending={pending} />
          </section>
          <section class="card">
            <h2>{say(lang, t.makeTitle)}</h2>
            <MakeForm form={making} pending={pending} quiet />
            <p class="hint">{say(lang, t.lost)}</p>
          </section>
          <details class="why" open={form.errors.file !== undefined}>
            <summary>{say(lang, t.fileTitle)}</summary>
            <FileForm form={form} />
          </details>
        </div>
        <template data-view="ring">
          <RingView book={{ ring: "", entries: [] }} token="" />
        </template>
        <template data-view="made">
          <MadePart ring="" passphrase="" token="" />
        </template>
        <template data-view="erase">
          <ErasurePart lang={lang} token="" />
        </template>
      </dv-keyring>
    </Layout>
  );
};
