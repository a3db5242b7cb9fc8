import { inGroups } from "#cases/receipt.ts";
import type { Instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { Layout } from "#web/layout.tsx";
import { NewSecret } from "#web/parts/new-secret.tsx";
import { paths } from "#web/paths.ts";

import type { ComplaintView } from "../complaint-view.ts";
import { complaintTexts } from "../texts/complaint-page.ts";
import type { OfficeFrame } from "./frame.ts";
import { newSecretTexts } from "#web/texts.ts";

type ReissuePageProps = OfficeFrame & {
  readonly view: ComplaintView;
  readonly secret: string;
  readonly at: Instant;
  readonly origin: string;
};

/** The new secret of a complaint on a sheet of A5, shown once. */
export const ReissuePage = (props: ReissuePageProps) => {
  const { lang, trial, staff, view, origin, at } = props;
  const { code } = view.complaint;
  const back = paths.complaints.show.to({ code }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={newSecretTexts.title}
      path={back}
      here={paths.complaints.list.to({})}
    >
      <NewSecret
        code={code}
        secret={inGroups(props.secret)}
        address={`${origin}${paths.follow.show.to({}, lang)}?ma=${code}`}
        issued={newSecretTexts.issued(instantWords(at), view.unitName)}
        back={{ href: back, label: complaintTexts.backToComplaint }}
      />
    </Layout>
  );
};
