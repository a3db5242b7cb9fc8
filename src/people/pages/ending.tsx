import { ErrorSummary, Radios, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { inLanguage } from "#web/path.ts";

import { endingTexts as t } from "../ending-texts.ts";
import { AdminPage, type View } from "./frame.tsx";

type EndingProps = {
  readonly view: View;
  readonly room: "units" | "posts" | "officers";
  readonly title: Words;
  readonly ask: Words;
  readonly button: Words;
  readonly consequences: readonly Words[];
  readonly form: Form<"when" | "last_day">;
  /** The Vietnamese address of this page and of the page to go back to. */
  readonly path: string;
  readonly back: string;
  /** Whether a day can be chosen; else it happens at once. */
  readonly dated: boolean;
};

/** Before something ends: what will follow, and from when. */
export const EndingPage = (props: EndingProps) => {
  const { view, form, dated, path, back } = props;
  return (
    <AdminPage view={view} title={props.title} path={path} room={props.room}>
      <ErrorSummary form={form} />
      <ConfirmStep
        title={props.ask}
        consequences={props.consequences}
        action={inLanguage(path, view.lang)}
        button={props.button}
        back={inLanguage(back, view.lang)}
        grave
      >
        {dated && (
          <>
            <Radios
              form={form}
              name="when"
              label={t.when}
              options={[
                { value: "now", label: t.now, hint: t.nowHint },
                { value: "day", label: t.later },
              ]}
            />
            <TextField
              form={form}
              name="last_day"
              label={t.lastDay}
              type="date"
              width="medium"
              optional
            />
          </>
        )}
      </ConfirmStep>
    </AdminPage>
  );
};
