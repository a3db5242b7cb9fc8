import { linesOf, type Slip, type SlipField } from "#letters/denunciation.ts";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { Children } from "#web/jsx.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { slipTexts as t } from "../texts/slip.ts";
import type { DeskFrame } from "./list.tsx";

/** What the slip will say, typed; nothing of the comment stands on this page. */
export const SlipFormPage = (props: DeskFrame & { readonly form: Form<SlipField> }) => {
  const { lang, form } = props;
  return (
    <Frame {...props}>
      <p class="lead">{say(lang, t.lead)}</p>
      <ErrorSummary form={form} />
      <form class="page" method="post" action={paths.comments.slip.to({}, lang)} noValidate>
        <TextField form={form} name="receiver" label={t.receiver} autocomplete="off" />
        <div class="beside">
          <TextField form={form} name="taker" label={t.taker} autocomplete="off" optional />
          <TextField form={form} name="pages" label={t.pages} inputmode="numeric" optional />
        </div>
        <TextField form={form} name="place" label={t.place} autocomplete="off" />
        <div class="actions">
          <SubmitButton label={t.make} />
          <a class="button quiet" href={paths.comments.desk.to({}, lang)}>
            {say(lang, t.back)}
          </a>
        </div>
      </form>
    </Frame>
  );
};

/** The slip, to be printed and signed by both. */
export const SlipPage = (props: DeskFrame & { readonly slip: Slip }) => {
  const { lang, slip } = props;
  const again = paths.comments.slip.to({}, lang) + query({ tep: "word" });
  return (
    <Frame {...props}>
      <article class="receipt">
        <h2>{slip.issuer}</h2>
        <p>{slip.at}</p>
        <Facts facts={linesOf(slip).map(([label, value]) => ({ label, value }))} />
        <p>
          {slip.giver} ____________________ · {slip.taker} ____________________
        </p>
      </article>
      <p class="no-print">{say(lang, t.lead)}</p>
      <form class="actions no-print" method="post" action={again}>
        {(["receiver", "taker", "pages", "place"] as const).map((name) => (
          <input type="hidden" name={name} value={slip[name] ?? ""} />
        ))}
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <SubmitButton label={t.file} look="quiet" />
        <a class="button quiet" href={paths.comments.desk.to({}, lang)}>
          {say(lang, t.back)}
        </a>
      </form>
    </Frame>
  );
};

const Frame = (props: DeskFrame & { readonly children: Children }) => {
  const { lang, trial, staff, children } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={paths.comments.slip.to({}, lang)}
      here={paths.comments.desk.to({})}
    >
      {children}
    </Layout>
  );
};
