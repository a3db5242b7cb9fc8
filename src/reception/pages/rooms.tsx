import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { deskQuery, type AtDesk } from "../frame.ts";
import { deskTexts as t } from "../texts/desk.ts";

type RoomsProps = { readonly lang: Lang; readonly desk: AtDesk };

/** The rooms of the desk, on each of their pages. */
export const Rooms = ({ lang, desk }: RoomsProps) => {
  const at = query(deskQuery(desk));
  const rooms = [
    { label: t.title, href: paths.reception.desk.to({}, lang) + at },
    { label: t.schedule, href: paths.reception.schedule.to({}, lang) + at },
    { label: t.register, href: paths.reception.register.to({}, lang) + at },
    // Nothing of a denunciation is a visit: it is counted where letters are, and handed over on paper.
    { label: t.handover, href: paths.letters.denunciation.to({}, lang) },
  ];
  return (
    <nav class="no-print" aria-label={say(lang, t.rooms)}>
      <ul class="room-links">
        {rooms.map(({ label, href }) => (
          <li>
            <a href={href}>{say(lang, label)}</a>
          </li>
        ))}
        {desk.desks
          .filter(({ id }) => id !== desk.unit.id)
          .map(({ name, slug }) => (
            <li>
              <a href={paths.reception.desk.to({}, lang) + query({ ban: slug })}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
};
