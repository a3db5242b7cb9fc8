import type { Lang } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { PaperText } from "#papers/pages/paper-text.tsx";
import type { ReadBlock } from "#papers/reading.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import type { ShownPaper } from "../complaint-view.ts";
import type { Complaint } from "../model.ts";
import { ownTexts as t } from "../texts/own-page.ts";
import { Pair } from "./own-choices.tsx";
import { PaperFile } from "./own-papers.tsx";

type OwnPaperProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly complaint: Complaint;
  readonly secret: string;
  readonly paper: ShownPaper;
  readonly blocks: readonly ReadBlock[];
};

/** A paper issued to the complainant, to read on any device and to print. */
export const OwnPaperPage = (props: OwnPaperProps) => {
  const { lang, trial, complaint, secret, paper, blocks } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={paper.title}
      path={paths.follow.show.to({}, lang)}
      styles={["letter.css"]}
      bare
    >
      <div class="no-print stack">
        <p class="meta">{say(lang, t.title(complaint.code))}</p>
        <h1>{say(lang, paper.title)}</h1>
        <p class="hint">
          {[paper.number, say(lang, dayWords(paper.on))].filter(Boolean).join(" · ")}.{" "}
          {say(lang, t.paperAbout)}
        </p>
        <div class="actions">
          <button type="button" class="button primary" data-print hidden>
            {say(lang, t.paperPrint)}
          </button>
          <PaperFile complaint={complaint} secret={secret} paper={paper} />
          <form method="post" action={paths.follow.show.to({}, lang)}>
            <Pair complaint={complaint} secret={secret} />
            <button type="submit" class="button quiet">
              {say(lang, t.paperBack)}
            </button>
          </form>
        </div>
      </div>
      <PaperText blocks={blocks} />
    </Layout>
  );
};
