import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { fieldNames, type Place } from "../filter.ts";
import type { LogLine } from "../log.store.ts";
import { logTexts as t } from "../texts.ts";
import { Lines } from "./lines.tsx";

type OwnProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly lines: readonly LogLine[];
  readonly first: boolean;
  readonly next: Place | null;
};

/** What the house wrote down of the officer who looks. */
export const OwnLogPage = ({ lang, trial, staff, lines, first, next }: OwnProps) => {
  const here = paths.log.own.to({}, lang);
  const older = next && here + query({ [fieldNames.after]: `${next.at}-${next.id}` });
  return (
    <Layout lang={lang} trial={trial} staff={staff} title={t.own} path={here} wide>
      <p>
        <a href={paths.staff.profile.to({}, lang)}>{say(lang, t.backToProfile)}</a>
      </p>
      <p class="lead">{say(lang, t.ownLead)}</p>
      {lines.length === 0 ? <EmptyState title={t.ownNone} /> : <Lines lines={lines} own />}
      <Pager
        previous={first ? undefined : here}
        next={older ?? undefined}
        {...(lines.length > 0 ? { note: t.shown(lines.length) } : {})}
        labels={{ previous: t.first, next: t.next }}
      />
    </Layout>
  );
};
