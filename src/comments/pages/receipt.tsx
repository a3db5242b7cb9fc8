import { inGroups } from "#cases/receipt.ts";
import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";

import type { CommentReceipt } from "../sending.ts";
import { publicTexts as t } from "../texts/public.ts";

type ReceiptPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly origin: string;
  readonly receipt: CommentReceipt;
  readonly article: { readonly slug: string; readonly title: string; readonly unitName: string };
};

/** The answer to a comment: its two codes, what comes next, the way to follow it. */
export const ReceiptPage = ({ lang, trial, origin, receipt, article }: ReceiptPageProps) => {
  const { code, secret, repeated } = receipt;
  const address = `${origin}${paths.comments.own.to({}, lang)}`;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.receipt}
      path={paths.news.show.to({ slug: article.slug }, lang)}
    >
      {repeated && <Notice look="info" title={t.again} />}
      <div class="no-print">
        <Notice look="warn" title={t.keep} live>
          <p>{say(lang, t.keepHow)}</p>
        </Notice>
      </div>
      <article class="receipt">
        <div class="codes">
          <div>
            <BigCode id="code" label={t.code} code={code} />
            <BigCode id="secret" label={t.secret} code={inGroups(secret)} note={t.secretNote} />
          </div>
          <figure>
            <QrCode text={address} label={say(lang, t.scan)} />
            <figcaption class="hint">
              {say(lang, t.scan)} <span class="address">{address}</span>
            </figcaption>
          </figure>
        </div>
        <section>
          <h2>{say(lang, t.next)}</h2>
          <p>{say(lang, t.nextWords(article.unitName))}</p>
          <p>{say(lang, t.kept)}</p>
          <Facts facts={[{ label: t.article, value: <span lang="vi">{article.title}</span> }]} />
        </section>
      </article>
      <form class="actions no-print" method="post" action={paths.comments.own.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button primary">
          {say(lang, t.open)}
        </button>
        <a class="button quiet" href={paths.news.show.to({ slug: article.slug }, lang)}>
          {say(lang, t.backToArticle)}
        </a>
        <span class="hint">{say(lang, t.print)}</span>
      </form>
    </Layout>
  );
};
