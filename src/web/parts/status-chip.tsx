import { useSay, type Words } from "../language.ts";

/** What a status means to the eye; the word says the rest. */
export type Look = "neutral" | "info" | "soon" | "late" | "done" | "closed";

/** A word in a colour, with a shape of its own: readable without colours and in print. */
export const StatusChip = ({ look, label }: { readonly look: Look; readonly label: Words }) => {
  const say = useSay();
  return (
    <span class={`chip ${look}`}>
      <Shape look={look} />
      {say(label)}
    </span>
  );
};

const Shape = ({ look }: { readonly look: Look }) => (
  <svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    {shapes[look]}
  </svg>
);

const shapes = {
  neutral: <circle cx="6" cy="6" r="4.5" class="open" />,
  info: <circle cx="6" cy="6" r="5" />,
  soon: <path d="M6 .8 11.6 11H.4z" />,
  late: <path d="M6 0l6 6-6 6-6-6z" />,
  done: <path d="m1.300 6.500 3 3.200 6.200-7" class="line" />,
  closed: <path d="M1.500 6h9" class="line" />,
} satisfies Record<Look, unknown>;
