import { TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { keyringAttributes } from "../elements.ts";
import { commonPassphrases } from "../known.ts";
import { keyringTexts as t } from "../texts.ts";
import { MadePart } from "./made.tsx";
import { MakeForm, OpenForm } from "./opening.tsx";

/** The script a page with `KeepReceipt` needs: a name for `Layout`. */
export const keepReceiptScript = "keyring.js";

const nothing: Form<"label"> = blank;

/**
 * The way of one receipt into a ring, on the page that shows it. With scripts the ring is opened and
 * changed right here, and nothing but sealed bytes leaves; without, the form leads to the keyring page.
 */
export const KeepReceipt = (props: { readonly code: string; readonly secret: string }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <dv-keyring mode="receipt" class="keyring" {...keyringAttributes(lang, commonPassphrases)}>
      <form
        class="page no-print"
        method="post"
        action={paths.keyring.receipt.to({}, lang)}
        data-do="begin"
      >
        <input type="hidden" name="code" value={props.code} />
        <input type="hidden" name="secret" value={props.secret} />
        <p class="actions">
          <button type="submit" class="button quiet">
            {say(t.keepHere)}
          </button>
          <span class="hint">{say(t.keepWhy)}</span>
        </p>
      </form>
      <output class="said" data-said="" />
      <div data-place="" />
      <template data-view="begin">
        <section class="card no-print">
          <h2 tabindex={-1} data-heading="">
            {say(t.keepHere)}
          </h2>
          <p class="hint">{say(t.own)}</p>
          <TextField
            form={nothing}
            name="label"
            label={t.label}
            hint={t.labelHint}
            autocomplete="off"
            optional
          />
          <OpenForm form={blank} />
          <details class="why">
            <summary>{say(t.makeTitle)}</summary>
            <MakeForm form={blank} quiet />
            <p class="hint">{say(t.lost)}</p>
          </details>
        </section>
      </template>
      <template data-view="made">
        <MadePart ring="" passphrase="" token="" />
      </template>
      <template data-view="kept">
        <p>
          <a class="button quiet" href={paths.keyring.show.to({}, lang)}>
            {say(t.toRing)}
          </a>
        </p>
      </template>
    </dv-keyring>
  );
};
