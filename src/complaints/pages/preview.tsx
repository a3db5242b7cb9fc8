import type { Text } from "#kernel/text.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts, type Fact } from "#web/parts/facts.tsx";
import { paths } from "#web/paths.ts";
import { partTexts } from "#web/texts.ts";

import type { MaskedDecision } from "../decisions.store.ts";
import { groundOf } from "../eligibility.ts";
import type { Complaint } from "../model.ts";
import type { StepFormState } from "../step.form.ts";
import type { FormInput } from "../step-input.ts";
import { stepNames, type OfficerStep } from "../steps.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import { ownTexts } from "../texts/own-page.ts";
import { previewTexts as t } from "../texts/preview-page.ts";
import {
  findingWords,
  outcomeWords,
  partWords,
  suspensionWords,
  terminationWords,
} from "../texts/standing.ts";
import { stepButtons, stepFollows } from "../texts/step-follows.ts";
import { stepTexts } from "../texts/step-page.ts";
import type { OfficeFrame } from "./frame.ts";

/** Steps whose words others read: looked at once more before they are recorded. */
export const isPreviewed = (input: FormInput, masked: MaskedDecision | null): boolean =>
  input.step === "publish"
    ? masked !== null
    : ["refuse", "settle", "suspend", "terminate"].includes(input.step);

type PreviewPageProps = OfficeFrame & {
  readonly complaint: Complaint;
  readonly step: OfficerStep;
  readonly input: FormInput;
  readonly masked: MaskedDecision | null;
  /** Everything typed, carried on as it is. */
  readonly form: StepFormState;
};

/** What others are about to read, before anything is recorded. */
export const PreviewPage = (props: PreviewPageProps) => {
  const { lang, trial, staff, complaint, masked } = props;
  const lead = masked ? t.lead.public : t.lead.complainant;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={paths.complaints.show.to({ code: complaint.code }, lang)}
      here={paths.complaints.list.to({})}
    >
      <p class="lead">{lead[lang]}</p>
      <section class="card">
        <h2>{complaintTexts.title(complaint.code)[lang]}</h2>
        <Shown {...props} />
      </section>
      <Confirm {...props} />
    </Layout>
  );
};

const Shown = ({ input, masked }: PreviewPageProps) => {
  const say = useSay();
  if (masked) {
    return (
      <>
        <h3>{masked.title}</h3>
        <p class="preserve">{masked.text}</p>
      </>
    );
  }
  return <Facts facts={factsOf(input, say)} />;
};

const written = (text: string) => <span class="preserve">{text}</span>;

/** The parts of what will be read, in the order of the complainant's page. */
function factsOf(input: FormInput, say: (words: Text) => string): readonly Fact[] {
  switch (input.step) {
    case "refuse": {
      const ground = groundOf(input.ground);
      return [
        { label: ownTexts.ground, value: `${say(ground.title)} (${ground.article})` },
        { label: ownTexts.reason, value: written(input.text) },
      ];
    }
    case "settle":
      return [
        { label: stepTexts.number, value: input.number },
        { label: ownTexts.finding, value: say(findingWords[input.finding]) },
        { label: ownTexts.outcome, value: say(outcomeWords[input.outcome]) },
        ...(["verified", "dialogue", "basis", "conclusion", "compensation"] as const).map(
          (part) => ({ label: partWords[part], value: input[part] && written(input[part]) }),
        ),
      ];
    case "suspend":
      return [
        { label: ownTexts.ground, value: say(suspensionWords[input.ground]) },
        { label: stepTexts.number, value: input.document },
        { label: ownTexts.reason, value: written(input.text) },
      ];
    case "terminate":
      return [
        { label: ownTexts.ground, value: say(terminationWords[input.ground]) },
        { label: ownTexts.reason, value: input.reason && written(input.reason) },
      ];
    default:
      return [];
  }
}

const Confirm = ({ complaint, step, form }: PreviewPageProps) => {
  const say = useSay();
  const lang = useLanguage();
  const to = { code: complaint.code, step: stepNames[step].slug };
  return (
    <form class="confirm" method="post" action={paths.complaints.step.to(to, lang)}>
      <p>{say(partTexts.thisWill)}</p>
      <ul>
        {stepFollows[step].map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
      {Object.entries(form.values).map(([name, value]) =>
        name === "go" || name === "contents" || !value ? null : (
          <input type="hidden" name={name} value={value} />
        ),
      )}
      <div class="actions">
        <button type="submit" class="button primary" name="go" value="send">
          {say(stepButtons[step])}
        </button>
        <button type="submit" class="button quiet" name="go" value="edit">
          {say(t.edit)}
        </button>
      </div>
    </form>
  );
};
