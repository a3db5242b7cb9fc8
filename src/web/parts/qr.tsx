import { encode } from "uqr";

/**
 * A QR code drawn into the page. An address without secrets, or a bare code that a scanner types in;
 * never an address with a secret in it, which would stay in the history of whatever scans it.
 *
 * @param label what it leads to, for those who cannot see or scan it
 */
export const QrCode = ({
  text,
  label,
  large = false,
}: {
  readonly text: string;
  readonly label: string;
  /** For codes of many squares: as wide as there is room, with the light border readers ask for. */
  readonly large?: boolean;
}) => {
  const { size, data } = encode(text, { ecc: "M", border: large ? 4 : 2 });
  return (
    <svg
      class={large ? "qr large" : "qr"}
      viewBox={`0 0 ${size} ${size}`}
      width="160"
      height="160"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
};

/** Each run of dark squares in a row as one bar. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let d = "";
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      d += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return d;
}
