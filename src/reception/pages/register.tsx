import { TextField, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager, type Column } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { deskQuery, type AtDesk, type DeskFrame } from "../frame.ts";
import { registerColumns, type RegisterRow } from "../register-table.ts";
import { deskTexts } from "../texts/desk.ts";
import { visitTexts as t } from "../texts/visit.ts";
import { usualPurpose } from "../visitors.ts";
import { Rooms } from "./rooms.tsx";

export type RegisterPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly rows: readonly RegisterRow[];
  /** "2026-11"; empty for all. */
  readonly month: string;
  readonly session: string | null;
  readonly after: string | null;
  readonly next: string | null;
  /** Whether people were opened for this page. */
  readonly opened: boolean;
  readonly wrong: boolean;
};

/** The statutory register: twelve columns, without people until they are opened for a reason. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { lang, desk, rows, month, session, after, next, opened } = props;
  const here = paths.reception.register.to({}, lang);
  const asked = { ...deskQuery(desk), thang: month, buoi: session };
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={`${say(lang, t.registerTitle)}: ${desk.unit.name}`}
      path={here + query({ ...asked, sau: after })}
      here={paths.reception.desk.to({})}
      wide
    >
      <Rooms lang={lang} desk={desk} />
      <p class="lead no-print">{say(lang, t.registerLead)}</p>
      <form class="search-form inline no-print" method="get" action={here}>
        {asked.ban !== null && <input type="hidden" name="ban" value={asked.ban} />}
        <TextField
          form={filled({ thang: month })}
          name="thang"
          label={t.month}
          hint="2026-11"
          width="short"
          optional
        />
        <SubmitButton label={t.filter} look="quiet" />
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t.noVisits} />
      ) : (
        <div class="register">
          <DataTable caption={t.registerTitle} headed dense rows={rows} columns={columns(props)} />
        </div>
      )}
      <div class="no-print stack close">
        <Pager
          previous={after === null ? undefined : here + query(asked)}
          next={next === null ? undefined : here + query({ ...asked, sau: next })}
          labels={{ previous: t.newest, next: t.older }}
        />
        <p>
          <a href={paths.reception.registerXlsx.to({}, lang) + query(asked)} download>
            {say(lang, t.fileWithout)}
          </a>
        </p>
        {opened ? (
          <button class="button primary" type="button" data-print hidden>
            {say(lang, deskTexts.print)}
          </button>
        ) : (
          rows.length > 0 && <Opening {...props} />
        )}
      </div>
    </Layout>
  );
};

const Opening = ({ lang, desk, rows, month, session, after, wrong }: RegisterPageProps) => {
  const errors = wrong ? { why: t.whyMissing } : {};
  return (
    <section class="stack close">
      <h2>{say(lang, t.opening)}</h2>
      <p class="hint">
        {say(lang, t.openingHint(rows.filter(({ visit }) => visit.hasPerson).length))}
      </p>
      <form class="page" method="post" action={paths.reception.register.to({}, lang)} noValidate>
        <input type="hidden" name="desk" value={desk.unit.slug} />
        <input type="hidden" name="thang" value={month} />
        <input type="hidden" name="buoi" value={session ?? ""} />
        <input type="hidden" name="sau" value={after ?? ""} />
        <TextField
          form={{ values: { why: wrong ? "" : usualPurpose }, errors }}
          name="why"
          label={t.why}
          autocomplete="off"
        />
        <p class="actions">
          <SubmitButton label={t.openPage} look="quiet" name="as" value="page" />
          <SubmitButton label={t.openFile} look="quiet" name="as" value="xlsx" />
        </p>
      </form>
    </section>
  );
};

const columns = ({ lang }: RegisterPageProps): readonly Column<RegisterRow>[] =>
  registerColumns.map((name) => ({
    key: name,
    head: t.columns[name],
    cell: (row) =>
      name === "number" ? (
        <a href={paths.reception.visit.to({ visit: row.visit.id }, lang)}>{row.number}</a>
      ) : (
        row[name]
      ),
  }));
