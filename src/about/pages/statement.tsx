import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import type { Path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { Statement } from "../statement.ts";

type StatementPageProps = {
  readonly statement: Statement;
  readonly at: Path;
  readonly lang: Lang;
  readonly trial: boolean;
};

export const StatementPage = ({ statement, at, lang, trial }: StatementPageProps) => (
  <Layout lang={lang} trial={trial} title={statement.title} path={at.to({}, lang)}>
    <p class="lead">{say(lang, statement.lead)}</p>
    {statement.sections.map(({ title, lines }) => (
      <section>
        <h2>{say(lang, title)}</h2>
        <ul>
          {lines.map((line) => (
            <li>{say(lang, line)}</li>
          ))}
        </ul>
      </section>
    ))}
    <section>
      <h2>{say(lang, statement.next.title)}</h2>
      <p>{say(lang, statement.next.line)}</p>
      <p class="actions no-print">
        <a class="button quiet" href={paths.filing.form.to({}, lang)}>
          {say(lang, statement.next.button)}
        </a>
      </p>
    </section>
  </Layout>
);
