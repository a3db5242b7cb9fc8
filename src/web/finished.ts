const whole = new WeakSet<Response>();

/**
 * An answer nothing has to be added to: it carries its seals and is compressed where it is worth it.
 * What stands around the routes lets it pass untouched, which is most of what answering it costs.
 */
export function finished(
  body: Uint8Array<ArrayBuffer> | null,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const response = new Response(body, { status, headers });
  whole.add(response);
  return response;
}

export const isFinished = (response: Response): boolean => whole.has(response);
