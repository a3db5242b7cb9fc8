import type { VNode } from "preact";
import { render } from "preact-render-to-string";

import { pageHeaders } from "#web/html.ts";

/** A picture that is drawn. Its own colours are all it may bring: opened by itself it can do nothing. */
export const svgPicture = (picture: VNode): Response =>
  new Response(render(picture), {
    headers: {
      ...pageHeaders,
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "no-store",
    },
  });
