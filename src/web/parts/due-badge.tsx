import { useSay, type Words } from "../language.ts";

import { Icon, type IconName } from "./icon.tsx";

export type DueLook = "calm" | "soon" | "late" | "done" | "paused";

type DueBadgeProps = {
  readonly look: DueLook;
  /** In words, with the date: "Hạn: thứ Ba, 08/12/2026 · còn 9 ngày làm việc". */
  readonly label: Words;
  /** Why this date, step by step; the badge unfolds to show them. */
  readonly lines?: readonly Words[];
  /** The rule the date comes from: "Quyết định 1207, khoản 2". */
  readonly source?: Words;
};

/** The day something is due, and on request the whole reckoning that leads to it. */
export const DueBadge = ({ look, label, lines = [], source }: DueBadgeProps) => {
  const say = useSay();
  const badge = (
    <>
      <Icon name={icons[look]} />
      <span>{say(label)}</span>
    </>
  );
  if (lines.length === 0) return <span class={`due ${look}`}>{badge}</span>;
  return (
    <details class="due-why">
      <summary class={`due ${look}`}>{badge}</summary>
      <div class="reckoning">
        <ol>
          {lines.map((line) => (
            <li>{say(line)}</li>
          ))}
        </ol>
        {source && <p class="source">{say(source)}</p>}
      </div>
    </details>
  );
};

const icons = {
  calm: "calendar",
  soon: "clock",
  late: "warning",
  done: "check",
  paused: "pause",
} as const satisfies Record<DueLook, IconName>;
