import { inGroups } from "#cases/receipt.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";

import { groundOf } from "../eligibility.ts";
import type { ComplaintReceipt } from "../register.ts";
import { representationFaults } from "../representation.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import { registrationTexts as t } from "../texts/registration-page.ts";
import type { OfficeFrame } from "./frame.ts";

type ReceiptPageProps = OfficeFrame & {
  readonly receipt: ComplaintReceipt;
  readonly unitName: string;
  /** The reckoning of the day by which it has to be accepted. */
  readonly why: readonly Text[];
  readonly origin: string;
  /** Whether who registered it may open it: not where it went to the superior unit. */
  readonly mayOpen: boolean;
};

/** The complainant's receipt on the desk's screen, to be printed and handed over. */
export const ReceiptPage = (props: ReceiptPageProps) => {
  const { lang, trial, staff, receipt, unitName, mayOpen } = props;
  const here = paths.complaints.new.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.receipt}
      path={here}
      here={paths.complaints.list.to({})}
    >
      <div class="no-print">
        {receipt.repeated && <Notice look="info" title={t.again} />}
        <Notice look="warn" title={t.receiptHow} live />
        {!mayOpen && <Notice look="info" title={t.toSuperior(unitName)} />}
      </div>
      <Codes {...props} />
      <Apparent {...props} />
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a class="button quiet" href={here}>
          {say(lang, t.another)}
        </a>
        {mayOpen && (
          <a class="button quiet" href={paths.complaints.show.to({ code: receipt.code }, lang)}>
            {say(lang, t.openIt)}
          </a>
        )}
      </p>
    </Layout>
  );
};

const Codes = ({ receipt, unitName, why, origin }: ReceiptPageProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const address = `${origin}${paths.follow.show.to({}, lang)}?ma=${receipt.code}`;
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
      </div>
      <section>
        <h2>{tell(t.next)}</h2>
        {receipt.acceptBy && (
          <p class="promise">{tell(t.acceptBy(unitName, dayWords(receipt.acceptBy)))}</p>
        )}
        {why.length > 0 && (
          <details class="why">
            <summary>{tell(t.whyAccept)}</summary>
            <ol>
              {why.map((line) => (
                <li>{tell(line)}</li>
              ))}
            </ol>
          </details>
        )}
        <Facts
          facts={[
            { label: t.received, value: tell(dayWords(receipt.receivedOn)) },
            { label: t.settledBy, value: unitName },
          ]}
        />
      </section>
    </article>
  );
};

/** What the answers point to: for the desk, so that a missing signature can be had at once. */
const Apparent = ({ receipt }: ReceiptPageProps) => {
  const tell = useSay();
  if (receipt.apparent.length === 0 && receipt.faults.length === 0) return null;
  return (
    <div class="no-print">
      <Notice look="warn" title={complaintTexts.answersSome}>
        <ul>
          {receipt.apparent.map(({ ground }) => (
            <li>{tell(groundOf(ground).title)}</li>
          ))}
          {receipt.faults.map((fault) => (
            <li>{tell(representationFaults[fault])}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
};
