import type { Text } from "#kernel/text.ts";

import { useSay } from "../language.ts";

/** One way to see a list, and whether it is the one seen now. */
type SideLink = { readonly href: string; readonly label: Text; readonly current: boolean };

/** Ways to see a list, beside it: whose, in which state, how due. */
export const SideLinks = ({
  label,
  links,
}: {
  readonly label: Text;
  readonly links: readonly SideLink[];
}) => {
  const tell = useSay();
  return (
    <nav class="side-links" aria-label={tell(label)}>
      <p class="side-title">{tell(label)}</p>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? "true" : undefined}>
              {tell(link.label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
