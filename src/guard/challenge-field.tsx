import type { Children } from "#web/jsx.ts";

import type { Text } from "#kernel/text.ts";
import { asset } from "#web/assets.ts";
import { useSay } from "#web/language.ts";
import type { Words } from "#web/language.ts";

import type { Challenge, LaterChallenge } from "./challenge.ts";
import { trapLabel, trapName } from "./trap.ts";

declare module "preact" {
  // oxlint-disable-next-line typescript/no-namespace -- Preact names its elements in this namespace
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      "dv-proof": {
        readonly work?: string;
        readonly from?: string;
        readonly solver: string;
        readonly busy: string;
        readonly done: string;
        readonly failed: string;
        readonly children?: Children;
      };
    }
  }
}

/** The fields a form with a challenge sends, by what `judge` calls them. */
const challengeFields = {
  answer: "answer",
  token: "token",
  altcha: "altcha",
  solved: "solved",
  trap: trapName,
  /** Sent by the button that asks for another question: redraw, keep what was typed, no error. */
  renew: "renew",
} as const;

/** Draws the challenge of a form: a new one, or the mark that an earlier one was met. */
export const ChallengeField = (props: {
  readonly ask: Challenge | LaterChallenge | { readonly solved: string };
  /** What was wrong with the last answer. */
  readonly error?: Words | undefined;
}) => (
  <>
    {"solved" in props.ask ? (
      <input type="hidden" name={challengeFields.solved} value={props.ask.solved} />
    ) : (
      <Question challenge={props.ask} error={props.error} />
    )}
    <Trap />
  </>
);

const Question = (props: {
  readonly challenge: Challenge | LaterChallenge;
  readonly error: Words | undefined;
}) => {
  const say = useSay();
  const { challenge, error } = props;
  const script = asset("proof.js");
  return (
    <dv-proof
      {...("altcha" in challenge ? { work: challenge.altcha } : { from: challenge.workFrom })}
      solver={asset("solve.js")}
      busy={say(texts.busy)}
      done={say(texts.done)}
      failed={say(texts.failed)}
    >
      <div class={error ? "field wrong" : "field"} data-question="">
        <label for={challengeFields.answer}>{say(challenge.question)}</label>
        <p class="hint" id="answer-hint">
          {say(texts.why)}
        </p>
        {error && (
          <p class="error" id="answer-error">
            {say(error)}
          </p>
        )}
        <input
          type="text"
          id={challengeFields.answer}
          name={challengeFields.answer}
          class="w-medium"
          autocomplete="off"
          aria-describedby={error ? "answer-hint answer-error" : "answer-hint"}
          aria-invalid={error ? "true" : undefined}
        />
        {/* Enter in a field presses the first button of a form: it must send, not ask again. */}
        <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
        <button
          type="submit"
          class="button quiet"
          name={challengeFields.renew}
          value="1"
          formNoValidate
        >
          {say(texts.renew)}
        </button>
      </div>
      <input type="hidden" name={challengeFields.token} value={challenge.token} />
      <input type="hidden" name={challengeFields.altcha} value="" />
      <output class="hint" />
      <script type="module" src={script} />
    </dv-proof>
  );
};

/** Out of sight, out of the tab order, not read aloud; and should it be, its label says why. */
const Trap = () => {
  const say = useSay();
  return (
    <div class="unseen" aria-hidden="true">
      <label for={trapName}>{say(trapLabel)}</label>
      <input type="text" id={trapName} name={trapName} tabIndex={-1} autocomplete="off" value="" />
    </div>
  );
};

const texts = {
  why: {
    vi: "Câu hỏi này ngăn máy gửi thư rác. Trả lời bằng số hoặc chữ, có dấu hay không đều được.",
    en: "This question keeps out machines that send spam. Answer in figures or words.",
  },
  renew: { vi: "Đổi câu hỏi khác", en: "Ask me another question" },
  busy: {
    vi: "Máy của ông/bà đang tự kiểm tra, không phải trả lời câu hỏi nào.",
    en: "Your device is doing the check by itself; there is no question to answer.",
  },
  done: { vi: "Đã kiểm tra xong.", en: "The check is done." },
  failed: {
    vi: "Máy không tự kiểm tra được, xin trả lời câu hỏi ở trên.",
    en: "The device could not do the check; please answer the question above.",
  },
} as const satisfies Record<string, Text>;
