import { say, useLanguage, useSay, type Words } from "../language.ts";
import { newSecretTexts as t } from "../texts.ts";
import { BigCode } from "./facts.tsx";
import { Notice } from "./notice.tsx";
import { QrCode } from "./qr.tsx";

type NewSecretProps = {
  readonly code: string;
  /** In groups, as people read it. */
  readonly secret: string;
  /** Of the follow-up page, with the code and never the secret. */
  readonly address: string;
  /** When, and at which unit. */
  readonly issued: Words;
  readonly back: { readonly href: string; readonly label: Words };
};

/** A secret given out anew at the counter: a sheet of A5 to print, shown once. */
export const NewSecret = ({ code, secret, address, issued, back }: NewSecretProps) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <>
      <div class="no-print">
        <Notice look="warn" title={t.once} live />
      </div>
      <article class="receipt">
        <div class="codes">
          <div>
            <BigCode id="code" label={t.code} code={code} />
            <BigCode id="secret" label={t.secret} code={secret} note={t.about} />
          </div>
          <figure>
            <QrCode text={address} label={tell(t.scan)} />
            <figcaption class="hint">{tell(t.scan)}</figcaption>
          </figure>
        </div>
        <p class="hint">{tell(issued)}</p>
      </article>
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a class="button quiet" href={back.href}>
          {tell(back.label)}
        </a>
      </p>
    </>
  );
};
