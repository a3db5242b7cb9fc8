/** What the router knows: every address with the method it answers. */
export type Routes = readonly { readonly method: string; readonly path: string }[];

/**
 * The methods an address answers, for a request that met none of them: "GET, HEAD, POST". Undefined
 * when there is no such address, or when the method is one of its own (then what was not found is the
 * thing, not the method).
 *
 * @param routes what the router knows
 * @param path the address as it was asked for, without its query
 */
export function allowedAt(routes: Routes, method: string, path: string): string | undefined {
  const own = new Set(
    routes
      .filter((route) => route.method !== "ALL" && matches(route.path, path))
      .flatMap((route) => (route.method === "GET" ? ["GET", "HEAD"] : [route.method])),
  );
  return own.size === 0 || own.has(method) ? undefined : [...own].toSorted().join(", ");
}

/** Whether a pattern such as "/don-vi/:slug" takes this address; a slash at the end is no other one. */
const matches = (pattern: string, path: string): boolean => {
  const wanted = segments(pattern);
  const asked = segments(path);
  return (
    wanted.length === asked.length &&
    wanted.every((one, i) => (one.startsWith(":") ? asked[i] !== "" : one === asked[i]))
  );
};

const segments = (address: string): readonly string[] =>
  address.replace(/\/$/, "").split("/").slice(1);
