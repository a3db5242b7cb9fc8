/** What we use of the Shape Detection API (WICG); browsers that lack it say so. */
type Detector = {
  readonly detect: (picture: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]>;
};
type DetectorClass = new (of: { readonly formats: readonly string[] }) => Detector;

/**
 * The words of the QR code in a picture, read by the browser itself.
 *
 * @returns null where there is no code in it; undefined where this browser reads none
 */
export async function codeIn(picture: Blob): Promise<string | null | undefined> {
  const detector = detectorOf(globalThis);
  if (detector === undefined) return undefined;
  try {
    const found = await new detector({ formats: ["qr_code"] }).detect(
      await createImageBitmap(picture),
    );
    return found[0]?.rawValue ?? null;
  } catch (thrown) {
    // A file that is no picture, or a format this browser cannot open.
    if (thrown instanceof DOMException) return null;
    throw thrown;
  }
}

function detectorOf(where: object): DetectorClass | undefined {
  if (!("BarcodeDetector" in where)) return undefined;
  const { BarcodeDetector: found } = where;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript does not know this API
  return typeof found === "function" ? (found as DetectorClass) : undefined;
}
