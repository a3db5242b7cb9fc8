import type { Children } from "#web/jsx.ts";
import { QrCode } from "#web/parts/qr.tsx";

import type { ComplaintDraft, DraftCode } from "../model.ts";
import { aboutLine, dateOf, letterWords as t } from "../texts/letter.ts";

type LetterProps = {
  readonly draft: ComplaintDraft;
  /** Printed with its square code; null where the code is not to be shown again. */
  readonly code: DraftCode | null;
};

/** The letter of complaint on A4, ready to be signed: the fields of Mẫu 01. It is Vietnamese in every language. */
export const LetterPart = ({ draft, code }: LetterProps) => (
  <article class="blank-letter prepared" lang="vi">
    {code && (
      <figure>
        <QrCode text={code} label={`${t.code} ${code}`} />
        <figcaption>
          <b>{code}</b>
          <br />
          {t.codeAbout}
        </figcaption>
      </figure>
    )}
    <p class="motto">
      <b>{t.motto[0]}</b>
      <br />
      <b>{t.motto[1]}</b>
    </p>
    <p class="dated">{t.dated(draft.writtenOn)}</p>
    <h2>{t.title[draft.level]}</h2>
    <p class="to">
      <b>
        {t.to}: {draft.addressee}
      </b>
    </p>
    <Line label={t.name}>{draft.name}</Line>
    <Line label={t.address}>{draft.address}</Line>
    {draft.phone && <Line label={t.phone}>{draft.phone}</Line>}
    {draft.identityPaper && <Line label={t.identityPaper}>{draft.identityPaper}</Line>}
    {draft.onBehalfOf && (
      <Line label={draft.standing === "authorised" ? t.authorisedBy : t.representing}>
        {draft.onBehalfOf}
      </Line>
    )}
    {draft.people > 1 && <Line label={t.people}>{draft.people}</Line>}
    {draft.representatives.length > 0 && (
      <Line label={t.representatives}>{draft.representatives.join("; ")}</Line>
    )}
    <Line label={t.respondent}>{draft.respondent}</Line>
    <Line label={t.respondentAddress}>{draft.respondentAddress}</Line>
    <Line label={t.about}>{aboutLine(draft)}</Line>
    <Line label={t.learnedOn}>{dateOf(draft.learnedOn)}</Line>
    <Words label={t.content} text={draft.content} />
    <Words label={t.reason} text={draft.reason} />
    <Words label={t.request} text={draft.request} />
    {draft.documents.length === 0 ? (
      <Line label={t.documents}>{t.none}</Line>
    ) : (
      <div>
        <h3>{t.documents}</h3>
        <ol>
          {draft.documents.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </div>
    )}
    <p class="signature">
      <b>{t.signature}</b>
      <br />
      {t.signed}
    </p>
    <p class="source">{t.source}</p>
  </article>
);

const Line = ({ label, children }: { readonly label: string; readonly children: Children }) => (
  <p>
    {label}: <b>{children}</b>
  </p>
);

const Words = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div>
    <h3>{label}</h3>
    <p class="preserve">{text}</p>
  </div>
);
