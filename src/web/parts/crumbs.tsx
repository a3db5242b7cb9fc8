import { useSay, type Words } from "../language.ts";
import { partTexts } from "../texts.ts";

export type Crumb = { readonly href: string; readonly label: Words };

/** Where a deep page lies, from the widest on; the page itself is not among them: its heading follows. */
export const Crumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const say = useSay();
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={say(partTexts.crumbs)}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li>
            <a href={href}>{say(label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
