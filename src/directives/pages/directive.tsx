import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { Directive, Finding, GivenTask, Linked, OriginalFacts } from "../model.ts";
import { kindText } from "../texts/kinds.ts";
import { directiveTexts as t, sourceTexts, stageTexts } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";
import { stageLook } from "./list.tsx";

type DirectiveProps = DirectiveFrame & {
  readonly directive: Directive;
  readonly original: OriginalFacts;
  readonly findings: readonly Finding[];
  /** Documents of the house it cites, and those that cite it. */
  readonly cited: readonly Linked[];
  readonly citedIn: readonly Linked[];
  readonly given: readonly GivenTask[];
  readonly keeps: boolean;
  /** Whether they decide what of it everybody may read. */
  readonly publishes: boolean;
};

/** A directive: its head, its original, what it cites, and the tasks that came of it. */
export const DirectivePage = (props: DirectiveProps) => {
  const { lang, trial, staff, directive, original, keeps, publishes } = props;
  const { code } = directive;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={directive.title}
      path={paths.directives.show.to({ code }, lang)}
      here={paths.directives.list.to({})}
      wide
    >
      <p class="chips">
        <StatusChip look={stageLook[directive.stage]} label={stageTexts[directive.stage]} />
        <span>{code}</span>
      </p>
      <p class="actions no-print">
        {original.words !== null && (
          <a class="button primary" href={paths.directives.read.to({ code }, lang)}>
            {say(lang, t.read)}
          </a>
        )}
        {keeps && (
          <a class="button quiet" href={paths.directives.assign.to({ code }, lang)}>
            {say(lang, t.assign)}
          </a>
        )}
        {publishes && (
          <a class="button quiet" href={paths.programmes.publication.to({ code }, lang)}>
            {say(lang, t.publication)}
          </a>
        )}
        <a class="button quiet" href={paths.directives.original.to({ code }, lang)}>
          {say(lang, t.original)} ({say(lang, sourceTexts[original.source])})
        </a>
      </p>
      {original.words === null && <p class="lead">{say(lang, t.noWords)}</p>}
      <div class="split even">
        <section class="stack">
          <HeadFacts {...props} />
          <h2>{say(lang, t.references)}</h2>
          <References {...props} />
          {props.citedIn.length > 0 && (
            <>
              <h2>{say(lang, t.cited)}</h2>
              <Links {...props} links={props.citedIn} words={t.replacedBy} />
            </>
          )}
        </section>
        <section class="stack">
          <h2>{say(lang, t.tasks)}</h2>
          <Given {...props} />
        </section>
      </div>
    </Layout>
  );
};

const fact = (label: Text, value: string | null) =>
  value === null || value === "" ? [] : [{ label, value }];

const HeadFacts = ({ lang, directive, original }: DirectiveProps) => {
  const { canonical, kind, issuer, signer, dated, term, recipients } = directive;
  return (
    <Facts
      facts={[
        ...fact(t.fields.kind, say(lang, kindText(kind))),
        ...fact(t.fields.canonical, canonical),
        ...fact(t.fields.issuer, issuer),
        ...fact(t.fields.dated, dated && say(lang, dateWords(dated))),
        ...fact(t.fields.term, term),
        ...fact(t.fields.signer, signer),
        ...fact(t.fields.recipients, recipients.join("; ")),
        { label: t.hash, value: <code class="hash">{original.sha256.toString("hex")}</code> },
      ]}
    />
  );
};

/** Every document cited, open where the house has it. */
const References = ({ lang, findings, cited }: DirectiveProps) => {
  const refs = findings.flatMap((one) =>
    one.kind === "ref" && one.state !== "rejected" ? [one] : [],
  );
  if (refs.length === 0) return <p class="quiet-text">{say(lang, t.noReferences)}</p>;
  return (
    <ul class="stack close directive-list">
      {refs.map(({ nth, read, corrected }) => {
        const here = cited.filter((one) => one.nth === nth);
        const numbers = corrected?.canonical ?? (read.list_of ?? [read.canonical ?? ""]).join(", ");
        return (
          <li>
            <span lang="vi">{read.surface}</span>
            {read.issues && numbers !== "" && (
              <small class="under">
                {say(lang, t.misprint)}: {say(lang, t.shouldRead(numbers))}
              </small>
            )}
            {here.map(({ code, canonical, replaces }) => (
              <small class="under">
                <a href={paths.directives.show.to({ code }, lang)}>
                  {canonical} · {code}
                </a>
                {replaces && ` (${say(lang, t.replaces)})`}
              </small>
            ))}
          </li>
        );
      })}
    </ul>
  );
};

const Links = (
  props: DirectiveProps & { readonly links: readonly Linked[]; readonly words: Text },
) => (
  <ul class="stack close directive-list">
    {props.links.map(({ code, canonical, title, replaces }) => (
      <li>
        <a href={paths.directives.show.to({ code }, props.lang)}>
          {canonical} · {title}
        </a>
        {replaces && ` (${say(props.lang, props.words)})`}
      </li>
    ))}
  </ul>
);

/** What was given, in the order of the text. */
const Given = ({ lang, given }: DirectiveProps) =>
  given.length === 0 ? (
    <p class="quiet-text">{say(lang, t.notGiven)}</p>
  ) : (
    <>
      <p>{say(lang, t.given(given.length))}</p>
      <ol class="stack close directive-list">
        {given.map(({ code, title, unitName }) => (
          <li>
            <span lang="vi">{title}</span>
            <small class="under">
              <a href={paths.tasks.show.to({ code }, lang)}>{code}</a> · {unitName}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
