import type { Lang, Text } from "#kernel/text.ts";
import type { Circumstance, Rule } from "#law/acts/rule.ts";
import { circumstanceText } from "#law/deadline-refusals.ts";
import { anchorOf } from "#law/registry.ts";
import { transitions } from "#law/transitions.ts";
import { dateWords } from "#law/words.ts";
import { useLanguage, useSay, say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { groups, type Group } from "../groups.ts";
import { lawTexts as t } from "../texts.ts";

type RulesPageProps = { readonly lang: Lang; readonly trial: boolean };

/** Every limit of law, in plain words, with article and source. */
export const RulesPage = ({ lang, trial }: RulesPageProps) => (
  <Layout lang={lang} trial={trial} title={t.rules} path={paths.law.rules.to({}, lang)} wide>
    <p class="lead">{say(lang, t.rulesLead)}</p>
    <Notice look="quiet" title={t.notLaw} />
    <p class="actions no-print">
      <a class="button primary" href={paths.law.deadline.to({}, lang)}>
        {say(lang, t.calculator)}
      </a>
      <a class="button quiet" href={paths.law.calendar.to({}, lang)}>
        {say(lang, t.calendar)}
      </a>
    </p>
    {groups.map((group) => (
      <Section group={group} />
    ))}
    <Transitions />
  </Layout>
);

/** What new laws say of limits that were running; where they say nothing, the old version stays. */
const Transitions = () => {
  const tell = useSay();
  return (
    <section>
      <h2>{tell(t.transitions)}</h2>
      <p>{tell(t.transitionsAbout)}</p>
      <ul>
        {transitions.map(({ title, source, verified }) => (
          <li>
            {tell(title)}. {tell(t.source)}: <span lang="vi">{source}</span>{" "}
            <StatusChip look={verified === "V" ? "done" : "soon"} label={t.marks[verified]} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Section = ({ group }: { readonly group: Group }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <section id={group.key}>
      <h2>{tell(group.name)}</h2>
      {group.key === "denunciation" && (
        <Notice look="warn" title={t.denunciation}>
          <p>
            <a href={paths.filing.stop.to({ what: "to-cao" }, lang)}>{tell(t.denunciationWhere)}</a>
          </p>
        </Notice>
      )}
      <DataTable caption={group.name} headed rows={group.rules} columns={columns} />
    </section>
  );
};

const columns: readonly Column<Rule>[] = [
  { key: "what", head: t.columns.what, cell: (rule) => <What rule={rule} /> },
  { key: "limit", head: t.columns.limit, cell: (rule) => <Limit rule={rule} /> },
  { key: "basis", head: t.columns.basis, cell: (rule) => <Basis rule={rule} /> },
];

const What = ({ rule }: { readonly rule: Rule }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <>
      <strong id={anchorOf(rule)}>{tell(rule.title)}</strong>
      {rule.trigger && <small class="under">{tell(rule.trigger)}</small>}
      <small class="under no-print">
        <a href={paths.law.deadline.to({}, lang) + query({ viec: rule.id })}>
          {tell(t.reckon)}
          <span class="unseen">: {tell(rule.title)}</span>
        </a>
      </small>
    </>
  );
};

const Limit = ({ rule }: { readonly rule: Rule }) => {
  const tell = useSay();
  const unit = t.units[rule.unit];
  const more = [
    ...(rule.variants ?? []).map(({ when, amount }) => t.variant(together(when), amount, unit)),
    ...(rule.extensions ?? []).map(({ when, times, most }) =>
      t.extension(when.length === 0 ? null : together(when), times, most, unit),
    ),
    ...(rule.suspension
      ? [t.suspension(rule.suspension.article, dateWords(rule.suspension.from))]
      : []),
  ];
  return (
    <>
      <strong>
        {tell(t.limit(rule.amount, unit, rule.bound ?? "at-most", rule.counts === "before"))}
      </strong>
      {more.map((one) => (
        <small class="under">{tell(one)}</small>
      ))}
    </>
  );
};

const Basis = ({ rule }: { readonly rule: Rule }) => {
  const tell = useSay();
  return (
    <>
      {[rule.article, rule.act].filter(Boolean).join(" ")}
      <small class="under">
        {tell(t.inForce(dateWords(rule.from), rule.to ? dateWords(rule.to) : null))}
      </small>
      <small class="under">
        {tell(t.source)}: <span lang="vi">{rule.source}</span>
      </small>
      <StatusChip look={rule.verified === "V" ? "done" : "soon"} label={t.marks[rule.verified]} />
    </>
  );
};

const together = (when: readonly Circumstance[]): Text => ({
  vi: when.map((one) => circumstanceText[one].vi).join(" và "),
  en: when.map((one) => circumstanceText[one].en).join(" and "),
});
