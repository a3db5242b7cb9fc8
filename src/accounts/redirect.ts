/** See other (303), with a cookie set or taken away on the way. */
export const redirectWith = (cookie: string, to: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: to, "set-cookie": cookie, "cache-control": "no-store" },
  });
