import type { Children } from "../jsx.ts";

import { SubmitButton } from "../fields.tsx";
import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

type ConfirmStepProps = {
  readonly title: Words;
  /** What will follow, each as a sentence; drawn under "Việc này sẽ". */
  readonly consequences: readonly Words[];
  readonly action: string;
  /** What the button does, as a verb: "Đóng vụ việc", never "OK". */
  readonly button: Words;
  readonly back: string;
  readonly grave?: boolean;
  /** Hidden or further fields of the form. */
  readonly children?: Children;
};

/** Says what will follow before a step that others will feel. */
export const ConfirmStep = (props: ConfirmStepProps) => {
  const say = useSay();
  return (
    <form class="confirm" method="post" action={props.action}>
      <h2>{say(props.title)}</h2>
      <p>{say(partTexts.thisWill)}</p>
      <ul>
        {props.consequences.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      {props.children}
      <div class="actions">
        <SubmitButton label={props.button} look={props.grave ? "grave" : "primary"} />
        <a class="button quiet" href={props.back}>
          {say(partTexts.goBack)}
        </a>
      </div>
    </form>
  );
};
