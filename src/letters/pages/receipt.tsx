import { inGroups } from "#cases/receipt.ts";
import { explain } from "#law/explanation.ts";
import { dayWords } from "#law/words.ts";
import { PromiseCode } from "#register/pages/promise-code.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";

import { dayOfDue, type LetterReceipt } from "../register.ts";
import { letterTexts } from "../texts/pages.ts";
import { registrationTexts as t } from "../texts/registration.ts";
import type { OfficeFrame } from "./frame.ts";
import { ToDenunciation } from "./registration.tsx";

type ReceiptPageProps = OfficeFrame & {
  readonly receipt: LetterReceipt;
  readonly title: string;
  readonly unitName: string;
  /** A part of the letter was a denunciation: it is counted and handed over next. */
  readonly part: boolean;
  readonly origin: string;
  /** The office’s signature that it was received; null where there is none. */
  readonly promise: string | null;
};

/** The sender's receipt on the desk's screen, to be printed and handed over. */
export const ReceiptPage = (props: ReceiptPageProps) => {
  const { lang, trial, staff, receipt, part } = props;
  const here = paths.letters.new.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.receipt}
      path={here}
      here={paths.letters.list.to({})}
    >
      <div class="no-print">
        {receipt.repeated && <Notice look="info" title={t.again} />}
        <Notice look="warn" title={t.receiptHow} live />
      </div>
      <Codes {...props} />
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        {part && <ToDenunciation lang={lang} />}
        <a class="button quiet" href={here}>
          {say(lang, t.another)}
        </a>
        <a class="button quiet" href={paths.letters.show.to({ code: receipt.code }, lang)}>
          {say(lang, t.openIt)}
        </a>
      </p>
    </Layout>
  );
};

const Codes = ({ receipt, title, unitName, origin, promise }: ReceiptPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const address = `${origin}${paths.follow.show.to({}, lang)}?ma=${receipt.code}`;
  const { tell: due } = receipt;
  return (
    <article class="receipt">
      <div class="codes">
        <div>
          <BigCode id="code" label={t.code} code={receipt.code} />
          <BigCode
            id="secret"
            label={t.secret}
            code={inGroups(receipt.secret)}
            note={t.secretNote}
          />
        </div>
        <figure>
          <QrCode text={address} label={tell(t.scan)} />
          <figcaption class="hint">
            {tell(t.scan)} <span class="address">{address.replace(/\?.*$/, "")}</span>
          </figcaption>
        </figure>
        <PromiseCode promise={promise} />
      </div>
      <section>
        <h2>{title}</h2>
        {due && (
          <>
            <p class="promise">{tell(letterTexts.tellBy(dayWords(dayOfDue(due))))}</p>
            <details class="why">
              <summary>{tell(letterTexts.why)}</summary>
              <ol>
                {explain(due).map((one) => (
                  <li>{tell(one)}</li>
                ))}
              </ol>
            </details>
          </>
        )}
        <Facts
          facts={[
            { label: letterTexts.receivedOn, value: tell(dayWords(receipt.receivedOn)) },
            { label: letterTexts.people, value: unitName },
          ]}
        />
      </section>
    </article>
  );
};
