import type { Children } from "../jsx.ts";

import { useSay, type Words } from "../language.ts";

import { Icon, type IconName } from "./icon.tsx";

export type NoticeLook = "info" | "warn" | "late" | "done" | "quiet";

type NoticeProps = {
  readonly look: NoticeLook;
  readonly title?: Words;
  readonly children?: Children;
  /** Read out at once by screen readers: only for what just happened. */
  readonly live?: boolean;
};

/** Something to know before going on. */
export const Notice = ({ look, title, children, live = false }: NoticeProps) => {
  const say = useSay();
  return (
    <div class={`notice ${look}`} role={live ? "status" : undefined}>
      <Icon name={icons[look]} />
      <div>
        {title && <p class="title">{say(title)}</p>}
        {children}
      </div>
    </div>
  );
};

const icons = {
  info: "info",
  warn: "warning",
  late: "warning",
  done: "check",
  quiet: "info",
} as const satisfies Record<NoticeLook, IconName>;

type EmptyStateProps = {
  /** What will be here. */
  readonly title: Words;
  /** What can be done about it. */
  readonly children?: Children;
  readonly action?: { readonly href: string; readonly label: Words };
};

/** A list with nothing in it says what will be here and what to do. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => {
  const say = useSay();
  return (
    <div class="empty">
      <p class="title">{say(title)}</p>
      {children}
      {action && (
        <a class="button quiet" href={action.href}>
          {say(action.label)}
        </a>
      )}
    </div>
  );
};

type ProgressProps = {
  readonly label: Words;
  /** In words: "12 trên 40 trang". */
  readonly said: Words;
  /** Left out while nobody can say how far it is. */
  readonly share?: { readonly part: number; readonly whole: number };
};

/** Work that takes long; the page can be reloaded to see it move. */
export const Progress = ({ label, said, share }: ProgressProps) => {
  const say = useSay();
  return (
    <div class="progress">
      <p>
        <b>{say(label)}</b> <span>{say(said)}</span>
      </p>
      <progress aria-label={say(label)} value={share?.part} max={share?.whole} />
    </div>
  );
};
