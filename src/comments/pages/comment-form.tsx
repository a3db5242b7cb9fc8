import { ChallengeField } from "#guard/challenge-field.tsx";
import type { LaterChallenge } from "#guard/challenge.ts";
import type { LegalForm } from "#guard/denunciation.ts";
import { Sending } from "#sending/pages/sending.tsx";
import { ErrorSummary, Hidden, Radios, SubmitButton, TextArea, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { CommentField } from "../comment-form.ts";
import { most, type CommentCode } from "../model.ts";
import { publicTexts as t } from "../texts/public.ts";

/** Where the form stands on the page of its article. */
const formAnchor = "viet-binh-luan";

/** Everything the form draws, first or again. */
export type FormView = {
  readonly form: Form<CommentField>;
  readonly once: string;
  /** Null once it has been met; its mark is then in `form.values.solved`. */
  readonly challenge: LaterChallenge | null;
  readonly legal: LegalForm | null;
  /** The same form was sent before with other words; that comment can be opened. */
  readonly earlier: { readonly code: CommentCode; readonly secret: string } | null;
};

type CommentFormProps = {
  readonly slug: string;
  readonly view: FormView;
  /** Whether the characters typed are counted: not where places stand for them. */
  readonly counted?: boolean;
};

/** The form for a comment; it is posted to the address of its article. */
export const CommentForm = ({ slug, view, counted = true }: CommentFormProps) => {
  const say = useSay();
  const lang = useLanguage();
  const { form, once, challenge, legal, earlier } = view;
  const action = `${paths.news.show.to({ slug }, lang)}#${formAnchor}`;
  return (
    <section
      id={formAnchor}
      class="write-comment stack no-print"
      aria-labelledby={`${formAnchor}-ten`}
    >
      <h2 id={`${formAnchor}-ten`}>{say(t.write)}</h2>
      <p>{say(t.about)}</p>
      <ErrorSummary form={form} />
      {earlier && <Earlier {...earlier} />}
      <form class="page" method="post" action={action} noValidate>
        <p class="hint">{say(t.needed)}</p>
        <TextField
          form={form}
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="name"
          width="medium"
        />
        <TextField
          form={form}
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          type="tel"
          autocomplete="tel"
          width="medium"
          optional
        />
        <TextField form={form} name="title" label={t.titleOf} autocomplete="off" />
        <TextArea
          form={form}
          name="content"
          label={t.content}
          hint={t.contentHint}
          rows={6}
          {...(counted ? { max: most.content } : {})}
        />
        {legal && <LegalQuestion form={form} legal={legal} />}
        <ChallengeField
          ask={challenge ?? { solved: form.values.solved ?? "" }}
          error={form.errors.answer}
        />
        <Hidden form={form} name="once" value={once} />
        <p class="hint">{say(t.kept)}</p>
        <SubmitButton label={t.send} />
        <Sending />
      </form>
    </section>
  );
};

/** The words look like something that must not be sent here: their writer says what they are. */
const LegalQuestion = (props: { readonly form: Form<CommentField>; readonly legal: LegalForm }) => {
  const say = useSay();
  const { form, legal } = props;
  const other =
    legal.looksLike === "complaint"
      ? { value: "complaint", label: t.legalComplaint, hint: t.legalComplaintHint }
      : { value: "denunciation", label: t.legalDenunciation, hint: t.legalDenunciationHint };
  return (
    <Notice look="warn" title={t.legalQuestion} live>
      <p>{say(legal.because)}</p>
      <Radios
        form={form}
        name="legal"
        label={t.legalQuestion}
        options={[other, { value: "feedback", label: t.legalComment, hint: t.legalCommentHint }]}
      />
    </Notice>
  );
};

const Earlier = ({ code, secret }: { readonly code: CommentCode; readonly secret: string }) => {
  const say = useSay();
  const lang = useLanguage();
  return (
    <Notice look="warn" title={t.earlier} live>
      <p>{say(t.earlierAbout)}</p>
      <form class="inline" method="post" action={paths.comments.own.to({}, lang)}>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button quiet">
          {say(t.earlierOpen)} {code}
        </button>
      </form>
    </Notice>
  );
};
