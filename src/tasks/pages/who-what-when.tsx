import { useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { PersonChip } from "#web/parts/person-chip.tsx";

import type { TaskView } from "../task-view.ts";
import { taskTexts as t } from "../texts/task-page.ts";
import { Box } from "./box.tsx";

/** Who is accountable, with whom, for whom. */
export const Who = ({ view: { task, names } }: { readonly view: TaskView }) => {
  const say = useSay();
  const { holder, assigner, progress } = task;
  const unitName = (id: number) => names.units.get(id)?.name ?? "";
  const officer = "officer" in progress ? names.officers.get(progress.officer) : undefined;
  const listed = (ids: readonly number[]) => ids.map(unitName).join(", ");
  const by = assigner.officer === null ? undefined : names.officers.get(assigner.officer);
  return (
    <Box title={t.who}>
      {officer ? (
        <PersonChip
          name={officer}
          post={(holder.post !== null && names.posts.get(holder.post)) || ""}
          unit={unitName(holder.unit)}
          role={t.accountable}
        />
      ) : (
        <div>
          <p>
            <b>{say(t.nobody)}</b>
          </p>
          <p class="hint">{say(t.nobodyAbout(unitName(holder.unit)))}</p>
        </div>
      )}
      <Facts
        facts={[
          { label: t.unit, value: unitName(holder.unit) },
          { label: t.cooperating, value: listed(task.cooperating) },
          { label: t.executing, value: listed(task.executing) },
          { label: t.assigner, value: [by, unitName(assigner.unit)].filter(Boolean).join(", ") },
          { label: t.reportTo, value: task.reportTo === null ? "" : unitName(task.reportTo) },
        ]}
      />
    </Box>
  );
};

/** What is to be delivered. */
export const What = ({ view: { task } }: { readonly view: TaskView }) => {
  const say = useSay();
  return (
    <Box title={t.what}>
      {task.product === "" ? (
        <p class="quiet-text">{say(t.noProduct)}</p>
      ) : (
        <p class="preserve">{task.product}</p>
      )}
    </Box>
  );
};

/** By when: the date now, the first one, or the day by which one has to be set. */
export const When = ({ view: { task } }: { readonly view: TaskView }) => {
  const say = useSay();
  const { due, progress, series } = task;
  return (
    <Box title={t.when}>
      {due.is === "undated" && (
        <div>
          <p>
            <b>{say(t.undated(due.setBy))}</b>
          </p>
          <p class="hint">{say(t.undatedWhy)}</p>
        </div>
      )}
      <Facts
        facts={[
          { label: t.due, value: due.is === "dated" && say(t.day(due.now)) },
          {
            label: t.original,
            value:
              due.is === "dated" &&
              due.original !== due.now &&
              `${say(t.day(due.original))} (${say(t.extended(task.extensions))})`,
          },
          { label: t.givenOn, value: say(t.day(task.givenOn)) },
          { label: t.start, value: task.startOn !== task.givenOn && say(t.day(task.startOn)) },
          {
            label: t.handedIn,
            value:
              (progress.stage === "submitted" || progress.stage === "done") &&
              say(t.day(progress.on)),
          },
          {
            label: t.checkedOn,
            value: progress.stage === "done" && say(t.day(progress.checkedOn)),
          },
          { label: t.repeats, value: series && say(t.turn(series.turn)) },
        ].map((fact) => ({ ...fact, value: fact.value === false ? null : fact.value }))}
      />
    </Box>
  );
};
