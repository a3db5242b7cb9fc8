import { dayWords } from "#law/words.ts";
import { Checkboxes, SubmitButton, TextField } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { beginning } from "../beginning.ts";
import { isEnded, standing } from "../model.ts";
import type { OwnPageProps } from "../own-view.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import { ownTexts as t } from "../texts/own-page.ts";

/** The two codes, hidden in every form: they never stand in an address. */
export const Pair = (props: Pick<OwnPageProps, "complaint" | "secret">) => (
  <>
    <input type="hidden" name="code" value={props.complaint.code} />
    <input type="hidden" name="secret" value={props.secret} />
  </>
);

/** What the complainant can do now: complain again, go to court, say when it arrived, withdraw. */
export const OwnChoices = (props: OwnPageProps) => {
  const { complaint, mayWithdraw, maySayReceived } = props;
  const tell = useSay();
  const { refusal, decision } = complaint;
  const overdue = complaint.overdue.some(({ limit }) => limit === "settlement");
  const second = complaint.level === 1 && (decision !== null || overdue);
  const nothing = !refusal && !maySayReceived && !second && !decision;
  if (nothing && !mayWithdraw && isEnded(complaint.stage)) return null;
  return (
    <section class="no-print">
      <h2>{tell(t.now)}</h2>
      {nothing && <p>{tell(t.nothingNow)}</p>}
      {refusal && (
        <>
          <h3>{tell(t.refusedTitle)}</h3>
          <p>{tell(t.refused)}</p>
        </>
      )}
      {maySayReceived && <Receipt {...props} />}
      {second && <Second {...props} />}
      {(decision || overdue) && (
        <>
          <h3>{tell(t.courtTitle)}</h3>
          <p>{tell(t.court)}</p>
        </>
      )}
      {mayWithdraw && <Withdrawal {...props} />}
    </section>
  );
};

/** KN-33: until when, where to, and what to bring. */
const Second = (props: OwnPageProps) => {
  const { complaint, secondUntil, secondLeft, superiorName, today } = props;
  const tell = useSay();
  if (complaint.second) return <Notice look="info" title={t.secondDone} />;
  const over = secondUntil !== null && today > secondUntil;
  return (
    <>
      <h3>{tell(t.secondTitle)}</h3>
      {over && secondUntil ? (
        <p>{tell(t.secondOver(dayWords(secondUntil)))}</p>
      ) : (
        <>
          <p>{tell(t.secondWhy)}</p>
          <p>
            <b>
              {secondUntil && secondLeft
                ? tell(t.secondUntil(dayWords(secondUntil), secondLeft))
                : tell(t.secondUnknown)}
            </b>
          </p>
          <p>{tell(superiorName ? t.secondWhere(superiorName) : t.secondSuperior)}</p>
        </>
      )}
    </>
  );
};

/** The day the decision arrived starts the window; the complainant knows it best. */
const Receipt = (props: OwnPageProps) => {
  const lang = useLanguage();
  const tell = useSay();
  return (
    <>
      <h3>{tell(t.receipt)}</h3>
      <p>{tell(t.receiptAbout)}</p>
      <form
        class="page"
        method="post"
        action={paths.follow.complaintReceipt.to({}, lang)}
        noValidate
      >
        <Pair {...props} />
        <TextField
          form={props.form}
          name="received_on"
          type="date"
          label={t.receiptDay}
          width="short"
        />
        <p class="actions">
          <SubmitButton label={t.receiptSend} />
        </p>
      </form>
    </>
  );
};

/** The wish to withdraw, whole or in part; it holds once signed. */
const Withdrawal = (props: OwnPageProps) => {
  const { complaint, contents, form } = props;
  const lang = useLanguage();
  const tell = useSay();
  const open = new Set(standing(complaint).map(({ n }) => n));
  return (
    <>
      {complaint.withdrawalAsked.length > 0 && <Notice look="info" title={t.withdrawAsked} />}
      <details class="why" open={form.errors.contents !== undefined}>
        <summary>{tell(t.withdraw)}</summary>
        <p>{tell(t.withdrawAbout)}</p>
        <p>{tell(t.pressured)}</p>
        <form
          class="page"
          method="post"
          action={paths.follow.complaintWithdrawal.to({}, lang)}
          noValidate
        >
          <Pair {...props} />
          <Checkboxes
            form={form}
            name="contents"
            label={t.withdrawWhich}
            options={contents
              .filter(({ n }) => open.has(n))
              .map(({ n, words }) => ({
                value: String(n),
                label: complaintTexts.content(n),
                ...(words ? { hint: beginning(words) } : {}),
              }))}
          />
          <p class="actions">
            <SubmitButton label={t.withdrawSend} look="grave" />
          </p>
        </form>
      </details>
    </>
  );
};
