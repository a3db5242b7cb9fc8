import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import { standingLooks, standingWords } from "#tasks/texts/standing.ts";
import { useSay } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { Facts } from "#web/parts/facts.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";

import type { PublicDirective, PublishedTask } from "../publication.store.ts";
import { publicTexts as t } from "../texts/publication.ts";

type PartProps = {
  readonly directive: Pick<PublicDirective, "canonical" | "summary" | "issuer" | "dated">;
  readonly publishedOn: Day | null;
  readonly tasks: readonly PublishedTask[];
  readonly today: Day;
};

/** What everybody sees of a directive; the preview draws this very part. */
export const PublicPart = ({ directive, publishedOn, tasks, today }: PartProps) => {
  const tell = useSay();
  const { canonical, summary, issuer, dated } = directive;
  return (
    <>
      {summary && (
        <p class="lead" lang="vi">
          {summary}
        </p>
      )}
      <Facts
        facts={[
          { label: t.document, value: canonical },
          { label: t.issuer, value: issuer },
          { label: t.dated, value: dated && tell(dateWords(dated)) },
          { label: t.published, value: publishedOn && tell(dateWords(publishedOn)) },
        ]}
      />
      <h2>{tell(t.tasks)}</h2>
      <p class="hint">{tell(t.asOf(tell(dateWords(today))))}</p>
      <DataTable<PublishedTask>
        caption={t.tasks}
        headed
        rows={tasks}
        columns={[
          {
            key: "promised",
            head: t.promised,
            cell: ({ title, sentence }) => (
              <span lang="vi">
                {title}
                {sentence && <small class="under">{sentence}</small>}
              </span>
            ),
          },
          {
            key: "who",
            head: t.who,
            cell: ({ unitName, postTitle, along }) => (
              <>
                <span lang="vi">{postTitle ? `${unitName} – ${postTitle}` : unitName}</span>
                {along.length > 0 && (
                  <small class="under">
                    {tell(t.along)}: <span lang="vi">{along.join("; ")}</span>
                  </small>
                )}
              </>
            ),
          },
          { key: "due", head: t.due, cell: (task) => <DueOf task={task} /> },
          {
            key: "standing",
            head: t.standing,
            cell: ({ standing }) => (
              <StatusChip look={standingLooks[standing]} label={standingWords[standing]} />
            ),
          },
        ]}
      />
    </>
  );
};

const DueOf = ({ task: { dueOn, firstDue } }: { readonly task: PublishedTask }) => {
  const tell = useSay();
  if (!dueOn) return <>{tell(t.noDate)}</>;
  return (
    <>
      {tell(dateWords(dueOn))}
      {firstDue && firstDue !== dueOn && (
        <small class="under">{tell(t.moved(tell(dateWords(firstDue))))}</small>
      )}
    </>
  );
};
