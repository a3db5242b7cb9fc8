import type { Children } from "#web/jsx.ts";

import type { Lang } from "#kernel/text.ts";
import { say, type Words } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { adminTexts as t } from "../admin-texts.ts";

/** What every page for staff has to be told. */
export type View = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  /** Something was just done: said above the page. */
  readonly done?: boolean;
  readonly singleKeys?: boolean;
};

const rooms = [
  { at: paths.admin.units, label: t.units },
  { at: paths.admin.posts, label: t.posts },
  { at: paths.admin.officers, label: t.officers },
  { at: paths.admin.routing, label: t.routing },
  { at: paths.admin.areas, label: t.areas },
  { at: paths.admin.calendar, label: t.calendar },
];

type AdminProps = {
  readonly view: View;
  readonly title: Words;
  /** The Vietnamese address of this page. */
  readonly path: string;
  readonly room: "units" | "posts" | "officers" | "calendar";
  readonly children: Children;
};

/** The frame of the pages for administrators: the rooms at the side, the work in the middle. */
export const AdminPage = ({ view, title, path, room, children }: AdminProps) => {
  const { lang, trial, staff } = view;
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={title}
      path={path}
      here={paths.admin.units.to({})}
      wide
    >
      <div class="rooms">
        <nav class="side-links" aria-label={say(lang, t.nav)}>
          <ul>
            {rooms.map(({ at, label }) => (
              <li>
                <a
                  href={at.to({}, lang)}
                  aria-current={at === paths.admin[room] ? "page" : undefined}
                >
                  {say(lang, label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {view.done && (
            <Notice look="done" live>
              <p>{say(lang, t.saved)}</p>
            </Notice>
          )}
          {children}
        </div>
      </div>
    </Layout>
  );
};
