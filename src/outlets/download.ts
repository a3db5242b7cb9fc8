import { pageHeaders } from "#web/html.ts";

import { disposition, type FileName } from "./file-name.ts";

/** A file that is saved, not shown; nothing keeps a copy on the way. */
export const download = (
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string,
  type: string,
  name: FileName,
): Response =>
  new Response(body, {
    headers: {
      ...pageHeaders,
      "cache-control": "no-store",
      "content-type": type,
      "content-disposition": disposition(name),
    },
  });
