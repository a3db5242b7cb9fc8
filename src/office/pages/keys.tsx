import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { keyTexts as t } from "../texts/keeping.ts";
import type { OfficeFrame } from "./frame.ts";

type KeysPageProps = OfficeFrame & { readonly singleKeys: boolean };

/** The keys of the work list, and how to do without them. */
export const KeysPage = ({ lang, trial, staff, singleKeys }: KeysPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    staff={staff}
    title={t.title}
    path={paths.staff.keys.to({}, lang)}
    here={paths.staff.list.to({})}
  >
    <p class="lead">{say(lang, t.lead)}</p>
    <Notice look="quiet" title={singleKeys ? t.on : t.off}>
      <p>
        {say(lang, t.change)} <a href={paths.staff.profile.to({}, lang)}>{say(lang, t.account)}</a>
      </p>
    </Notice>
    <DataTable
      caption={t.title}
      headed
      rows={t.keys}
      columns={[
        { key: "key", head: t.key, cell: ({ key }) => <kbd>{key}</kbd> },
        { key: "does", head: t.does, cell: ({ does }) => say(lang, does) },
      ]}
    />
  </Layout>
);
