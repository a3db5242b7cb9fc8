import { appealEnds } from "#law/feedback.ts";
import { dayWords } from "#law/words.ts";
import { Sending } from "#sending/pages/sending.tsx";
import { Fieldset, Radios, SubmitButton, TextArea } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { most } from "../submission.ts";
import type { FollowView } from "../follow-view.ts";
import { followTexts as t } from "../texts/follow.ts";
import { FilesField } from "./files-question.tsx";
import { LegalQuestion } from "./questions.tsx";

/** The two codes, hidden in every form: they never stand in an address. */
export const Pair = (props: Pick<FollowView, "matter" | "secret">) => (
  <>
    <input type="hidden" name="code" value={props.matter.code} />
    <input type="hidden" name="secret" value={props.secret} />
  </>
);

/** Adds words and pictures, or answers what the office asked. */
export const ReplyForm = (props: FollowView) => {
  const { form, once, waiting, refused, legal } = props.filling;
  const lang = useLanguage();
  const asked = props.matter.waitsForReply;
  return (
    <form
      class="page"
      method="post"
      action={paths.follow.reply.to({}, lang)}
      enctype="multipart/form-data"
      noValidate
    >
      <Pair {...props} />
      <input type="hidden" name="once" value={once} />
      <Fieldset legend={asked ? t.answerQuestion : t.reply}>
        {legal && form.values.reply !== undefined && <LegalQuestion form={form} legal={legal} />}
        <TextArea form={form} name="reply" label={t.replyLabel} rows={5} max={most.reply} />
        <FilesField name="files" waiting={waiting} refused={refused} />
        <p class="actions">
          <SubmitButton label={t.sendReply} look={asked ? "primary" : "quiet"} />
        </p>
        <Sending />
      </Fieldset>
    </form>
  );
};

/** Satisfied, acceptable, not satisfied; the last one with a reason opens it once more. */
export const RatingForm = (props: FollowView) => {
  const { form, once, legal } = props.filling;
  const lang = useLanguage();
  return (
    <form class="page" method="post" action={paths.follow.rating.to({}, lang)} noValidate>
      <Pair {...props} />
      <input type="hidden" name="once" value={once} />
      <Fieldset legend={t.rate}>
        {legal && form.values.reason !== undefined && <LegalQuestion form={form} legal={legal} />}
        <Radios
          form={form}
          name="rating"
          label={t.rateLabel}
          options={(["satisfied", "accepted", "unsatisfied"] as const).map((value) => ({
            value,
            label: t.ratings[value],
            hint: t.ratingHints[value],
          }))}
        />
        <TextArea
          form={form}
          name="reason"
          label={t.ratingReason}
          rows={3}
          max={most.reply}
          optional
        />
        <p class="actions">
          <SubmitButton label={t.sendRating} />
        </p>
        <Sending />
      </Fieldset>
    </form>
  );
};

/** Asks for another look at a refusal, by another person. */
export const AppealForm = (props: FollowView) => {
  const { form, once, legal } = props.filling;
  const lang = useLanguage();
  const say = useSay();
  const { progress } = props.matter;
  const until = progress.stage === "declined" && appealEnds(progress.on, props.calendar).due;
  return (
    <form class="page" method="post" action={paths.follow.appeal.to({}, lang)} noValidate>
      <Pair {...props} />
      <input type="hidden" name="once" value={once} />
      <Fieldset legend={t.appeal}>
        <p class="hint">
          {say(t.appealAbout)} {until && say(t.appealUntil(dayWords(until)))}
        </p>
        {legal && form.values.appeal !== undefined && <LegalQuestion form={form} legal={legal} />}
        <TextArea form={form} name="appeal" label={t.appealLabel} rows={4} max={most.reply} />
        <p class="actions">
          <SubmitButton label={t.sendAppeal} />
        </p>
        <Sending />
      </Fieldset>
    </form>
  );
};
