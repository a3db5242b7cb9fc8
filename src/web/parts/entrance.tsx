import { useSay, type Words } from "../language.ts";

import { Icon, type IconName } from "./icon.tsx";

export type Entrance = {
  readonly href: string;
  readonly icon: IconName;
  readonly label: Words;
  readonly about: Words;
};

/** The few ways into the house, on the home page; the first one is the one most people come for. */
export const Entrances = ({ entrances }: { readonly entrances: readonly Entrance[] }) => {
  const say = useSay();
  return (
    <ul class="entrances">
      {entrances.map((entrance) => (
        <li>
          <Icon name={entrance.icon} />
          <h2>
            <a href={entrance.href}>{say(entrance.label)}</a>
          </h2>
          <p>{say(entrance.about)}</p>
        </li>
      ))}
    </ul>
  );
};
