import { handings } from "#letters/counting.ts";
import { settlements, signerKinds } from "#letters/model.ts";
import type { Day } from "#kernel/day.ts";
import { Select, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { AtDesk, DeskFrame } from "../frame.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { Rooms } from "./rooms.tsx";

type HandoverProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly today: Day;
  /** It has been counted, and the slip can be printed. */
  readonly counted: boolean;
  readonly officer: string;
};

/** A denunciation at the desk: what to do on paper, one more in a count, and a slip without a word of it. */
export const HandoverPage = (props: HandoverProps) => {
  const { lang, desk, counted } = props;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={counted ? t.handoverSlip : t.handoverTitle}
      path={paths.reception.handover.to({}, lang)}
      here={paths.reception.desk.to({})}
    >
      <Rooms lang={lang} desk={desk} />
      {counted ? <Slip {...props} /> : <Steps {...props} />}
    </Layout>
  );
};

const Steps = ({ lang, desk }: HandoverProps) => (
  <>
    <p class="lead">{say(lang, t.handoverLead)}</p>
    <ol>
      {t.handoverSteps.map((step) => (
        <li>{say(lang, step)}</li>
      ))}
    </ol>
    <p>
      <a href={paths.filing.letter.to({ what: "to-cao" }, lang)}>{say(lang, t.blankLetter)}</a>
    </p>
    <form class="page" method="post" action={paths.reception.handover.to({}, lang)}>
      <input type="hidden" name="desk" value={desk.unit.slug} />
      <Select
        form={usual}
        name="signers"
        label={t.signers}
        options={signerKinds.map((value) => ({ value, label: t.signerKinds[value] }))}
      />
      <Select
        form={usual}
        name="settlement"
        label={t.settlement}
        options={settlements.map((value) => ({ value, label: t.settlements[value] }))}
      />
      <Select
        form={usual}
        name="handing"
        label={t.handing}
        options={handings.map((value) => ({ value, label: t.handings[value] }))}
      />
      <SubmitButton label={t.handoverButton} />
    </form>
    <p class="hint">{say(lang, t.handoverKept)}</p>
  </>
);

const usual = filled({ signers: "one", settlement: "not", handing: "competent" });

const Slip = ({ lang, desk, today, officer }: HandoverProps) => (
  <>
    <p class="lead">{desk.unit.name}</p>
    <p>{say(lang, t.onDay(today))}</p>
    <p>{say(lang, t.handoverEnvelope)}</p>
    <div class="signatures">
      <p>
        {say(lang, t.given)}: {officer}
      </p>
      <p>{say(lang, t.taken)}</p>
    </div>
    <p class="actions no-print">
      <button class="button primary" type="button" data-print hidden>
        {say(lang, t.print)}
      </button>
    </p>
  </>
);
