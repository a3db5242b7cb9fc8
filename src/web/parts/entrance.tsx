import { useSay, type Words } from "../language.ts";

import { Icon, type IconName } from "./icon.tsx";

export type Entrance = {
  readonly href: string;
  readonly icon: IconName;
  readonly label: Words;
  readonly about: Words;
  /** How it stands behind that door today: "3 trên 8 việc đã xong". */
  readonly note?: Words | undefined;
};

/** The few ways into the house, on the home page; the first one is the one most people come for. */
export const Entrances = ({ entrances }: { readonly entrances: readonly Entrance[] }) => {
  const say = useSay();
  return (
    <ul class="entrances">
      {entrances.map(({ href, icon, label, about, note }) => (
        <li>
          <Icon name={icon} />
          <h2>
            <a href={href}>{say(label)}</a>
          </h2>
          {note && <p class="note">{say(note)}</p>}
          <p class="about">{say(about)}</p>
        </li>
      ))}
    </ul>
  );
};
