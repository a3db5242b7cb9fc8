/** A PDF of one page with these lines (plain letters only); without lines a page nobody can read, as of a scan. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines
    .map((line) => `(${line.normalize("NFD").replaceAll(/[^ -~]|[()\\]/g, "")}) Tj 0 -16 Td`)
    .join("\n");
  const stream = lines.length === 0 ? "0 0 100 100 re f" : `BT /F1 12 Tf 50 750 Td\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf("xref")}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
