import type { Text } from "#kernel/text.ts";
import { Fieldset } from "#web/fields.tsx";
import { Optional } from "#web/field-row.tsx";
import { useSay } from "#web/language.ts";

import type { Waiting } from "../attachments.ts";
import { filingTexts as t } from "../texts/filing.ts";

type FilesQuestionProps = {
  readonly name: string;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Text[];
};

/** Pictures to choose, and those that are here already with a box to take each out again. */
export const FilesQuestion = (props: FilesQuestionProps) => (
  <Fieldset legend={t.pictures}>
    <FilesField {...props} />
  </Fieldset>
);

export const FilesField = ({ name, waiting, refused }: FilesQuestionProps) => {
  const say = useSay();
  const described = [`${name}-hint`, refused.length > 0 && `${name}-error`].filter(Boolean);
  return (
    <>
      {waiting.length > 0 && (
        <div class="field">
          <p>{say(t.waiting)}</p>
          <ul class="photos">
            {waiting.map(({ id, thumb }, i) => (
              <li>
                <img src={thumb} alt={say(t.waitingNth(i + 1))} width="160" height="120" />
                <div class="choice">
                  <input type="checkbox" id={`remove-${id}`} name="remove" value={id} />
                  <label for={`remove-${id}`}>{say(t.remove(i + 1))}</label>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class={refused.length > 0 ? "field wrong" : "field"}>
        <label for={name}>
          {say(t.files)}
          <Optional />
        </label>
        <p class="hint" id={`${name}-hint`}>
          {say(t.filesHint)}
        </p>
        {refused.length > 0 && (
          <div id={`${name}-error`}>
            {refused.map((one) => (
              <p class="error">{say(one)}</p>
            ))}
          </div>
        )}
        <dv-photos for={name}>
          <input
            id={name}
            name={name}
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            multiple
            aria-invalid={refused.length > 0 ? "true" : undefined}
            aria-describedby={described.join(" ")}
          />
        </dv-photos>
      </div>
    </>
  );
};
