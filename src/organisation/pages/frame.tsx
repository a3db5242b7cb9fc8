import type { Children } from "#web/jsx.ts";

import type { Lang } from "#kernel/text.ts";
import { say, type Words } from "#web/language.ts";
import type { StaffHeader } from "#web/header.tsx";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { treeTexts as t } from "../texts/tree.ts";

/** What every page of these rooms is told. */
export type View = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  /** The rooms this person may enter beside the picture itself. */
  readonly mayPlan: boolean;
  readonly mayEdit: boolean;
  /** Something was just done: said above the page. */
  readonly done?: Words | undefined;
};

type FrameProps = {
  readonly view: View;
  readonly title: Words;
  /** The Vietnamese address of this page, with its query. */
  readonly path: string;
  readonly room: "tree" | "plans" | "files";
  readonly children: Children;
};

/** The frame of the pages about the organisation: its rooms at the side, the work in the middle. */
export const OrganisationFrame = ({ view, title, path, room, children }: FrameProps) => {
  const { lang, trial, staff, mayPlan, mayEdit, done } = view;
  const rooms = [
    { key: "tree", at: paths.organisation.show, label: t.title, open: true },
    { key: "plans", at: paths.plans.list, label: t.plans, open: mayPlan },
    { key: "files", at: paths.organisation.intake, label: t.files, open: mayEdit },
  ];
  return (
    <Layout {...{ lang, trial, staff, title, path }} here={paths.organisation.show.to({})} wide>
      <div class="rooms">
        <nav class="side-links" aria-label={say(lang, t.nav)}>
          <ul>
            {rooms
              .filter(({ open }) => open)
              .map(({ key, at, label }) => (
                <li>
                  <a href={at.to({}, lang)} aria-current={key === room ? "page" : undefined}>
                    {say(lang, label)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <div>
          {done && (
            <Notice look="done" live>
              <p>{say(lang, done)}</p>
            </Notice>
          )}
          {children}
        </div>
      </div>
    </Layout>
  );
};
