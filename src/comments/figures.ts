import { suppress, type Shown } from "#disclosure/suppress.ts";

import { grounds, type Ground } from "./model.ts";
import type { Decided } from "./public.store.ts";

/** A count everybody may read, by what became of the comments it counts. */
export type Figure = { readonly of: Ground | "approved" | "refused"; readonly shown: Shown };

/** How many were published and refused, by ground, with no count of 1 to 4 to be read or worked out. */
export function publicFigures({ approved, refused }: Decided): readonly Figure[] {
  const all = grounds.reduce((sum, ground) => sum + (refused.get(ground) ?? 0), 0);
  const shown = suppress<Figure["of"]>({
    counts: new Map<Figure["of"], number>([
      ["approved", approved],
      ["refused", all],
      ...grounds.map((ground) => [ground, refused.get(ground) ?? 0] as const),
    ]),
    relations: [{ total: "refused", parts: [...grounds] }],
    worth: (name) => (name === "refused" || name === "approved" ? 10 : 1),
  });
  return [...shown].map(([of, one]) => ({ of, shown: one }));
}
