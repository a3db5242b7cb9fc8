import { isDay } from "#kernel/day.ts";
import { dayWords } from "#law/words.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { BigCode } from "#web/parts/facts.tsx";
import { paths } from "#web/paths.ts";

import { inGroups } from "../browser/ring-box.ts";
import type { Book, Entry } from "../browser/ring-book.ts";
import { keyringTexts as t } from "../texts.ts";
import { AnotherButton, ChosenField, FileForm } from "./opening.tsx";

export type RingForm = Form<
  "code" | "secret" | "label" | "chosen" | "file" | "file_ring" | "file_passphrase"
>;

type RingViewProps = {
  readonly book: Book;
  /** Carries the opened ring from form to form for those without scripts; null for a file that is only read. */
  readonly token: string | null;
  readonly form?: RingForm;
};

/** An open ring. Scripts fill in this same markup, so that both ways look and read alike. */
export const RingView = ({ book, token, form = blank }: RingViewProps) => {
  const say = useSay();
  return (
    <div class="keyring">
      <section class="ring-entries">
        <h2 tabindex={-1} data-heading="">
          {say(t.entries)}
        </h2>
        <p data-empty="" hidden={book.entries.length > 0}>
          {say(t.empty)}
        </p>
        <ul class="answers" data-entries="">
          {book.entries.map((entry) => (
            <Line entry={entry} token={token} />
          ))}
        </ul>
        <template data-entry="">
          <Line entry={{ code: "", secret: "", label: "–", added: "" }} token={token} />
        </template>
        <p class="actions no-print">
          <button type="button" class="button quiet" data-do="print" data-print="" hidden>
            {say(t.printAll)}
          </button>
          <button type="button" class="button quiet" data-do="close" hidden>
            {say(t.close)}
          </button>
        </p>
      </section>
      {token !== null && <Changing book={book} token={token} form={form} />}
    </div>
  );
};

type LineProps = { readonly entry: Entry; readonly token: string | null };

const Line = ({ entry, token }: LineProps) => {
  const say = useSay();
  const lang = useLanguage();
  const { code, secret, label, added } = entry;
  return (
    <li data-line="">
      <h3 data-slot="name">{label === "" ? code : label}</h3>
      <p class="hint">
        <span data-slot="code">{code}</span> · {say(t.added)}{" "}
        <span data-slot="added">{isDay(added) ? say(dayWords(added)) : added}</span>
      </p>
      <p class="print-only">
        {say(t.entrySecret)}: <b data-slot="secret">{inGroups(secret)}</b>
      </p>
      <div class="actions no-print">
        <form class="inline" method="post" action={paths.follow.show.to({}, lang)} data-matter="">
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="secret" value={secret} />
          <button type="submit" class="button quiet">
            {say(t.openMatter)}{" "}
            <span class="unseen" data-slot="named">
              {code}
            </span>
            <span data-new-tab="" hidden>
              {say(t.newTab)}
            </span>
          </button>
        </form>
        {token !== null && (
          <form
            class="inline"
            method="post"
            action={paths.keyring.removal.to({}, lang)}
            data-do="remove"
          >
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="code" value={code} />
            <button type="submit" class="button quiet">
              {say(t.remove)}{" "}
              <span class="unseen" data-slot="named">
                {code}
              </span>
            </button>
          </form>
        )}
      </div>
    </li>
  );
};

const Changing = (props: {
  readonly book: Book;
  readonly token: string;
  readonly form: RingForm;
}) => {
  const { book, token, form } = props;
  const say = useSay();
  const lang = useLanguage();
  return (
    <>
      <section class="card no-print">
        <h2>{say(t.keepTitle)}</h2>
        <form
          class="page"
          method="post"
          action={paths.keyring.receipt.to({}, lang)}
          data-do="keep"
          noValidate
        >
          <input type="hidden" name="token" value={token} />
          <TextField
            form={form}
            name="code"
            label={t.entryCode}
            width="medium"
            autocomplete="off"
          />
          <TextField form={form} name="secret" label={t.entrySecret} autocomplete="off" />
          <TextField
            form={form}
            name="label"
            label={t.label}
            hint={t.labelHint}
            autocomplete="off"
            optional
          />
          <SubmitButton label={t.keep} />
        </form>
      </section>
      <section class="ring-about">
        <h2 class="no-print">{say(t.about)}</h2>
        <BigCode id="ring-code" label={t.ring} code={inGroups(book.ring)} />
        <details class="why no-print">
          <summary>{say(t.exportTitle)}</summary>
          <form
            class="page"
            method="post"
            action={paths.keyring.copy.to({}, lang)}
            data-do="export"
          >
            <p>{say(t.exportHow)}</p>
            <input type="hidden" name="token" value={token} />
            <SubmitButton label={t.export} look="quiet" />
          </form>
        </details>
        <details class="why no-print" open={form.errors.file !== undefined}>
          <summary>{say(t.mergeTitle)}</summary>
          <FileForm form={form} into={token} />
        </details>
        <details class="why no-print" data-passkey="" hidden>
          <summary>{say(t.passkeyTitle)}</summary>
          <form class="page" data-do="add-passkey">
            <p>{say(t.passkeyHow)}</p>
            <SubmitButton label={t.addPasskey} look="quiet" />
          </form>
        </details>
        <details class="why no-print" open={form.errors.chosen !== undefined}>
          <summary>{say(t.lockTitle)}</summary>
          <form
            class="page"
            method="post"
            action={paths.keyring.lock.to({}, lang)}
            data-do="lock"
            noValidate
          >
            <input type="hidden" name="token" value={token} />
            <ChosenField form={form} />
            <p class="actions">
              <SubmitButton label={t.lock} look="quiet" />
              <AnotherButton />
            </p>
          </form>
        </details>
        <details class="why no-print">
          <summary>{say(t.eraseTitle)}</summary>
          <form
            class="page"
            method="post"
            action={paths.keyring.erasure.to({}, lang)}
            data-do="erase"
          >
            <p>{say(t.eraseHow)}</p>
            <input type="hidden" name="token" value={token} />
            <SubmitButton label={t.erase} look="grave" />
          </form>
        </details>
      </section>
    </>
  );
};
