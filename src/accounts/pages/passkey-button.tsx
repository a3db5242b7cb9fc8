import { useSay, type Words } from "#web/language.ts";

import "../elements.ts";
import { proofTexts as t } from "../proof-texts.ts";

type PasskeyButtonProps = {
  /** JSON of the options the house handed out. */
  readonly options: string;
  /** The hidden field that will carry what the device signed. */
  readonly name: string;
  readonly label: Words;
  readonly look?: "primary" | "quiet";
  readonly make?: boolean;
  /** The form has another button, which the Enter key shall mean. */
  readonly beside?: boolean;
  readonly known?: Words;
};

/** Within a form: asks the device and sends the form. Without scripts it is not there. */
export const PasskeyButton = (props: PasskeyButtonProps) => {
  const say = useSay();
  return (
    <dv-passkey
      options={props.options}
      make={props.make ?? false}
      busy={say(t.busy)}
      failed={say(t.failed)}
      known={say(props.known ?? t.failed)}
    >
      <input type="hidden" name={props.name} value="" />
      <p class="actions">
        <button
          type={props.beside ? "button" : "submit"}
          class={`button ${props.look ?? "primary"}`}
          hidden
        >
          {say(props.label)}
        </button>
      </p>
      <output class="hint" />
    </dv-passkey>
  );
};
