import type { MatterFile } from "#files/model.ts";
import { Fieldset, Hidden, TextArea, TextField } from "#web/fields.tsx";
import { useLanguage, useSay } from "#web/language.ts";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { FoundMask } from "../masking.ts";
import { mostWords, type StepFormState } from "../step-input.ts";
import { answerTexts as t } from "../texts/answer.ts";
import type { Uploads } from "./answer-fields.tsx";
import { UploadField } from "#residents/pages/upload-field.tsx";

export type PublishExtras = {
  readonly once: string;
  readonly found: readonly FoundMask[];
  /** The pictures of the matter that could be published. */
  readonly pictures: readonly MatterFile[];
  readonly uploads: Uploads;
};

/** The words as the public would read them, what was masked, and which pictures go along. */
export const PublishFields = (props: {
  readonly form: StepFormState;
  readonly publish: PublishExtras;
}) => {
  const { form, publish } = props;
  return (
    <>
      <button
        type="submit"
        class="unseen"
        name="go"
        value="preview"
        tabIndex={-1}
        aria-hidden="true"
      />
      <Hidden form={form} name="once" value={publish.once} />
      <Found found={publish.found} />
      <TextField form={form} name="title" label={t.publishTitle} autocomplete="off" />
      <TextArea form={form} name="content" label={t.publishContent} rows={7} max={mostWords} />
      <TextArea form={form} name="answer" label={t.publishAnswer} rows={7} max={mostWords} />
      <Fieldset legend={t.photos} hint={t.photosAbout}>
        <Ticks {...props} />
        <UploadField
          name="masked"
          label={t.maskedUpload}
          hint={t.maskedUploadHint}
          {...publish.uploads}
        />
      </Fieldset>
    </>
  );
};

const Found = ({ found }: { readonly found: readonly FoundMask[] }) => {
  const say = useSay();
  return (
    <Notice look={found.length > 0 ? "info" : "quiet"} title={t.masksTitle(found.length)}>
      {found.length > 0 && (
        <ul class="masks">
          {found.map(({ original, replacement }) => (
            <li>
              <s>{original}</s> → {replacement}
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{say(t.masksAbout)}</p>
    </Notice>
  );
};

/** One tick for each picture, those just uploaded among them: published only when ticked. */
const Ticks = ({
  form,
  publish,
}: {
  readonly form: StepFormState;
  readonly publish: PublishExtras;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const ticked = form.lists?.photo ?? [];
  const pictures = [
    ...publish.pictures.map(({ id }) => ({
      id: id as string,
      thumb: paths.staff.file.to({ id, variant: "thumb" }, lang),
      view: paths.staff.file.to({ id, variant: "view" }, lang),
    })),
    ...publish.uploads.waiting.map(({ id, thumb }) => ({ id, thumb, view: null })),
  ];
  if (pictures.length === 0) return null;
  return (
    <ul class="photos ticks">
      {pictures.map(({ id, thumb, view }, i) => {
        const picture = (
          <img src={thumb} alt={say(t.waitingNth(i + 1))} width="160" height="120" loading="lazy" />
        );
        return (
          <li>
            {view === null ? picture : <a href={view}>{picture}</a>}
            <div class="choice">
              <input
                type="checkbox"
                id={i === 0 ? "photo" : `photo-${id}`}
                name="photo"
                value={id}
                checked={ticked.includes(id)}
              />
              <label for={i === 0 ? "photo" : `photo-${id}`}>{say(t.photoTick(i + 1))}</label>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
