import type { Children } from "#web/jsx.ts";

import type { Text } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { partTexts } from "#web/texts.ts";
import { paths } from "#web/paths.ts";

import type { MatterView } from "../matter-view.ts";
import type { StepFormState } from "../step-input.ts";
import { stepNames } from "#cases/steps.ts";
import { answerTexts as t } from "../texts/answer.ts";
import type { OfficeFrame } from "./frame.ts";

type PreviewProps = OfficeFrame & {
  readonly view: MatterView;
  readonly step: "answer" | "publish";
  readonly title: Text;
  readonly lead: Text;
  readonly consequences: readonly Text[];
  readonly button: Text;
  /** Everything typed, carried on as it is. */
  readonly form: StepFormState;
  readonly once: string;
  readonly children: Children;
};

/** What others are about to see, drawn by the same parts, before anything is sent. */
export const PreviewPage = (props: PreviewProps) => {
  const { lang, trial, staff, view, title, lead, children } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={paths.staff.matter.to({ code: view.matter.code }, lang)}
      here={paths.staff.list.to({})}
      wide
    >
      <p class="lead">{lead[lang]}</p>
      {children}
      <Confirm {...props} />
    </Layout>
  );
};

const Confirm = ({ view, step, consequences, button, form, once }: PreviewProps) => {
  const say = useSay();
  const lang = useLanguage();
  const address = paths.staff.step.to({ code: view.matter.code, step: stepNames[step].slug }, lang);
  return (
    <form class="confirm" method="post" action={address}>
      <p>{say(partTexts.thisWill)}</p>
      <ul>
        {consequences.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      <input type="hidden" name="seq" value={form.values.seq ?? ""} />
      <input type="hidden" name="once" value={once} />
      {carried[step].map((name) => (
        <input type="hidden" name={name} value={form.values[name] ?? ""} />
      ))}
      {(form.lists?.photo ?? []).map((id) => (
        <input type="hidden" name="photo" value={id} />
      ))}
      <div class="actions">
        <button type="submit" class="button primary" name="go" value="send">
          {say(button)}
        </button>
        <button type="submit" class="button quiet" name="go" value="edit">
          {say(t.edit)}
        </button>
      </div>
    </form>
  );
};

const carried = {
  answer: ["text"],
  publish: ["title", "content", "answer"],
} as const;
