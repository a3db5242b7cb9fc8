import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { intakeTexts as t } from "../texts/intake.ts";
import { receiptTexts } from "#residents/texts/receipt.ts";
import type { OfficeFrame } from "./frame.ts";
import { ReceiptPart, type ReceiptProps } from "#residents/pages/receipt-part.tsx";

type IntakeReceiptProps = OfficeFrame & ReceiptProps & { readonly mayOpen: boolean };

/** The resident's receipt on the counter's screen, to be printed and handed over. */
export const IntakeReceiptPage = (props: IntakeReceiptProps) => {
  const { lang, trial, staff, receipt, mayOpen } = props;
  const here = paths.staff.intake.to({}, lang);
  return (
    <Layout lang={lang} trial={trial} staff={staff} title={t.done} path={here}>
      <div class="no-print">
        {receipt.repeated && <Notice look="info" title={receiptTexts.again} />}
        <Notice look="warn" title={t.doneHow} live />
      </div>
      <ReceiptPart {...props} />
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {say(lang, t.print)}
        </button>
        <a class="button quiet" href={here}>
          {say(lang, t.another)}
        </a>
        {mayOpen && (
          <a class="button quiet" href={paths.staff.matter.to({ code: receipt.code }, lang)}>
            {say(lang, t.openIt)}
          </a>
        )}
      </p>
    </Layout>
  );
};
