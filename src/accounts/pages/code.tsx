import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { AdminPage, type View } from "#people/pages/frame.tsx";
import { say } from "#web/language.ts";
import { BigCode, Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { codeTexts as t } from "../code-texts.ts";
import type { OneTimeCode } from "../codes.ts";

type CodeProps = {
  readonly view: View;
  readonly officer: { readonly id: string; readonly name: string };
  readonly code: OneTimeCode;
};

/** The one time a code is shown. */
export const CodePage = ({ view, officer, code }: CodeProps) => {
  const { lang } = view;
  const { id } = officer;
  return (
    <AdminPage
      view={view}
      title={t.codeTitle(officer.name)}
      path={paths.admin.officer.to({ id })}
      room="officers"
    >
      <Notice look="warn">
        <p>{say(lang, t.codeOnce)}</p>
      </Notice>
      <Facts facts={[{ label: t.signIn, value: <b>{code.signIn}</b> }]} />
      <BigCode
        id="ma"
        label={t.code}
        code={code.code}
        note={t.codeUntil(say(lang, instantWords(instant(code.until))))}
      />
      <p>{say(lang, t.codeHow)}</p>
      <p>
        <a class="button quiet" href={paths.admin.officer.to({ id }, lang)}>
          {say(lang, t.toOfficer)}
        </a>
      </p>
    </AdminPage>
  );
};
