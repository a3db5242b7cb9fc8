import { dayOf } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { explain, type Explanation } from "#law/explanation.ts";
import { dayWords, instantWords, timeWords } from "#law/words.ts";
import { PromiseCode } from "#register/pages/promise-code.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { StageLine } from "#web/parts/steps.tsx";
import { paths } from "#web/paths.ts";

import type { Filing, Receipt } from "#cases/filing.ts";
import type { Names } from "#cases/names.store.ts";
import { inGroups } from "#cases/receipt.ts";
import { receiptTexts as t } from "../texts/receipt.ts";

export type ReceiptProps = {
  readonly receipt: Receipt;
  readonly filed: Pick<Filing, "kind" | "title" | "body" | "place" | "publish" | "contact">;
  readonly area: Text | string;
  /** Where it is: "Phường Ba Đình". */
  readonly place: string;
  readonly files: number;
  readonly names: Names;
  /** "https://…": the QR code leads there, never with the secret. */
  readonly origin: string;
  /** The office’s signature that it was received (register/receipt-files.ts); null where there is none. */
  readonly promise: string | null;
};

/** What the sender takes away, on a page or on a sheet of A5 from the counter's printer. */
export const ReceiptPart = (props: ReceiptProps) => {
  const { receipt, names, origin } = props;
  const say = useSay();
  const lang = useLanguage();
  const accept = instantWords(receipt.acceptance.due);
  const answer = dayWords(receipt.answer.due);
  const unit = names.units.get(receipt.desk.unit)?.name ?? "";
  const address = `${origin}${paths.follow.show.to({}, lang)}?ma=${receipt.code}`;
  return (
    <article class="receipt">
      <div class="codes">
        <div>
          <BigCode id="code" label={t.code} code={receipt.code} />
          {receipt.secret === null ? (
            <Notice look="warn" title={t.noSecret} />
          ) : (
            <BigCode
              id="secret"
              label={t.secret}
              code={inGroups(receipt.secret)}
              note={t.secretNote}
            />
          )}
        </div>
        <figure>
          <QrCode text={address} label={say(t.scan)} />
          <figcaption class="hint">
            {say(t.scan)} <span class="address">{address.replace(/\?.*$/, "")}</span>
          </figcaption>
        </figure>
        <PromiseCode promise={props.promise} />
      </div>

      <section>
        <h2>{say(t.next)}</h2>
        <p class="promise">{say(t.promise(unit, accept, answer))}</p>
        <StageLine
          stages={[
            { label: t.received, state: "done", note: instantWords(receipt.receivedAt) },
            { label: t.accept, state: "now", note: t.atLatest(shortInstant(receipt)) },
            { label: t.answer, state: "next", note: t.byEndOf(answer) },
          ]}
        />
        <Why title={t.whyAccept} explanation={receipt.acceptance} />
        <Why title={t.whyAnswer} explanation={receipt.answer} />
      </section>

      <section>
        <h2>{say(t.who)}</h2>
        <DeskFacts names={names} desk={receipt.desk} />
      </section>

      <section>
        <h2>{say(t.what)}</h2>
        <Sent {...props} />
      </section>
    </article>
  );
};

const shortInstant = ({ acceptance: { due } }: Receipt): Text => {
  const day = dayWords(dayOf(due));
  return { vi: `${timeWords(due)}, ${day.vi}`, en: `${timeWords(due)}, ${day.en}` };
};

/** The unit, department and post that have it. */
export const DeskFacts = (props: { readonly names: Names; readonly desk: Receipt["desk"] }) => {
  const { names, desk } = props;
  const say = useSay();
  const department = desk.department === null ? "" : (names.departments.get(desk.department) ?? "");
  const post = desk.post === null ? "" : (names.posts.get(desk.post)?.title ?? "");
  return (
    <Facts
      facts={[
        { label: t.unit, value: names.units.get(desk.unit)?.name },
        {
          label: t.post,
          value: post === "" ? say(t.noPost) : [post, department].filter(Boolean).join(", "),
        },
      ]}
    />
  );
};

const Sent = ({ receipt, filed, area, place, files }: ReceiptProps) => {
  const say = useSay();
  return (
    <Facts
      facts={[
        { label: t.kind, value: say(t.kinds[filed.kind]) },
        { label: t.titleOf, value: filed.title },
        { label: t.content, value: <span class="preserve">{filed.body}</span> },
        { label: t.area, value: say(area) },
        { label: t.where, value: [filed.place, place].filter(Boolean).join(", ") },
        { label: t.files, value: files === 0 ? "" : say(t.filesCount(files)) },
        { label: t.receivedAt, value: say(instantWords(receipt.receivedAt)) },
        { label: t.contact, value: say(filed.contact ? t.contactKept : t.anonymous) },
        { label: t.publish, value: say(filed.publish ? t.agreed : t.notAgreed) },
      ]}
    />
  );
};

type WhyProps = { readonly title: Text; readonly explanation: Explanation };

/** A date taken apart line by line, and whether it rests on law or on a promise. */
export const Why = ({ title, explanation }: WhyProps) => {
  const say = useSay();
  const { basis } = explanation;
  const lines = explain(explanation);
  return (
    <>
      <details class="why">
        <summary>
          {say(title)} <span class="tag">{say(basis.kind === "law" ? t.byLaw : t.byPolicy)}</span>
        </summary>
        <ol>
          {lines.map((one) => (
            <li>{say(one)}</li>
          ))}
        </ol>
      </details>
      <p class="print-only hint">{say(lines[0] ?? "")}</p>
    </>
  );
};
