import { inGroups } from "#cases/receipt.ts";
import { instantWords } from "#law/words.ts";
import { Layout } from "#web/layout.tsx";
import { NewSecret } from "#web/parts/new-secret.tsx";
import { paths } from "#web/paths.ts";
import { newSecretTexts } from "#web/texts.ts";

import type { MatterView } from "../matter-view.ts";
import { matterTexts } from "../texts/matter.ts";
import type { OfficeFrame } from "./frame.ts";

type ReissuePageProps = OfficeFrame & {
  readonly view: MatterView;
  readonly secret: string;
  readonly origin: string;
};

/** The new secret of a matter on a sheet of A5, shown once. */
export const ReissuePage = (props: ReissuePageProps) => {
  const { lang, trial, staff, view, origin } = props;
  const { code } = view.matter;
  const unit = view.names.units.get(view.by.unit)?.name ?? "";
  const back = paths.staff.matter.to({ code }, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={newSecretTexts.title}
      path={back}
      here={paths.staff.list.to({})}
    >
      <NewSecret
        code={code}
        secret={inGroups(props.secret)}
        address={`${origin}${paths.follow.show.to({}, lang)}?ma=${code}`}
        issued={newSecretTexts.issued(instantWords(view.now), unit)}
        back={{ href: back, label: matterTexts.backToMatter }}
      />
    </Layout>
  );
};
