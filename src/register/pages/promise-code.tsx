import { useSay } from "#web/language.ts";
import { QrCode } from "#web/parts/qr.tsx";

import { receiptsTexts as t } from "../texts.ts";

/**
 * The office's signature that something was received, as a code on the receipt it is printed on: from
 * the first minute, before the log has it. Nothing where there is none.
 */
export const PromiseCode = ({ promise }: { readonly promise: string | null }) => {
  const say = useSay();
  if (promise === null) return null;
  return (
    <figure>
      <QrCode text={promise} label={say(t.signed)} />
      <figcaption class="hint">{say(t.onPaper)}</figcaption>
    </figure>
  );
};
