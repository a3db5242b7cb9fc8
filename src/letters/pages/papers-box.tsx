import { ErrorSummary, Select, SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { dateWords } from "#law/words.ts";
import { kindOf } from "#papers/kinds.ts";
import { paths } from "#web/paths.ts";

import { papersAt } from "../letter-papers.ts";
import { letterTexts as t } from "../texts/pages.ts";
import type { LetterView } from "../view.ts";
import { Box } from "./box.tsx";

export type PaperField = "paper_kind" | "paper_number" | "paper_competent";
export type PaperState = Form<PaperField>;

/** The papers made of a letter, and the form for the next one. */
export const PapersBox = ({
  view,
  state = blank,
}: {
  readonly view: LetterView;
  readonly state?: PaperState;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const { code, progress, hasSender } = view.letter;
  const may = !hasSender || view.mayOpenSender;
  return (
    <Box title={t.papers}>
      {view.papers.length === 0 ? (
        <p class="hint">{say(t.papersNone)}</p>
      ) : (
        <ul>
          {view.papers.map(({ id, kind, number, madeOn }) => (
            <li>
              <a href={paths.letters.paper.to({ code, paper: id }, lang)} download>
                {say(kindOf(kind).title)}
              </a>{" "}
              <span class="quiet-text">
                {number !== null && `${number} · `}
                {say(dateWords(madeOn))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details class="more-steps" open={state !== blank}>
          <summary>{say(t.paperMake)}</summary>
          <form
            method="post"
            action={paths.letters.step.to({ code, step: t.slug.paper }, lang)}
            noValidate
          >
            <ErrorSummary form={state} />
            <p class="hint">{say(t.papersAbout)}</p>
            <Select
              form={state}
              name="paper_kind"
              label={t.paperKind}
              options={papersAt(progress.stage).map((kind) => ({
                value: kind,
                label: kindOf(kind).title,
              }))}
            />
            <TextField
              form={state}
              name="paper_number"
              label={t.paperNumber}
              hint={t.paperNumberHint}
              width="short"
              optional
            />
            <TextField
              form={state}
              name="paper_competent"
              label={t.paperCompetent}
              autocomplete="off"
              optional
            />
            <SubmitButton label={t.paperMake} look="quiet" />
          </form>
        </details>
      )}
    </Box>
  );
};
