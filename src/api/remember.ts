/**
 * Remembers answers for a short while, so that a busy client does not ask the same thing of the
 * database hundreds of times a second. Only found answers are kept; at most `most` of them.
 */
export function remember<Value>(
  ask: (key: string) => Promise<Value | null>,
  {
    forMs,
    most,
    now,
  }: { readonly forMs: number; readonly most: number; readonly now: () => number },
): (key: string) => Promise<Value | null> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return async (key) => {
    const at = now();
    const before = kept.get(key);
    if (before && before.until > at) return before.value;
    const value = await ask(key);
    if (value === null) {
      kept.delete(key);
      return null;
    }
    if (kept.size >= most) kept.clear();
    kept.set(key, { value, until: at + forMs });
    return value;
  };
}
