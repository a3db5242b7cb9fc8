import { instantWords } from "#law/words.ts";
import { useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { MatterView } from "../matter-view.ts";
import { inGroups } from "#cases/receipt.ts";
import { matterTexts } from "../texts/matter.ts";
import { paperTexts as t } from "../texts/papers.ts";
import type { OfficeFrame } from "./frame.ts";
import { QrCode } from "#web/parts/qr.tsx";

type ReissuePageProps = OfficeFrame & {
  readonly view: MatterView;
  readonly secret: string;
  readonly origin: string;
};

/** The new secret on a sheet of A5, shown once. */
export const ReissuePage = (props: ReissuePageProps) => {
  const { lang, trial, staff, view, origin } = props;
  const address = `${origin}${paths.follow.show.to({}, lang)}?ma=${view.matter.code}`;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.reissueTitle}
      path={paths.staff.matter.to({ code: view.matter.code }, lang)}
      here={paths.staff.list.to({})}
    >
      <div class="no-print">
        <Notice look="warn" title={t.reissueOnce} live />
      </div>
      <Slip {...props} address={address} />
      <p class="actions no-print">
        <button class="button primary" type="button" data-print hidden>
          {t.print[lang]}
        </button>
        <a class="button quiet" href={paths.staff.matter.to({ code: view.matter.code }, lang)}>
          {matterTexts.backToMatter[lang]}
        </a>
      </p>
    </Layout>
  );
};

const Slip = ({ view, secret, address }: ReissuePageProps & { readonly address: string }) => {
  const say = useSay();
  const unit = view.names.units.get(view.by.unit)?.name ?? "";
  return (
    <article class="receipt">
      <div class="codes">
        <div>
          <BigCode id="code" label={t.code} code={view.matter.code} />
          <BigCode id="secret" label={t.secret} code={inGroups(secret)} note={t.reissueAbout} />
        </div>
        <figure>
          <QrCode text={address} label={say(t.scan)} />
          <figcaption class="hint">{say(t.scan)}</figcaption>
        </figure>
      </div>
      <p class="hint">{say(t.issued(instantWords(view.now), unit))}</p>
    </article>
  );
};
