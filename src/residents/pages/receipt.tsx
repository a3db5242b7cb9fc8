import type { Lang } from "#kernel/text.ts";
import { KeepReceipt, keepReceiptScript } from "#keyring/pages/keep-receipt.tsx";
import { ReceiptsForm } from "#register/pages/receipts-form.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { receiptTexts as t } from "../texts/receipt.ts";
import { ReceiptPart, type ReceiptProps } from "./receipt-part.tsx";

type ReceiptPageProps = ReceiptProps & { readonly lang: Lang; readonly trial: boolean };

/** The answer to a filing: the receipt, and the way to follow it. */
export const ReceiptPage = ({ lang, trial, ...props }: ReceiptPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.filing.form.to({}, lang)}
    scripts={[keepReceiptScript]}
  >
    {props.receipt.repeated && <Notice look="info" title={t.again} />}
    <div class="no-print">
      <Notice look="warn" title={t.keep} live>
        <p>{say(lang, t.keepHow)}</p>
      </Notice>
    </div>
    <ReceiptPart {...props} />
    <form class="actions no-print" method="post" action={paths.follow.show.to({}, lang)}>
      <input type="hidden" name="code" value={props.receipt.code} />
      {props.receipt.secret !== null && (
        <input type="hidden" name="secret" value={props.receipt.secret} />
      )}
      <button type="submit" class="button primary">
        {say(lang, t.open)}
      </button>
      <span class="hint">{say(lang, t.print)}</span>
    </form>
    {props.receipt.secret !== null && (
      <>
        <ReceiptsForm code={props.receipt.code} secret={props.receipt.secret} />
        <KeepReceipt code={props.receipt.code} secret={props.receipt.secret} />
      </>
    )}
  </Layout>
);
