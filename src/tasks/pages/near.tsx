import type { Children } from "#web/jsx.ts";
import { useLanguage, useSay, type Words } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import type { NearTask } from "../near.store.ts";
import type { Task } from "../model.ts";
import { taskTexts as t } from "../texts/task-page.ts";
import { StandingChip } from "./say.tsx";

/** What is above a task, below it, and what it waits for. */
export const Near = ({
  task,
  near,
}: {
  readonly task: Task;
  readonly near: readonly NearTask[];
}) => {
  const say = useSay();
  const lang = useLanguage();
  const of = (how: NearTask["how"]) => near.filter((one) => one.how === how);
  return (
    <>
      <NearList title={t.above} tasks={of("above")} />
      <NearList title={t.waitedFor} tasks={of("waited-for")} />
      <NearList title={t.below} tasks={of("below")}>
        <p class="hint">
          {say(t.belowCount(task.openChildren, task.children))}
          {" · "}
          <a href={paths.tasks.tree.to({ code: task.code }, lang)}>{say(t.moreBelow)}</a>
        </p>
      </NearList>
    </>
  );
};

const NearList = ({
  title,
  tasks,
  children,
}: {
  readonly title: Words;
  readonly tasks: readonly NearTask[];
  readonly children?: Children;
}) => {
  const say = useSay();
  const lang = useLanguage();
  if (tasks.length === 0) return null;
  return (
    <section class="card stack close">
      <h2 class="quiet-title">{say(title)}</h2>
      {children}
      <ul class="plain">
        {tasks.map(({ code, title: name, unitName, officerName, standing, percent, dueOn }) => (
          <li>
            <p>
              <a href={paths.tasks.show.to({ code }, lang)}>{name}</a>
            </p>
            <p class="chips">
              <StandingChip standing={standing} />
              <small class="quiet-text">
                {[officerName, unitName, dueOn && say(t.date(dueOn)), say(t.percent(percent))]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
