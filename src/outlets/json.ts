import { pageHeaders } from "#web/html.ts";

import type { Leaving } from "./leaving.ts";

/** What JSON may hold here: plain values, lists and objects of them. A withheld text is neither. */
export type LeavingJson =
  | Leaving
  | undefined
  | readonly LeavingJson[]
  | { readonly [name: string]: LeavingJson };

/** Words for programs. */
export const json = (
  value: LeavingJson,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(value, null, 2), {
    status,
    headers: { ...pageHeaders, "content-type": "application/json", ...headers },
  });
