import { useLanguage, useSay } from "#web/language.ts";
import { DataTable, type Column } from "#web/parts/data-table.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import type { LogLine } from "../log.store.ts";
import { logTexts as t } from "../texts.ts";
import { aboutWords, didWords, postWords, whenWords, whoWords } from "../words.ts";

type LinesProps = {
  readonly lines: readonly LogLine[];
  /** Each line leads to its own page, and says who; one's own lines do neither. */
  readonly own?: boolean;
};

/** Lines of the record as a table. */
export const Lines = ({ lines, own = false }: LinesProps) => {
  const lang = useLanguage();
  const link = { href: (line: LogLine) => paths.log.entry.to({ id: String(line.id) }, lang) };
  return (
    <DataTable
      caption={own ? t.own : t.title}
      headed
      dense
      rows={lines}
      columns={own ? columns.filter(({ key }) => key !== "who") : columns}
      {...(own ? {} : link)}
    />
  );
};

const When = ({ line }: { readonly line: LogLine }) => useSay()(whenWords(line.at));

const Who = ({ line }: { readonly line: LogLine }) => {
  const say = useSay();
  const post = postWords(line);
  return (
    <>
      {say(whoWords(line))}
      {post !== "" && <small class="under">{post}</small>}
    </>
  );
};

const What = ({ line }: { readonly line: LogLine }) => {
  const say = useSay();
  return (
    <>
      {say(didWords(line))}{" "}
      {line.outcome === "refused" && <StatusChip look="late" label={t.refused} />}
    </>
  );
};

const About = ({ line }: { readonly line: LogLine }) => {
  const say = useSay();
  const about = aboutWords(line);
  return <>{about ? say(about) : "–"}</>;
};

const columns: readonly Column<LogLine>[] = [
  { key: "when", head: t.when, cell: (line) => <When line={line} /> },
  { key: "who", head: t.by, cell: (line) => <Who line={line} /> },
  { key: "what", head: t.what, cell: (line) => <What line={line} /> },
  { key: "about", head: t.on, cell: (line) => <About line={line} /> },
];
