import type { Children } from "#web/jsx.ts";
import { useSay, type Words } from "#web/language.ts";

/** One question about a task, answered beside it. */
export const Box = ({
  title,
  children,
}: {
  readonly title: Words;
  readonly children: Children;
}) => {
  const say = useSay();
  return (
    <section class="box">
      <h2>{say(title)}</h2>
      {children}
    </section>
  );
};
