import type { Text } from "#kernel/text.ts";
import { Optional } from "#web/field-row.tsx";
import { useSay } from "#web/language.ts";

import type { Waiting } from "../attachments.ts";
import { filingTexts as t } from "../texts/filing.ts";

type UploadFieldProps = {
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Says that nothing has to be chosen. */
  readonly optional?: boolean;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Text[];
};

/** Files of one kind: those here already, each with a box to take it out, and a field for more. */
export const UploadField = (props: UploadFieldProps) => {
  const { name, label, hint, optional = false, waiting, refused } = props;
  const say = useSay();
  const described = [hint && `${name}-hint`, refused.length > 0 && `${name}-error`].filter(Boolean);
  return (
    <div class={refused.length > 0 ? "field wrong" : "field"}>
      <label for={name}>
        {say(label)}
        {optional && <Optional />}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
      {refused.length > 0 && (
        <div id={`${name}-error`}>
          {refused.map((one) => (
            <p class="error">{say(one)}</p>
          ))}
        </div>
      )}
      {waiting.length > 0 && (
        <>
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
        </>
      )}
      <dv-photos for={name}>
        <input
          id={name}
          name={name}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          multiple
          aria-invalid={refused.length > 0 ? "true" : undefined}
          aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        />
      </dv-photos>
    </div>
  );
};
