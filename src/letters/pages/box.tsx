import type { Children } from "#web/jsx.ts";
import { useSay, type Words } from "#web/language.ts";

type BoxProps = {
  readonly title: Words;
  readonly about?: Words;
  readonly children: Children;
};

/** One question about a letter, answered beside it. */
export const Box = ({ title, about, children }: BoxProps) => {
  const say = useSay();
  return (
    <section class="box">
      <h2>{say(title)}</h2>
      {about && <p class="hint">{say(about)}</p>}
      {children}
    </section>
  );
};
