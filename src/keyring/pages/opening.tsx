import { FileField, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { keyringTexts as t } from "../texts.ts";

/** A receipt on its way into a ring: its codes travel in the body of the form, as everywhere. */
export type Pending = { readonly code: string; readonly secret: string; readonly label: string };

type OpeningProps = {
  readonly form: Form<"ring" | "passphrase">;
  readonly pending?: Pending | undefined;
};

/** Ring code and passphrase; a password manager may keep both. */
export const OpenForm = ({ form, pending }: OpeningProps) => {
  const lang = useLanguage();
  const say = useSay();
  return (
    <form
      class="page"
      method="post"
      action={paths.keyring.show.to({}, lang)}
      data-do="open"
      noValidate
    >
      <PendingFields pending={pending} />
      <TextField form={form} name="ring" label={t.ring} hint={t.ringHint} autocomplete="username" />
      <TextField
        form={form}
        name="passphrase"
        label={t.passphrase}
        type="password"
        autocomplete="current-password"
      />
      <p class="actions">
        <SubmitButton label={t.open} />
        <button type="button" class="button quiet" data-do="open-passkey" hidden>
          {say(t.openWithPasskey)}
        </button>
      </p>
    </form>
  );
};

type MakingProps = {
  readonly form: Form<"chosen">;
  readonly pending?: Pending | undefined;
  readonly quiet?: boolean;
};

/** A passphrase for a new ring; what is suggested stands in the field already. */
export const MakeForm = ({ form, pending, quiet = false }: MakingProps) => {
  const lang = useLanguage();
  return (
    <form
      class="page"
      method="post"
      action={paths.keyring.make.to({}, lang)}
      data-do="make"
      noValidate
    >
      <PendingFields pending={pending} />
      <ChosenField form={form} />
      <p class="actions">
        <SubmitButton label={t.make} look={quiet ? "quiet" : "primary"} />
        <AnotherButton />
      </p>
    </form>
  );
};

/** Shown in the open, all of it also on a small telephone: it is to be read and copied. */
export const ChosenField = ({ form }: { readonly form: Form<"chosen"> }) => (
  <TextArea form={form} name="chosen" label={t.chosen} hint={t.chosenHint} rows={2} />
);

export const AnotherButton = () => {
  const say = useSay();
  return (
    <button type="button" class="button quiet" data-do="another" hidden>
      {say(t.another)}
    </button>
  );
};

const PendingFields = ({ pending }: { readonly pending?: Pending | undefined }) =>
  pending === undefined ? null : (
    <>
      <input type="hidden" name="code" value={pending.code} />
      <input type="hidden" name="secret" value={pending.secret} />
      <input type="hidden" name="label" value={pending.label} />
    </>
  );

type FileFormProps = {
  readonly form: Form<"file" | "file_ring" | "file_passphrase">;
  /** In an open ring: brings the receipts of the file into it. */
  readonly into?: string;
};

/** A ring out of a file; inside an open ring its receipts are brought in. */
export const FileForm = ({ form, into }: FileFormProps) => {
  const lang = useLanguage();
  const merging = into !== undefined;
  return (
    <form
      class="page"
      method="post"
      action={(merging ? paths.keyring.merger : paths.keyring.file).to({}, lang)}
      enctype="multipart/form-data"
      data-do={merging ? "merge" : "open-file"}
      noValidate
    >
      {merging && <input type="hidden" name="token" value={into} />}
      <FileField form={form} name="file" label={t.file} />
      <TextField
        form={form}
        name="file_ring"
        label={t.fileRing}
        hint={merging ? t.fileSame : t.ringHint}
        autocomplete="off"
        optional={merging}
      />
      <TextField
        form={form}
        name="file_passphrase"
        label={t.filePassphrase}
        type="password"
        autocomplete="current-password"
        optional={merging}
      />
      <SubmitButton label={merging ? t.merge : t.openFile} look="quiet" />
    </form>
  );
};
