import type { Children } from "#web/jsx.ts";

import { acts, families } from "#audit/acts.ts";
import type { Day } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { say, useLanguage, useSay, type Words } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { mostLines } from "../export.ts";
import { fieldNames, logAddress, mostDays, outcomeSlugs, type LogQuery } from "../filter.ts";
import type { LogLine, Meant } from "../log.store.ts";
import { logTexts as t } from "../texts.ts";
import { Lines } from "./lines.tsx";

export type LogProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly today: Day;
  readonly q: LogQuery;
  readonly lines: readonly LogLine[];
  readonly next: LogQuery["after"];
  /** The names of the officer and post the filter speaks of. */
  readonly names: { readonly officer: string | null; readonly post: string | null };
  /** A name was typed that several bear, or nobody. */
  readonly typed: string;
  readonly meant: readonly Meant[];
  /** What was typed under "about" names nothing there is. */
  readonly lost: boolean;
  /** More days were asked for than are shown at once. */
  readonly cut: boolean;
};

/** "Nhật ký": the record of the house, for auditors. */
export const LogPage = (props: LogProps) => {
  const { lang, trial, staff, q, lines, next, today } = props;
  const here = paths.log.list.to({}, lang);
  const address = (over: Partial<LogQuery>) => here + logAddress(q, today, over);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here + logAddress(q, today, { after: q.after })}
      here={paths.log.list.to({})}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <Filters {...props} />
      <Chosen {...props} />
      <Meanings {...props} />
      {props.cut && (
        <Notice look="info">
          <p>{say(lang, t.cut(mostDays))}</p>
        </Notice>
      )}
      {props.lost && (
        <Notice look="warn" live>
          <p>{say(lang, t.nothingCalled(q.about))}</p>
        </Notice>
      )}
      <p class="quiet-text">{say(lang, periodWords(q))}</p>
      {lines.length === 0 ? (
        <EmptyState title={t.none} action={{ href: here, label: t.clear }}>
          <p>{say(lang, t.noneHint)}</p>
        </EmptyState>
      ) : (
        <Lines lines={lines} />
      )}
      <Pager
        previous={q.after === null ? undefined : address({})}
        next={next === null ? undefined : address({ after: next })}
        {...(lines.length > 0 ? { note: t.shown(lines.length) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
      {lines.length > 0 && <Downloads {...props} />}
    </Layout>
  );
};

const periodWords = ({ from, to }: LogQuery): Text => {
  const [first, last] = [dateWords(from), dateWords(to)];
  return { vi: t.period(first.vi, last.vi).vi, en: t.period(first.en, last.en).en };
};

const Filters = ({ q, typed, today }: LogProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.log.list.to({}, lang);
  return (
    <search>
      <form class="find" method="get" action={here}>
        {q.officer && <input type="hidden" name={fieldNames.officer} value={q.officer} />}
        {q.post !== null && <input type="hidden" name={fieldNames.post} value={q.post} />}
        <Box id={fieldNames.from} label={t.from}>
          <input
            type="date"
            id={fieldNames.from}
            name={fieldNames.from}
            value={q.from}
            max={today}
          />
        </Box>
        <Box id={fieldNames.to} label={t.to}>
          <input type="date" id={fieldNames.to} name={fieldNames.to} value={q.to} max={today} />
        </Box>
        <Box id={whoField} label={t.who}>
          <input type="search" id={whoField} name={whoField} value={typed} maxLength={100} />
        </Box>
        <Box id={fieldNames.did} label={t.did}>
          <select id={fieldNames.did} name={fieldNames.did}>
            <option value="">{tell(t.allActs)}</option>
            {groups.map(({ family, name, of }) => (
              <optgroup label={tell(name)}>
                {of.length > 1 && (
                  <option value={family} selected={q.did === family}>
                    {tell(t.allOf(name))}
                  </option>
                )}
                {of.map(([act, words]) => (
                  <option value={act} selected={q.did === act}>
                    {tell(words)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Box>
        <Box id={fieldNames.outcome} label={t.outcome}>
          <select id={fieldNames.outcome} name={fieldNames.outcome}>
            <option value="">{tell(t.outcomes.all)}</option>
            {(["done", "refused"] as const).map((outcome) => (
              <option value={outcomeSlugs[outcome]} selected={q.outcome === outcome}>
                {tell(t.outcomes[outcome])}
              </option>
            ))}
          </select>
        </Box>
        <Box id={fieldNames.about} label={t.about}>
          <input
            type="search"
            id={fieldNames.about}
            name={fieldNames.about}
            value={q.about}
            maxLength={100}
            placeholder={tell(t.aboutHint)}
          />
        </Box>
        <div class="actions">
          <button type="submit" class="button primary">
            {tell(t.apply)}
          </button>
          {logAddress(q, today) !== "" && <a href={here}>{tell(t.clear)}</a>}
        </div>
      </form>
    </search>
  );
};

/** The field of a typed name; never part of the address that is kept. */
export const whoField = "tim";

const Box = (props: {
  readonly id: string;
  readonly label: Words;
  readonly children: Children;
}) => {
  const tell = useSay();
  return (
    <div class="field">
      <label for={props.id}>{tell(props.label)}</label>
      {props.children}
    </div>
  );
};

/** The acts in the order of their families. */
const groups = Object.entries(families).map(([family, name]) => ({
  family,
  name,
  of: Object.entries(acts).filter(([act]) => act.startsWith(`${family}.`)),
}));

/** Whom the list is narrowed to, each with a way out of it. */
const Chosen = ({ lang, q, names, today }: LogProps) => {
  const here = paths.log.list.to({}, lang);
  const chosen = [
    { name: names.officer, href: here + logAddress(q, today, { officer: null }) },
    { name: names.post, href: here + logAddress(q, today, { post: null }) },
  ];
  return (
    <>
      {chosen.map(({ name, href }) =>
        name === null ? null : (
          <p>
            <b>{say(lang, t.onlyOf(name))}</b> · <a href={href}>{say(lang, t.remove(name))}</a>
          </p>
        ),
      )}
    </>
  );
};

/** Several are called so, or nobody. */
const Meanings = ({ lang, q, typed, meant, today }: LogProps) => {
  if (typed === "") return null;
  const here = paths.log.list.to({}, lang);
  return meant.length === 0 ? (
    <Notice look="warn" live>
      <p>{say(lang, t.nobodyCalled(typed))}</p>
    </Notice>
  ) : (
    <Notice look="info" title={t.choose} live>
      <ul>
        {meant.map((one) => (
          <li>
            <a
              href={
                here +
                logAddress(
                  q,
                  today,
                  one.kind === "officer" ? { officer: one.id } : { post: one.id },
                )
              }
            >
              {one.name}
            </a>{" "}
            <span class="quiet-text">{one.of}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Downloads = ({ lang, q, today }: LogProps) => {
  const at = (format: "csv" | "xlsx") =>
    paths.log.export.to({ format }, lang) + logAddress(q, today);
  return (
    <div class="actions no-print">
      <a class="button quiet" href={at("csv")} download>
        {say(lang, t.csv)}
      </a>
      <a class="button quiet" href={at("xlsx")} download>
        {say(lang, t.xlsx)}
      </a>
      <p class="hint">{say(lang, t.exportHint(mostLines.csv, mostLines.xlsx))}</p>
    </div>
  );
};
