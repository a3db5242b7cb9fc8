/** One record of a CSV file, and the line it begins on, counted from 1. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

/**
 * The records of a CSV text (RFC 4180): quotes, line breaks inside them, CRLF or LF, with or without a
 * byte-order mark; semicolons too where the first line has them and no comma, as some Excels write.
 * Lines with nothing in them are left out. Never fails: a quote that is not closed ends with the text.
 */
export function parseCsv(text: string): readonly CsvRecord[] {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.slice(0, /[\r\n]/.exec(plain)?.index ?? plain.length);
  const comma = first.includes(";") && !first.includes(",") ? ";" : ",";
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((one) => one !== "")) records.push({ cells, line: began });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? "";
    if (sign === "\n") line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === comma) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      endRecord();
      began = line;
    } else if (sign !== "\r" || plain[at + 1] !== "\n") cell += sign;
  }
  if (cell !== "" || cells.length > 0) endRecord();
  return records;
}
